"""A deck: slides in the order they are shown, and what the file says of itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from deckgen.document.blocks import Block

Fit: TypeAlias = Literal["shrink", "continue", "cut"]
"""What may be done with words that do not fit their box.

shrink    set them smaller, down to the theme's floor for the slot
continue  shrink, then carry on with the next item on a further slide
cut       shrink, then end at a sentence with "…"; the whole text stands in the notes
"""


@dataclass(frozen=True)
class Properties:
    """What a file says of itself. `date` dates it; `language` is a BCP 47 tag."""

    title: str
    subject: str = ""
    author: str = ""
    keywords: tuple[str, ...] = ()
    language: str = "en"
    date: dt.date | None = None


@dataclass(frozen=True)
class Slot:
    """Blocks for one placeholder of the slide's layout, by the placeholder's name."""

    name: str
    blocks: tuple[Block, ...]
    fit: Fit = "shrink"


@dataclass(frozen=True)
class Slide:
    """One slide: the layout's name, a title, and what goes into the layout's placeholders.

    `key` is unique in the deck and is what `Run.jump` leads to. `part` names the section of the
    deck it belongs to. `continued` is the title's wording on each slide where the content takes
    several: `{title}`, `{n}` and `{total}` are filled in. `short` is what an agenda calls it.
    `notes` are paragraphs, one a line.
    """

    kind: str
    key: str
    layout: str
    title: str
    short: str = ""
    slots: tuple[Slot, ...] = ()
    notes: str = ""
    part: str = ""
    continued: str = "{title} ({n}/{total})"
    origin: str = ""


@dataclass(frozen=True)
class Deck:
    """Slides in order. `footer` stands at the foot of each.

    `template` names the file whose layouts are filled, an asset, if not deckgen's own; `layouts`
    gives the names of its layouts by the names that slides have for theirs.
    """

    properties: Properties
    slides: tuple[Slide, ...]
    footer: str = ""
    template: str = ""
    layouts: Mapping[str, str] = field(default_factory=dict, hash=False)
