from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Block, Bullets, Heading, Section
from deckgen.document.prose import lines, paragraphs
from deckgen.model import Section as Part
from deckgen.sections.sheet import Sheet

_DEEPEST = 6


def others(sheet: Sheet) -> Iterator[Section]:
    """Whatever has no field of its own, each under its heading."""
    for index, part in enumerate(sheet.episode.sections):
        yield Section("section", tuple(_blocks(sheet, part, f"sections[{index}]", 2)))


def _blocks(sheet: Sheet, part: Part, origin: str, level: int) -> Iterator[Block]:
    yield Heading(part.heading, min(level, _DEEPEST), origin=f"{origin}.heading")
    yield from lines(sheet.address(part.url))
    yield from paragraphs(part.text, origin=f"{origin}.text")
    if part.items:
        yield Bullets(sheet.points(part.items, f"{origin}.items"))
    for index, inner in enumerate(part.sections):
        yield from _blocks(sheet, inner, f"{origin}.sections[{index}]", level + 1)
