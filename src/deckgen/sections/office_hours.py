from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Callout, Heading, Section, Text
from deckgen.document.prose import line, lines, paragraphs
from deckgen.model import OfficeHours
from deckgen.sections.sheet import Sheet


def office_hours(sheet: Sheet) -> Iterator[Section]:
    """When anybody may come and ask, in a box that can't be missed."""
    boxes = tuple(
        _box(sheet, hours, f"office_hours[{index}]")
        for index, hours in enumerate(sheet.episode.office_hours)
    )
    if boxes:
        yield Section("office_hours", boxes, wide=True)


def _box(sheet: Sheet, hours: OfficeHours, origin: str) -> Callout:
    say = sheet.say
    heading = Heading(say("office_hours.title", hours=hours), level=2, origin=f"{origin}.title")
    texts: tuple[Text, ...] = (
        *lines(
            line(say("office_hours.when", hours=hours), role="lead", origin=f"{origin}.start"),
            line(hours.where, role="place", origin=f"{origin}.where"),
        ),
        *paragraphs(hours.text, origin=f"{origin}.text"),
        *lines(sheet.address(hours.url)),
    )
    return Callout(heading, texts)
