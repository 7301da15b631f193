"""A handout: sections in reading order, for paper."""

from __future__ import annotations

from dataclasses import dataclass

from deckgen.document.blocks import Block, Text
from deckgen.document.deck import Properties


@dataclass(frozen=True)
class Section:
    """One part of the handout. `wide` ones span all columns."""

    kind: str
    blocks: tuple[Block, ...]
    wide: bool = False


@dataclass(frozen=True)
class Press:
    """What a print shop asks for: room to `bleed` around the page, in millimetres, and marks."""

    bleed: float = 0
    crop_marks: bool = False


@dataclass(frozen=True)
class Handout:
    """A headline, lines under it, and sections.

    `footer` stands at the foot of each page beside `page`, whose `{page}` and `{pages}` are filled
    in. `stamp` says as of when the handout is true. Without `opening`, the headline and the lines
    under it do not stand on the first page: the blocks have headings enough. `version` tells its
    content from that of other prints.

    It fills so many `pages`, as many as it needs where there is no number. `large` print is for
    those who see little. `landscape` turns the sheet; where it is None, as the blocks lie best.
    `press` is for sheets that are trimmed.
    """

    properties: Properties
    title: str
    lead: tuple[Text, ...]
    sections: tuple[Section, ...]
    footer: str = ""
    stamp: str = ""
    page: str = "{page}/{pages}"
    version: str = ""
    paper: str = "a4"
    landscape: bool | None = None
    pages: int | None = None
    large: bool = False
    press: Press = Press()
    opening: bool = True
