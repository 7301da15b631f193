"""Days as show notes write them: `30 April 2021`, `April 30th, 2021`, `2021-04-30`, `30.4.2021`."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from deckgen.model.limits import YEARS

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_WEEKDAY = (
    r"(?:\b(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?,?\s+(?:the\s+)?)?"
)
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?"
_YEAR = r"(?P<year>(?:19|20|21)\d{2})(?!\d)"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.\-]){_WEEKDAY}{form}", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)",
        rf"{_YEAR}[/.](?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})(?!\d)",
        rf"{_NTH}(?:\s+of)?[\s-]+{_MONTH}(?:[\s,-]+{_YEAR})?",
        rf"{_MONTH}\s+{_NTH}(?:(?:\s*,\s*|\s+){_YEAR})?",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
        rf"(?P<first>\d{{1,2}})(?P<sign>[/-])(?P<second>\d{{1,2}})(?P=sign){_YEAR}",
    )
)


@dataclass(frozen=True)
class Day:
    """A day found in a text from `start` to `end`.

    `date` is None where it is not certain: `why` says what is missing. `month` and `day` are those
    of a day without its year.
    """

    start: int
    end: int
    date: dt.date | None
    why: str = ""
    month: int = 0
    day: int = 0
    weekday: int | None = None

    def in_year(self, year: int) -> dt.date | None:
        """The date in a year that is known from elsewhere, if its weekday agrees."""
        found = _date(year, self.month, self.day)
        if found is None or (self.weekday is not None and found.weekday() != self.weekday):
            return None
        return found


def first_day(text: str) -> Day | None:
    """The first day in a text."""
    found = [match for form in _FORMS for match in [form.search(text)] if match]
    if not found:
        return None
    return _day(min(found, key=lambda match: (match.start(), -match.end())))


def _day(match: re.Match[str]) -> Day:
    parts = match.groupdict()
    named = (parts.get("weekday") or "")[:3].casefold()
    weekday = WEEKDAYS.index(named) if named else None
    year = int(parts["year"]) if parts["year"] else None
    if parts.get("first"):
        return _either_way(match, year or 0, weekday)
    month = (
        MONTHS.index(parts["name"][:3].casefold()) + 1 if parts.get("name") else int(parts["month"])
    )
    day = int(parts["day"])
    if year is None:
        why = "has no year"
        return Day(match.start(), match.end(), None, why, month, day, weekday)
    date = _date(year, month, day)
    why = "is no day of the calendar" if date is None else _clash(date, weekday)
    return Day(match.start(), match.end(), date, why, month, day, weekday)


def _either_way(match: re.Match[str], year: int, weekday: int | None) -> Day:
    first, second = int(match["first"]), int(match["second"])
    readings = {_date(year, second, first), _date(year, first, second)} - {None}
    date = readings.pop() if len(readings) == 1 else None
    why = "can be read in two ways" if readings else ""
    why = why or ("is no day of the calendar" if date is None else _clash(date, weekday))
    return Day(match.start(), match.end(), date, why, weekday=weekday)


def _clash(date: dt.date, weekday: int | None) -> str:
    if weekday is None or date.weekday() == weekday:
        return ""
    return f"is a {date:%A}" if date.weekday() != weekday else ""


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in YEARS else None
    except ValueError:
        return None
