"""A day as a table: its rooms across, its time down."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deckgen.document import Block, Cell, Schedule, Timetable
from deckgen.model import Day, Entry, Talk
from deckgen.sections.entries import Part, details, row
from deckgen.sections.sheet import Sheet

SHOWN: tuple[Part, ...] = ("speakers", "track", "summary")
"""What stands in a cell below the title; the room stands above its column."""

_MIDNIGHT = 24 * 60


@dataclass(frozen=True)
class _Span:
    """A talk in rooms next to each other, in minutes after the day's midnight."""

    entry: Entry
    first: int
    last: int
    start: int
    end: int


def grid(sheet: Sheet, day: Day) -> Iterator[Block]:
    """The day's table; what has no place in it, a start or an end say, is listed below."""
    rooms = _rooms(sheet.episode.talks, day)
    placed = _placed(day, rooms)
    if placed:
        cells = tuple(_cell(sheet, span) for span in placed)
        yield Timetable(rooms, cells, sheet.say("handout.times"), origin="handout.layout")
    shown = {id(span.entry) for span in placed} | _doubles(day, placed)
    others = tuple(row(sheet, entry) for entry in day.entries if id(entry) not in shown)
    if others:
        yield Schedule(others)


def _rooms(talks: Sequence[Talk], day: Day) -> tuple[str, ...]:
    """The day's rooms in the order of the file: programmes list them as their house does."""
    here = {entry.talk.room for entry in day.entries if entry.talk.room and entry.talk.end}
    return tuple(dict.fromkeys(talk.room for talk in talks if talk.room in here))


def _placed(day: Day, rooms: Sequence[str]) -> list[_Span]:
    """Every talk that has a place in the table, in order of time and rooms."""
    numbers = {room: number for number, room in enumerate(rooms)}
    alike: dict[tuple[str, int, int], list[tuple[int, Entry]]] = defaultdict(list)
    everywhere: list[_Span] = []
    for entry in day.entries:
        times = _minutes(entry.talk)
        if times is None or not rooms:
            continue
        if entry.talk.room:
            alike[(entry.talk.title, *times)].append((numbers[entry.talk.room], entry))
        else:
            everywhere.append(_Span(entry, 0, len(rooms) - 1, *times))
    spans = [span for (_, *times), found in alike.items() for span in _runs(found, *times)]
    for span in everywhere:  # beside something else, it would stand over it
        if not any(span.start < other.end and other.start < span.end for other in spans):
            spans.append(span)
    return sorted(spans, key=lambda span: (span.start, span.first))


def _runs(found: list[tuple[int, Entry]], start: int, end: int) -> Iterator[_Span]:
    """The same talk in rooms next to each other as one."""
    first = last = -2
    held: Entry | None = None
    for number, entry in sorted(found, key=lambda pair: pair[0]):
        if number != last + 1 or held is None:
            if held is not None:
                yield _Span(held, first, last, start, end)
            first, held = number, entry
        last = number
    if held is not None:
        yield _Span(held, first, last, start, end)


def _minutes(talk: Talk) -> tuple[int, int] | None:
    """When it starts and ends by the clocks on the wall, as minutes after its day's midnight."""
    if not talk.start or not talk.end:
        return None
    midnight = dt.datetime.combine(talk.start.date(), dt.time())
    start, end = (
        int((moment.replace(tzinfo=None) - midnight).total_seconds() // 60)
        for moment in (talk.start, talk.end)
    )
    return (start, end) if start < end <= 2 * _MIDNIGHT else None


def _doubles(day: Day, placed: Sequence[_Span]) -> set[int]:
    """The entries that stand in the table as part of another: the same talk in the next room."""
    merged = {
        (span.entry.talk.title, span.start, span.end) for span in placed if span.last > span.first
    }
    return {
        id(entry)
        for entry in day.entries
        for times in [_minutes(entry.talk)]
        if times and entry.talk.room and (entry.talk.title, *times) in merged
    }


def _cell(sheet: Sheet, span: _Span) -> Cell:
    return Cell(
        span.first,
        span.last,
        span.start,
        span.end,
        f"{span.start // 60 % 24:02}:{span.start % 60:02}",
        row(sheet, span.entry),
        details(sheet, span.entry, SHOWN),
    )
