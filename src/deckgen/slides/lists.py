"""A slide that is a title and a list: the form many kinds share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deckgen.document import Block, Bullets, Point, Slide, Slot, Text
from deckgen.document.prose import line, lines, linked
from deckgen.model import Item
from deckgen.slides.scene import Scene


def list_slide(
    scene: Scene,
    kind: str,
    *,
    title: str,
    points: Sequence[Point],
    notes: str,
    key: str = "",
    part: str = "",
    above: Iterable[Text] = (),
    origin: str = "",
) -> Slide:
    """A slide of `points`, with paragraphs `above` them; it runs on where they need more room."""
    blocks: tuple[Block, ...] = (*above, Bullets(tuple(points))) if points else tuple(above)
    return Slide(
        kind=kind,
        key=key or kind,
        layout="list",
        title=title,
        slots=(Slot("body", blocks, "continue"),),
        notes=notes,
        part=part or scene.say(f"deck.{kind}"),
        continued=scene.say("deck.continued"),
        origin=origin or kind,
    )


def link_point(
    scene: Scene, text: str, url: str | None, origin: str, items: Iterable[Item] = ()
) -> Point:
    """A point that leads to an address, with the address readable under it; `items` follow."""
    return Point(
        _linked(scene, text, url, f"{origin}.text"),
        lines(None if url and url in text else address(scene, url)),
        tuple(item_points(scene, items, f"{origin}.items")),
    )


def _linked(scene: Scene, text: str, url: str | None, origin: str) -> Text:
    shown = scene.say("deck.address", url=url) if url else ""
    return linked(text, url=url, address=shown, origin=origin)


def address(scene: Scene, url: str | None) -> Text | None:
    """An address as people read it."""
    if not url:
        return None
    return line(scene.say("deck.address", url=url), url=url, role="detail")


def listing(scene: Scene, code: str) -> Text | None:
    """What stands on the slide for a program: it is too long to be read there."""
    return line(scene.say("sections.listing"), role="detail") if code else None


def item_points(scene: Scene, items: Iterable[Item], origin: str) -> list[Point]:
    """The points of a section, with those below them."""
    return [
        Point(
            _linked(scene, item.text, item.url, f"{origin}[{index}].text"),
            lines(listing(scene, item.code)),
            points=tuple(item_points(scene, item.items, f"{origin}[{index}].items")),
        )
        for index, item in enumerate(items)
    ]
