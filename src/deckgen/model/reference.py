"""The reference page of the episode file, from the declared fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from deckgen.model import limits
from deckgen.model.declarations import (
    ByName,
    Choice,
    Declared,
    Kind,
    Many,
    Plain,
    Record,
    declared,
    noun,
)
from deckgen.model.episode import Episode, Project
from deckgen.model.fields import Url, shorthand_of

_WORDS = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    Url: "address",
    dt.date: "day",
    dt.datetime: "time",
    ZoneInfo: "time zone",
}

_START = """\
# The episode file

This page is written by deckgen from its own declarations; `pytest --accept` writes it anew.

An episode is one YAML file in `content/`. Every value is read as it is written: `045`, `NO`, `1.10`
and `12:30` need no quotes. A text needs them if it holds `: ` or ` #`, or begins with one of
`[ ] { } , & * ! | > % @ '` or a double quotation mark. Only fields in **bold** must be given.

A *time* is `2022-05-20 14:00`, or `14:00` where the day is known; it may end in an offset
(`2022-05-20T14:00+02:00`, `2022-05-20T12:00Z`). Without one it is local to the time zone of its
item, else to that of the episode, else to that of the project. An *address* begins with `https://`,
`http://` or `mailto:`.
"""

_LIMITS = f"""\
## How much a file may hold

| what | at most |
| --- | --- |
| bytes | {limits.MAX_BYTES:,} |
| values, each `*alias` counted as what it stands for | {limits.MAX_NODES:,} |
| characters, counted in the same way | {limits.MAX_CHARACTERS:,} |
| lists and groups in one another | {limits.MAX_DEPTH} |
| talks | {limits.MAX_TALKS:,} |
| things in any other list | {limits.MAX_ITEMS:,} |
| characters of a text of one line | {limits.MAX_LINE:,} |
| characters of a text of several paragraphs | {limits.MAX_TEXT:,} |
| characters of an address | {limits.MAX_ADDRESS:,} |

Days lie between {limits.YEARS[0]} and {limits.YEARS[-1]}. Files are in UTF-8. YAML's tags and merge
keys (`<<`) are refused; anchors and aliases are read.
"""


def reference_page() -> str:
    """The page in Markdown: a table for every group of fields, the episode's first."""
    groups: list[type] = []
    _gather(Episode, groups)
    tables = [_START, *(_table(cls) for cls in groups), _project(), _LIMITS]
    return "\n".join(tables)


def _gather(cls: type, groups: list[type]) -> None:
    if cls in groups:
        return
    groups.append(cls)
    for field in declared(cls).values():
        for inner in _records(field.kind):
            _gather(inner, groups)


def _records(kind: Kind) -> Iterator[type]:
    if isinstance(kind, Record):
        yield kind.type
    elif isinstance(kind, Many):
        yield from _records(kind.item)
    elif isinstance(kind, ByName):
        yield from _records(kind.value)


def _table(cls: type) -> str:
    name = noun(cls)
    lines = [f"## {name[0].upper()}{name[1:]}", "", _about(cls), ""]
    return "\n".join([*lines, *_rows(declared(cls).values()), ""])


def _project() -> str:
    names = ", ".join(f"`{name}`" for name in declared(Project))
    known = (
        f"In it may stand {names}. They mean what they mean in an episode, save `hosts`: those are"
        " people whose address and company need not be written again where an episode names them."
        " Nobody is added to an episode that does not."
    )
    return "\n".join(["## The project file", "", _about(Project), "", known, ""])


def _about(cls: type) -> str:
    return (cls.__doc__ or "").strip()


def _rows(fields: Iterable[Declared]) -> Iterator[str]:
    yield "| field | what it is | it holds | example |"
    yield "| --- | --- | --- | --- |"
    for field in fields:
        name = f"**`{field.name}`**" if field.required else f"`{field.name}`"
        example = f"`{field.example}`" if field.example else ""
        yield f"| {name} | {field.help} | {_holds(field)} | {example} |"


def _holds(field: Declared) -> str:
    words = _kind(field.kind)
    if field.single and isinstance(field.kind, Many):
        return f"{_kind(field.kind.item)}, or {words}"
    return words


def _kind(kind: Kind) -> str:
    if isinstance(kind, Plain):
        return _WORDS[kind.type]
    if isinstance(kind, Choice):
        words = [f"`{word}`" for word in kind.words]
        return " or ".join([*words, "whole number"] if kind.number else words)
    if isinstance(kind, Many):
        return f"list of {_kind(kind.item)}"
    if isinstance(kind, ByName):
        return f"under each name a {_kind(kind.value)}"
    short = shorthand_of(kind.type)
    link = f"[{noun(kind.type)}](#{noun(kind.type).replace(' ', '-')})"
    return f"{link} or its `{short}` alone" if short else link
