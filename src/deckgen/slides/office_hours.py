from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Code, Slide, Slot
from deckgen.document.prose import line, lines, paragraphs
from deckgen.model import OfficeHours, leads
from deckgen.slides.elsewhere import elsewhere
from deckgen.slides.scene import Scene


def office_hours(scene: Scene) -> Iterator[Slide]:
    """When anybody may come and ask: a slide for each time."""
    for index, hours in enumerate(scene.episode.office_hours):
        yield _slide(scene, hours, index)


def _slide(scene: Scene, hours: OfficeHours, index: int) -> Slide:
    say, origin = scene.say, f"office_hours[{index}]"
    slots = [
        Slot("lead", lines(line(say("office_hours.when", hours=hours), role="lead"))),
        Slot(
            "detail",
            lines(
                elsewhere(scene, hours),
                line(hours.where, role="place", origin=f"{origin}.where"),
            ),
            "cut",
        ),
        Slot("body", paragraphs(hours.text, origin=f"{origin}.text"), "cut"),
    ]
    if leads(hours.url):
        slots.append(Slot("code", (_code(scene, hours, origin),)))
    return Slide(
        kind="office_hours",
        key=f"office-hours-{index + 1}",
        layout="talk" if leads(hours.url) else "talk-plain",
        title=say("office_hours.title", hours=hours),
        slots=tuple(slot for slot in slots if slot.blocks),
        notes=say("office_hours.notes", hours=hours),
        part=say("deck.office_hours"),
        continued=say("deck.continued"),
        origin=f"{origin}.title",
    )


def _code(scene: Scene, hours: OfficeHours, origin: str) -> Code:
    return Code(
        url=hours.url or "",
        caption=scene.say("office_hours.code"),
        address=scene.say("deck.address", url=hours.url),
        alt=scene.say("office_hours.code_alt", hours=hours),
        origin=f"{origin}.url",
    )
