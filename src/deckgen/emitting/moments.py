"""Days and times as short as the reader of episode files can tell what they mean."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from deckgen.model import Timed


def times(timed: Timed, zone: ZoneInfo | None) -> dict[str, str]:
    """What to write for `start` and `end`; `zone` is in effect where they stand."""
    start, end = timed.start, timed.end
    if start is None:
        return {}
    day = "" if timed.date == start.date() else f"{start:%Y-%m-%d} "
    found = {"start": f"{day}{_clock(start)}{_offset(start, zone, None)}"}
    if end is not None:
        day = "" if end.date() == start.date() else f"{end:%Y-%m-%d} "
        found["end"] = f"{day}{_clock(end)}{_offset(end, zone, start)}"
    return found


def _clock(moment: dt.datetime) -> str:
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def _offset(moment: dt.datetime, zone: ZoneInfo | None, start: dt.datetime | None) -> str:
    """The distance from UTC where the zone, or the start, does not tell it."""
    if zone and _tells(zone, moment):
        return ""
    offset = moment.utcoffset() or dt.timedelta()
    if start and zone is None and offset == start.utcoffset():
        return ""
    minutes = int(offset.total_seconds()) // 60
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}"


def _tells(zone: ZoneInfo, moment: dt.datetime) -> bool:
    """Whether the zone's clocks show this time of day once then, at this distance from UTC."""
    local = moment.replace(tzinfo=zone, fold=0)
    offsets = {local.utcoffset(), local.replace(fold=1).utcoffset()}
    return offsets == {moment.utcoffset()}
