"""The ground that a stream's overlay leaves for words, and the lines that layouts stand on.

Lengths are pixels of the stream's 1280 × 720 picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from deckgen.themes import Zone

WIDTH: Final = 1280
HEIGHT: Final = 720
MARGIN: Final = 64
RISE: Final = 521
"""How high the ground is that layouts are drawn for; on lower ground all moves together."""

_FOOT: Final = 36
_ABOVE_FOOT: Final = 20
_LEAST_FOOT: Final = 480
_MOST: Final = 0.6
"""The share of the ground that a zone may take; a larger one has words in it."""


@dataclass(frozen=True)
class Grid:
    """The ground for words: its edges, the row of the footers, and what covers its lower part."""

    left: float = MARGIN
    right: float = WIDTH - MARGIN
    top: float = 48
    foot: float = 660
    foot_left: float = 0
    foot_right: float = WIDTH
    below: tuple[Zone, ...] = ()

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def end(self) -> float:
        """Where words end above the footers."""
        return self.foot - _ABOVE_FOOT

    def y(self, down: float) -> float:
        """A line that is `down` below the top where there is room, and less where there is not."""
        room = self.bottom(self.left, self.right) - self.top
        return round(self.top + down * min(1, room / RISE))

    def bottom(self, left: float, right: float) -> float:
        """How far down words may reach that stand between two uprights."""
        met = (zone.top - 1 for zone in self.below if left < zone.right and zone.left < right)
        return min(self.end, *met, self.end)

    @property
    def narrow(self) -> float:
        """How wide words are that go down beside what covers a lower corner."""
        beside = (zone.left - 8 - self.left for zone in self.below)
        widths = [width for width in (*beside, 940) if width >= self.width / 2]
        return min(*widths, self.width, self.width)


def grid(zones: Sequence[Zone]) -> Grid:
    """The ground beside, below and above the zones: each cuts off the side where it takes least."""
    ground = Grid()
    for zone in zones:
        side, _ = min(_cuts(ground, zone), key=lambda cut: cut[1])
        if side == "left":
            ground = replace(ground, left=max(ground.left, zone.right + MARGIN / 2))
        elif side == "right":
            ground = replace(ground, right=min(ground.right, zone.left - MARGIN / 2))
        elif side == "top":
            ground = replace(ground, top=max(ground.top, zone.bottom + 5))
        elif side == "bottom":
            ground = replace(ground, below=(*ground.below, zone))
    return _footed(ground, zones)


def _cuts(
    ground: Grid, zone: Zone
) -> Iterator[tuple[Literal["", "left", "right", "top", "bottom"], float]]:
    """What is lost of the ground by each way to keep clear of a zone, as a share."""
    yield "", _MOST
    height = ground.end - ground.top
    yield "bottom", (ground.end - zone.top) / height
    yield "top", (zone.bottom - ground.top) / height
    yield "right", (ground.right - zone.left) / ground.width
    yield "left", (zone.right - ground.left) / ground.width


def _footed(ground: Grid, zones: Sequence[Zone]) -> Grid:
    """The ground with its footers where they have room: as low as can be."""
    rows = [ground.foot, *sorted((z.top - _FOOT - 8 for z in ground.below), reverse=True)]
    for row in rows:
        met = [z for z in zones if row < z.bottom and z.top < row + _FOOT]
        edges = sorted([(0.0, 0.0), *((z.left, z.right) for z in met), (WIDTH, WIDTH)])
        free = [(one[1], other[0]) for one, other in pairwise(edges)]
        left, right = max(free, key=lambda room: room[1] - room[0])
        if right - left >= _LEAST_FOOT:
            return replace(ground, foot=row, foot_left=left, foot_right=right)
    return ground
