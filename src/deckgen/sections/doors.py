from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Code, Heading, Schedule, Section, Sign
from deckgen.model import leads, timetable
from deckgen.sections.entries import Part, day_name, row
from deckgen.sections.sheet import Sheet

SHOWN: tuple[Part, ...] = ("speakers", "track", "summary")


def doors(sheet: Sheet) -> Iterator[Section]:
    """A sheet for each room and day, or for one room's days."""
    options = sheet.episode.handout
    days = timetable(sheet.episode.talks)
    rooms = dict.fromkeys(talk.room for talk in sheet.episode.talks if talk.room)
    for room in [options.room] if options.room else rooms:
        for day in days:
            here = [entry for entry in day.entries if _same(entry.talk.room, room)]
            if here:
                name = day_name(sheet, day)
                sign = Sign(
                    Heading(options.title or sheet.episode.title, 1),
                    Heading(room, 2, sheet.say("talk.day_continued", heading=room)),
                    name,
                    Schedule(tuple(row(sheet, entry, SHOWN) for entry in here)),
                    _code(sheet),
                )
                yield Section("door", (sign,), wide=True)


def _code(sheet: Sheet) -> Code | None:
    schedule = sheet.episode.schedule
    if not leads(schedule):
        return None
    return sheet.code(schedule, sheet.say("handout.schedule_caption"), "schedule")


def _same(room: str, asked: str) -> bool:
    return room.casefold().split() == asked.casefold().split()
