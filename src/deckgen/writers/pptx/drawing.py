"""Blocks as paragraphs and figures: one small function each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Final, TypeAlias

from deckgen.document import (
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
from deckgen.themes import Size, Sizes
from deckgen.writers.pptx.levels import STEP
from deckgen.writers.pptx.palette import PLAIN, Palette
from deckgen.writers.pptx.paragraphs import Paragraph, Words
from deckgen.writers.pptx.reading import Level

Figure: TypeAlias = Picture | Code
GAP: Final = 24.0
"""Least points between the times of a schedule and its titles."""

_STRONG: Final = ("lead", "label", "clash")
_SIZES: Final = {
    "lead": "lead",
    "label": "label",
    "detail": "detail",
    "place": "detail",
    "clash": "detail",
}


@dataclass(frozen=True)
class Pen:
    """What a placeholder sets text with: its levels, the theme's scale, a schedule's column.

    `times` is where titles stand right of their times; `depth` the level that blocks begin at;
    `grows` lets words take the room that a slide has to spare.
    """

    levels: tuple[Level, ...]
    sizes: Sizes
    times: int
    slot: str = ""
    depth: int = 0
    palette: Palette = PLAIN
    grows: bool = False

    def level(self, depth: int) -> Level:
        """How text of that depth is set."""
        return self.levels[min(depth, len(self.levels) - 1)]

    def size(self, role: str, depth: int) -> Size:
        """The size of a role: a step of the type scale, or the placeholder's own."""
        own, step = self.level(depth).size, self.step(role, depth)
        if role in _SIZES and role != self.slot:
            largest = max(own, step.preferred if role == "lead" else 0)
            most = step.most if self.grows else 0.0
            return Size(min(step.preferred, largest), min(step.floor, largest), most)
        return Size(own, min(own, step.floor), step.most if self.grows else 0.0)

    def step(self, role: str, depth: int) -> Size:
        """The step of the type scale that a role has, or that comes next below its placeholder."""
        if role in _SIZES and role != self.slot:
            named: Size = getattr(self.sizes, _SIZES[role])
            return named
        own = self.level(depth).size
        scale = (self.sizes.lead, self.sizes.body, self.sizes.detail, self.sizes.label)
        return next((step for step in scale if step.preferred <= own), self.sizes.small)

    def paragraph(self, text: Text, depth: int, **differs: object) -> Paragraph:
        """A paragraph of that depth in the look of its role."""
        level = self.level(depth)
        colour = self.palette.colour(text.role, level.colour)
        level = replace(level, colour=colour, bold=level.bold or text.role in _STRONG)
        level = replace(level, **differs)  # type: ignore[arg-type]  # the callers below name Level's fields
        return Paragraph(
            tuple(Words(run.text, run.strong, "", run.url, run.jump) for run in text.runs),
            min(depth, len(self.levels) - 1),
            level,
            self.size(text.role, depth),
            text.origin,
            meant=self.step(text.role, depth).preferred,
        )


@singledispatch
def draw(block: object, _pen: Pen) -> Iterator[Paragraph | Figure]:
    """A block as what goes into a placeholder; paragraphs of one `item` stay together."""
    raise TypeError(block)


@draw.register
def _(text: Text, pen: Pen) -> Iterator[Paragraph | Figure]:
    apart = {"before": 14.0} if text.role == "clash" else {}
    yield pen.paragraph(text, pen.depth, left=0, hang=0, bullet="", **apart)


@draw.register
def _(heading: Heading, pen: Pen) -> Iterator[Paragraph | Figure]:
    text = Text((Run(heading.text),), origin=heading.origin)
    colour = pen.palette.accent or pen.level(pen.depth).colour
    look = {"colour": colour, "bold": True, "before": 12.0}
    yield pen.paragraph(text, pen.depth, left=0, hang=0, bullet="", **look)


@draw.register
def _(bullets: Bullets, pen: Pen) -> Iterator[Paragraph | Figure]:
    for item, point in enumerate(bullets.points):
        for paragraph in _point(point, pen.depth, pen):
            yield replace(paragraph, item=item)


@draw.register
def _(schedule: Schedule, pen: Pen) -> Iterator[Paragraph | Figure]:
    for item, row in enumerate(schedule.rows):
        for paragraph in _row(row, pen):
            yield replace(paragraph, item=item)


@draw.register(Timetable)
@draw.register(Cards)
def _(table: Timetable | Cards, pen: Pen) -> Iterator[Paragraph | Figure]:
    yield from draw(table.schedule, pen)


@draw.register
def _(sign: Sign, pen: Pen) -> Iterator[Paragraph | Figure]:
    yield from draw(sign.heading, pen)
    yield from draw(Text((Run(sign.day),)), pen)
    yield from draw(sign.schedule, pen)
    if sign.code:
        yield sign.code


@draw.register
def _(picture: Picture, _pen: Pen) -> Iterator[Paragraph | Figure]:
    yield picture


@draw.register
def _(code: Code, _pen: Pen) -> Iterator[Paragraph | Figure]:
    yield code


@draw.register
def _(callout: Callout, pen: Pen) -> Iterator[Paragraph | Figure]:
    yield from draw(callout.heading, pen)
    for block in callout.blocks:
        yield from draw(block, pen)


def _point(point: Point, depth: int, pen: Pen) -> Iterator[Paragraph]:
    level = pen.level(depth)
    # A placeholder made for plain words has no indent that a bullet could hang in.
    step = 0 if level.bullet and level.left else STEP
    left, hang = (step * (depth + 1), -step) if step else (level.left, level.hang)
    hanging = {"left": left, "hang": hang, "bullet": level.bullet or "•"}
    yield pen.paragraph(point.text, depth, **hanging)
    for detail in point.details:
        yield pen.paragraph(detail, depth, left=left, hang=0, bullet="", before=2.0)
    for below in point.points:
        yield from _point(below, depth + 1, pen)


def _row(row: Row, pen: Pen) -> Iterator[Paragraph]:
    title = pen.paragraph(row.title, 0, left=pen.times, hang=0, bullet="", bold=True, before=8.0)
    if row.when:
        when = Words(f"{row.when}\t", colour=pen.palette.accent)
        level = replace(title.level, hang=-pen.times, before=12.0)
        title = replace(title, runs=(when, *title.runs), level=level, tab=pen.times)
    yield title
    for detail in row.details:
        yield pen.paragraph(detail, 1, left=pen.times, hang=0, bullet="", before=2.0)
