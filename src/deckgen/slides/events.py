from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Point, Slide
from deckgen.document.prose import line, lines
from deckgen.model import Event
from deckgen.slides.lists import address, list_slide
from deckgen.slides.people import people_line
from deckgen.slides.scene import Scene


def events(scene: Scene) -> Iterator[Slide]:
    """The days and meetings around the main event."""
    around = scene.episode.events
    if around:
        yield list_slide(
            scene,
            "events",
            title=scene.say("events.title"),
            points=[_point(scene, event, f"events[{i}]") for i, event in enumerate(around)],
            notes=scene.say("events.notes", events=around),
        )


def _point(scene: Scene, event: Event, origin: str) -> Point:
    say = scene.say
    details = lines(
        line(say("events.when", event=event), role="detail") if event.day else None,
        line(event.location, role="place", origin=f"{origin}.location"),
        people_line(say, "events.hosted_by", event.hosts, f"{origin}.hosts", "detail"),
        line(event.text, role="detail", origin=f"{origin}.text"),
        address(scene, event.url),
        line(say("events.schedule", url=event.schedule), url=event.schedule, role="detail")
        if event.schedule
        else None,
    )
    return Point(line(event.name, url=event.url, origin=f"{origin}.name"), details)
