"""How tests speak of show notes: what a text becomes, as YAML, and what is doubtful in it."""

from __future__ import annotations

from deckgen.emitting import episode_yaml
from deckgen.model import Episode, Project
from deckgen.readers import Reading
from deckgen.readers.show_notes import read_show_notes


def reading(text: str | bytes, name: str = "notes.md", project: Project | None = None) -> Reading:
    data = text if isinstance(text, bytes) else text.encode()
    return read_show_notes(data, name, project or Project())


def episode(text: str) -> Episode:
    found = reading(text).episode
    assert found is not None
    return found


def yaml(text: str) -> list[str]:
    """The lines of the file below its first, without the empty ones."""
    return [line for line in episode_yaml(episode(text)).splitlines()[1:] if line]


def doubts(text: str) -> list[str]:
    """`W151 3:1 youtube: two videos; …`, a line each."""
    return [
        f"{found.code} {found.place.line}:{found.place.column} {found.origin}: {found.message}"
        for found in reading(text).problems
        if found.place
    ]
