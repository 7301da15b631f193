"""People that a project knows, wherever an episode names them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, TypeVar

from deckgen.model import Person

T = TypeVar("T")


def introduce(value: T, known: tuple[Person, ...]) -> T:
    """`value` with the links and companies of `known` people wherever their names stand alone.

    What the episode itself says of a person is kept; nobody is added.
    """
    by_name = {person.name.casefold(): person for person in known}
    return _introduced(value, by_name) if by_name else value


def _introduced(value: Any, known: Mapping[str, Person]) -> Any:
    if isinstance(value, Person):
        same = known.get(value.name.casefold())
        if same is None:
            return value
        return dataclasses.replace(
            value, url=value.url or same.url, company=value.company or same.company
        )
    if isinstance(value, tuple):
        return tuple(_introduced(item, known) for item in value)
    if isinstance(value, Mapping):
        return {name: _introduced(item, known) for name, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            field.name: _introduced(getattr(value, field.name), known)
            for field in dataclasses.fields(value)
        }
        return dataclasses.replace(value, **fields)
    return value
