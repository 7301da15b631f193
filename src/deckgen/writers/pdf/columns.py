"""Columns side by side, as tall as each other where they end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.flowables import ENDLESS, Column, Item, fill

STEPS = 12
"""Halvings in the search for the height at which columns end level: to 0.2 pt on A4."""

STRETCH = 10.0
"""Points added at most between two items for columns to end level: no more than a line."""


@dataclass(frozen=True, eq=False)
class Columns:
    """Items that fill `count` columns, one after the other, `gutter` points apart.

    `least` is the height below which it is not worth beginning at the foot of a page, `most` what
    a page has room for. A height that is `fixed` has been filled and goes on elsewhere. They end at
    `foot` where a little more room between their items takes them there.
    """

    items: tuple[Item, ...]
    count: int
    gutter: float
    least: float = 0
    most: float = ENDLESS
    fixed: float | None = None
    foot: float = 0

    def column(self, width: float) -> float:
        """The width of one column."""
        return (width - self.gutter * (self.count - 1)) / self.count

    def height(self, width: float) -> float:
        """The least height in which all columns together hold everything.

        Where no page holds them, any height that no page has will do.
        """
        if self.fixed is None and self._overlong(width):
            return 2 * self.most
        return max((c.height for c in self._columns(width)), default=0)

    def minimum(self, width: float) -> float:
        """Enough to be worth it, or all of it."""
        return self.least if self._overlong(width) else min(self.least, self.height(width))

    def _overlong(self, width: float) -> bool:
        """Whether the items are, without a doubt, too tall for a page."""
        tall, wide = 0.0, self.column(width)
        for item in self.items:
            tall += item.flowable.height(wide)
            if tall > self.count * self.most:
                return True
        return False

    def split(self, width: float, height: float) -> tuple[Columns, Columns] | None:
        """Columns down to the foot of the page, and what goes on after it."""
        rest = _filled(self.items, self.count, self.column(width), height)[-1].rest
        return (replace(self, fixed=height), replace(self, items=rest)) if rest else None

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """One column after the other, as they are read."""
        wide = self.column(width)
        for number, column in enumerate(self._columns(width)):
            column.draw(page, left + number * (wide + self.gutter), top, wide)

    def _columns(self, width: float) -> tuple[Column, ...]:
        if width not in self._laid_out:
            wide = self.column(width)
            columns = (
                _level(self.items, self.count, wide)
                if self.fixed is None
                else _filled(self.items, self.count, wide, self.fixed)
            )
            self._laid_out[width] = tuple(each.stretched(self.foot, STRETCH) for each in columns)
        return self._laid_out[width]

    @cached_property
    def _laid_out(self) -> dict[float, tuple[Column, ...]]:
        return {}


def _filled(
    items: Sequence[Item], count: int, width: float, height: float, *, force: bool = True
) -> tuple[Column, ...]:
    columns: list[Column] = []
    for _ in range(count):
        columns.append(fill(items, width, height, force=force))
        items = columns[-1].rest
    return tuple(columns)


def _level(items: Sequence[Item], count: int, width: float) -> tuple[Column, ...]:
    """The columns at the least height that leaves nothing over, found by halving."""
    most = fill(items, width, ENDLESS).height
    least, best = most / count / 2, most
    for _ in range(STEPS):
        height = (least + best) / 2
        fits = not _filled(items, count, width, height, force=False)[-1].rest
        least, best = (least, height) if fits else (height, best)
    return _filled(items, count, width, best, force=False)
