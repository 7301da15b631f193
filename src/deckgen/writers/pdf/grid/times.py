"""Minutes of a day on pages: where a day is parted, and how tall a minute is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate, pairwise, product

from deckgen.document import Cell

SHORTEST = 5
"""Minutes that a talk is drawn tall at least."""

MOST_PAGES = 4
"""Pages over which the rooms of a day may go on."""

UNEVEN = 1.3
"""How much longer than its share of the day a page may show for the sake of a good break."""

LIKELY = 6
"""Times that are tried for each break."""

REPEATED = 90
"""Minutes up to which what all rooms share stands on both pages that it parts."""


@dataclass(frozen=True, order=True)
class Span:
    """What one page shows, in minutes after midnight."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.end - self.start

    def shown(self, cell: Cell) -> int:
        """How many minutes of the cell stand on the page; less than 1 for none."""
        return min(until(cell), self.end) - max(cell.start, self.start)

    def shows(self, cell: Cell) -> bool:
        """Whether any of the cell stands on the page."""
        return self.shown(cell) > 0


def until(cell: Cell) -> int:
    """Where the cell ends on paper."""
    return max(cell.end, cell.start + SHORTEST)


def pages(cells: Sequence[Cell], tall: Sequence[float], rooms: int) -> tuple[Span, ...] | None:
    """The day in parts for pages so `tall` that fill them alike and cut as few cells as can be.

    None where it is too short for so many. What all `rooms` share is repeated over a break at it.
    """
    start, end = min(cell.start for cell in cells), max(until(cell) for cell in cells)
    shared = [c for c in cells if c.last - c.first + 1 == rooms > 1 and c.end - c.start <= REPEATED]
    edges = {time for cell in cells for time in (cell.start, until(cell))}
    times = sorted((edges | set(range(start // 60 * 60 + 60, end, 60))) - {start, end})
    cut = {
        time: sum(cell.start < time < until(cell) for cell in cells if cell not in shared)
        for time in times
    }
    even = (end - start) / sum(tall)
    wanted = [start + even * height for height in accumulate(tall[:-1])]
    near = [
        sorted(
            (time for time in times if abs(time - w) <= even * max(tall) * 0.35),
            key=lambda time, w=w: (cut[time], abs(time - w)),  # type: ignore[misc]  # its default binds it
        )[:LIKELY]
        for w in wanted
    ]
    trimmed = cache(partial(_trimmed, cells))
    best: tuple[tuple[int, float], tuple[Span, ...]] | None = None
    for breaks in product(*near):
        spans = tuple(trimmed(span) for span in _spans(start, end, breaks, shared))
        longest = max(span.minutes / height for span, height in zip(spans, tall, strict=True))
        if longest <= UNEVEN * even and all(span.minutes > 0 for span in spans):
            here = (sum(cut[time] for time in breaks), longest), spans
            best = min(best or here, here)
    return best[1] if best else None


def _spans(start: int, end: int, breaks: Sequence[int], shared: Sequence[Cell]) -> Iterator[Span]:
    """Each page from its break to the next, what all rooms share at its edges included."""
    for low, high in pairwise((start, *breaks, end)):
        first = [cell.start for cell in shared if cell.start < low <= cell.end and low > start]
        last = [cell.end for cell in shared if cell.start <= high < cell.end and high < end]
        yield Span(min(first, default=low), max(last, default=high))


def _trimmed(cells: Sequence[Cell], span: Span) -> Span:
    """The page without the time at its edges in which nothing happens."""
    shown = [cell for cell in cells if span.shows(cell)]
    first = min((cell.start for cell in shown), default=span.end)
    last = max((until(cell) for cell in shown), default=span.end)
    return Span(max(span.start, first), min(span.end, last))
