from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Bullets, Code, Point, Slide, Slot
from deckgen.slides.lists import link_point
from deckgen.slides.scene import Scene


def closing(scene: Scene) -> Iterator[Slide]:
    """Where to go from here: the schedule, the links, the recording; a code for the first."""
    points = tuple(_points(scene)) or tuple(_images(scene))
    if not points:
        return
    slots = [Slot("body", (Bullets(points),), "continue")]
    code = _code(scene)
    if code:
        slots.append(Slot("code", (code,)))
    yield Slide(
        kind="closing",
        key="closing",
        layout="closing" if code else "list",
        title=scene.say("closing.title"),
        slots=tuple(slots),
        notes=scene.say("closing.notes", episode=scene.episode),
        part=scene.say("deck.closing"),
        continued=scene.say("deck.continued"),
        origin="links",
    )


def _points(scene: Scene) -> Iterator[Point]:
    episode, say = scene.episode, scene.say
    if episode.schedule:
        yield link_point(scene, say("closing.schedule"), episode.schedule, "schedule")
    for index, link in enumerate(episode.links):
        yield link_point(scene, link.text, link.url, f"links[{index}]", link.items)
    if episode.youtube:
        yield link_point(scene, say("closing.youtube"), episode.youtube, "youtube")
    if episode.show_notes:
        yield link_point(scene, say("closing.show_notes"), episode.show_notes, "show_notes")


def _images(scene: Scene) -> Iterator[Point]:
    """Pictures that the episode names; with other points on the slide, they stand in the notes."""
    for index, image in enumerate(scene.episode.images):
        yield link_point(scene, image.text, image.url, f"images[{index}]", image.items)


def _code(scene: Scene) -> Code | None:
    """The code for the schedule, or for the recording where there is no schedule."""
    episode, say = scene.episode, scene.say
    if episode.schedule:
        url, caption, origin = episode.schedule, say("closing.schedule"), "schedule"
    elif episode.youtube:
        url, caption, origin = episode.youtube, say("closing.youtube"), "youtube"
    else:
        return None
    address = say("deck.address", url=url)
    return Code(url, caption, address, say("closing.code_alt", url=url), origin)
