"""Days and times as people of a language write them, by Babel's data of CLDR."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from babel import Locale
from babel.dates import format_date, get_timezone_location


class _Timed(Protocol):
    @property
    def start(self) -> dt.datetime | None: ...

    @property
    def end(self) -> dt.datetime | None: ...


@dataclass(frozen=True)
class Dates:
    """How a locale writes days and times. Times stand on a 24-hour clock in every language."""

    locale: Locale

    def day(self, date: dt.date) -> str:
        """Thursday 19 May."""
        return self._written(date, _without_year(self._full))

    def full_day(self, date: dt.date) -> str:
        """Thursday 19 May 2022."""
        return self._written(date, self._full)

    def plain_date(self, date: dt.date) -> str:
        """19 May 2022."""
        return self._written(date, "long")

    def dates(self, days: Sequence[dt.date]) -> str:
        """16–20 May 2022, from the first to the last of some days."""
        first, last = min(days), max(days)
        if first == last:
            return self.plain_date(first)
        differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        start, end = self._intervals[differs]
        return self._written(first, start) + self._written(last, end)

    def span(self, timed: _Timed) -> str:
        """14:00–14:35, or 14:00 alone; an end on a later day names that day."""
        if timed.start is None:
            return ""
        if timed.end is None:
            return clock(timed.start)
        if timed.end.date() == timed.start.date():
            return f"{clock(timed.start)}{self._to}{clock(timed.end)}"
        time_on_day = str(self.locale.datetime_formats["medium"])
        end = time_on_day.format(clock(timed.end), self.day(timed.end.date()))
        return f"{clock(timed.start)} {self._to} {end}"

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
        """The pattern of a day with its weekday.

        Where CLDR puts a short weekday in brackets, as Japanese and Korean programmes do, that.
        """
        short = str(self.locale.datetime_skeletons["yMMMEd"].pattern)
        if "(E)" in short:
            return short
        full = str(self.locale.date_formats["full"].pattern)
        # CLDR's British comma after the weekday is no longer the custom there.
        return full.replace("EEEE, d M", "EEEE d M") if self.locale.language == "en" else full

    @cached_property
    def _intervals(self) -> dict[str, tuple[str, str]]:
        """The patterns of the first and the last day, by what differs: year, month or day.

        CLDR has them for whole names of months in few languages; in the others the short name's
        pattern serves.
        """
        known = self.locale.interval_formats
        patterns = known.get("yMMMMd") or known["yMMMd"]
        return {
            differs: (_long_month(start), _long_month(end))
            for differs, (start, end) in patterns.items()
            if differs in {"y", "M", "d"}
        }

    @cached_property
    def _to(self) -> str:
        """What stands between two times: – in most languages, ～ in Japanese."""
        found = re.search("[–～~至]", self.locale.interval_formats["Hm"]["m"][0])
        return found.group() if found else "–"

    def _written(self, date: dt.date, pattern: str) -> str:
        # Few typefaces have CLDR's thin spaces, and people search for plain ones.
        text = format_date(date, pattern, locale=self.locale).replace("\u2009", " ")
        # CLDR leaves out that French counts from the first: 1er mai, 2 mai.
        return re.sub(r"\b1(?=–| [a-z])", "1er", text) if self.locale.language == "fr" else text


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


def _long_month(pattern: str) -> str:
    return re.sub("(?<!M)MMM(?!M)", "MMMM", pattern)


def _without_year(pattern: str) -> str:
    """A CLDR date pattern without its year and what stands there only for the year's sake."""
    bare = re.sub(r",?(?:\s'de')?\s?y+(?:[年년.]|\s?'[^']*'\.?)?\s?", " ", pattern)
    return bare.strip(" ,")
