"""The events of frab, pentabarf and pretalx's exports, whatever file they came in.

https://github.com/voc/schedule describes the format; its generations differ in what they leave out.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from deckgen.model import Person
from deckgen.readers.schedules import times
from deckgen.readers.schedules.json_text import groups, text
from deckgen.readers.schedules.plain import joined
from deckgen.readers.schedules.programme import Entry, Programme


@dataclass(frozen=True)
class Day:
    """A day of a conference: it may run until the small hours, when `change` begins the next."""

    date: dt.date | None
    change: dt.time


def day_of(date: object, change: object) -> Day:
    """A day by its written date and the time it changes; 04:00 where the file does not say."""
    return _day(text(date), text(change))


@functools.lru_cache(maxsize=64)
def _day(date: str, change: str) -> Day:
    found, begins = times.moment(date), times.moment(change)
    clock = begins.time() if isinstance(begins, dt.datetime) else times.clock(change)
    day = found.date() if isinstance(found, dt.datetime) else found
    return Day(day, clock if clock and clock <= dt.time(12) else dt.time(4))


def add(
    programme: Programme,
    event: Mapping[str, Any],
    day: Day,
    room: str,
    place: tuple[int, int],
    base: str = "",
) -> None:
    """Take an event into the programme."""
    row, column = place
    language = programme.project.language
    title = text(event.get("title"), language)
    abstract, more = (text(event.get(key), language) for key in ("abstract", "description"))
    start, date = _start(event, day)
    if start is None and text(event.get("start")).strip():
        programme.warn("W175", "its start is no time", row, "the time is left out", column)
    programme.add(
        Entry(
            title=title,
            row=row,
            column=column,
            start=start,
            date=date,
            length=times.duration(text(event.get("duration"))),
            url=_address(text(event.get("url")), base),
            room=text(event.get("room"), language) or room,
            track=text(event.get("track"), language),
            kind=text(event.get("type"), language),
            speakers=tuple(_people(programme, event.get("persons"), row)),
            summary=text(event.get("subtitle"), language),
            abstract=joined(abstract, more),
        )
    )


def _start(event: Mapping[str, Any], day: Day) -> tuple[dt.datetime | None, dt.date | None]:
    """When it begins, or at least its day.

    `date` is the instant where it has a time. Else `start` counts from the conference's day: what
    begins before the day changes is on the next day of the calendar.
    """
    for key in ("date", "start"):
        found = times.moment(text(event.get(key)))
        if isinstance(found, dt.datetime):
            return found, None
    named = times.moment(text(event.get("date")))
    clock = times.clock(text(event.get("start")))
    date = named or day.date
    if date is None or clock is None:
        return None, date
    if clock < day.change and named in (None, day.date) and date < dt.date.max:
        date += dt.timedelta(days=1)
    return dt.datetime.combine(date, clock), None


def _people(programme: Programme, persons: object, row: int) -> Iterable[Person]:
    for person in (persons if isinstance(persons, list) else groups(persons))[:100]:
        if not isinstance(person, dict):
            yield Person(name=text(person))
            continue
        names = (text(person.get(key)) for key in ("public_name", "full_public_name", "name"))
        name = next((name for name in names if name.strip()), "")
        yield Person(name=name, url=programme.link(text(person.get("url")), row))


def _address(written: str, base: str) -> str:
    """An address in full; pentabarf wrote those of its own pages from the root on."""
    written = written.strip()
    if not written.startswith("/"):
        return written
    try:
        return urljoin(base, written) if base.startswith("http") else ""
    except ValueError:
        return ""
