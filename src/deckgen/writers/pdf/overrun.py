"""What does not fit: talks on pages that a handout must not have."""

from __future__ import annotations

from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.ink import Ink
from deckgen.writers.pdf.layout import Layout, draw
from deckgen.writers.pdf.tagging import Canvas, Element


def overrun(layout: Layout, pages: int) -> tuple[int, int]:
    """How many talks begin after so many pages, and how many there are.

    The layout is drawn, which only shows where each one stands: nobody will see it.
    """
    page = Page(Canvas((layout.paper.width, layout.paper.height)), Ink())
    draw(layout, page)
    first: dict[Element, int] = {}
    for number, elements in enumerate(page.canvas.marks):
        for element in elements:
            row = _row(element)
            if row:
                first.setdefault(row, number)
    return sum(number >= pages for number in first.values()), len(first)


def _row(element: Element) -> Element | None:
    """The row of a schedule that an element belongs to; lists with bullets have none."""
    above = element.parent
    if above is None:
        return None
    if (element.kind, above.kind, above.numbering) == ("LI", "L", ""):
        return element
    return _row(above)
