"""Blocks of the document as flowables, one function for each kind of block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from itertools import groupby

from deckgen.document import (
    Block,
    Bullets,
    Callout,
    Cards,
    Code,
    Heading,
    Picture,
    Point,
    Row,
    Run,
    Schedule,
    Sign,
    Text,
    Timetable,
)
from deckgen.writers.pdf.boxes import Beside, Boxed, Ruled, Stack
from deckgen.writers.pdf.cards import carded, over_cards
from deckgen.writers.pdf.codes import Abreast, coded
from deckgen.writers.pdf.columns import Columns
from deckgen.writers.pdf.flowables import ENDLESS, Item
from deckgen.writers.pdf.grid import gridded
from deckgen.writers.pdf.paper import GUTTER
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.pictures import photograph
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.signs import over_room, room_name, signed
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element

WHOLE = 12
"""Lines up to which a row of a schedule is never split."""

CLASH = "↔"
"""Stands before what runs at the same time, so that it is found without colour."""

TOP = 2
"""Headings of this level, the highest below the headline, have a rule above them."""

WHEN = 90.0
"""Points that the time of a talk may take at most beside its title."""


@dataclass
class Outline:
    """How deep the headings stand so far: no level is ever skipped (PDF/UA-1, 7.4.2)."""

    level: int = 1

    def depth(self, level: int) -> int:
        """The level at which a heading of `level` stands."""
        return min(max(level, 2), self.level + 1)


@dataclass
class Composer:
    """Draws the blocks of one section, below `parent` in the structure tree.

    Lists in it may stand in `columns`. `width` and `height` are those of a page, and the section
    begins `above` points below the top of one.
    """

    setter: Setter
    outline: Outline
    parent: Element
    columns: int = 1
    width: float = ENDLESS
    height: float = ENDLESS
    above: float = 0

    def inside(self, kind: str) -> Composer:
        """The same, one structure element deeper."""
        return replace(self, parent=Element(kind, self.parent))

    def flow(self, blocks: Iterable[Block]) -> tuple[Item, ...]:
        """The blocks as items; codes that follow each other stand side by side."""
        items: list[Item] = []
        running: tuple[int, Item] | None = None
        for is_code, group in groupby(blocks, key=lambda block: isinstance(block, Code)):
            block_group: Sequence[Block] = list(group)
            for block in [block_group[0]] if is_code else block_group:
                if isinstance(block, Heading) and running and block.level <= running[0]:
                    running = None
                drawn = _codes(block_group, self) if is_code else draw(block, self)
                items.extend(replace(item, under=running and running[1]) for item in drawn)
                if isinstance(block, Heading) and block.continued:
                    running = (block.level, self._continued(block))
        return tuple(items)

    def _continued(self, heading: Heading) -> Item:
        style = self.setter.sheet.continued
        words = self.setter.paragraph(heading.continued, style, None)
        return Item(Ruled(words, 0.5, 3), after=style.after, keep=True)


@singledispatch
def draw(block: object, composer: Composer) -> Iterator[Item]:  # noqa: ARG001 - the shape of all
    """A block as items of a column."""
    raise TypeError(block)


@draw.register
def _(text: Text, composer: Composer) -> Iterator[Item]:
    setter, style = composer.setter, composer.setter.sheet.text(text.role)
    words = setter.paragraph(text, style, Element("P", composer.parent))
    if text.role == "clash":
        sign = setter.paragraph(CLASH, style, None)
        yield Item(Beside(sign, Stack((Item(words),)), 1.6 * style.size), after=style.after)
    else:
        yield Item(words, style.before, style.after)


@draw.register
def _(heading: Heading, composer: Composer) -> Iterator[Item]:
    style = composer.setter.sheet.heading(heading.level)
    words = _heading(heading, style, composer)
    flowable = Ruled(words, 1.6, 3.5) if heading.level <= TOP else words
    yield Item(flowable, style.before, style.after, keep=True)


def _heading(heading: Heading, style: Style, composer: Composer) -> Paragraph:
    level = composer.outline.depth(heading.level)
    text = Text((Run(heading.text),), origin=heading.origin)
    element = Element(f"H{level}", composer.parent)
    words = composer.setter.paragraph(text, style, element, bookmark=level)
    if words.words:  # one without words is not there for those who listen
        composer.outline.level = level
    return words


@draw.register
def _(bullets: Bullets, composer: Composer) -> Iterator[Item]:
    items = tuple(_points(bullets.points, composer, "•"))
    if composer.columns > 1 and len(items) > 1:
        yield Item(Columns(items, composer.columns, GUTTER))
    else:
        yield from items


def _points(points: tuple[Point, ...], composer: Composer, sign: str) -> Iterator[Item]:
    """A list; what a point with details names is set as the titles of talks are."""
    setter, sheet = composer.setter, composer.setter.sheet
    listed = Element("L", composer.parent, numbering="Disc")
    for point in points:
        entry = Element("LI", listed)
        label = setter.paragraph(sign, sheet.what, Element("Lbl", entry))
        inner = replace(composer, parent=Element("LBody", entry))
        style = sheet.what if point.details or point.points else sheet.text(point.text.role)
        name = setter.paragraph(point.text, style, Element("P", inner.parent))
        below = (*inner.flow(point.details), *_points(point.points, inner, "–"))
        body = Stack((Item(name, after=style.after, keep=bool(below)), *below))
        yield Item(
            Beside(label, body, 1.1 * sheet.body, whole=WHOLE * sheet.line), after=0.3 * sheet.line
        )


@draw.register
def _(schedule: Schedule, composer: Composer) -> Iterator[Item]:
    sheet, indent = composer.setter.sheet, _when_width(schedule, composer.setter)
    listed = Element("L", composer.parent)
    for row in schedule.rows:
        inner = replace(composer, parent=Element("LI", listed))
        yield Item(_row(row, inner, indent), after=0.6 * sheet.line)


@draw.register
def _(timetable: Timetable, composer: Composer) -> Iterator[Item]:
    style = composer.setter.sheet.heading(TOP)
    heading = style.leading + style.after + 1.6 + 3.5 + 1  # as `Ruled` above, and some slack
    first = composer.height - composer.above - style.before - heading
    table = gridded(
        timetable,
        composer.setter,
        composer.parent,
        composer.width,
        first,
        composer.height - heading,
    )
    yield from table or draw(timetable.schedule, composer)


@draw.register
def _(sign: Sign, composer: Composer) -> Iterator[Item]:
    setter, width = composer.setter, composer.width
    if composer.outline.level:  # said on the first sheet, once
        over = setter.paragraph(sign.over.text, over_room(), None)
    else:
        over = _heading(sign.over, over_room(), composer)
    room = _heading(sign.heading, room_name(sign.heading.text, setter, width), composer)
    yield from signed(sign, (over, room), setter, composer.parent, width, composer.height)


@draw.register
def _(cards: Cards, composer: Composer) -> Iterator[Item]:
    setter = composer.setter
    over = _heading(cards.over, over_cards(setter), composer)
    yield from carded(cards.cards, over, setter, composer.parent, composer.width, composer.height)


def _row(row: Row, composer: Composer, indent: float) -> Beside:
    setter, sheet = composer.setter, composer.setter.sheet
    label = setter.paragraph(row.when, sheet.when, Element("Lbl", composer.parent))
    inner = composer.inside("LBody")
    title = setter.paragraph(row.title, sheet.what, Element("P", inner.parent))
    body = Stack((Item(title, keep=bool(row.details)), *inner.flow(row.details)))
    return Beside(label if row.when else None, body, indent, whole=WHOLE * sheet.line)


def _when_width(schedule: Schedule, setter: Setter) -> float:
    """Room for the longest time of the schedule, and some space after it."""
    style = setter.sheet.when
    widths = [setter.paragraph(row.when, style, None).width() for row in schedule.rows if row.when]
    return min(max(widths), WHEN) + style.size * 0.9 if widths else 0


@draw.register
def _(callout: Callout, composer: Composer) -> Iterator[Item]:
    sheet, inner = composer.setter.sheet, replace(composer.inside("Sect"), columns=1)
    heading = _heading(callout.heading, sheet.callout, inner)
    items = (Item(heading, after=sheet.callout.after, keep=True), *inner.flow(callout.blocks))
    frame = Boxed(Stack(items), 0.75 * sheet.line, 2.4)
    yield Item(frame, before=0.8 * sheet.line, after=0.9 * sheet.line)


@draw.register
def _(picture: Picture, composer: Composer) -> Iterator[Item]:
    line = composer.setter.sheet.line
    figure = Element("Figure", composer.parent, alt=picture.alt.strip() or picture.name)
    shown = photograph(picture, composer.setter, figure)
    if shown:
        yield Item(shown, before=0.5 * line, after=0.5 * line)
    else:
        yield from draw(Text((Run(picture.alt),), origin=picture.origin), composer)


@draw.register
def _(code: Code, composer: Composer) -> Iterator[Item]:
    yield from _codes([code], composer)


def _codes(codes: Sequence[Block], composer: Composer) -> Iterator[Item]:
    line = composer.setter.sheet.line
    cells = [
        coded(code, composer.setter, composer.parent) for code in codes if isinstance(code, Code)
    ]
    yield Item(Abreast(tuple(cells), 14), before=0.6 * line, after=0.6 * line)
