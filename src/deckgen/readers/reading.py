"""What a reader gives back, and what a reader is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from deckgen.diagnostics import Places, Problem
from deckgen.model import Episode, Project


@dataclass(frozen=True)
class Reading:
    """An episode, where each of its fields stands, and all that is wrong with the file.

    A field that could not be read is missing from the episode, as is a talk that lacks its title;
    the problems tell of it, and `talks[2]` in the places is `talks[2]` of the episode. There is no
    episode if the file is none. Whoever builds must first look for problems that are errors.
    """

    episode: Episode | None
    places: Places
    problems: tuple[Problem, ...]


def by_ending(data: bytes) -> bool:  # noqa: ARG001 - a recogniser takes the bytes
    """No content is taken for this kind of file; only its name tells."""
    return False


@dataclass(frozen=True)
class Reader:
    """A kind of file that episodes come from.

    `endings` are those of its files' names, such as ".yaml"; `read` takes the bytes, the name as
    the user gave it, and what holds for the whole project. `recognises` tells from the bytes alone
    that this reader, and no other, is the one: names lie, and standard input has none.
    """

    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes, str, Project], Reading]
    recognises: Callable[[bytes], bool] = by_ending
