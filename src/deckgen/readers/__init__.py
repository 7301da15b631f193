"""Where an episode comes from. A new reader is one file here and its name in `READERS`."""

from __future__ import annotations

from deckgen.diagnostics import Place, Places, Problem
from deckgen.model import Project
from deckgen.model.schema import schema_text
from deckgen.readers.reading import Reader, Reading, by_ending
from deckgen.readers.schedules import SCHEDULES, read_speakers
from deckgen.readers.show_notes import SHOW_NOTES
from deckgen.readers.yaml_file import YAML, read_project

READERS: tuple[Reader, ...] = (YAML, *SCHEDULES, SHOW_NOTES)
"""Every kind of file that can be read: see `kind` for which of them reads a file."""


def read(data: bytes, name: str, project: Project | None = None) -> Reading:
    """The episode in `data`, read by the kind of file that it is.

    `name` is the path as the user gave it; problems and places repeat it. No file raises: what is
    wrong with it is in the reading's problems.
    """
    reader = kind(data, name)
    if reader:
        return reader.read(data, name, project or Project())
    endings = ", ".join(ending for reader in READERS for ending in reader.endings)
    message = "deckgen does not know how to read this kind of file"
    place = Place(name, 1, 1)
    problem = Problem("E506", message, place, f"the name of an episode's file ends in {endings}")
    return Reading(None, Places({"": place}), (problem,))


def kind(data: bytes, name: str) -> Reader | None:
    """The reader of a file: by its name where only that tells, else by content, then by name."""
    named = [reader for reader in READERS if name.casefold().endswith(reader.endings)]
    for reader in named:
        if reader.recognises is by_ending:
            return reader
    recognised = (reader for reader in READERS if reader.recognises(data))
    return next(recognised, named[0] if named else None)


__all__ = [
    "READERS",
    "YAML",
    "Reader",
    "Reading",
    "kind",
    "read",
    "read_project",
    "read_speakers",
    "schema_text",
]
