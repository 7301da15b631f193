"""The page as flowables see it: tagged canvas, and the ink that words are set in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol

from pikepdf import Object, Pdf

from deckgen.writers.pdf.breaking import Piece
from deckgen.writers.pdf.ink import Ink
from deckgen.writers.pdf.tagging import Canvas, Element


class Embeddable(Protocol):
    """An image that pages show."""

    def embedded(self, pdf: Pdf) -> Object:
        """The image as an object of `pdf`."""
        ...


@dataclass
class Page:
    """Where flowables draw."""

    canvas: Canvas
    ink: Ink
    pictures: list[Embeddable] = field(default_factory=list)

    def picture(self, picture: Embeddable) -> str:
        """What the pages call `picture`."""
        self.pictures.append(picture)
        return f"P{len(self.pictures)}"

    def words(
        self, pieces: Sequence[Piece], element: Element | None, left: float, baseline: float
    ) -> None:
        """Set pieces in a row as content of `element`, each link among them as its own."""
        for link, group in groupby(pieces, key=lambda piece: piece.link):
            run = list(group)
            width = sum(piece.width for piece in run)
            with self.canvas.marked(link.element if link and element else element):
                self.canvas.addLiteral(self.ink.show(run, left, baseline))
            if link and element:
                size = max(piece.size for piece in run)
                area = (left, baseline - 0.27 * size, left + width, baseline + 0.93 * size)
                self.canvas.link(link.element, area, link.url, link.contents)
            left += width

    def rule(self, left: float, right: float, y: float, thickness: float) -> None:
        """A line across, as decoration. Strokes survive printers that lose fills."""
        with self.canvas.artifact():
            self.canvas.setLineWidth(thickness)
            self.canvas.line(left, y, right, y)
