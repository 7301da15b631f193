"""Parts of show notes as sections of an episode."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from deckgen.model import Item, Section, Url
from deckgen.readers.show_notes.blocks import Block, Bullets, Heading, Paragraph, Program, Row
from deckgen.readers.show_notes.desk import Desk
from deckgen.readers.show_notes.points import (
    Point,
    add_code,
    announces,
    frozen,
    list_points,
    point_of,
    points_of,
    split,
)
from deckgen.readers.show_notes.words import clean, verbatim

_LEVELS = 9
"""How many points stand in one another at most, together with the sections around them."""


@dataclass
class Draft:
    """A section being made."""

    heading: Point
    texts: list[str] = field(default_factory=list)
    code: str = ""
    points: list[Point] = field(default_factory=list)
    parts: list[Draft] = field(default_factory=list)

    def fill(self, blocks: Sequence[Block]) -> None:
        """Take the blocks in: plain paragraphs that come first as text, the rest as points."""
        last: Block | None = None
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            elif isinstance(block, Bullets):
                self._bullets(block, last)
            elif isinstance(block, Program):
                self._program(block)
            else:
                self.points += points_of([block])
            last = block

    def _paragraph(self, paragraph: Paragraph) -> None:
        rows = split(paragraph)
        plain = not any(row.links for row in rows)
        if plain and not self.points and not self.code:
            self.texts.append("\n".join(clean(row.text) for row in paragraph.rows))
        else:
            self.points += [point_of(row) for row in rows]

    def _bullets(self, bullets: Bullets, last: Block | None) -> None:
        if self.points and isinstance(last, Paragraph) and announces(last, bullets):
            self.points[-1].points += list_points(bullets)
        else:
            self.points += list_points(bullets)

    def _program(self, program: Program) -> None:
        if self.points:
            add_code(self.points, program)
        elif self.texts:  # the paragraph above announces it
            self.points.append(Point(clean(self.texts.pop()), program.line))
            add_code(self.points, program)
        else:
            self.code = "\n\n".join(filter(None, (self.code, verbatim(program.text))))

    def frozen(self, origin: str, desk: Desk, level: int = 1) -> Section:
        """The section as the field `origin`."""
        desk.note(origin, self.heading)
        for doubt in self.heading.doubts:
            desk.doubt(doubt, origin)
        points = [*self.heading.points, *self.points]
        return Section(
            heading=self.heading.text,
            url=self.heading.url,
            text="\n\n".join(self.texts),
            code=self.code,
            items=frozen(points, Item, f"{origin}.items", desk, _LEVELS - level),
            sections=tuple(
                part.frozen(f"{origin}.sections[{index}]", desk, level + 1)
                for index, part in enumerate(self.parts)
            ),
        )

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing but the heading."""
        return not (self.texts or self.code or self.points or self.parts or self.heading.points)


def draft_of(heading: Heading) -> Draft:
    """An empty section under a heading of the notes."""
    return Draft(point_of(heading.row))


def titled(title: str, row: Row | None, url: Url | None = None) -> Draft:
    """An empty section under the title of the episode."""
    return Draft(Point(title, row.line if row else 0, url=url))
