"""Days and times as they stand in the file, before anything is known of their zone."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from deckgen.model.limits import YEARS
from deckgen.readers.guesses import day_meant, moment_meant
from deckgen.readers.ledger import Ledger
from deckgen.readers.nodes import Scalar
from deckgen.readers.quoting import quoted

_DAY = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(:(?P<second>\d{2})([.,]\d+)?)?"
_OFFSET = r"(?P<offset>[Zz]|(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})?)"
_DATE = re.compile(_DAY, re.ASCII)
_MOMENT = re.compile(rf"({_DAY}([Tt]|[ ]+))?{_CLOCK}[ ]*{_OFFSET}?", re.ASCII)


@dataclass(frozen=True)
class Moment:
    """A time of day as written, perhaps with its day and its distance from UTC."""

    node: Scalar
    day: dt.date | None
    clock: dt.time
    offset: dt.timezone | None


def date(node: Scalar, ledger: Ledger, name: str) -> dt.date | None:
    """A day such as 2022-05-13."""
    written = node.value.strip()
    match = _DATE.fullmatch(written)
    if match:
        return _day(match, node, ledger)
    meant = day_meant(written)
    hint = f"write {meant}" if meant else "write year-month-day, such as 2022-05-13"
    ledger.error("E201", f"{name} is not a day: {quoted(written)}", node, hint)
    return None


def moment(node: Scalar, ledger: Ledger, name: str) -> Moment | None:
    """A time such as 14:00, 2022-05-20 14:00 or 2022-05-20T14:00+02:00; seconds are allowed."""
    written = node.value.strip()
    match = _MOMENT.fullmatch(written)
    if not match:
        ledger.error("E201", f"{name} is not a time: {quoted(written)}", node, _advice(written))
        return None
    day = _day(match, node, ledger) if match["year"] else None
    clock = _clock(match, node, ledger)
    offset = _offset(match, node, ledger) if match["offset"] else None
    lost = bool(match["year"] and not day) or bool(match["offset"] and not offset)
    return None if clock is None or lost else Moment(node, day, clock, offset)


def _day(match: re.Match[str], node: Scalar, ledger: Ledger) -> dt.date | None:
    try:
        day = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        written = f"{match['year']}-{match['month']}-{match['day']}"
        ledger.error("E208", f"there is no day {written}", node, "check the month and the day")
        return None
    if day.year not in YEARS:
        message = f"the year {day.year} is not between {YEARS[0]} and {YEARS[-1]}"
        ledger.error("E208", message, node, "check the year")
        return None
    return day


def _clock(match: re.Match[str], node: Scalar, ledger: Ledger) -> dt.time | None:
    try:
        return dt.time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        hint = "hours go from 00 to 23, minutes from 00 to 59"
        if match["hour"] == "24":
            hint = "midnight is 00:00 of the next day"
        written = match[0].split()[-1] if " " in match[0] else match[0]
        ledger.error("E208", f"there is no time {quoted(written)}", node, hint)
        return None


def _offset(match: re.Match[str], node: Scalar, ledger: Ledger) -> dt.timezone | None:
    if not match["sign"]:
        return dt.timezone.utc
    hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
    if hours > 14 or minutes > 59:
        hint = "offsets go from -12:00 to +14:00"
        ledger.error("E208", f"there is no offset {quoted(match['offset'])}", node, hint)
        return None
    distance = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-distance if match["sign"] == "-" else distance)


def _advice(written: str) -> str:
    span = re.fullmatch(r"(.*\d{1,2}:\d{2})\s*[-–—]\s*(\d{1,2}:\d{2})", written)
    if span:
        return f"write start: {span[1].strip()} and end: {span[2]}"
    if _DATE.fullmatch(written):
        return f"write {written} 14:00, or date: {written} where the time is not known"
    meant = moment_meant(written)
    if ":" in meant:
        return f"write {meant}"
    return "write day and time, such as 2022-05-20 14:00, or a time such as 14:00"
