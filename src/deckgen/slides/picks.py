from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Point, Slide
from deckgen.document.prose import line, lines
from deckgen.model import Pick
from deckgen.slides.lists import list_slide
from deckgen.slides.scene import Scene


def picks(scene: Scene) -> Iterator[Slide]:
    """The talks that each host looks forward to."""
    for number, (host, chosen) in enumerate(scene.episode.picks.items(), 1):
        origin = f"picks.{host}"
        yield list_slide(
            scene,
            "picks",
            key=f"picks-{number}",
            title=scene.say("picks.title", host=host),
            points=[_point(scene, pick, f"{origin}[{i}]") for i, pick in enumerate(chosen)],
            notes=scene.say("picks.notes", picks=chosen),
            origin=origin,
        )


def _point(scene: Scene, pick: Pick, origin: str) -> Point:
    return Point(
        line(pick.title, url=pick.url, origin=f"{origin}.title"),
        lines(
            line(scene.say("picks.speakers", pick=pick), role="detail", origin=f"{origin}.speakers")
            if pick.speakers
            else None,
            line(pick.text, role="detail", origin=f"{origin}.text"),
        ),
    )
