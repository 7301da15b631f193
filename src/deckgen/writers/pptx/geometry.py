"""Boxes on a slide. One pixel of the stream's 1280 × 720 picture is 9525 EMU of a wide slide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDTH: Final = 12192000
HEIGHT: Final = 6858000
"""A 16:9 slide in EMU, 914400 to the inch."""

PIXEL: Final = 9525
POINT: Final = 12700


@dataclass(frozen=True)
class Area:
    """A rectangle on a slide, in EMU from its upper left corner."""

    x: int
    y: int
    width: int
    height: int

    @classmethod
    def pixels(cls, x: float, y: float, width: float, height: float) -> Area:
        """The area of a rectangle in the 1280 × 720 picture."""
        return cls(*(round(side * PIXEL) for side in (x, y, width, height)))

    @property
    def right(self) -> int:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return self.y + self.height

    def meets(self, other: Area) -> bool:
        """Whether the two have any ground in common."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def grown(self, by: int) -> Area:
        """The area with a margin around it."""
        return Area(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def contain(self, width: float, height: float) -> Area:
        """The largest area of that shape in the upper left of this one: not cut, not stretched."""
        scale = min(self.width / width, self.height / height)
        return Area(self.x, self.y, round(width * scale), round(height * scale))

    def split(self, share: float, gutter: int) -> tuple[Area, Area]:
        """The area as two columns; the left one takes `share` of the width without the gutter."""
        left = round((self.width - gutter) * share)
        return (
            Area(self.x, self.y, left, self.height),
            Area(self.x + left + gutter, self.y, self.width - left - gutter, self.height),
        )

    def cells(self, count: int, gutter: int) -> tuple[Area, ...]:
        """The area as `count` equal cells along its longer side."""
        if self.height >= self.width:
            each = (self.height - gutter * (count - 1)) // count
            return tuple(
                Area(self.x, self.y + at * (each + gutter), self.width, each) for at in range(count)
            )
        each = (self.width - gutter * (count - 1)) // count
        return tuple(
            Area(self.x + at * (each + gutter), self.y, each, self.height) for at in range(count)
        )

    def squares(self, count: int, gutter: int) -> tuple[Area, ...]:
        """`count` equal squares side by side from the left, as large as the area lets them be."""
        side = min(self.height, (self.width - gutter * (count - 1)) // count)
        return tuple(Area(self.x + at * (side + gutter), self.y, side, side) for at in range(count))

    @property
    def xfrm(self) -> str:
        """The area as DrawingML has it."""
        return (
            f'<a:xfrm><a:off x="{self.x}" y="{self.y}"/>'
            f'<a:ext cx="{self.width}" cy="{self.height}"/></a:xfrm>'
        )
