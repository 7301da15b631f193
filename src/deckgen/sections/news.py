from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deckgen.document import Bullets, Heading, Point, Section
from deckgen.model import Link
from deckgen.sections.sheet import Sheet


def news(sheet: Sheet) -> Iterator[Section]:
    """The headlines and links, for reading at home."""
    episode, say = sheet.episode, sheet.say
    points = [
        *(_point(sheet, link, f"headlines[{i}]") for i, link in enumerate(episode.headlines)),
        *(_point(sheet, link, f"links[{i}]") for i, link in enumerate(episode.links)),
    ]
    if points:
        heading = Heading(say("handout.links"), origin="headlines")
        yield Section("news", (heading, Bullets(tuple(points))))


def _point(sheet: Sheet, link: Link, origin: str) -> Point:
    point = sheet.link(link.text, link.url, f"{origin}.text")
    return replace(point, points=sheet.points(link.items, f"{origin}.items"))
