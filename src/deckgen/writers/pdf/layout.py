"""A handout on its pages: what stands where, then the drawing of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from deckgen.document import Handout, Run, Section, Text
from deckgen.writers.pdf.blocks import Composer, Outline
from deckgen.writers.pdf.boxes import Ruled, Stack
from deckgen.writers.pdf.columns import Columns
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.flowables import Column, Item, fill
from deckgen.writers.pdf.paper import GUTTER, Paper
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.tagging import Element

WORTH = 8
"""Lines of text at the foot of a page for which columns are begun there."""


@dataclass(frozen=True)
class Layout:
    """A handout's pages from first to last, and the lines at the foot of each."""

    paper: Paper
    pages: tuple[Column, ...]
    foots: tuple[tuple[Paragraph, ...], ...]


def lay_out(handout: Handout, paper: Paper, setter: Setter, root: Element) -> Layout:
    """The handout on pages of `paper`, its structure below `root`."""
    pages: list[Column] = []
    rest: Sequence[Item] = (_opening(handout, setter, root), *_body(handout, paper, setter, root))
    while rest:
        pages.append(fill(rest, paper.text_width, paper.text_height))
        rest = pages[-1].rest
    foots = (_foot(handout, setter, number, len(pages)) for number in range(1, len(pages) + 1))
    return Layout(paper, tuple(pages), tuple(foots))


def draw(layout: Layout, page: Page) -> None:
    """All pages on `page`'s canvas, one after the other."""
    paper = layout.paper
    for number, (column, foot) in enumerate(zip(layout.pages, layout.foots, strict=True)):
        if number:
            page.canvas.next_page()
        column.draw(page, paper.side, paper.height - paper.top, paper.text_width)
        _draw_foot(foot, paper, page)


def _opening(handout: Handout, setter: Setter, root: Element) -> Item:
    """The headline and the lines under it, below a rule that says: here it begins."""
    sheet = setter.sheet
    title = setter.paragraph(
        Text((Run(handout.title),)), sheet.title, Element("H1", root), bookmark=1
    )
    lines = [
        Item(setter.paragraph(text, style, Element("P", root)), after=style.after)
        for text in handout.lead
        for style in [sheet.opening(text.role)]
    ]
    stack = Stack((Item(title, after=0.45 * sheet.line), *lines))
    return Item(Ruled(stack, 4, 0.7 * sheet.line), after=0.9 * sheet.line)


def _body(handout: Handout, paper: Paper, setter: Setter, root: Element) -> Iterator[Item]:
    """Wide sections across the page, the others between them in columns."""
    outline = Outline()

    def flow(section: Section) -> tuple[Item, ...]:
        columns = paper.columns if section.wide else 1
        return Composer(setter, outline, Element("Sect", root), columns).flow(section.blocks)

    for wide, sections in groupby(handout.sections, key=lambda section: section.wide):
        items = tuple(item for section in sections for item in flow(section))
        if wide or paper.columns == 1:
            yield from items
        elif items:
            line = setter.sheet.line
            yield Item(
                Columns(items, paper.columns, GUTTER, WORTH * line, paper.text_height),
                line * 0.8,
                line * 0.8,
            )


def _foot(handout: Handout, setter: Setter, number: int, count: int) -> tuple[Paragraph, ...]:
    numbered = handout.page.replace("{page}", str(number)).replace("{pages}", str(count))
    words = " · ".join(part for part in (handout.footer, handout.stamp) if part)
    style = setter.sheet.footer
    return tuple(setter.paragraph(text, style, None) for text in (words, numbered))


def _draw_foot(foot: tuple[Paragraph, ...], paper: Paper, page: Page) -> None:
    words, number = foot
    line = paper.foot + words.style.leading
    page.rule(paper.side, paper.side + paper.text_width, line + 3, 0.5)
    wide = number.width()
    words.draw(page, paper.side, line, paper.text_width - wide - 12)
    number.draw(page, paper.side + paper.text_width - wide, line, wide + 1)
