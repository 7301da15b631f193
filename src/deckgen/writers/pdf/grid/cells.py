"""The words of a talk in a cell: set smaller, then fewer, then cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import Literal

from deckgen.document import Cell, Run, Text
from deckgen.writers.pdf.flowables import SLACK
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element

LADDER = (0.95, 0.86, 0.79)
"""Sizes of a cell's words in parts of the body's: from 9 to 7.5 points."""

SMALLEST = 7.5
"""Points below which no cell is set: conferences get complaints below 8."""

LEADING = 1.16

Kept = Literal["all", "no summary", "title"]


@dataclass(frozen=True)
class Fitted:
    """Paragraphs as they stand in a cell, how tall they are, and what could not be kept."""

    paragraphs: tuple[Paragraph, ...]
    height: float
    kept: Kept = "all"
    cut: bool = False


@dataclass(frozen=True, eq=False)
class Words:
    """What is said in a cell, as content of an element that stands in it; as decoration without."""

    cell: Cell
    setter: Setter
    element: Element | None

    @property
    def sizes(self) -> list[float]:
        """The sizes to try, from the largest."""
        return [max(SMALLEST, self.setter.sheet.body * part) for part in LADDER]

    def least(self) -> float:
        """The height of one line in the smallest size."""
        return self.sizes[-1] * LEADING

    def fit(self, width: float, height: float) -> Fitted:
        """The words as they best fill a place so wide and tall."""
        for spans, kept, size in _steps(self.sizes, summary=self._has_summary):
            paragraphs = tuple(self._set(size, kept, spans=spans))
            needed = sum(paragraph.height(width) for paragraph in paragraphs)
            if needed <= height + SLACK:
                lost: Kept = "all" if kept == "title" and not self.cell.details else kept
                return Fitted(paragraphs, needed, lost)
        return self._cut(width, height)

    @property
    def _has_summary(self) -> bool:
        return any(text.role == "summary" for text in self.cell.details)

    def _set(self, size: float, kept: Kept, *, spans: bool) -> Iterator[Paragraph]:
        style = Style(size, size * LEADING, tabular=True)
        if spans:
            yield self._paragraph(Text((Run(self.cell.row.when),)), style)
        yield self._paragraph(_title(self.cell, self.cell.row.title, spans=spans), style)
        for text in self.cell.details:
            if kept == "all" or (kept == "no summary" and text.role != "summary"):
                yield self._paragraph(text, replace(style, tabular=False))

    def _paragraph(self, text: Text, style: Style) -> Paragraph:
        key = (text, style.size)
        if key not in self._made:
            element = Element("P", self.element) if self.element else None
            self._made[key] = self.setter.paragraph(text, style, element)
        return self._made[key]

    @cached_property
    def _made(self) -> dict[tuple[Text, float], Paragraph]:
        return {}

    def _cut(self, width: float, height: float) -> Fitted:
        """As many words of the title as there is room for, and an ellipsis."""
        size = self.sizes[-1]
        style = Style(size, size * LEADING, tabular=True)
        title = self.cell.row.title
        words = title.words.split()
        for count in range(len(words) - 1, 0, -1):
            shorter = " ".join(words[:count]).rstrip(",;:–—-(") + "…"
            run = replace(title.runs[0], text=shorter)
            said = _title(self.cell, replace(title, runs=(run,)), spans=False)
            paragraph = self._paragraph(said, style)
            if paragraph.height(width) <= height + SLACK or count == 1:
                return Fitted((paragraph,), paragraph.height(width), "title", cut=True)
        paragraph = self._paragraph(_title(self.cell, title, spans=False), style)
        return Fitted((paragraph,), paragraph.height(width), "title")


def _title(cell: Cell, title: Text, *, spans: bool) -> Text:
    """The title, after its start where the whole span does not stand above it."""
    runs = tuple(replace(run, strong=True) for run in title.runs)
    clock = () if spans else (Run(f"{cell.clock}\N{NO-BREAK SPACE} "),)
    return replace(title, runs=(*clock, *runs))


def _steps(sizes: list[float], *, summary: bool) -> Iterator[tuple[bool, Kept, float]]:
    """What to try, the best first: the whole span or only the start, how much, how large."""
    everything: tuple[Kept, ...] = ("all", "no summary") if summary else ("all",)
    for kept in everything:
        yield from ((True, kept, size) for size in sizes[:-1])
        yield from ((False, kept, size) for size in sizes)
    yield from ((spans, "title", size) for size, spans in product(sizes[1:], (True, False)))
