"""A line that says when a talk is: `Monday May 16, 2022 10:45 - 11:15 CEST`."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from deckgen.readers.show_notes.days import Day, first_day

_SPAN = re.compile(
    r"(?:from |at |@ )?\s*(?P<h1>\d{1,2})(?:[:.h](?P<m1>\d{2}))?\s*(?P<p1>[ap]\.?m\b\.?)?"
    r"(?:\s*(?:-|–|—|to|until)\s*(?P<h2>\d{1,2})(?:[:.h](?P<m2>\d{2}))?\s*(?P<p2>[ap]\.?m\b\.?)?)?"
    r"\s*\(?(?P<zone>UTC[+-]\d{1,2}(?::?\d{2})?|[A-Z]{3,5}|Z)?\b\)?",
    re.IGNORECASE,
)
# Abbreviations that mean one offset wherever English show notes use them; IST, CST and the like
# are left out: https://en.wikipedia.org/wiki/List_of_time_zone_abbreviations
_OFFSETS = {
    "utc": 0,
    "gmt": 0,
    "z": 0,
    "wet": 0,
    "west": 1,
    "cet": 1,
    "cest": 2,
    "eet": 2,
    "eest": 3,
    "est": -5,
    "edt": -4,
    "cdt": -5,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    "jst": 9,
}


@dataclass(frozen=True)
class When:
    """A start and perhaps an end, in the zone that was named. `guessed`: the year was not."""

    start: dt.datetime
    end: dt.datetime | None
    guessed: bool = False


def when_of(text: str, zone: ZoneInfo | None, year: int | None = None) -> When | None:
    """The time that is all a line says; None for other lines."""
    found = spotted(text, zone, year)
    if not found or found[0].strip(" ,:;|()·*-–—") or found[1].strip(" ,:;|()·*-–—."):
        return None
    return found[2]


def spotted(
    text: str, zone: ZoneInfo | None, year: int | None = None
) -> tuple[str, str, When] | None:
    """The words before and after the first day with a time in a text, and that time.

    `zone` is the project's, for times that name none; `year` that of days that name none: they
    must name the weekday, and it must agree.
    """
    day = first_day(text)
    if day is None:
        return None
    date = day.date if day.date and not day.why else _guessed(day, year)
    rest = text[day.end :]
    gap = re.match(r"[\s,|·@]*(?:[-–—]\s+)?", rest)
    match = _SPAN.match(rest, gap.end() if gap else 0)
    if date is None or match is None or not (match["m1"] or match["p1"]):
        return None
    tzinfo = _zone(match["zone"], date, zone)
    start = _time(match["h1"], match["m1"], match["p1"] or match["p2"])
    end = _time(match["h2"], match["m2"], match["p2"]) if match["h2"] else None
    if tzinfo is None or start is None or (match["h2"] and end is None):
        return None
    begin = dt.datetime.combine(date, start, tzinfo)
    finish = dt.datetime.combine(date, end, tzinfo) if end else None
    if finish and finish <= begin:
        return None
    return text[: day.start], rest[match.end() :], When(begin, finish, guessed=day.date is None)


def _guessed(day: Day, year: int | None) -> dt.date | None:
    return day.in_year(year) if year and day.month and day.weekday is not None else None


def _time(hour: str, minute: str | None, half: str | None) -> dt.time | None:
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    if hours > 23 or int(minute or 0) > 59:
        return None
    return dt.time(hours, int(minute or 0))


def _zone(name: str | None, date: dt.date, zone: ZoneInfo | None) -> dt.tzinfo | None:
    if not name:
        return zone
    offset = re.fullmatch(r"UTC([+-])(\d{1,2}):?(\d{2})?", name, re.IGNORECASE)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        found = dt.timedelta(minutes=-minutes if offset[1] == "-" else minutes)
        if abs(found) > dt.timedelta(hours=14):
            return None
    elif name.casefold() in _OFFSETS:
        found = dt.timedelta(hours=_OFFSETS[name.casefold()])
    else:
        return None
    noon = dt.datetime(date.year, date.month, date.day, 12)  # noqa: DTZ001 - it gets the zone's
    if zone and noon.replace(tzinfo=zone).utcoffset() == found:
        return zone
    return dt.timezone(found)
