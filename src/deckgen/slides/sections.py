from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deckgen.document import Point, Slide, Text
from deckgen.document.prose import line, lines, paragraphs
from deckgen.model import Section
from deckgen.slides.lists import address, item_points, list_slide, listing
from deckgen.slides.scene import Scene


def sections(scene: Scene) -> Iterator[Slide]:
    """Whatever has no field of its own, each under its heading."""
    for index, section in enumerate(scene.episode.sections):
        key, origin = f"section-{index + 1}", f"sections[{index}]"
        yield from _slides(scene, section, key, origin, section.heading)


def _slides(scene: Scene, section: Section, key: str, origin: str, part: str) -> Iterator[Slide]:
    """The slide of a section, and those of its parts; short parts are points of its own slide."""
    short = _short(section)
    points = item_points(scene, section.items, f"{origin}.items")
    points += [
        _as_point(scene, inner, f"{origin}.sections[{index}]")
        for index, inner in enumerate(section.sections[:short])
    ]
    above = _above(scene, section, origin)
    if not points and not above:
        points = _contents(section, key, origin)
    yield list_slide(
        scene,
        "section",
        key=key,
        title=section.heading,
        above=above,
        points=points,
        notes=scene.say(
            "sections.notes", section=replace(section, sections=section.sections[:short])
        ),
        part=part,
        origin=f"{origin}.heading",
    )
    for index, inner in enumerate(section.sections[short:], short):
        yield from _slides(scene, inner, f"{key}-{index + 1}", f"{origin}.sections[{index}]", part)


def _above(scene: Scene, section: Section, origin: str) -> tuple[Text, ...]:
    return (
        *lines(address(scene, section.url)),
        *paragraphs(section.text, origin=f"{origin}.text"),
        *lines(listing(scene, section.code)),
    )


def _contents(section: Section, key: str, origin: str) -> list[Point]:
    """What the parts of a section are called: it has nothing else to show."""
    return [
        Point(line(inner.heading, jump=f"{key}-{index + 1}", origin=f"{origin}.sections[{index}]"))
        for index, inner in enumerate(section.sections)
    ]


_FEW = 4


def _short(section: Section) -> int:
    """How many of the first parts are no more than a line with a few points."""
    for count, inner in enumerate(section.sections):
        deep = any(item.items or item.code for item in inner.items)
        if inner.text or inner.code or inner.sections or deep or len(inner.items) > _FEW:
            return count
    return len(section.sections)


def _as_point(scene: Scene, section: Section, origin: str) -> Point:
    return Point(
        line(section.heading, url=section.url, origin=f"{origin}.heading"),
        points=tuple(item_points(scene, section.items, f"{origin}.items")),
    )
