"""Sheets for doors: a room, a day, and its talks, to be read from two metres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from deckgen.document import Row, Sign
from deckgen.writers.pdf.boxes import Beside, Ruled, Stack
from deckgen.writers.pdf.codes import large
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.flowables import SLACK, Flowable, Item
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element

TIMES = (34.0, 30.0, 27.0, 24.0, 22.0, 20.0, 18.0)
"""Sizes of the times: 18 points are 4.5 mm tall, what signs to be read from two metres need."""

GOOD = 22.0
"""The size at which talks go on over several sheets where one does not hold them."""

ROOM = (72.0, 60.0, 50.0, 42.0, 34.0, 28.0)
"""Sizes of the room's name, the largest that needs no more than two lines."""

CODE = 42 * mm
"""A code that phones read from an arm's length and more: a tenth of the way."""


@dataclass(frozen=True, eq=False)
class Door:
    """One sheet: from its top to its foot the `head`, the rows with rules between, the `foot`."""

    head: Stack
    rows: tuple[Flowable, ...]
    foot: Flowable | None
    tall: float
    gap: float

    def height(self, width: float) -> float:  # noqa: ARG002 - the shape of all
        """The whole page."""
        return self.tall

    minimum = height

    def split(self, width: float, height: float) -> tuple[Flowable, Flowable] | None:  # noqa: ARG002
        """Never."""
        return None

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """The rows a `gap` apart, the code at the foot."""
        self.head.draw(page, left, top, width)
        y = top - self.head.height(width)
        for row in self.rows:
            page.rule(left, left + width, y, 0.75)
            row.draw(page, left, y - self.gap / 2, width)
            y -= row.height(width) + self.gap
        page.rule(left, left + width, y, 0.75)
        if self.foot:
            self.foot.draw(page, left, top - self.tall + self.foot.height(width), width)


def signed(
    sign: Sign,
    heads: Sequence[Paragraph],
    setter: Setter,
    parent: Element,
    width: float,
    tall: float,
) -> Iterator[Item]:
    """The sheets of a sign: more than one where its talks do not fit in letters large enough.

    `heads` are what stands over the room, and the room's name, as they are said once.
    """
    day = setter.paragraph(sign.day, _style(26, bold=True), Element("P", parent))
    foot = large(sign.code, setter, parent, CODE) if sign.code else None
    over, room = heads
    head = _head(over, room, day)
    free = tall - head.height(width) - (foot.height(width) + 6 if foot else 0)
    size = next((s for s in TIMES if _needs(sign, setter, s, width) <= free + SLACK), GOOD)
    listed = Element("L", parent)
    rows = [_row(row, size, setter, listed) for row in sign.schedule.rows]
    first = True
    while rows or first:
        count = _count(rows, size, width, free)
        mine = rows[:count]
        spare = free - sum(row.height(width) for row in mine)
        gap = min(spare / max(1, len(mine)), 1.1 * size)
        code = foot if first else None
        yield Item(Door(head, tuple(mine), code, tall, gap))
        head = _head(replace(over, element=None), _again(sign, setter), replace(day, element=None))
        free = tall - head.height(width)
        rows, first = rows[count:], False


def room_name(name: str, setter: Setter, width: float) -> Style:
    """The largest style in which a room's name stands on two lines."""
    for size in ROOM:
        style = _style(size, bold=True, leading=1.08)
        words = setter.paragraph(name, style, None)
        longest = max((word.ink for word in words.words), default=0)
        if words.height(width) <= 2 * style.leading and longest <= width:
            break
    return style


def over_room() -> Style:
    """What stands small above the room: the event."""
    return _style(14)


def _again(sign: Sign, setter: Setter) -> Paragraph:
    return setter.paragraph(sign.heading.continued, _style(28, bold=True), None)


def _head(over: Paragraph, room: Paragraph, day: Paragraph) -> Stack:
    title = Ruled(Stack((Item(over, after=2), Item(room, after=4), Item(day, after=0))), 5, 10)
    return Stack((Item(title, after=12), Item(Stack(()))))


def _row(row: Row, size: float, setter: Setter, listed: Element) -> Beside:
    entry = Element("LI", listed)
    body = Element("LBody", entry)
    when = setter.paragraph(
        row.when, replace(_style(size, bold=True), tabular=True), Element("Lbl", entry)
    )
    title = setter.paragraph(row.title, _style(0.82 * size, bold=True), Element("P", body))
    details = tuple(
        Item(setter.paragraph(text, _style(0.56 * size), Element("P", body)))
        for text in row.details
    )
    drop = 0.18 * size * 1.2 * 0.7  # the title's first line on the times' base line
    indent = 6.6 * size if row.when else 0
    return Beside(when if row.when else None, Stack((Item(title), *details)), indent, drop=drop)


def _needs(sign: Sign, setter: Setter, size: float, width: float) -> float:
    rows = (_row(row, size, setter, Element("L")) for row in sign.schedule.rows)
    return sum(row.height(width) + 0.45 * size for row in rows)


def _count(rows: Sequence[Beside], size: float, width: float, free: float) -> int:
    """How many rows a sheet holds, one at least."""
    used = 0.0
    for count, row in enumerate(rows):
        used += row.height(width) + 0.45 * size
        if used > free + SLACK and count:
            return count
    return len(rows)


def _style(size: float, *, bold: bool = False, leading: float = 1.2) -> Style:
    return Style(size, size * leading, bold=bold)
