"""What a reading finds on its way: problems, and the place of every field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from deckgen.diagnostics import Place, Places, Problem, Severity, in_order
from deckgen.model.limits import MAX_PROBLEMS
from deckgen.readers.source import Source


class Spot(Protocol):
    """Anything that knows its line and column, counted from 0."""

    @property
    def line(self) -> int:
        """The line, from 0."""
        ...

    @property
    def column(self) -> int:
        """The column in characters, from 0."""
        ...


class StopReadingError(Exception):
    """There is no use in reading on; the ledger says why."""


@dataclass
class Ledger:
    """The problems and places of one file."""

    source: Source
    found: list[Problem] = field(default_factory=list)
    noted: list[tuple[str, Place]] = field(default_factory=list)

    def error(self, code: str, message: str, spot: Spot, hint: str = "") -> None:
        """Keep an error; raises `StopReadingError` when there are too many."""
        self._keep(Problem(code, message, self.place(spot), hint))

    def warning(self, code: str, message: str, spot: Spot, hint: str = "") -> None:
        """Keep a warning; raises `StopReadingError` when there are too many."""
        self._keep(Problem(code, message, self.place(spot), hint, Severity.WARNING))

    def note(self, origin: str, spot: Spot) -> None:
        """Remember where the field `origin` stands."""
        self.noted.append((origin, self.place(spot)))

    def place(self, spot: Spot) -> Place:
        """The place of a spot in this file."""
        return self.source.place(spot.line, spot.column)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far, in the order of the file."""
        return in_order(self.found)

    @property
    def places(self) -> Places:
        """The places noted so far, and that of the file itself."""
        return Places({"": self.source.place(0, 0), **dict(self.noted)})

    def _keep(self, problem: Problem) -> None:
        self.found.append(problem)
        if len(self.found) == MAX_PROBLEMS:
            message = f"more than {MAX_PROBLEMS} problems; the file is not read any further"
            hint = "mend the first ones and run deckgen again"
            self.found.append(Problem("E120", message, problem.place, hint))
            raise StopReadingError
