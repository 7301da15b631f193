from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Bullets, Heading, Point, Section
from deckgen.document.prose import line
from deckgen.model import Event
from deckgen.sections.sheet import Sheet


def events(sheet: Sheet) -> Iterator[Section]:
    """The days and meetings around the main event."""
    around = sheet.episode.events
    if around:
        points = tuple(_point(sheet, event, f"events[{i}]") for i, event in enumerate(around))
        heading = Heading(sheet.say("handout.events"), origin="events")
        yield Section("events", (heading, Bullets(points)))


def _point(sheet: Sheet, event: Event, origin: str) -> Point:
    say = sheet.say
    return sheet.link(
        event.name,
        event.url,
        f"{origin}.name",
        line(say("events.when", event=event), role="detail") if event.day else None,
        line(event.location, role="place", origin=f"{origin}.location"),
        line(say("events.hosted", hosts=event.hosts), role="detail") if event.hosts else None,
        line(event.text, role="detail", origin=f"{origin}.text"),
        line(say("events.schedule", url=event.schedule), url=event.schedule, role="detail")
        if event.schedule
        else None,
    )
