from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Slide
from deckgen.document.prose import paragraphs
from deckgen.slides.lists import item_points, list_slide
from deckgen.slides.scene import Scene


def sections(scene: Scene) -> Iterator[Slide]:
    """Whatever has no field of its own, each under its heading."""
    for index, section in enumerate(scene.episode.sections):
        origin = f"sections[{index}]"
        yield list_slide(
            scene,
            "section",
            key=f"section-{index + 1}",
            title=section.heading,
            above=paragraphs(section.text, origin=f"{origin}.text"),
            points=item_points(scene, section.items, f"{origin}.items"),
            notes=scene.say("sections.notes", section=section),
            part=section.heading,
            origin=f"{origin}.heading",
        )
