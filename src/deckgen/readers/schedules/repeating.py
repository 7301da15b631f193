"""Events that repeat: every day or every week, as conferences repeat them (RFC 5545, 3.3.10)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from icalendar.prop import vRecur

MAX_REPEATS = 60
"""How many times one event is read."""

_DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
_YEAR = 366


class UnknownRuleError(ValueError):
    """A rule that is not read; the message is it."""


def repeats(start: dt.datetime, rule: str) -> tuple[list[dt.datetime], bool]:
    """The local times a rule gives, the first included, and whether these are all.

    No more than `MAX_REPEATS` and no later than a year after the start. Raises `UnknownRuleError`
    for rules other than daily and weekly ones.
    """
    parts = _parts(rule)
    until, count = _until(parts, start), _number(parts, "COUNT", 0)
    found: list[dt.datetime] = []
    for days in range(_YEAR):
        at = start + dt.timedelta(days=days)
        if (until and at > until) or (count and len(found) == count):
            return found, True
        if len(found) == MAX_REPEATS:
            return found, False
        if days == 0 or _falls_on(days, start, parts):
            found.append(at)
    return found, bool(count and len(found) == count)


def _parts(rule: str) -> Mapping[str, Sequence[Any]]:
    try:
        parts: Mapping[str, Sequence[Any]] = dict(vRecur.from_ical(rule[:400]))
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise UnknownRuleError(rule) from error
    often = [str(value).upper() for value in parts.get("FREQ", ())]
    days = [str(value).upper() for value in parts.get("BYDAY", ())]
    if often not in (["DAILY"], ["WEEKLY"]) or set(parts) - _KNOWN or set(days) - set(_DAYS):
        raise UnknownRuleError(rule)
    return parts


def _falls_on(days: int, start: dt.datetime, parts: Mapping[str, Sequence[Any]]) -> bool:
    interval = max(1, _number(parts, "INTERVAL", 1))
    wanted = [_DAYS.index(str(value).upper()) for value in parts.get("BYDAY", ())]
    weekday = (start.weekday() + days) % 7
    if str(parts["FREQ"][0]).upper() == "DAILY":
        return days % interval == 0 and (not wanted or weekday in wanted)
    first = str(next(iter(parts.get("WKST", ())), "MO")).upper()
    into_week = (start.weekday() - (_DAYS.index(first) if first in _DAYS else 0)) % 7
    return (into_week + days) // 7 % interval == 0 and weekday in (wanted or [start.weekday()])


def _number(parts: Mapping[str, Sequence[Any]], name: str, otherwise: int) -> int:
    value = next(iter(parts.get(name, ())), otherwise)
    return value if isinstance(value, int) else otherwise


def _until(parts: Mapping[str, Sequence[Any]], start: dt.datetime) -> dt.datetime | None:
    until = next(iter(parts.get("UNTIL", ())), None)
    if isinstance(until, dt.datetime):
        if (until.tzinfo is None) != (start.tzinfo is None):
            return until.replace(tzinfo=start.tzinfo)
        return until
    if isinstance(until, dt.date):
        return dt.datetime.combine(until, dt.time.max, start.tzinfo)
    return None
