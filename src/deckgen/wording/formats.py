"""Dates, times, names and addresses as people write them, for use as filters in templates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from babel import Locale
from babel.dates import format_date, format_interval, get_timezone_location
from babel.lists import format_list


class _Person(Protocol):
    name: str
    company: str


class _Timed(Protocol):
    start: dt.datetime | None
    end: dt.datetime | None


@dataclass(frozen=True)
class Formats:
    """What depends on the language: dates and lists, by Babel's data of CLDR."""

    locale: Locale

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The filters by the names templates use."""
        of_language = (
            self.dates,
            self.day,
            self.elsewhere,
            self.full_day,
            self.names,
            self.plain_date,
            self.span,
        )
        return {each.__name__: each for each in (*of_language, address, clock, person, zone)}

    def day(self, date: dt.date) -> str:
        """Thursday 19 May."""
        return format_date(date, _without_year(self._full), locale=self.locale)

    def full_day(self, date: dt.date) -> str:
        """Thursday 19 May 2022."""
        return format_date(date, self._full, locale=self.locale)

    def plain_date(self, date: dt.date) -> str:
        """19 May 2022."""
        return format_date(date, "long", locale=self.locale)

    def dates(self, days: Sequence[dt.date]) -> str:
        """16–20 May 2022, from the first to the last of some days."""
        first, last = min(days), max(days)
        if first == last:
            return self.plain_date(first)
        return format_interval(first, last, "yMMMMd", locale=self.locale)

    def span(self, timed: _Timed) -> str:
        """14:00–14:35, or 14:00 alone; an end on a later day names that day."""
        if timed.start is None:
            return ""
        if timed.end is None:
            return clock(timed.start)
        if timed.end.date() == timed.start.date():
            return f"{clock(timed.start)}–{clock(timed.end)}"
        return f"{clock(timed.start)} – {self.day(timed.end.date())}, {clock(timed.end)}"

    def names(self, people: Iterable[_Person]) -> str:
        """Ada Lovelace and Grace Hopper (Harvard)."""
        return format_list([person(one) for one in people], style="standard", locale=self.locale)

    def elsewhere(self, time: dt.datetime, zones: Iterable[dt.tzinfo]) -> list[tuple[str, int]]:
        """The time and city in other zones than its own, and how many days later it is there.

        Each is ("14:15 New York", 0); zones with the same time as its own are left out.
        """
        others = []
        for there in zones:
            local = time.astimezone(there)
            if local.utcoffset() != time.utcoffset():
                city = get_timezone_location(there, locale=self.locale, return_city=True)
                others.append((f"{clock(local)} {city}", (local.date() - time.date()).days))
        return others

    @cached_property
    def _full(self) -> str:
        # CLDR's British comma after the weekday is no longer the custom there.
        return str(self.locale.date_formats["full"].pattern).replace("EEEE, d M", "EEEE d M")


def clock(time: dt.datetime) -> str:
    """The time of day on a 24-hour clock."""
    return f"{time:%H:%M}"


def zone(time: dt.datetime) -> str:
    """The zone as people there abbreviate it: CEST; UTC+3 where there is no abbreviation."""
    name = time.tzname() or ""
    offset = re.fullmatch(r"(?:UTC)?([+-])(\d\d):?(\d\d)?", name)
    if not offset:
        return name
    sign, hours, minutes = offset.groups(default="00")
    return f"UTC{sign}{int(hours)}" + (f":{minutes}" if minutes != "00" else "")


def person(one: _Person) -> str:
    """A name, with the company where it is known."""
    return f"{one.name} ({one.company})" if one.company else one.name


def address(url: str) -> str:
    """A link as people read and type it: no scheme, no www, no slash at the end."""
    return re.sub(r"^(https?://|mailto:)(www\.)?", "", url).removesuffix("/")


def _without_year(pattern: str) -> str:
    """A CLDR date pattern without its year and what stands there only for the year's sake."""
    bare = re.sub(r",?(?:\s'de')?\s?y+(?:[年년.]|\s?'[^']*'\.?)?\s?", " ", pattern)
    return bare.strip(" ,")
