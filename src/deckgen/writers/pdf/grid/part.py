"""A page of a table as it is drawn: rooms, times, rules, and the cells between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.flowables import Flowable
from deckgen.writers.pdf.grid.plan import INSET, PADDING, Box, Sheet
from deckgen.writers.pdf.grid.times import Span, until
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element

HOUR = 60

THIN, FRAME, THICK = 0.3, 0.5, 1.2
"""Points: the rules at full hours, the frames of talks, the rule below the rooms' names."""


@dataclass(frozen=True, eq=False)
class Part:
    """A page of a sheet's table, below its `head`: the corner and the names of the rooms.

    `new` holds the boxes that stand here as content. The others have been read before: what goes
    on from the page before, and what all rooms share.
    """

    setter: Setter
    sheet: Sheet
    span: Span
    new: frozenset[Box]
    head: tuple[Paragraph, ...]
    table: Element

    def height(self, width: float) -> float:  # noqa: ARG002 - it was planned for one width
        """The rooms' names and the minutes below."""
        return self.zero + self.span.minutes * self.sheet.scale + THICK

    def minimum(self, width: float) -> float:
        """All of it."""
        return self.height(width)

    def split(self, width: float, height: float) -> tuple[Flowable, Flowable] | None:  # noqa: ARG002 - the shape of all
        """Never: the pages were planned together."""
        return None

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """The names of the rooms, the rules, then line by line what begins in it."""
        self._draw_head(page, left, top)
        self._draw_rules(page, left, top, left + width)
        for box in self.sheet.boxes:
            if self.span.shows(box.words.cell) and box not in self.new:
                self._draw_box(page, box, None, left, top)
        self._draw_hours(page, left, top)
        for time, boxes in self._lines.items():
            row = Element("TR", self.table)
            self._draw_time(page, time, Element("TH", row, scope="Row"), left, top)
            for cell, inside in _cells(self.sheet.rooms, boxes, row):
                cell.stand()
                for box in inside:
                    self._draw_box(page, box, Element("Div", cell), left, top)

    @cached_property
    def zero(self) -> float:
        """How far below its top the minutes begin."""
        widths = (end - start for start, end in pairwise((0, *self.sheet.edges)))
        heights = (
            name.height(width - _margins(number))
            for number, (name, width) in enumerate(zip(self.head, widths, strict=True))
        )
        return max(heights) + PADDING + THICK

    def _down(self, time: float) -> float:
        return self.zero + (time - self.span.start) * self.sheet.scale

    @cached_property
    def _lines(self) -> dict[int, list[Box]]:
        """What begins in each line of the table, by the time at which the line stands.

        Lines are so far apart that their times can stand beside them.
        """
        lines: dict[int, list[Box]] = {}
        line = -self._apart
        for box in sorted(self.new, key=lambda box: (box.words.cell.start, box.left)):
            start = max(box.words.cell.start, self.span.start)
            line = start if start >= line + self._apart else line
            lines.setdefault(round(line), []).append(box)
        return lines

    @property
    def _apart(self) -> float:
        """The minutes that a time beside the table takes."""
        return self._style().leading / self.sheet.scale

    def _style(self, *, bold: bool = True) -> Style:
        size = max(8.0, 0.9 * self.setter.sheet.body)
        return Style(size, 1.2 * size, bold=bold, tabular=True)

    def _draw_head(self, page: Page, left: float, top: float) -> None:
        corner, *names = self.head
        corner.draw(page, left, top, self.sheet.edges[0])
        for name, (start, end) in zip(names, pairwise(self.sheet.edges), strict=True):
            inset = INSET + PADDING
            name.draw(page, left + start + inset, top, end - start - 2 * inset)
        page.rule(left, left + self.sheet.edges[-1], top - self.zero + THICK, THICK)

    def _draw_rules(self, page: Page, left: float, top: float, right: float) -> None:
        """A rule at each full hour, but not across cells; and one at the foot."""
        for time in self._hours():
            beside = any(0 < time - line < self._apart for line in self._lines)
            for start, end in _free(self.sheet, time, self.sheet.edges[0] if beside else 0):
                page.rule(left + start, left + end, top - self._down(time), THIN)
        page.rule(left, right, top - self._down(self.span.end) - THIN, FRAME)

    def _hours(self) -> range:
        return range(self.span.start // HOUR * HOUR + HOUR, self.span.end, HOUR)

    def _draw_hours(self, page: Page, left: float, top: float) -> None:
        """The full hours at which nothing begins, as decoration."""
        for time in self._hours():
            if not any(abs(time - line) < self._apart for line in self._lines):
                self._draw_time(page, time, None, left, top)

    def _draw_time(
        self, page: Page, time: int, element: Element | None, left: float, top: float
    ) -> None:
        clock = f"{time // HOUR % 24:02}:{time % HOUR:02}"
        label = self.setter.paragraph(clock, self._style(bold=time % HOUR == 0), element)
        label.draw(page, left, top - self._down(time) - INSET, self.sheet.edges[0])

    def _draw_box(
        self, page: Page, box: Box, element: Element | None, left: float, top: float
    ) -> None:
        cell = box.words.cell
        begins, ends = max(cell.start, self.span.start), min(until(cell), self.span.end)
        high, low = top - self._down(begins) - INSET / 2, top - self._down(ends) + INSET / 2
        start, end = left + box.left + INSET, left + box.left + box.width - INSET
        with page.canvas.artifact():
            page.canvas.setLineWidth(FRAME)
            page.canvas.line(start, high, start, low)
            page.canvas.line(end, high, end, low)
            if begins == cell.start:
                page.canvas.line(start, high, end, high)
            if ends == until(cell):
                page.canvas.line(start, low, end, low)
        said = replace(box, words=replace(box.words, element=element))
        fitted = said.fit((ends - begins) * self.sheet.scale)
        down = max(0.0, min(PADDING - 1, (high - low - fitted.height) / 2))
        for paragraph in fitted.paragraphs:
            width = end - start - 2 * PADDING
            paragraph.draw(page, start + PADDING, high - down, width)
            down += paragraph.height(width)


def _margins(number: int) -> float:
    return 2 * (INSET + PADDING) if number else 0


def _free(sheet: Sheet, time: int, here: float) -> Iterator[tuple[float, float]]:
    """The stretches of a line at `time`, from `here` on, in which no cell stands."""
    taken = sorted(
        (box.left, box.left + box.width)
        for box in sheet.boxes
        if box.words.cell.start <= time <= until(box.words.cell)
    )
    for start, end in (*taken, (sheet.edges[-1], sheet.edges[-1])):
        if start > here + INSET:
            yield here, start
        here = max(here, end)


def _cells(rooms: range, boxes: Sequence[Box], row: Element) -> Iterator[tuple[Element, list[Box]]]:
    """The cells of a line of the table: one for each room, or for several with one talk."""
    room = rooms[0]
    while room <= rooms[-1]:
        here = [box for box in boxes if max(box.words.cell.first, rooms[0]) == room]
        last = min(max((box.words.cell.last for box in here), default=room), rooms[-1])
        alone = len(here) == 1 and not any(room < box.words.cell.first <= last for box in boxes)
        count = last - room + 1 if alone else 1
        yield Element("TD", row, columns=count), here
        room += count
