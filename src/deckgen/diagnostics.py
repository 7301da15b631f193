"""Problems as values: what is wrong, where, and what to do next."""

from __future__ import annotations

import enum
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace


class Severity(enum.IntEnum):
    """How much a problem matters; errors stop a build, warnings travel beside its result."""

    ERROR = 0
    WARNING = 1

    @property
    def word(self) -> str:
        """The severity as it stands in a message."""
        return self.name.lower()


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file a person wrote: line and column count from 1, `excerpt` is that line."""

    path: str
    line: int
    column: int
    excerpt: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """Something a person should know about their content.

    `origin` names the field it is about (`talks[2].title`) where the finder knows the field but not
    the file; `located` turns it into a place.
    """

    code: str
    message: str
    place: Place | None = None
    hint: str = ""
    severity: Severity = Severity.ERROR
    origin: str = ""

    def located(self, places: Places) -> Problem:
        """The same problem, with the place of its origin in `places`."""
        if self.place is not None:
            return self
        return replace(self, place=places.nearest(self.origin))

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.severity is Severity.ERROR

    @property
    def is_usage(self) -> bool:
        """Whether it is about how deckgen was called (codes E50x) rather than about content."""
        return self.code.startswith("E50")


class Places(Mapping[str, Place]):
    """Where each field of an episode stands: `talks[2].start` → place. `""` is the file itself."""

    def __init__(self, places: Mapping[str, Place] | None = None) -> None:
        self._places = dict(places or {})

    def __getitem__(self, key: str) -> Place:
        return self._places[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def nearest(self, key: str) -> Place | None:
        """The place of `key`, or of the smallest thing around it that has one."""
        while key not in self._places and key:
            key = key[: max(key.rfind("."), key.rfind("["), 0)]
        return self._places.get(key)


class DeckgenError(Exception):
    """An episode that cannot be built; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(show(problem) for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file, line and column; those without a place last."""
    nowhere = (1, Place("", 0, 0))
    return tuple(
        sorted(
            dict.fromkeys(problems),
            key=lambda p: ((0, p.place) if p.place else nowhere, p.severity, p.code, p.message),
        )
    )


def count(problems: Iterable[Problem]) -> str:
    """How many there are of each severity: `1 error, 2 warnings`; empty where there are none."""
    found = Counter(problem.severity for problem in problems)
    return ", ".join(
        f"{found[severity]} {severity.word}{'' if found[severity] == 1 else 's'}"
        for severity in Severity
        if found[severity]
    )


def show(problem: Problem) -> str:
    """A problem as people read it: place, message, the line with a caret under it, a hint.

    Nothing that content or a file's name holds can steer a terminal: see `visible`.
    """
    lines = [f"{problem.severity.word}[{problem.code}]: {visible(problem.message)}"]
    if problem.place:
        lines.append(f"  --> {visible(str(problem.place))}")
        lines.extend(_quoted(problem.place))
    if problem.hint:
        lines.append(f"  hint: {visible(problem.hint)}")
    return "\n".join(lines)


def visible(text: str) -> str:
    """The text on one line, with every character that could steer a terminal made plain.

    Controls turn into their pictures (U+2400 block), direction marks, line separators and halves
    of characters into `<U+202E>`; a tab is four blanks.
    """
    return text if text.isprintable() and text.isascii() else "".join(map(_visible, text))


_STEERING = {"Cc", "Cs", "Co", "Zl", "Zp"}
# https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters and the byte order mark;
# other format characters stay: joined emoji and Persian need theirs.
_DIRECTIONS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


def _visible(character: str) -> str:
    if character == "\t":
        return "    "
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    if unicodedata.category(character) in _STEERING or character in _DIRECTIONS:
        return f"<U+{ord(character):04X}>"
    return character


def _quoted(place: Place) -> list[str]:
    if not place.excerpt.strip():
        return []
    start = max(0, place.column - 61) if len(place.excerpt) > _WIDTH else 0
    lead = "…" if start else ""
    shown = visible(place.excerpt[start : start + _WIDTH])
    more = "…" if len(place.excerpt) > start + _WIDTH else ""
    before = _columns(lead + visible(place.excerpt[start : place.column - 1]))
    margin = len(str(place.line))
    return [f" {place.line} | {lead}{shown}{more}", f" {' ' * margin} | {' ' * before}^"]


_WIDTH = 100


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes: East Asian wide 2, marks and joiners 0."""
    return sum(
        0
        if unicodedata.category(character) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )
