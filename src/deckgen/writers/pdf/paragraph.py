"""A paragraph: words in lines, that may go on in the next column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, groupby
from typing import Literal

from deckgen.text import bidi
from deckgen.writers.pdf.breaking import Piece, Word, lines
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element

AT_LEAST = 2
"""Lines of a paragraph that stand together before and after a break: no widows, no orphans."""


@dataclass(frozen=True, eq=False)
class Paragraph:
    """Words set in one style as content of `element`; without one they are decoration.

    `bookmark` is its level in the reader's table of contents; 0 leaves it out. It runs to the left
    where `level` is 1: then it stands flush right, save for a single line, which stays at the left
    with what it belongs to.
    """

    words: tuple[Word, ...]
    style: Style
    element: Element | None
    bookmark: int = 0
    text: str = ""
    level: int = 0

    def lines(self, width: float) -> list[tuple[Word, ...]]:
        """Its lines in a column so wide."""
        if width not in self._broken:
            self._broken[width] = lines(self.words, width)
        return self._broken[width]

    @cached_property
    def _broken(self) -> dict[float, list[tuple[Word, ...]]]:
        return {}

    def width(self) -> float:
        """How wide it is on one line."""
        return sum(word.width for word in self.words[:-1]) + sum(w.ink for w in self.words[-1:])

    def height(self, width: float) -> float:
        """All lines."""
        return len(self.lines(width)) * self.style.leading

    def minimum(self, width: float) -> float:
        """Two lines, or all where it has three or fewer."""
        count = len(self.lines(width))
        return (count if count < 2 * AT_LEAST else AT_LEAST) * self.style.leading

    def split(self, width: float, height: float) -> tuple[Paragraph, Paragraph] | None:
        """The lines that fit and the others, two of each at least."""
        all_lines = self.lines(width)
        count = min(int((height + 0.01) / self.style.leading), len(all_lines) - AT_LEAST)
        if count < AT_LEAST:
            return None
        head = tuple(word for line in all_lines[:count] for word in line)
        tail = tuple(word for line in all_lines[count:] for word in line)
        style = replace(self.style, align=self._align(width))
        return (
            replace(self, words=head, style=style),
            replace(self, words=tail, style=style, bookmark=0),
        )

    def _align(self, width: float) -> Literal["left", "centre", "right"]:
        flush = self.level and self.style.align == "left" and len(self.lines(width)) > 1
        return "right" if flush else self.style.align

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """Line by line; the baseline stands so that the leading is even above and below."""
        style = self.style
        if self.bookmark:
            page.canvas.bookmark(self.text, self.bookmark, top + style.size)
        baseline = top - (style.leading - style.size) / 2 - 0.82 * style.size
        align = self._align(width)
        for line in self.lines(width):
            spare = width - sum(word.width for word in line[:-1]) - line[-1].ink
            shift = {"left": 0.0, "centre": spare / 2, "right": spare}[align]
            if self.level:
                shift -= line[-1].width - line[-1].ink  # the spaces at its end stand at the left
            pieces = [piece for word in line for piece in word.pieces]
            for run, start in self._runs(pieces):
                page.words(run, self.element, left + shift + start, baseline)
            baseline -= style.leading

    def _runs(self, pieces: list[Piece]) -> Iterator[tuple[list[Piece], float]]:
        """Pieces that run in one direction, from left to right, and where they begin.

        The runs come in the order in which they are read. Spaces at the end of the line run as the
        paragraph does (rule L1 of Unicode Annex 9).
        """
        levels = [piece.level for piece in pieces]
        for at in reversed(range(len(pieces))):
            if not pieces[at].blank:
                break
            levels[at] = self.level
        places = bidi.order(levels)
        ends = accumulate((pieces[at].width for at in places), initial=0.0)
        starts = dict(zip(places, ends, strict=False))
        for level, group in groupby(range(len(pieces)), key=lambda at: levels[at]):
            run = list(group)[:: -1 if level % 2 else 1]
            yield [pieces[at] for at in run], starts[run[0]]
