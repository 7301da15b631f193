"""Paragraphs broken into lines as PowerPoint and LibreOffice do, the careful one where they differ.

All lengths are points, counted from the inner left edge of the box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import Final

from deckgen.text.breaks import hanging, needs_dictionary, opportunities, soft_opportunities
from deckgen.text.faces import graphemes
from deckgen.text.families import Family

LINE: Final = 1.2
"""Height of a line in em, whatever the font: PowerPoint 1.2018 (measured by others on Office 2016
and Microsoft 365), LibreOffice 1.2 (its font-independent line spacing)."""

TAB: Final = 72.0
"""Where tabs stop that the paragraph does not set: every inch, PowerPoint's `defTabSz`."""

_DICTIONARY: Final = 3.0
"""Room left on each line, in em, for the word that a dictionary would move to the next."""

_EDGE: Final = 0.998
"""How much of the width is used. Text engines round advances to their device's dots: the lines
of LibreOffice 7.4 come out up to 0.5 % narrower or wider than the font says, 0.1 % on average."""


@dataclass(frozen=True)
class Span:
    """Words of one weight within a paragraph."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Paragraph:
    r"""Words to be set in lines: `\n` and `\v` begin a new line, `\t` goes to the next tab stop.

    `indent` is where lines begin (`marL`), `first` how much further right the first one does
    (`indent` in DrawingML; negative: hanging). A `bullet` stands in a hanging indent. `before` and
    `after` are the space around, `spacing` a multiple of a line (`spcPct`), `tabs` the tab stops.
    """

    spans: tuple[Span, ...]
    family: Family
    size: float
    indent: float = 0.0
    first: float = 0.0
    bullet: str = ""
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    letter_spacing: float = 0.0
    tabs: tuple[float, ...] = ()

    @property
    def line_height(self) -> float:
        """From one baseline to the next."""
        return LINE * self.size * self.spacing

    def sized(self, size: float) -> Paragraph:
        """The same words at another size."""
        return replace(self, size=size)


@dataclass(frozen=True)
class Line:
    """One line: its words, how far right they reach, and where it stands in its box."""

    text: str
    right: float
    top: float = 0.0
    height: float = 0.0

    @property
    def bottom(self) -> float:
        """Where the next line would begin."""
        return self.top + self.height


def wrap(paragraph: Paragraph, width: float) -> tuple[Line, ...]:
    """The lines of a paragraph in a box whose inner width is `width` points; at least one."""
    setting = _setting(paragraph.spans, paragraph.family, paragraph.letter_spacing / paragraph.size)
    lines: list[Line] = []
    for start, end in setting.hard_lines:
        left = paragraph.indent if lines else _left(paragraph)
        ink = start + hanging(setting.text[start:end])
        right = left + setting.width(start, ink) * paragraph.size
        if right <= width * _EDGE and "\t" not in setting.text[start:end]:
            lines.append(Line(setting.text[start:end], right))
        else:
            filler = _Filler(paragraph, setting, width, start, left)
            lines.extend(filler.fill(setting.pieces(start, end)))
    return tuple(lines)


@dataclass(frozen=True)
class _Piece:
    """What stands together: characters `start` to `end`; from `ink` on there is only space."""

    start: int
    ink: int
    end: int


@dataclass(frozen=True)
class _Setting:
    """A paragraph's characters, and how far each reaches in em; the same at every size."""

    text: str
    reach: tuple[float, ...]

    @cached_property
    def hard_lines(self) -> tuple[tuple[int, int], ...]:
        """Where each line that a person ended begins and ends."""
        return tuple(match.span() for match in re.finditer(r"(?:^|(?<=[\n\v]))[^\n\v]*", self.text))

    @cached_property
    def _pieces(self) -> dict[int, tuple[_Piece, ...]]:
        return {}

    def pieces(self, start: int, end: int) -> tuple[_Piece, ...]:
        """What may not be parted between two characters; a tab is a piece by itself."""
        if start not in self._pieces:
            self._pieces[start] = tuple(self._parted(start, end))
        return self._pieces[start]

    def _parted(self, start: int, end: int) -> Iterator[_Piece]:
        for match in re.finditer(r"\t|[^\t]+", self.text[start:end]):
            words, at = match.group(), start + match.start()
            for low, high in pairwise([0, *opportunities(words), len(words)]):
                yield _Piece(at + low, at + low + hanging(words[low:high]), at + high)

    def width(self, start: int, end: int) -> float:
        """In em, from before character `start` to after the one before `end`."""
        return self.reach[end] - self.reach[start]


@lru_cache(maxsize=4096)
def _setting(spans: tuple[Span, ...], family: Family, letter_spacing: float) -> _Setting:
    advances: list[float] = []
    for span in spans:
        face = family.face(bold=span.bold)
        for part in re.split(r"([\t\n\v])", span.text):
            breaks = part in ("\t", "\n", "\v")
            advances.extend([0.0] if breaks else face.advances(part))
    factor = family.factor
    reach = accumulate((a * factor + letter_spacing for a in advances), initial=0.0)
    return _Setting("".join(span.text for span in spans), tuple(reach))


class _Filler:
    """Fills lines with pieces, one after the other."""

    def __init__(
        self, paragraph: Paragraph, setting: _Setting, width: float, start: int, left: float
    ) -> None:
        self.paragraph = paragraph
        self.setting = setting
        self.width = width
        self.lines: list[Line] = []
        self._begin(start, left)

    def fill(self, pieces: tuple[_Piece, ...]) -> list[Line]:
        """The lines that the pieces take."""
        for piece in pieces:
            if self.setting.text[piece.start] == "\t":
                self._tab(piece)
            else:
                self._word(piece)
        self._end()
        return self.lines

    def _begin(self, at: int, x: float) -> None:
        self.start = self.at = at
        self.x = self.ink = x

    def _end(self) -> None:
        self.lines.append(Line(self.setting.text[self.start : self.at], self.ink))

    def _next_line(self) -> None:
        self._end()
        self._begin(self.at, self.paragraph.indent)

    def _fits(self, start: int, end: int, spare: float = 0.0) -> bool:
        reach = self.x + self.setting.width(start, end) * self.paragraph.size
        return reach <= self.width * _EDGE - spare

    def _put(self, piece: _Piece) -> None:
        size = self.paragraph.size
        self.ink = self.x + self.setting.width(piece.start, piece.ink) * size
        self.x += self.setting.width(piece.start, piece.end) * size
        self.at = piece.end

    def _tab(self, piece: _Piece) -> None:
        stop = _next_stop(self.paragraph, self.x)
        if stop >= self.width and self.at > self.start:
            self._next_line()
            stop = _next_stop(self.paragraph, self.x)
        self.at = piece.end
        self.x = self.ink = stop

    def _word(self, piece: _Piece) -> None:
        if not self._fits(piece.start, piece.ink) and self.at > self.start:
            self._next_line()
        if self._fits(piece.start, piece.ink):
            self._put(piece)
        else:
            self._divide(piece)

    def _divide(self, piece: _Piece) -> None:
        """Put a word that is wider than a line.

        Dividing it after a slash or a hyphen first takes as many lines as filling each line to
        the edge, or more.
        """
        word = self.setting.text[piece.start : piece.end]
        spare = _DICTIONARY * self.paragraph.size if needs_dictionary(word) else 0.0
        spare = min(spare, (self.width - self.paragraph.indent) / 3)
        after_space = hanging(self.setting.text[: piece.start]) < piece.start
        bounds = [0, *soft_opportunities(word, after_space=after_space), len(word)]
        for low, high in pairwise(bounds):
            start, end = piece.start + low, piece.start + high
            ink = min(end, piece.ink)
            if not self._fits(start, ink, spare) and self.at > self.start:
                self._next_line()
            if self._fits(start, ink, spare):
                self._put(_Piece(start, ink, end))
            else:
                self._spell(start, ink, spare)
                self._put(_Piece(ink, ink, end))

    def _spell(self, start: int, end: int, spare: float) -> None:
        for cluster in graphemes(self.setting.text[start:end]):
            after = start + len(cluster)
            if not self._fits(start, after, spare) and self.at > self.start:
                self._next_line()
            self._put(_Piece(start, after, after))
            start = after


def _left(paragraph: Paragraph) -> float:
    """Where the words of the first line begin: after its bullet, if there is one."""
    at = max(0.0, paragraph.indent + paragraph.first)
    if not paragraph.bullet:
        return at
    bullet = paragraph.family.width(paragraph.bullet, paragraph.size)
    return max(paragraph.indent, at + bullet)


def _next_stop(paragraph: Paragraph, x: float) -> float:
    """The tab stop right of `x`: a set one, a hanging indent, or the next whole inch."""
    stops = [stop for stop in (*paragraph.tabs, paragraph.indent) if stop > x + 0.01]
    return min(stops, default=(x // TAB + 1) * TAB)
