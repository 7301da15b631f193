"""QR codes with their captions and addresses, next to each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import segno
from reportlab.lib.units import mm

from deckgen.document import Code, Run, Text
from deckgen.writers.pdf import qr
from deckgen.writers.pdf.boxes import Beside, Stack
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.flowables import Flowable, Item
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element
from deckgen.writers.uris import uri

CELL = 56 * mm
"""The least width of a code with its words."""


def coded(code: Code, setter: Setter, parent: Element) -> Flowable:
    """A code, its caption beside and its address below it.

    Only the words are shown where the code would be too dense.
    """
    found = symbol(code, setter, parent)
    sheet = setter.sheet
    caption = setter.paragraph(
        Text((Run(code.caption),), origin=code.origin), sheet.caption, Element("P", parent)
    )
    address = setter.paragraph(
        Text((Run(code.address, url=code.url),), origin=code.origin),
        sheet.address,
        Element("P", parent),
    )
    if not found:
        return Stack((Item(caption, after=sheet.caption.after), Item(address)))
    beside = Beside(found, Stack((Item(caption),)), found.size - found.quiet, drop=found.quiet)
    return Stack((Item(beside, keep=True), Item(address)))


def large(code: Code, setter: Setter, parent: Element, size: float) -> Flowable:
    """A code `size` wide for a wall, its caption and address beside it."""
    found = symbol(code, setter, parent)
    caption, address = (
        setter.paragraph(text, Style(points, 1.25 * points, bold=bold), Element("P", parent))
        for text, points, bold in (
            (Text((Run(code.caption),), origin=code.origin), 20, True),
            (Text((Run(code.address, url=code.url),), origin=code.origin), 14, False),
        )
    )
    words = Stack((Item(caption, after=4), Item(address)))
    if not found:
        return words
    wide = replace(found, least=max(size, found.size))
    return Beside(wide, words, wide.size - wide.quiet, drop=wide.quiet)


def symbol(code: Code, setter: Setter, parent: Element) -> qr.Symbol | None:
    """The code itself; None, and a warning, where it would be too dense for paper."""
    target = uri(code.url) or code.url
    try:
        matrix = qr.matrix(target)
    except segno.DataOverflowError:
        matrix = ()
    if not matrix or qr.side(matrix) > qr.MOST:
        setter.warn(
            "W402",
            f"a QR code for {code.url} would be too dense to scan from paper",
            "the handout shows the address only; a shorter link gives a code",
            code.origin,
        )
        return None
    link = Element("Link", parent)
    figure = Element("Figure", link, alt=code.alt.strip() or code.url)
    return qr.Symbol(target, matrix, figure, link, code.caption.strip() or code.url)


@dataclass(frozen=True, eq=False)
class Abreast:
    """Cells of one width next to each other, in as many rows as it takes."""

    cells: tuple[Flowable, ...]
    gutter: float

    def _rows(self, width: float) -> Iterator[tuple[Flowable, ...]]:
        count = min(len(self.cells), max(1, int((width + self.gutter) // (CELL + self.gutter))))
        for start in range(0, len(self.cells), count):
            yield self.cells[start : start + count]

    def _cell(self, width: float) -> float:
        count = max(len(row) for row in self._rows(width))
        return (width - self.gutter * (count - 1)) / count

    def _heights(self, width: float) -> list[float]:
        wide = self._cell(width)
        return [max(cell.height(wide) for cell in row) for row in self._rows(width)]

    def height(self, width: float) -> float:
        """All rows."""
        return sum(self._heights(width))

    def minimum(self, width: float) -> float:
        """One row."""
        return self._heights(width)[0]

    def split(self, width: float, height: float) -> tuple[Abreast, Abreast] | None:
        """The rows that fit, and the others."""
        count = 0
        for row, tall in zip(self._rows(width), self._heights(width), strict=True):
            height -= tall
            if height < 0:
                break
            count += len(row)
        if count in (0, len(self.cells)):
            return None
        return replace(self, cells=self.cells[:count]), replace(self, cells=self.cells[count:])

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """Row by row."""
        wide = self._cell(width)
        for row, tall in zip(self._rows(width), self._heights(width), strict=True):
            for number, cell in enumerate(row):
                cell.draw(page, left + number * (wide + self.gutter), top, wide)
            top -= tall
