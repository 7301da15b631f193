"""Days, times and durations as conference programs write them."""

from __future__ import annotations

import datetime as dt
import re

_DAY = r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})"
_CLOCK = r"(?P<hour>\d{1,2}):?(?P<minute>\d{2})(:?(?P<second>\d{2})([.,]\d+)?)?"
_OFFSET = r"(?P<offset>[Zz]|(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})?)"
_MOMENT = re.compile(rf"\s*{_DAY}([Tt ]\s*{_CLOCK}\s*{_OFFSET}?)?\s*", re.ASCII)
_TIME = re.compile(r"\s*(\d{1,2})[:.](\d{2})(:\d{2})?\s*([AaPp])?\.?([Mm]\.?)?\s*", re.ASCII)
_COLONS = re.compile(r"(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?", re.ASCII)
_ISO = re.compile(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?", re.ASCII)


def moment(text: str) -> dt.datetime | dt.date | None:
    """An ISO 8601 day, local time or instant; an offset gives a time that knows it."""
    match = _MOMENT.fullmatch(text[:60])
    if not match:
        return None
    try:
        day = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
        if not match["hour"]:
            return day
        clock = dt.time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
        return dt.datetime.combine(day, clock, _offset(match))
    except ValueError:
        return None


def _offset(match: re.Match[str]) -> dt.timezone | None:
    if not match["offset"]:
        return None
    if not match["sign"]:
        return dt.timezone.utc
    distance = dt.timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
    return dt.timezone(-distance if match["sign"] == "-" else distance)


def clock(text: str) -> dt.time | None:
    """A time of day: 14:00, 9:05, 14.00, 14:00:00, 2:00 PM."""
    match = _TIME.fullmatch(text[:30])
    if not match or (match[5] and not match[4]):
        return None
    hour = int(match[1])
    if match[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[4] in "Pp" else 0)
    try:
        return dt.time(hour, int(match[2]))
    except ValueError:
        return None


def duration(text: str) -> dt.timedelta | None:
    """A length of time: 00:30, 0:30, 30 (minutes), 1:00:00, PT30M; None where it is none.

    Of three numbers, frab means hours, minutes and seconds, and pretalx days, hours and minutes
    (https://github.com/pretalx/pretalx, `serialize_duration`); no talk counts in seconds, so the
    last number tells which.
    """
    text = text.strip()[:30]
    if re.fullmatch(r"\d{1,5}(\.0)?", text, re.ASCII):
        return _some(minutes=int(float(text)))
    colons = _COLONS.fullmatch(text)
    if colons:
        first, second, third = (int(number or 0) for number in colons.groups())
        if third:
            return _some(days=first, hours=second, minutes=third)
        return _some(hours=first, minutes=second)
    iso = _ISO.fullmatch(text.upper())
    if iso:
        days, hours, minutes = (int(number or 0) for number in iso.groups())
        return _some(days=days, hours=hours, minutes=minutes)
    return None


def _some(days: int = 0, hours: int = 0, minutes: int = 0) -> dt.timedelta | None:
    length = dt.timedelta(days=days, hours=hours, minutes=minutes)
    return length if length and length <= dt.timedelta(days=31) else None
