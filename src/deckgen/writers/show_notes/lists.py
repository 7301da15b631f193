"""Points, links and sections as Markdown lists and headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from deckgen.model import Item, Link, Section
from deckgen.writers.show_notes.signs import escaped, fenced, linked, paragraph

_DEEPEST = 6


def bullets(points: Iterable[Item | Link], indent: str = "") -> Iterator[str]:
    """Points, each on its line, with what belongs to them below."""
    for point in points:
        yield f"{indent}- {linked(point.text, point.url)}"
        below = f"{indent}  "
        if isinstance(point, Item) and point.code:
            yield from ["", fenced(point.code, below), ""]
        yield from bullets(point.items, below)


def section(part: Section, level: int = 2) -> Iterator[str]:
    """A section under its heading, with its parts under theirs."""
    yield from ["", f"{'#' * min(level, _DEEPEST)} {linked(part.heading, part.url)}"]
    if part.code:
        yield from ["", fenced(part.code)]
    for words in filter(None, part.text.split("\n\n")):
        yield from ["", paragraph(words.strip("\n"))]
    if part.items:
        yield from ["", *bullets(part.items)]
    for inner in part.sections:
        yield from section(inner, level + 1)


def listed(heading: str, points: Iterable[Item | Link]) -> Iterator[str]:
    """A list under its heading; nothing where there are no points."""
    lines = list(bullets(points))
    if lines:
        yield from ["", f"## {escaped(heading)}", "", *lines]
