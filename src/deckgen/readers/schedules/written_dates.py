"""Days as people write them into tables, where only one day can be meant."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from deckgen.readers.schedules import times

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN = {"mai": 5, "okt": 10, "dez": 12, "mär": 3, "maerz": 3}
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)
_REVERSED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([^\W\d_]{3,9})\.?,?[\s-]+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_WEEKDAY = re.compile(r"^[^\W\d_]{2,10}\.?,?\s+(?=[^\W_])")
_CLOCK = re.compile(r"[\sT,]+(\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?)$", re.IGNORECASE)


def order_of(written: Iterable[str]) -> str:
    """Whether days such as 5/20/2022 begin with the month or the day; empty where nothing tells."""
    orders = set()
    for text in written:
        match = _SLASHED.search(text[:40])
        if match:
            first, second = int(match[1]), int(match[2])
            orders |= {"month"} if second > 12 else {"day"} if first > 12 else set()
    return orders.pop() if len(orders) == 1 else ""


def when(text: str, order: str) -> tuple[dt.datetime | dt.date | None, bool]:
    """A day, or a day and time, and whether it is certain which day is meant."""
    text = " ".join(text.split())[:60]
    found = times.moment(text)
    if found:
        return found, True
    match = _CLOCK.search(text)
    clock = times.clock(match[1]) if match else None
    day, certain = _day(text[: match.start()] if match and clock else text, order)
    return (dt.datetime.combine(day, clock) if day and clock else day), certain


def _day(text: str, order: str) -> tuple[dt.date | None, bool]:
    for written in (text, _WEEKDAY.sub("", text)):
        if match := _SLASHED.fullmatch(written):
            first, second, year = (int(number) for number in match.groups())
            if not order and first != second and max(first, second) <= 12:
                return None, False
            month, day = (second, first) if order == "day" or first > 12 else (first, second)
            return _date(year, month, day), True
        if match := _DOTTED.fullmatch(written):
            return _date(int(match[3]), int(match[2]), int(match[1])), True
        if match := _REVERSED.fullmatch(written):
            return _date(int(match[1]), int(match[2]), int(match[3])), True
        if match := _DAY_FIRST.fullmatch(written):
            return _date(int(match[3]), _month(match[2]), int(match[1])), True
        if match := _MONTH_FIRST.fullmatch(written):
            return _date(int(match[3]), _month(match[1]), int(match[2])), True
    return None, True


def _month(word: str) -> int:
    start = word.casefold()
    if start[:3] in _MONTHS:
        return _MONTHS.index(start[:3]) + 1
    return next((month for name, month in _GERMAN.items() if start.startswith(name)), 0)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
