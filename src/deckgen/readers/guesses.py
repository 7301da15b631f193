"""What somebody meant who wrote a day or a time in another way than deckgen reads it."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = (
    r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\.\s*(?P<year>\d{4})",
    r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})",
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)",
    r"(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?P<year>\d{4})",
    r"(?P<name>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(st|nd|rd|th)?(,?\s+(?P<year>\d{4}))?(?!\d|:)",
    r"(?P<day>\d{1,2})(st|nd|rd|th|\.)?\s+(?P<name>[a-z]{3,9})\.?,?(\s+(?P<year>\d{4}))?(?!\d|:)",
)
_CLOCKS = (
    r"(?P<hour>\d{1,2})([:.](?P<minute>\d{2}))?\s*(?P<half>[ap])\.?m\b\.?",
    r"(?P<hour>\d{1,2})\s*[h.]\s*(?P<minute>\d{2})?(?!\d)",
    r"(?<!\d)(?P<hour>\d{2})(?P<minute>\d{2})(?!\d)",
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})",
)


def day_meant(text: str) -> str:
    """The day in `text` as deckgen reads it; empty if none is seen, YYYY for a missing year."""
    return _day(_plainly(text))[0]


def moment_meant(text: str) -> str:
    """The day and time in `text`, or one of them, as deckgen reads it; empty if none is seen."""
    day, rest = _day(_plainly(text))
    return f"{day} {_clock(rest)}".strip()


def _plainly(text: str) -> str:
    """The text in small letters, with one kind of dash."""
    return re.sub("[\u2010-\u2015\u2212]", "-", text[:60].casefold())


def _day(text: str) -> tuple[str, str]:
    """The day in the text, and the text without it."""
    iso = re.search(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    if iso:
        return _written(*map(int, iso.groups())), text.replace(iso.group(), " ")
    for pattern in _DAYS:
        match = re.search(pattern, text)
        if match:
            found = _from(match.groupdict())
            if found:
                return found, text.replace(match.group(), " ")
    return "", text


def _from(parts: dict[str, str]) -> str:
    year = int(parts["year"]) if parts.get("year") else None
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        days = [_written(year, second, first), _written(year, first, second)]
        return " or ".join(dict.fromkeys(day for day in days if day))
    if "name" in parts:
        if parts["name"][:3] not in _MONTHS:
            return ""
        return _written(year, _MONTHS.index(parts["name"][:3]) + 1, int(parts["day"]))
    return _written(year, int(parts["month"]), int(parts["day"]))


def _written(year: int | None, month: int, day: int) -> str:
    try:
        found = dt.date(year or 2000, month, day)
    except ValueError:
        return ""
    return found.isoformat() if year else f"YYYY-{month:02}-{day:02}"


def _clock(text: str) -> str:
    for pattern in _CLOCKS:
        match = re.search(pattern, text)
        if match:
            parts = match.groupdict()
            hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
            if parts.get("half"):
                if not 1 <= hour <= 12:
                    continue
                hour = hour % 12 + (12 if parts["half"] == "p" else 0)
            if hour < 24 and minute < 60:
                return f"{hour:02}:{minute:02}"
    return ""
