from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Bullets, Heading, Point, Section
from deckgen.document.prose import line
from deckgen.model import Pick
from deckgen.sections.sheet import Sheet


def picks(sheet: Sheet) -> Iterator[Section]:
    """The talks that each host looks forward to."""
    for host, chosen in sheet.episode.picks.items():
        origin = f"picks.{host}"
        points = tuple(_point(sheet, pick, f"{origin}[{i}]") for i, pick in enumerate(chosen))
        heading = Heading(sheet.say("picks.title", host=host), origin=origin)
        yield Section("picks", (heading, Bullets(points)))


def _point(sheet: Sheet, pick: Pick, origin: str) -> Point:
    speakers = sheet.say("picks.speakers", pick=pick) if pick.speakers else ""
    return sheet.link(
        pick.title,
        pick.url,
        f"{origin}.title",
        line(speakers, role="detail", origin=f"{origin}.speakers"),
        line(pick.text, role="detail", origin=f"{origin}.text"),
    )
