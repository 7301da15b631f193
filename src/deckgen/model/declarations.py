"""The declared fields as data, for whoever reads them, checks them or describes them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from deckgen.model.fields import Url


@dataclass(frozen=True)
class Plain:
    """One value in one place: `type` is str, int, bool, Url, date, datetime or ZoneInfo."""

    type: Any


@dataclass(frozen=True)
class Choice:
    """One word out of a few; with `number`, a whole number from 1 will do, too."""

    words: tuple[str, ...]
    number: bool = False


@dataclass(frozen=True)
class Record:
    """A group of fields: a dataclass of the model."""

    type: type


@dataclass(frozen=True)
class Many:
    """A list of one kind of thing."""

    item: Kind


@dataclass(frozen=True)
class ByName:
    """Lists under names that the file chooses."""

    value: Kind


Kind = Plain | Choice | Record | Many | ByName

PLAIN = (str, int, bool, Url, dt.date, dt.datetime, ZoneInfo)


@dataclass(frozen=True)
class Declared:
    """A field of the file: what `about` said of it, and its kind."""

    name: str
    kind: Kind
    required: bool
    default: Any
    help: str
    example: str
    paragraphs: bool
    single: bool
    keyed: str


def declared(cls: type) -> Mapping[str, Declared]:
    """The fields of a model class by name: those it needs first, then in declared order."""
    return _fields(cls)


@functools.cache
def _fields(cls: Any) -> Mapping[str, Declared]:
    hints = get_type_hints(cls)
    fields = [_declared(field, hints[field.name]) for field in dataclasses.fields(cls)]
    return {field.name: field for field in sorted(fields, key=lambda field: not field.required)}


def noun(cls: type) -> str:
    """What people call one of these: `OfficeHours` is "office hours"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()


def a_noun(cls: type) -> str:
    """The noun with its article: "a talk", "an episode", "office hours"."""
    word = noun(cls)
    if word.endswith("s"):
        return word
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _declared(field: dataclasses.Field[Any], hint: Any) -> Declared:
    required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    default = field.default
    if field.default_factory is not dataclasses.MISSING:
        default = field.default_factory()
    return Declared(
        name=field.name,
        kind=_kind(hint),
        required=required,
        default=None if required else default,
        **field.metadata,
    )


def _kind(hint: Any) -> Kind:
    if get_origin(hint) in (Union, UnionType):
        hints = [part for part in get_args(hint) if part is not type(None)]
        if int in hints and len(hints) > 1:
            hints.remove(int)
            return Choice(get_args(hints[0]), number=True)
        (hint,) = hints
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return Choice(parts)
    if origin is tuple:
        return Many(_kind(parts[0]))
    if origin is Mapping:
        return ByName(_kind(parts[1]))
    if dataclasses.is_dataclass(hint):
        return Record(hint)  # type: ignore[arg-type]  # is_dataclass also allows instances
    if hint in PLAIN:
        return Plain(hint)
    message = f"a field cannot be declared as {hint!r}"
    raise TypeError(message)
