"""Sheets of paper, and where on them words may stand. All lengths are points."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib import pagesizes
from reportlab.lib.units import mm

SIZES = {
    "a3": pagesizes.A3,
    "a4": pagesizes.A4,
    "a5": pagesizes.A5,
    "letter": pagesizes.LETTER,
}

GUTTER = 7 * mm
COLUMN = 78 * mm
"""The least width of a column: about 55 characters of body text; a few more read best."""


@dataclass(frozen=True)
class Paper:
    """A sheet: margins are wider than the 5 to 10 mm that office printers cannot reach."""

    width: float
    height: float
    side: float = 14 * mm
    top: float = 13 * mm
    bottom: float = 20 * mm
    foot: float = 11.5 * mm
    most: int = 9

    @classmethod
    def named(cls, name: str, *, landscape: bool = False, most: int = 9) -> Paper:
        """The sheet of that name, with `most` columns at most; A4 where none has that name."""
        size = SIZES.get(name.lower(), SIZES["a4"])
        return cls(*(pagesizes.landscape(size) if landscape else size), most=most)

    @property
    def half(self) -> Paper:
        """A page of a booklet: two of them side by side are this sheet, turned."""
        return Paper(self.height / 2, self.width, side=12 * mm)

    @property
    def text_width(self) -> float:
        """From margin to margin."""
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        """From the top margin to the one above the footer."""
        return self.height - self.top - self.bottom

    @property
    def columns(self) -> int:
        """How many columns of a readable width stand side by side."""
        room = int((self.text_width + GUTTER) // (COLUMN + GUTTER))
        return max(1, min(room, self.most))
