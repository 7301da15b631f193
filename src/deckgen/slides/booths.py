from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Point, Slide
from deckgen.document.prose import line, lines
from deckgen.model import Booth
from deckgen.slides.lists import address, list_slide
from deckgen.slides.scene import Scene


def booths(scene: Scene) -> Iterator[Slide]:
    """Where to find us on the show floor."""
    stands = scene.episode.booths
    if stands:
        yield list_slide(
            scene,
            "booths",
            title=scene.say("booths.title", booths=stands),
            points=[_point(scene, booth, f"booths[{i}]") for i, booth in enumerate(stands)],
            notes=scene.say("booths.notes", booths=stands),
        )


def _point(scene: Scene, booth: Booth, origin: str) -> Point:
    details = lines(
        line(booth.location, role="place", origin=f"{origin}.location"),
        line(booth.text, role="detail", origin=f"{origin}.text"),
        address(scene, booth.url),
    )
    return Point(line(booth.name, url=booth.url, origin=f"{origin}.name"), details)
