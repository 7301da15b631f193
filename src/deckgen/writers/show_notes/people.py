"""Who is here, in the show's own words: `with A and B`, `Hosted by A with guest B`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from deckgen.model import Episode, Person
from deckgen.writers.show_notes.signs import escaped, linked


def with_whom(episode: Episode) -> str:
    """The line that names hosts and guests; empty where there are none."""
    hosts, guests = _several(episode.hosts), _several(episode.guests)
    word = "guest" if len(episode.guests) == 1 else "guests"
    if hosts and guests:
        return f"Hosted by {hosts} with {word} {guests}"
    if guests:
        return f"with {word} {guests}"
    return f"with {hosts}" if hosts else ""


def _several(people: Sequence[Person]) -> str:
    names = [_one(person) for person in people]
    alike = len({" " in person.name for person in people}) == 1
    if len(names) < 3 or not alike:
        return " & ".join(names)
    return f"{', '.join(names[:-1])} & {names[-1]}"


def _one(person: Person) -> str:
    company = f" ({escaped(person.company)})" if person.company else ""
    return linked(person.name, person.url) + company


def spoken_by(title: str, speakers: Iterable[Person]) -> str:
    """`Title - A & B, Company; C`, as programmes put it."""
    groups = ["; ".join(_companies(speakers))]
    return " - ".join(filter(None, [title, *groups]))


def _companies(speakers: Iterable[Person]) -> Iterator[str]:
    for company, people in groupby(speakers, lambda person: person.company):
        names = " & ".join(person.name for person in people)
        yield f"{names}, {company}" if company else names
