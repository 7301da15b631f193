"""Talks in order of time, day by day, each knowing what runs at the same time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

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
    beside = _beside(talks)
    entries = [
        Entry(talk, index, tuple(talks[other] for other in sorted(beside[index])))
        for index, talk in enumerate(talks)
    ]
    days: dict[dt.date | None, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: _when(entry.talk)):
        days.setdefault(entry.talk.day, []).append(entry)
    return tuple(Day(date, tuple(days[date])) for date in sorted(days, key=_undated_last))


def _beside(talks: Sequence[Talk]) -> list[set[int]]:
    """For each talk the positions of those that run at the same time.

    In order of time, each talk is held only against those that begin before it ends.
    """
    beside: list[set[int]] = [set() for _ in talks]
    spans = sorted(
        (_instant(talk.start), _instant(talk.end or talk.start), index)
        for index, talk in enumerate(talks)
        if talk.start
    )
    for position, (start, end, index) in enumerate(spans):
        for later, _, other in islice(spans, position + 1, None):
            if later >= end and later != start:
                break
            beside[index].add(other)
            beside[other].add(index)
    return beside


def _when(talk: Talk) -> tuple[bool, dt.datetime]:
    latest = dt.datetime.max.replace(tzinfo=dt.timezone.utc)
    return talk.start is None, _instant(talk.start) if talk.start else latest


def _instant(moment: dt.datetime) -> dt.datetime:
    """In UTC: two times of one zone are compared by their clocks, also where a clock repeats."""
    return moment.astimezone(dt.timezone.utc)


def _undated_last(date: dt.date | None) -> dt.date:
    return date or dt.date.max
