"""The talks that a host looks forward to, under a heading that names the host."""

from __future__ import annotations

import re
from collections.abc import Iterable

from deckgen.model import Person, Pick
from deckgen.readers.schedules.spoken_by import of_sched
from deckgen.readers.show_notes.blocks import Bullets
from deckgen.readers.show_notes.outline import Part
from deckgen.readers.show_notes.points import Point, list_points
from deckgen.readers.show_notes.words import folded

_HEADING = re.compile(
    r"(?:talks?|sessions?)(?: that| which)? (?P<name>.+?) (?:is|s) looking forward to"
)


def picks_of(part: Part, people: Iterable[Person]) -> tuple[str, list[tuple[Pick, Point]]] | None:
    """A host's name and picks, where a part is a flat list under a heading that names one host."""
    row = part.heading.row if part.heading else None
    match = _HEADING.fullmatch(folded(row.text)) if row and not row.links else None
    if not match or part.parts or not part.blocks:
        return None
    called = [
        p.name for p in people if match["name"] in (folded(p.name), folded(p.name).split()[0])
    ]
    if len(called) != 1 or not all(isinstance(block, Bullets) for block in part.blocks):
        return None
    points = [p for block in part.blocks if isinstance(block, Bullets) for p in list_points(block)]
    if any(point.points or point.code for point in points):
        return None
    return called[0], [(_pick(point), point) for point in points]


def _pick(point: Point) -> Pick:
    title, speakers = of_sched(point.text)
    return Pick(title=title, speakers=speakers, url=point.url)
