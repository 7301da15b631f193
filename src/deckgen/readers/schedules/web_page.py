"""Web pages saved in place of a schedule: told as what they are."""

from __future__ import annotations

import re

from deckgen.diagnostics import Place
from deckgen.model import Project
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.schedules.files import beginning, refused

_PAGE = re.compile(
    r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.I | re.S
)
_OFFERS = (
    (b"sched.com", "on Sched choose Schedule, then the calendar's sign, and save the .ics file"),
    (b"sessionize", "ask the organisers for Sessionize's API address, such as …/view/GridSmart"),
    (b"pretalx", "on pretalx's schedule page choose Export, then JSON, XML or iCal"),
)


def read_web_page(data: bytes, name: str, project: Project) -> Reading:  # noqa: ARG001 - a reader's shape
    """No episode, and a word about where the schedule itself is to be had."""
    hint = "in the browser choose the page's export or download: iCal, schedule.json or XML"
    hint = next((offer for sign, offer in _OFFERS if sign in data[:200_000].lower()), hint)
    message = "this is a web page, not a calendar or schedule"
    return refused("E150", message, Place(name, 1, 1), hint).reading


def _is_web_page(data: bytes) -> bool:
    return bool(_PAGE.match(beginning(data)))


WEB_PAGE = Reader("web page", (".html", ".htm"), read_web_page, _is_web_page)
