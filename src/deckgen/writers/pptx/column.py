"""Placeholders one below the other: where the upper ones leave room, the lower ones rise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from deckgen import text
from deckgen.writers.pptx.fitting import Fitted, height
from deckgen.writers.pptx.geometry import PIXEL, POINT, Area
from deckgen.writers.pptx.reading import Layout, Placeholder

BETWEEN: Final = 22 * PIXEL
PADDING: Final = 28 * PIXEL
LEADING: Final = 1.2018 / 1.2
"""How much higher PowerPoint's lines are than measured ones; a full box shows it."""


@dataclass
class Column:
    """The placeholders of a slide as they fill up, from the top."""

    layout: Layout
    families: Callable[[str], text.Family]
    bottoms: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)

    def risen(self, place: Placeholder) -> Area | None:
        """The area that a placeholder reaches up to; nothing where it stays as the layout has it.

        It rises into what others of the same column, set from the top like itself, leave free.
        """
        top = place.area.y
        for above in sorted(self._above(place), key=lambda other: -other.area.y):
            if above.slot in self.bottoms:
                top = self.bottoms[above.slot] + BETWEEN
                if top < place.area.y:
                    self.ends[above.slot] = top - BETWEEN // 2
                break
            top = above.area.y
        if top >= place.area.y:
            return None
        return Area(place.area.x, top, place.area.width, place.area.bottom - top)

    def fill(self, place: Placeholder, area: Area | None, fitted: Fitted) -> None:
        """Remember how far down the words of a placeholder go."""
        inside = box(place, area)
        taken = max(height(page, inside, self.families(place.font)) for page in fitted.pages)
        _, top, _, bottom = place.insets
        self.bottoms[place.slot] = (area or place.area).y + top + round(taken * POINT) + bottom

    def area(self, place: Placeholder, area: Area | None) -> Area | None:
        """The area of a placeholder once all are filled: it ends where a lower one has risen to."""
        end = self.ends.get(place.slot)
        taken = area or place.area
        return area if end is None else replace(taken, height=end - taken.y)

    def snug(self, place: Placeholder, area: Area | None) -> Area:
        """The area of a placeholder no higher than the words in it."""
        taken = area or place.area
        return replace(taken, height=self.bottoms[place.slot] - taken.y)

    def _above(self, place: Placeholder) -> list[Placeholder]:
        return [
            other
            for other in self.layout.placeholders.values()
            if other.kind == place.kind == "body"
            and (other.area.x, other.area.width) == (place.area.x, place.area.width)
            and other.anchor == place.anchor == "t"
            and other.area.bottom <= place.area.y
        ]


def box(place: Placeholder, area: Area | None) -> text.Box:
    """The room for words inside a placeholder, or inside the area that it takes instead."""
    inner = replace(place, area=area or place.area).inner
    return text.Box(inner.width / POINT, inner.height / POINT / LEADING)


def padded(place: Placeholder) -> Placeholder:
    """A placeholder with room between its words and the box drawn around them."""
    return replace(place, insets=(PADDING, PADDING, PADDING, PADDING))
