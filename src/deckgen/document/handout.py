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
class Handout:
    """A headline, lines under it, and sections.

    `footer` stands at the foot of each page beside `page`, whose `{page}` and `{pages}` are filled
    in. `stamp` says as of when the handout is true.
    """

    properties: Properties
    title: str
    lead: tuple[Text, ...]
    sections: tuple[Section, ...]
    footer: str = ""
    stamp: str = ""
    page: str = "{page}/{pages}"
    paper: str = "a4"
