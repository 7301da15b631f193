"""What is doubtful in show notes, and where each field of the episode stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from deckgen.diagnostics import Problem, Severity
from deckgen.readers.ledger import Ledger, Spot


@dataclass(frozen=True)
class At:
    """A spot of the source, from 0."""

    line: int
    column: int = 0


@dataclass(frozen=True)
class Doubt:
    """Something a person should look at."""

    code: str
    message: str
    spot: Spot
    hint: str = ""


@dataclass(frozen=True)
class Desk:
    """The ledger of one reading."""

    ledger: Ledger

    def doubt(self, doubt: Doubt, origin: str = "") -> None:
        """Keep a doubt about the field `origin`."""
        place = self.ledger.place(doubt.spot)
        self.ledger.found.append(
            Problem(doubt.code, doubt.message, place, doubt.hint, Severity.WARNING, origin)
        )

    def note(self, origin: str, spot: Spot) -> None:
        """Remember where a field stands."""
        self.ledger.note(origin, spot)
