"""Talks in order of time, day by day, each knowing what runs at the same time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.model.talks import Talk


@dataclass(frozen=True)
class Entry:
    """A talk in its day: `index` is its position in the episode file, `clashes` run beside it."""

    talk: Talk
    index: int
    clashes: tuple[Talk, ...] = ()


@dataclass(frozen=True)
class Day:
    """The entries of one day in order of time; `date` is None for talks whose day is not known."""

    date: dt.date | None
    entries: tuple[Entry, ...]


def timetable(talks: Sequence[Talk]) -> tuple[Day, ...]:
    """The talks by local day, in order; a talk without a time follows those of its day.

    The sort keeps the file's order among talks that start together.
    """
    entries = [
        Entry(talk, index, tuple(other for other in talks if _overlap(talk, other)))
        for index, talk in enumerate(talks)
    ]
    days: dict[dt.date | None, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: _when(entry.talk)):
        days.setdefault(entry.talk.day, []).append(entry)
    return tuple(Day(date, tuple(days[date])) for date in sorted(days, key=_undated_last))


def _overlap(talk: Talk, other: Talk) -> bool:
    if talk is other or not talk.start or not other.start:
        return False
    if _instant(talk.start) == _instant(other.start):
        return True
    first, second = sorted((talk, other), key=_when)
    return bool(first.end and second.start and _instant(first.end) > _instant(second.start))


def _when(talk: Talk) -> tuple[bool, dt.datetime]:
    latest = dt.datetime.max.replace(tzinfo=dt.timezone.utc)
    return talk.start is None, _instant(talk.start) if talk.start else latest


def _instant(moment: dt.datetime) -> dt.datetime:
    """In UTC: two times of one zone are compared by their clocks, also where a clock repeats."""
    return moment.astimezone(dt.timezone.utc)


def _undated_last(date: dt.date | None) -> dt.date:
    return date or dt.date.max
