from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Card, Cards, Heading, Section
from deckgen.document.prose import line
from deckgen.model import Day, Entry, leads, timetable
from deckgen.sections.entries import Part, day_name, details, title
from deckgen.sections.sheet import Sheet

SHOWN: tuple[Part, ...] = ("room", "speakers", "track", "summary")


def cards(sheet: Sheet) -> Iterator[Section]:
    """A card for each talk, in order of time."""
    found = tuple(
        _card(sheet, day, entry) for day in timetable(sheet.episode.talks) for entry in day.entries
    )
    if found:
        over = Heading(sheet.episode.handout.title or sheet.episode.title, 1)
        yield Section("cards", (Cards(over, found),), wide=True)


def _card(sheet: Sheet, day: Day, entry: Entry) -> Card:
    talk, say = entry.talk, sheet.say
    when = " · ".join(filter(None, (day_name(sheet, day), say("talk.span", talk=talk))))
    code = None
    if leads(talk.url):
        code = sheet.code(talk.url, say("talk.code", talk=talk), f"talks[{entry.index}].url")
    return Card(line(when, role="lead"), title(entry), details(sheet, entry, SHOWN), code)
