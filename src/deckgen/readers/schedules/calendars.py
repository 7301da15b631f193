"""The calendar among the readers; what reads it is loaded when one comes."""

from __future__ import annotations

import re

from deckgen.model import Project
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.schedules.files import beginning


def _read(data: bytes, name: str, project: Project) -> Reading:
    from deckgen.readers.schedules.ical import read_calendar

    return read_calendar(data, name, project)


def _is_calendar(data: bytes) -> bool:
    return bool(re.match(r"BEGIN:VCALENDAR\b", beginning(data), re.IGNORECASE))


CALENDAR = Reader("iCalendar", (".ics", ".ical", ".ifb"), _read, _is_calendar)
