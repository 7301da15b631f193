from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Bullets, Heading, Section
from deckgen.document.prose import line
from deckgen.sections.sheet import Sheet


def booths(sheet: Sheet) -> Iterator[Section]:
    """Where to find us."""
    stands = sheet.episode.booths
    if not stands:
        return
    points = tuple(
        sheet.link(
            booth.name,
            booth.url,
            f"booths[{i}].name",
            line(booth.location, role="place", origin=f"booths[{i}].location"),
            line(booth.text, role="detail", origin=f"booths[{i}].text"),
        )
        for i, booth in enumerate(stands)
    )
    heading = Heading(sheet.say("booths.heading", booths=stands), origin="booths")
    yield Section("booths", (heading, Bullets(points)), wide=True)
