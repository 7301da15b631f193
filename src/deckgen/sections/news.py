from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Bullets, Heading, Section
from deckgen.sections.sheet import Sheet


def news(sheet: Sheet) -> Iterator[Section]:
    """The headlines and links, for reading at home."""
    episode, say = sheet.episode, sheet.say
    points = [
        *(
            sheet.link(link.text, link.url, f"headlines[{i}].text")
            for i, link in enumerate(episode.headlines)
        ),
        *(
            sheet.link(link.text, link.url, f"links[{i}].text")
            for i, link in enumerate(episode.links)
        ),
    ]
    if points:
        heading = Heading(say("handout.links"), origin="headlines")
        yield Section("news", (heading, Bullets(tuple(points))))
