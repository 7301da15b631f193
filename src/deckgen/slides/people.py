"""People in a line of text, each name a link where its owner has one."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.document import Role, Run, Text
from deckgen.model import Person


def people_line(
    lead: str, people: Sequence[Person], origin: str, role: Role = "body"
) -> Text | None:
    """A line such as: with Ada Lovelace & Grace Hopper. None where there is nobody to name."""
    if not people:
        return None
    runs = [Run(f"{lead} ")]
    for index, person in enumerate(people):
        if index:
            runs.append(Run(" & " if index == len(people) - 1 else ", "))
        runs.append(Run(person.name, url=person.url, strong=role == "body"))
        if person.company:
            runs.append(Run(f" ({person.company})"))
    return Text(tuple(runs), role, origin)
