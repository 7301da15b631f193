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
COLUMN = 80 * mm
"""The least width of a column: about 55 characters of body text."""


@dataclass(frozen=True)
class Paper:
    """A sheet: margins are wider than the 5 to 10 mm that office printers cannot reach."""

    width: float
    height: float
    side: float = 14 * mm
    top: float = 13 * mm
    bottom: float = 20 * mm
    foot: float = 11.5 * mm

    @classmethod
    def named(cls, name: str) -> Paper:
        """The sheet of that name; A4 where there is none of that name."""
        return cls(*SIZES.get(name.lower(), SIZES["a4"]))

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
        return max(1, int((self.text_width + GUTTER) // (COLUMN + GUTTER)))
