"""An episode as a YAML file: fields in order, people in braces, room between long things."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from deckgen.diagnostics import Problem
from deckgen.emitting.comments import Comments
from deckgen.emitting.moments import times
from deckgen.emitting.scalars import WIDTH, inline, lines
from deckgen.model import Episode, Person, Timed, shorthand_of
from deckgen.model.declarations import Declared, declared

_SCHEMA = "# yaml-language-server: $schema=episode.schema.json"
_FIRST = (
    *("number", "title", "show", "url", "date", "timezone"),
    *("start", "end", "language", "youtube"),
)
_TEXTS = (str, int)


def episode_yaml(episode: Episode, problems: Iterable[Problem] = ()) -> str:
    """The file of an episode; reading it gives the very same episode.

    `problems` become comments above the fields that their `origin` names, the others come first.
    Texts must be as a reader gives them: composed (NFC), without white space around them.
    """
    comments = Comments(problems)
    fields = list(_Emitter(comments).fields(episode, "", 0, None))
    head = [_SCHEMA, *comments.rest()]
    return "\n".join([*head, *_spaced(fields)]) + "\n"


def _spaced(fields: Sequence[list[str]]) -> Iterator[str]:
    """The fields' lines, with an empty line around those that take several."""
    long = [sum(not line.startswith("#") for line in field) > 1 for field in fields]
    for number, field in enumerate(fields):
        if number and (long[number] or long[number - 1]):
            yield ""
        yield from field


@dataclass(frozen=True)
class _Emitter:
    comments: Comments

    def fields(
        self, value: Any, origin: str, indent: int, zone: ZoneInfo | None
    ) -> Iterator[list[str]]:
        """The lines of each field of a record."""
        zone = getattr(value, "timezone", None) or zone
        for name, given in _given(value, zone).items():
            path = f"{origin}.{name}" if origin else name
            yield self._field(name, given, path, indent, zone)

    def _field(
        self, name: str, value: Any, origin: str, indent: int, zone: ZoneInfo | None
    ) -> list[str]:
        pad = " " * indent
        if isinstance(value, _TEXTS):
            comments = self.comments.within(origin, indent)
            first, *block = _scalar(value, indent + 2, indent + len(name) + 2)
            return [*comments, f"{pad}{name}: {first}", *block]
        if isinstance(value, tuple):
            beside = _are_words(value) or (indent and _are_people(value))
            flow = _flow_list(value, indent + len(name) + 2) if beside else ""
            if flow:
                return [*self.comments.within(origin, indent), f"{pad}{name}: {flow}"]
            comments = self.comments.above(origin, indent)
            return [*comments, f"{pad}{name}:", *self._items(value, origin, indent + 2, zone)]
        comments = self.comments.above(origin, indent)
        below = (
            self._by_name(value, origin, indent + 2, zone)
            if isinstance(value, Mapping)
            else self.fields(value, origin, indent + 2, zone)
        )
        return [*comments, f"{pad}{name}:", *(line for part in below for line in part)]

    def _by_name(
        self, value: Mapping[str, Any], origin: str, indent: int, zone: ZoneInfo | None
    ) -> Iterator[list[str]]:
        for name, items in value.items():
            path, key = f"{origin}[{name}]", f"{' ' * indent}{inline(name)}:"
            comments = self.comments.above(path, indent)
            if items:
                yield [*comments, key, *self._items(items, path, indent + 2, zone)]
            else:
                yield [*comments, f"{key} []"]

    def _items(
        self, items: Sequence[Any], origin: str, indent: int, zone: ZoneInfo | None
    ) -> Iterator[str]:
        """The items of a list: all of them in braces, or none; long ones with room between."""
        paths = [f"{origin}[{index}]" for index in range(len(items))]
        flows = [_flow(item, indent + 2) for item in items]
        if all(flows):
            for path, flow in zip(paths, flows, strict=True):
                yield from self.comments.within(path, indent)
                yield f"{' ' * indent}- {flow}"
            return
        roomy = any(isinstance(item, Timed) for item in items)
        for number, (path, item) in enumerate(zip(paths, items, strict=True)):
            if number and roomy:
                yield ""
            yield from self._item(item, path, indent, zone)

    def _item(self, item: Any, origin: str, indent: int, zone: ZoneInfo | None) -> Iterator[str]:
        pad = " " * indent
        short = _short(item)
        if short:
            yield from self.comments.within(origin, indent)
            first, *block = _scalar(short, indent + 2, indent + 2)
            yield f"{pad}- {first}"
            yield from block
            return
        yield from self.comments.above(origin, indent)
        inside = [line for field in self.fields(item, origin, indent + 2, zone) for line in field]
        if not inside:
            yield f"{pad}- {{}}"
            return
        start = next(n for n, line in enumerate(inside) if not line.lstrip().startswith("#"))
        yield from (line[2:] for line in inside[:start])  # comments on its first field
        yield f"{pad}- {inside[start].lstrip()}"
        yield from inside[start + 1 :]


def _given(value: Any, zone: ZoneInfo | None) -> dict[str, Any]:
    """The fields of a record that say something, as they are to be written, in order."""
    cls = type(value)
    known = declared(cls)
    clock = times(value, zone) if isinstance(value, Timed) else {}
    found: dict[str, Any] = {}
    for name in sorted(known, key=lambda name: _rank(known[name])):
        given = getattr(value, name)
        if known[name].required or given != known[name].default:
            found[name] = _Word(clock[name]) if name in clock else _written(given)
    return found


def _rank(field: Declared) -> int:
    """Number and title lead, and whatever a record must have; the rest is as it was declared."""
    if field.required and field.name not in _FIRST:
        return 0
    return _FIRST.index(field.name) if field.name in _FIRST else len(_FIRST)


def _written(value: Any) -> Any:
    """Days and zones as the words for them, other values as they are."""
    if isinstance(value, bool):
        return _Word("true" if value else "false")
    if isinstance(value, ZoneInfo):
        return _Word(value.key)
    if isinstance(value, dt.date):
        return _Word(value.isoformat())
    if isinstance(value, tuple):
        return tuple(map(_written, value))
    return value


class _Word(str):
    """What is written as it is: a day or a zone is never mistaken for a text."""

    __slots__ = ()


def _scalar(value: str | int, indent: int, taken: int) -> list[str]:
    if isinstance(value, int | _Word):
        return [str(value)]
    return lines(value, indent, taken)


def _short(item: Any) -> str:
    """The one text that stands for an item, where it has nothing else."""
    if isinstance(item, str):
        return item
    name = shorthand_of(type(item))
    given = _given(item, None)
    return str(given[name]) if name and list(given) == [name] else ""


def _are_words(items: Sequence[Any]) -> bool:
    return all(isinstance(item, str) for item in items)


def _are_people(items: Sequence[Any]) -> bool:
    return all(isinstance(item, Person) for item in items)


def _flow_list(items: Sequence[Any], taken: int) -> str:
    """`[Liz Rice, {name: …, company: …}]`, where that fits on the line; else nothing."""
    parts = [_flow(item, 0) for item in items]
    text = f"[{', '.join(parts)}]"
    return text if all(parts) and taken + len(text) <= WIDTH else ""


def _flow(item: Any, taken: int) -> str:
    """An item within braces, or its one text, where that fits on the line; else nothing."""
    short = _short(item)
    if short:
        text = _flow_scalar(short)
    elif shorthand_of(type(item)) is None or isinstance(item, Timed):
        return ""
    else:
        given = _given(item, None)
        if not all(isinstance(value, str) for value in given.values()):
            return ""
        pairs = (f"{name}: {_flow_scalar(value)}" for name, value in given.items())
        text = f"{{{', '.join(pairs)}}}"
    return text if taken + len(text) <= WIDTH and "\n" not in text else ""


def _flow_scalar(value: str) -> str:
    return value if isinstance(value, _Word) else inline(value, flow=True)
