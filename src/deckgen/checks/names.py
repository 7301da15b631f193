from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from deckgen.diagnostics import Places, Problem, Severity
from deckgen.model import Episode, Person


def picks_of_strangers(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """Whoever picks talks is a host or a guest of the episode, spelled the same way."""
    people = [person.name for person in (*episode.hosts, *episode.guests)]
    same = {_folded(name): name for name in people}
    problems = []
    for name in episode.picks:
        if not people or name in people:
            continue
        meant = same.get(_folded(name))
        hint = f"the episode has {' and '.join(people)}"
        if meant:
            hint = f"write '{meant}', as among the hosts and guests"
        message = f"'{name[:60]}' is neither a host nor a guest"
        problem = Problem("W214", message, None, hint, Severity.WARNING, f"picks[{name}]")
        problems.append(problem.located(places))
    return tuple(problems)


def two_spellings(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """Nobody is spelled in two ways that differ in accents, capitals, dots or spaces only."""
    first: dict[str, tuple[str, str]] = {}
    problems = []
    for origin, person in _people(episode, ""):
        name, before = first.setdefault(_folded(person.name), (person.name, origin))
        if name == person.name:
            continue
        place = places.nearest(before)
        where = f" in line {place.line}" if place else ""
        message = f"'{person.name[:60]}' is spelled '{name[:60]}'{where}"
        hint = "write the name in the same way everywhere"
        problem = Problem("W215", message, None, hint, Severity.WARNING, f"{origin}.name")
        problems.append(problem.located(places))
    return tuple(problems)


def _people(value: Any, origin: str) -> Iterator[tuple[str, Person]]:
    """Everybody in the episode, and the field that names them."""
    if isinstance(value, Person):
        yield origin, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _people(item, f"{origin}[{index}]")
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _people(item, f"{origin}[{name}]")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            name = f"{origin}.{field.name}" if origin else field.name
            yield from _people(getattr(value, field.name), name)


def _folded(name: str) -> str:
    """The name's letters and digits, without capitals and accents."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum()) or name
