"""Which talk of a file is which talk of a schedule."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence

from deckgen.importing.selecting import folded
from deckgen.model import Talk

Key = Callable[[Talk], "tuple[Hashable, ...] | None"]


def matched(mine: Sequence[Talk], theirs: Sequence[Talk]) -> dict[int, int]:
    """For each of their talks that is one of mine, its position and mine.

    By link or title with the very time first, then with the day; then by a link that both sides
    have once.
    """
    found: dict[int, int] = {}
    for key in (_link_and_time, _title_and_time, _link_and_day, _title_and_day):
        _pair(mine, theirs, key, found)
    _pair(mine, theirs, _once(_link, mine, theirs), found)
    return found


def _pair(mine: Sequence[Talk], theirs: Sequence[Talk], key: Key, found: dict[int, int]) -> None:
    taken = set(found.values())
    free: dict[tuple[Hashable, ...], list[int]] = {}
    for at, talk in enumerate(mine):
        named = key(talk)
        if at not in taken and named:
            free.setdefault(named, []).append(at)
    for at, talk in enumerate(theirs):
        named = key(talk)
        if at not in found and named and free.get(named):
            found[at] = free[named].pop(0)


def _link(talk: Talk) -> tuple[Hashable, ...] | None:
    return (re.sub(r"^https?://|/+$", "", talk.url),) if talk.url else None


def _link_and_time(talk: Talk) -> tuple[Hashable, ...] | None:
    link = _link(talk)
    return (*link, talk.start) if link and talk.start else None


def _link_and_day(talk: Talk) -> tuple[Hashable, ...] | None:
    link = _link(talk)
    return (*link, talk.day) if link else None


def _title_and_time(talk: Talk) -> tuple[Hashable, ...] | None:
    return (folded(talk.title), talk.start) if talk.start else None


def _title_and_day(talk: Talk) -> tuple[Hashable, ...] | None:
    return (folded(talk.title), talk.day)


def _once(key: Key, *sides: Sequence[Talk]) -> Key:
    many = {
        named
        for side in sides
        for named in map(key, side)
        if sum(key(talk) == named for talk in side) > 1
    }
    return lambda talk: None if key(talk) in many else key(talk)
