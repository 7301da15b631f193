"""People in a line of text, each name a link where its owner has one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.document import Picture, Role, Run, Text
from deckgen.model import Person
from deckgen.wording import Wording


def people_line(
    say: Wording, phrase: str, people: Sequence[Person], origin: str, role: Role = "body"
) -> Text | None:
    """A line such as: with Ada Lovelace and Grace Hopper. None where there is nobody to name.

    `phrase` holds `{names}` where the people stand.
    """
    if not people:
        return None
    before, _, after = say(phrase).partition("{names}")
    runs = (Run(before), *_names(say, people, strong=role == "body"), Run(after))
    return Text(tuple(run for run in runs if run.text), role, origin)


def portraits(people: Sequence[Person], origin: str) -> Iterator[Picture]:
    """The pictures of those who gave one, by their names."""
    for index, person in enumerate(people):
        if person.image:
            yield Picture(person.image, person.name, f"{origin}[{index}].image")


def _names(say: Wording, people: Sequence[Person], *, strong: bool) -> Iterator[Run]:
    for person, words in zip(people, (*say.between(len(people)), ""), strict=True):
        yield Run(person.name, url=person.url, strong=strong)
        company = say.in_brackets(person.company) if person.company else ""
        yield Run(company + words)
