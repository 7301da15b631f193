"""QR codes as one outline, so that no seam shows between the modules on any printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import segno
from reportlab.lib.units import mm

from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.tagging import Element

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004, 9.1)."""

MODULE = 0.42 * mm
"""The least size of a module that cameras read from paper at hand's distance, also blurred."""

LEAST = 24 * mm
"""Codes with few modules are no smaller than this, quiet zone and all."""

MOST = 40 * mm
"""A code that would need more room than this is not printed: too dense for paper."""

Matrix: TypeAlias = tuple[tuple[bool, ...], ...]
"""Which modules are dark, row by row."""

Point: TypeAlias = tuple[int, int]
"""Column and row of a corner between modules, from the upper left."""


def side(matrix: Matrix) -> float:
    """One side of the printed code with its quiet zone, in points."""
    return max(LEAST, (len(matrix) + 2 * QUIET) * MODULE)


@dataclass(frozen=True, eq=False)
class Symbol:
    """A QR code as part of `figure`, its area a link to `url` as part of `link`."""

    url: str
    matrix: Matrix
    figure: Element
    link: Element
    contents: str
    least: float = LEAST

    @property
    def modules(self) -> int:
        """Along one side, with the quiet zone."""
        return len(self.matrix) + 2 * QUIET

    @property
    def size(self) -> float:
        """One side with the quiet zone, in points."""
        return max(self.least, side(self.matrix))

    @property
    def quiet(self) -> float:
        """The width of its quiet zone."""
        return QUIET * self.size / self.modules

    def height(self, width: float) -> float:  # noqa: ARG002 - it never gives way
        """As tall as it is wide."""
        return self.size

    minimum = height

    def split(self, width: float, height: float) -> None:  # noqa: ARG002 - a code is one thing
        """Never."""
        return

    def draw(self, page: Page, left: float, top: float, width: float) -> None:  # noqa: ARG002
        """The dark modules as one filled outline, flush with the column's edge."""
        module = self.size / self.modules
        left -= self.quiet
        area = (left, top - self.size, left + self.size, top)
        self.figure.box = (page.canvas.page, area)
        path = page.canvas.beginPath()
        for loop in outlines(self.matrix):
            corners = [
                (left + (QUIET + column) * module, top - (QUIET + row) * module)
                for column, row in loop
            ]
            path.moveTo(*corners[0])
            for corner in corners[1:]:
                path.lineTo(*corner)
            path.close()
        with page.canvas.marked(self.figure):
            page.canvas.drawPath(path, stroke=0, fill=1)
        page.canvas.link(self.link, area, self.url, self.contents)


@lru_cache(maxsize=1024)
def matrix(url: str) -> Matrix:
    """The dark modules of a code for `url`: level M, or better where that costs no room."""
    code = segno.make(url, error="m", micro=False, boost_error=True)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def outlines(matrix: Matrix) -> Iterator[list[Point]]:
    """The corners of the outlines around dark modules, each dark area on the same side."""
    edges = _edges(matrix)
    while edges:
        start = min(edges)
        loop, here, heading = [start], start, (0, 0)
        while True:
            ahead = edges[here]
            there = ahead.pop()
            if not ahead:
                del edges[here]
            turn = (there[0] - here[0], there[1] - here[1])
            if turn == heading:
                loop[-1] = there
            else:
                loop.append(there)
            here, heading = there, turn
            if here == start:
                break
        yield loop[:-1]


def _edges(matrix: Matrix) -> dict[Point, list[Point]]:
    """Where each step along the edge of a dark area leads, clockwise around it."""
    dark = {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    edges: dict[Point, list[Point]] = {}
    for x, y in sorted(dark):
        for beside, start, end in (
            ((x, y - 1), (x, y), (x + 1, y)),
            ((x + 1, y), (x + 1, y), (x + 1, y + 1)),
            ((x, y + 1), (x + 1, y + 1), (x, y + 1)),
            ((x - 1, y), (x, y + 1), (x, y)),
        ):
            if beside not in dark:
                edges.setdefault(start, []).append(end)
    return edges
