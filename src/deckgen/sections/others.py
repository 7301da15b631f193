from __future__ import annotations

from collections.abc import Iterable, Iterator

from deckgen.document import Block, Bullets, Heading, Point, Section
from deckgen.document.prose import line, lines, paragraphs
from deckgen.model import Item
from deckgen.sections.sheet import Sheet


def others(sheet: Sheet) -> Iterator[Section]:
    """Whatever has no field of its own, each under its heading."""
    for index, section in enumerate(sheet.episode.sections):
        origin = f"sections[{index}]"
        blocks: list[Block] = [Heading(section.heading, origin=f"{origin}.heading")]
        blocks.extend(paragraphs(section.text, origin=f"{origin}.text"))
        if section.items:
            blocks.append(Bullets(tuple(_points(sheet, section.items, f"{origin}.items"))))
        yield Section("section", tuple(blocks))


def _points(sheet: Sheet, items: Iterable[Item], origin: str) -> Iterator[Point]:
    for index, item in enumerate(items):
        below = f"{origin}[{index}]"
        yield Point(
            line(item.text, url=item.url, origin=f"{below}.text"),
            lines(sheet.address(item.url)),
            tuple(_points(sheet, item.items, f"{below}.items")),
        )
