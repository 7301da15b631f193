"""What needs a look, as comments above the fields it is about."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from deckgen.diagnostics import Problem, in_order, visible
from deckgen.emitting.scalars import WIDTH


class Comments:
    """The problems of an episode that have not been written yet, by the field they are about."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._waiting: dict[str, list[Problem]] = {}
        for problem in in_order(problems):
            self._waiting.setdefault(problem.origin, []).append(problem)

    def above(self, origin: str, indent: int) -> list[str]:
        """The comments on a field itself."""
        return _lines(self._waiting.pop(origin, []), indent)

    def within(self, origin: str, indent: int) -> list[str]:
        """The comments on a field and on everything in it."""
        inside = [key for key in self._waiting if key.startswith((f"{origin}.", f"{origin}["))]
        found = [line for key in inside for line in self.above(key, indent)]
        return self.above(origin, indent) + found

    def rest(self) -> list[str]:
        """The comments on fields that have not been written, and on nothing in particular."""
        left = [problem for problems in self._waiting.values() for problem in problems]
        self._waiting = {}
        return _lines(in_order(left), 0)


def _lines(problems: Iterable[Problem], indent: int) -> list[str]:
    return [line for problem in problems for line in _told(problem, indent)]


def _told(problem: Problem, indent: int) -> list[str]:
    where = f"line {problem.place.line}: " if problem.place else ""
    hint = f" ({problem.hint})" if problem.hint else ""
    words = " ".join(visible(f"{where}{problem.message}{hint}").split())
    lead = f"{' ' * indent}# "
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=f"{lead}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
