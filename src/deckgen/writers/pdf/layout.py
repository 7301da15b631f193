"""A handout on its pages: what stands where, then the drawing of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from deckgen.document import Handout, Run, Section, Text
from deckgen.text import cut
from deckgen.writers.pdf.blocks import Composer, Outline
from deckgen.writers.pdf.boxes import Ruled, Stack
from deckgen.writers.pdf.columns import STRETCH, Columns
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.flowables import ENDLESS, Column, Item, fill
from deckgen.writers.pdf.paper import GUTTER, Paper
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element

WORTH = 8
"""Lines of text at the foot of a page for which columns are begun there."""

HEADLINES = 4
"""Lines that a headline takes at most: the longer it is, the smaller it is set …"""

SMALLEST = 16.0
"""… down to these points."""

BETWEEN = 12.0
"""Points at least between the words at the foot of a page and its number."""


@dataclass(frozen=True)
class Layout:
    """A handout's pages from first to last, and the lines at the foot of each."""

    paper: Paper
    pages: tuple[Column, ...]
    foots: tuple[tuple[Paragraph, ...], ...]

    @property
    def extent(self) -> float:
        """How many pages are full: 1.5 where the second ends in its middle."""
        return len(self.pages) - 1 + self.pages[-1].height / self.paper.text_height


def lay_out(
    handout: Handout,
    paper: Paper,
    setter: Setter,
    root: Element,
    shares: tuple[float, ...] = (1,),
) -> Layout:
    """The handout on pages of `paper`, its structure below `root`.

    `shares` are the parts of the pages' heights that are filled; the last holds for all after it.
    """
    pages: list[Column] = []
    opening = (_opening(handout, paper, setter, root),) if handout.opening else ()
    rest: Sequence[Item] = (*opening, *_body(handout, paper, setter, root, opening, max(shares)))
    while rest or not pages:
        share = shares[min(len(pages), len(shares) - 1)]
        pages.append(fill(rest, paper.text_width, share * paper.text_height))
        rest = pages[-1].rest
    count = len(pages)
    foots = (_foot(handout, paper, setter, number, count) for number in range(1, count + 1))
    return Layout(paper, tuple(pages), tuple(foots))


def stretched(layout: Layout) -> Layout:
    """The pages with their columns down to the foot, where a little more room takes them there."""
    pages = tuple(_stretched(page, layout.paper.text_height) for page in layout.pages)
    return replace(layout, pages=pages)


def _stretched(page: Column, height: float) -> Column:
    *above, last = page.placed
    if not isinstance(last.flowable, Columns):
        return page.stretched(height, STRETCH)
    longer = replace(last, flowable=replace(last.flowable, foot=height - last.down))
    return replace(page, placed=(*above, longer))


def draw(layout: Layout, page: Page) -> None:
    """All pages on `page`'s canvas, one after the other."""
    paper = layout.paper
    for number, (column, foot) in enumerate(zip(layout.pages, layout.foots, strict=True)):
        if number:
            page.canvas.next_page()
        column.draw(page, paper.side, paper.height - paper.top, paper.text_width)
        _draw_foot(foot, paper, page)


def _opening(handout: Handout, paper: Paper, setter: Setter, root: Element) -> Item:
    """The headline and the lines under it, below a rule that says: here it begins."""
    sheet = setter.sheet
    title = _headline(handout.title, sheet.title, paper, setter, Element("H1", root))
    lines = [
        Item(setter.paragraph(text, style, Element("P", root)), after=style.after)
        for text in handout.lead
        for style in [sheet.opening(text.role)]
    ]
    stack = Stack((Item(title, after=0.45 * sheet.line), *lines))
    return Item(Ruled(stack, 4, 0.7 * sheet.line), after=0.9 * sheet.line)


def _headline(
    words: str, style: Style, paper: Paper, setter: Setter, element: Element
) -> Paragraph:
    headline = setter.paragraph(Text((Run(words),)), style, element, bookmark=1)
    if style.size - 1 >= SMALLEST and len(headline.lines(paper.text_width)) > HEADLINES:
        return _headline(words, style.smaller(), paper, setter, element)
    return headline


def _body(
    handout: Handout,
    paper: Paper,
    setter: Setter,
    root: Element,
    opening: Sequence[Item],
    share: float,
) -> Iterator[Item]:
    """Wide sections across the page, the others between them in columns."""
    outline = Outline(1 if handout.opening else 0)
    above = list(opening)
    height = share * paper.text_height

    def flow(section: Section) -> tuple[Item, ...]:
        here = fill(above, paper.text_width, ENDLESS).height
        composer = Composer(
            setter,
            outline,
            Element("Sect", root),
            paper.columns if section.wide else 1,
            paper.text_width,
            height,
            here if here < height else 0,
        )
        items = composer.flow(section.blocks)
        above.extend(items)
        return items

    for wide, sections in groupby(handout.sections, key=lambda section: section.wide):
        items = tuple(item for section in sections for item in flow(section))
        if wide or paper.columns == 1:
            yield from items
        elif items:
            line = setter.sheet.line
            yield Item(
                Columns(items, paper.columns, GUTTER, WORTH * line, height),
                line * 0.8,
                line * 0.8,
            )


def _foot(
    handout: Handout, paper: Paper, setter: Setter, number: int, count: int
) -> tuple[Paragraph, ...]:
    """One line: what the handout is, of when, which version; and the page."""
    style = setter.sheet.footer
    page = handout.page.replace("{page}", str(number)).replace("{pages}", str(count))
    numbered = setter.paragraph(page, style, None)
    room = paper.text_width - numbered.width() - BETWEEN

    def words(title: str) -> Paragraph:
        parts = (title, handout.stamp, handout.version)
        return setter.paragraph(" · ".join(part for part in parts if part), style, None)

    title = cut(handout.footer, lambda shorter: words(shorter).width() <= room).text
    return words(title), numbered


def _draw_foot(foot: tuple[Paragraph, ...], paper: Paper, page: Page) -> None:
    words, number = foot
    line = paper.foot + words.style.leading
    page.rule(paper.side, paper.side + paper.text_width, line + 3, 0.5)
    wide = number.width()
    words.draw(page, paper.side, line, paper.text_width - wide - BETWEEN + 1)
    number.draw(page, paper.side + paper.text_width - wide, line, wide + 1)
