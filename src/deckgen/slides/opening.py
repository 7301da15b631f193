from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Slide, Slot
from deckgen.document.prose import line, lines
from deckgen.slides.people import people_line, portraits
from deckgen.slides.scene import Scene


def opening(scene: Scene) -> Iterator[Slide]:
    """The first slide: the show, the number, the title, and who is here."""
    episode, say = scene.episode, scene.say
    people = lines(
        people_line(say, "opening.with_hosts", episode.hosts, "hosts"),
        people_line(say, "opening.guests", episode.guests, "guests"),
        line(say("opening.date", date=episode.date), role="detail") if episode.date else None,
    )
    label = lines(line(say("deck.show", episode=episode), role="label"))
    slots = (
        Slot("label", label),
        Slot("body", people),
        Slot(
            "portraits", (*portraits(episode.hosts, "hosts"), *portraits(episode.guests, "guests"))
        ),
    )
    yield Slide(
        kind="opening",
        key="opening",
        layout="title",
        title=episode.title,
        slots=tuple(slot for slot in slots if slot.blocks or slot.name != "portraits"),
        notes=say("opening.notes", episode=episode),
        part=say("deck.opening"),
        continued=say("deck.continued"),
        origin="title",
    )
