"""People and the links and lists they are mentioned in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from deckgen.model.fields import Url, about


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody who hosts, visits or speaks. A plain string is a name."""

    SHORTHAND: ClassVar[str] = "name"

    name: str = about("The name as its owner writes it.", example="Liz Rice")
    url: Url | None = about("Where to find them: a profile or home page.", default=None)
    company: str = about("Whom they work for.", default="", example="Isovalent")
    image: str = about(
        "A portrait of a host or guest for the first slide, beside the episode file or in assets/.",
        default="",
    )


@dataclass(frozen=True, kw_only=True)
class Link:
    """A line of text, with or without an address behind it. A plain string is the text."""

    SHORTHAND: ClassVar[str] = "text"

    text: str = about("The words people read.")
    url: Url | None = about("Where the words lead.", default=None)
    items: tuple[Item, ...] = about("Points below this one.", default=())


@dataclass(frozen=True, kw_only=True)
class Item:
    """A point of a list that may have points of its own. A plain string is the text."""

    SHORTHAND: ClassVar[str] = "text"

    text: str = about("The words people read.")
    url: Url | None = about("Where the words lead.", default=None)
    code: str = about(
        "A program or other text to be kept line by line; it goes into the speaker notes.",
        default="",
        paragraphs=True,
    )
    items: tuple[Item, ...] = about("Points below this one.", default=())


@dataclass(frozen=True, kw_only=True)
class Section:
    """Anything that has no field of its own."""

    heading: str = about("The title of this part.")
    url: Url | None = about("Where the title leads.", default=None)
    text: str = about(
        "Paragraphs under the title; an empty line between two.", default="", paragraphs=True
    )
    code: str = about(
        "A program or other text to be kept line by line; it goes into the speaker notes.",
        default="",
        paragraphs=True,
    )
    items: tuple[Item, ...] = about("Points; they may nest.", default=())
    sections: tuple[Section, ...] = about("Parts of this part, after its points.", default=())
