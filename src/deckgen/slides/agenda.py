from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Bullets, Point, Slide, Slot
from deckgen.document.prose import line
from deckgen.slides.scene import Scene


def agenda(scene: Scene) -> Iterator[Slide]:
    """What is on today, each line a jump to its part; the talks' days stand below theirs.

    Left out where there is only one part to announce.
    """
    parts: dict[str, list[Slide]] = {}
    for slide in scene.following:
        if slide.kind != "closing":
            parts.setdefault(slide.part, []).append(slide)
    if len(parts) < 2:
        return
    yield Slide(
        kind="agenda",
        key="agenda",
        layout="list",
        title=scene.say("agenda.title"),
        slots=(Slot("body", (Bullets(tuple(map(_point, parts.values()))),), "continue"),),
        notes=scene.say("agenda.notes"),
        part=scene.say("deck.opening"),
        continued=scene.say("deck.continued"),
    )


def _point(part: list[Slide]) -> Point:
    days = [slide for slide in part if slide.kind == "day"]
    below = tuple(Point(line(day.short, jump=day.key)) for day in days if len(days) > 1)
    return Point(line(part[0].part, jump=part[0].key), points=below)
