from __future__ import annotations

import dataclasses
import difflib
import re
import typing
from typing import Any

from deckgen.diagnostics import DeckgenError, Place, Problem
from deckgen.themes.contrast import ENOUGH, too_faint
from deckgen.themes.theme import Size, Theme, Zone

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class _WrongError(Exception):
    """A value that is not what its field holds; says what it should be."""


def read_theme(name: str, tables: dict[str, Any]) -> Theme:
    """A theme from the tables of its file; raises `DeckgenError` with everything that is wrong."""
    problems: list[Problem] = []
    place = Place(f"themes/{name}.toml", 1, 1)

    def tell(code: str, message: str, hint: str = "") -> None:
        problems.append(Problem(code, message, place, hint))

    fields = {"name": name, **{k: v for k, v in tables.items() if k != "name"}}
    look = _record(Theme, fields, "", tell)
    if look is not None:
        for words, ground, ratio in too_faint(look.colours):
            tell(
                "E333",
                f"'{words}' on '{ground}' has a contrast of {ratio:.1f}:1",
                f"words need {ENOUGH}:1 to be read; make one of the two darker or lighter",
            )
    if problems or look is None:
        raise DeckgenError(problems)
    return look


_Record = typing.TypeVar("_Record")


def _record(
    kind: type[_Record], table: object, where: str, tell: typing.Callable[..., None]
) -> _Record | None:
    if not isinstance(table, dict):
        tell("E332", f"'{where}' is not a table", f"start it with [{where}]")
        return None
    kinds = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]  # always a dataclass
    values: dict[str, Any] = {}
    for key in table.keys() - set(names):
        close = difflib.get_close_matches(key, names, n=1)
        hint = f"did you mean '{close[0]}'?" if close else f"it may have {', '.join(names)}"
        tell("E332", f"a theme has no '{_path(where, key)}'", hint)
    for name in names:
        path = _path(where, name)
        if name not in table:
            tell(
                "E332",
                f"the theme has no '{path}'",
                'write it, or take it over with base = "night"',
            )
            continue
        try:
            values[name] = _value(kinds[name], table[name], path, tell)
        except _WrongError as wrong:
            tell("E332", f"'{path}' is {table[name]!r}", str(wrong))
    whole = len(values) == len(names) and None not in values.values()
    return kind(**values) if whole else None


def _value(kind: Any, value: object, path: str, tell: typing.Callable[..., None]) -> Any:
    if kind is Size:
        return _size(value)
    if kind == tuple[Zone, ...]:
        return _zones(value, path, tell)
    if dataclasses.is_dataclass(kind):
        return _record(typing.cast("type[object]", kind), value, path, tell)
    return _scalar(kind, value, colour=path.startswith("colours."))


def _scalar(kind: type, value: object, *, colour: bool) -> object:
    if colour:
        if isinstance(value, str) and _COLOUR.fullmatch(value):
            return value[1:].upper()
        message = 'write a colour as "#FFC20E"'
        raise _WrongError(message)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is kind:
        return value
    words = {str: "words in quotes", bool: "true or false", int: "a whole number"}
    message = f"write {words.get(kind, 'a number')}"
    raise _WrongError(message)


def _size(value: object) -> Size:
    match value:
        case [int() | float() as preferred, int() | float() as floor] if 0 < floor <= preferred:
            return Size(float(preferred), float(floor))
        case [
            int() | float() as preferred,
            int() | float() as floor,
            int() | float() as most,
        ] if 0 < floor <= preferred <= most:
            return Size(float(preferred), float(floor), float(most))
    message = (
        "write the preferred size, the smallest, and the largest where there is room, "
        "in points: [36, 28] or [24, 24, 30]"
    )
    raise _WrongError(message)


def _zones(value: object, path: str, tell: typing.Callable[..., None]) -> tuple[Zone, ...] | None:
    if not isinstance(value, list):
        message = "start each zone with [[keep_out]]"
        raise _WrongError(message)
    zones = [_record(Zone, zone, f"{path}[{at}]", tell) for at, zone in enumerate(value)]
    whole = tuple(zone for zone in zones if zone is not None)
    return whole if len(whole) == len(zones) else None


def _path(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
