from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Slide
from deckgen.slides.lists import link_point, list_slide
from deckgen.slides.scene import Scene


def headlines(scene: Scene) -> Iterator[Slide]:
    """The news, each with its address."""
    news = scene.episode.headlines
    if news:
        yield list_slide(
            scene,
            "headlines",
            title=scene.say("headlines.title"),
            points=[
                link_point(scene, link.text, link.url, f"headlines[{index}]", link.items)
                for index, link in enumerate(news)
            ],
            notes=scene.say("headlines.notes", headlines=news),
        )
