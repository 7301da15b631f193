from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Heading, Row, Schedule, Section
from deckgen.document.prose import line, lines, paragraphs
from deckgen.model import Day, Entry, timetable
from deckgen.sections.sheet import Sheet


def talks(sheet: Sheet) -> Iterator[Section]:
    """The talks day by day: when, what, who, where, and what runs at the same time."""
    for day in timetable(sheet.episode.talks):
        rows = tuple(_row(sheet, entry) for entry in day.entries)
        yield Section("talks", (_heading(sheet, day), Schedule(rows)))


def _heading(sheet: Sheet, day: Day) -> Heading:
    say = sheet.say
    text = say("talk.day_heading", day=day.date) if day.date else say("talk.undated_heading")
    return Heading(text, continued=say("talk.day_continued", heading=text), origin="talks")


def _row(sheet: Sheet, entry: Entry) -> Row:
    talk, say, origin = entry.talk, sheet.say, f"talks[{entry.index}]"
    return Row(
        when=say("talk.span", talk=talk),
        title=line(talk.title, url=talk.url, origin=f"{origin}.title"),
        details=(
            *lines(
                line(say("talk.speakers", talk=talk), role="detail", origin=f"{origin}.speakers")
                if talk.speakers
                else None,
                line(talk.room, role="place", origin=f"{origin}.room"),
                line(talk.track, role="detail", origin=f"{origin}.track"),
                line(say("talk.clash", talk=talk, others=entry.clashes), role="clash")
                if entry.clashes
                else None,
            ),
            *paragraphs(talk.summary, role="summary", origin=f"{origin}.summary"),
            *lines(sheet.address(talk.url)),
        ),
    )
