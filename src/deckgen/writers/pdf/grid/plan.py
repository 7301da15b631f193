"""How a day's table is laid on pages: how many rooms to a sheet, how many pages to a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from deckgen.document import Timetable
from deckgen.writers.pdf.grid import rooms, times
from deckgen.writers.pdf.grid.cells import Fitted, Words
from deckgen.writers.pdf.grid.times import Span, until

NARROWEST = 30 * mm
"""The least width of a room's column, and that in parts of the body's size for larger print."""
EMS = 9.0

INSET = 1.6
"""Points between a column's edge and the frame of a talk in it."""

PADDING = 3.0
"""Points between the frame and the words in it; above and below them, `AIR` will do."""
AIR = 0.9

SCALES = (1.5, 2.2, 3.2)
"""Points that a minute is tall where a page has room for more."""

DROPPED, CUT = 0.12, 0.6
"""What a talk without its speakers and a title cut short are worth, in pages."""


@dataclass(frozen=True)
class Box:
    """Where a cell stands on a sheet: its left edge and its width, its words."""

    words: Words
    left: float
    width: float

    def fit(self, height: float) -> Fitted:
        """The words in it where it is so tall."""
        return self.words.fit(self.width - 2 * (INSET + PADDING), height - INSET - 2 * AIR)


@dataclass(frozen=True)
class Sheet:
    """Some rooms of a day: where their columns stand, and the pages that they go on over."""

    rooms: range
    edges: tuple[float, ...]
    boxes: tuple[Box, ...]
    pages: tuple[Span, ...]
    scale: float
    cost: float


@dataclass(frozen=True)
class Space:
    """What a table has room in: the width for its rooms beside the times, the pages' heights."""

    axis: float
    width: float
    first: float
    others: float

    def page(self, number: int) -> float:
        """How tall a page is for cells."""
        return self.others if number else self.first


def plan(
    timetable: Timetable, words: Sequence[Words], space: Space, narrowest: float
) -> tuple[Sheet, ...] | None:
    """The sheets of a day; None where its columns would be too narrow or too short."""
    found = rooms.lanes(timetable.cells, len(timetable.rooms))
    if not found:
        return None
    lanes, widths = found
    best: tuple[float, tuple[Sheet, ...]] | None = None
    for parted in rooms.sheets(widths, int(space.width / narrowest)):
        made: list[Sheet] = []
        for mine in parted:
            edges = rooms.edges(widths, mine, space.axis, space.width)
            boxes = tuple(_boxes(words, lanes, mine, edges))
            here = space if not made else Space(space.axis, space.width, space.others, space.others)
            sheet = min(_tries(mine, edges, boxes, here), key=lambda t: t.cost, default=None)
            if sheet is None:
                break
            made.append(sheet)
        else:
            cost = sum(sheet.cost for sheet in made)
            best = min(best or (cost, tuple(made)), (cost, tuple(made)), key=lambda pair: pair[0])
    return best[1] if best else None


def _boxes(
    words: Sequence[Words], lanes: dict[int, rooms.Lane], mine: range, edges: Sequence[float]
) -> Iterator[Box]:
    for number, each in enumerate(words):
        first, last = max(each.cell.first, mine[0]), min(each.cell.last, mine[-1])
        if first <= last:
            left, right = edges[first - mine[0]], edges[last - mine[0] + 1]
            lane = lanes[number]
            wide = (right - left) / lane.count
            yield Box(each, left + wide * lane.number, wide)


def _tries(
    mine: range, edges: Sequence[float], boxes: tuple[Box, ...], space: Space
) -> Iterator[Sheet]:
    """The sheet on one page and on more, each with what it costs in paper and in words lost.

    More than what all words need is not tried.
    """
    cells = [box.words.cell for box in boxes]
    if not cells:
        return
    shortest = min(until(cell) - cell.start for cell in cells)
    least = (max(box.words.least() for box in boxes) + INSET + 2 * AIR) / shortest
    for count in range(1, times.MOST_PAGES + 1):
        tall = [space.page(number) for number in range(count)]
        spans = times.pages(cells, tall, len(mine))
        if not spans:
            continue
        full = min(height / span.minutes for height, span in zip(tall, spans, strict=True))
        for scale in (*(s for s in SCALES if s < full and count == 1), full):
            if scale >= least:
                lost = sum(_lost(box, scale) for box in boxes)
                paper = sum(span.minutes for span in spans) * scale / space.others
                yield Sheet(mine, tuple(edges), boxes, spans, scale, paper + lost)
                if not lost:
                    return


def _lost(box: Box, scale: float) -> float:
    fitted = box.fit((until(box.words.cell) - box.words.cell.start) * scale)
    return CUT if fitted.cut else DROPPED if fitted.kept == "title" else 0
