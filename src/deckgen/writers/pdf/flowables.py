"""Things that flow down a column, and how a column is filled with them.

Laying out is apart from drawing: `fill` says what stands where and changes nothing, so it can be
tried again with other widths and heights, and the number of pages is known before the first is
drawn. All lengths are points; `top` is counted up from the foot of the page, as PDF does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol

from deckgen.writers.pdf.drawing import Page

ENDLESS = 1e6
"""Points: taller than any handout."""

SLACK = 0.01
"""Points by which things may overlap: the rounding of sums."""


class Flowable(Protocol):
    """Something as wide as its column."""

    def height(self, width: float) -> float:
        """How tall it is when it is not split."""
        ...

    def minimum(self, width: float) -> float:
        """The least height with which it may begin at the foot of a column."""
        ...

    def split(self, width: float, height: float) -> tuple[Flowable, Flowable] | None:
        """The part that fits `height`, and the rest; None where there is no good place."""
        ...

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """Put it on the page, its upper left corner at `left` and `top`."""
        ...


@dataclass(frozen=True)
class Item:
    """A flowable, the space around it, and how it gets on with its neighbours.

    `keep` holds it together with the next item. `under` is repeated, as decoration, at the head of
    a column that begins with this item.
    """

    flowable: Flowable
    before: float = 0
    after: float = 0
    keep: bool = False
    under: Item | None = None


@dataclass(frozen=True)
class Placed:
    """A flowable, how far below the top of its column it stands, and whether it may stand lower.

    What is kept with the item above it is not `loose`.
    """

    flowable: Flowable
    down: float
    loose: bool = False


@dataclass(frozen=True)
class Column:
    """What stands in one column, how tall that is, and what did not fit any more."""

    placed: tuple[Placed, ...]
    height: float
    rest: tuple[Item, ...]

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """Put everything on the page."""
        for thing in self.placed:
            thing.flowable.draw(page, left, top - thing.down, width)

    def stretched(self, height: float, most: float) -> Column:
        """So tall, by more room between its items: up to `most` points in each place."""
        places = sum(thing.loose for thing in self.placed)
        more = min(most, (height - self.height) / places) if places else 0
        if more <= 0:
            return self
        above = accumulate(more if thing.loose else 0 for thing in self.placed)
        placed = (
            replace(thing, down=thing.down + extra)
            for thing, extra in zip(self.placed, above, strict=True)
        )
        return Column(tuple(placed), self.height + places * more, self.rest)


def fill(items: Sequence[Item], width: float, height: float, *, force: bool = True) -> Column:
    """Fill a column from the top with as much as stands well in it.

    With `force` an item that would not stand well even in an empty column is split, or placed as it
    is: nothing is lost, and a handout always comes to its end.
    """
    placed: list[Placed] = []
    foot = gap = 0.0
    queue = list(items)
    if queue and queue[0].under:
        queue.insert(0, queue[0].under)
    empty = True  # but for headings
    loose = False
    while queue:
        item = queue[0]
        down = foot + (max(gap, item.before) if placed else 0)
        must = force and empty
        if down + _needed(queue, width) > height + SLACK and not must:
            break
        if down + item.flowable.height(width) > height + SLACK:
            parts = item.flowable.split(width, height - down)
            if parts:
                placed.append(Placed(parts[0], down, loose))
                foot = down + parts[0].height(width)
                queue[0] = replace(item, flowable=parts[1], before=0)
            if parts or not must:
                break
        placed.append(Placed(item.flowable, down, loose))
        loose = not item.keep
        foot, gap = down + item.flowable.height(width), item.after
        empty = empty and item.keep
        del queue[0]
    return Column(tuple(placed), foot, tuple(queue))


def _needed(queue: Sequence[Item], width: float) -> float:
    """The height that the first item asks for, with those that it must not be parted from."""
    needed = gap = 0.0
    for number, item in enumerate(queue):
        needed += max(gap, item.before) if number else 0
        if not item.keep:
            return needed + item.flowable.minimum(width)
        needed += item.flowable.height(width)
        gap = item.after
    return needed
