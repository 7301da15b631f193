"""Conference schedules, in the forms that conferences publish them."""

from deckgen.readers.schedules.calendars import CALENDAR
from deckgen.readers.schedules.frab_json import SCHEDULE_JSON
from deckgen.readers.schedules.frab_xml import SCHEDULE_XML
from deckgen.readers.schedules.pretalx import PRETALX
from deckgen.readers.schedules.sessionize import SESSIONIZE, SPEAKERS, read_speakers
from deckgen.readers.schedules.table import TABLE
from deckgen.readers.schedules.web_page import WEB_PAGE

SCHEDULES = (
    CALENDAR,
    SCHEDULE_XML,
    SCHEDULE_JSON,
    SESSIONIZE,
    SPEAKERS,
    PRETALX,
    WEB_PAGE,
    TABLE,
)

__all__ = ["SCHEDULES", "read_speakers"]
