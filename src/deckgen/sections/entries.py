"""What the layouts of the talks share: a talk as a line of a schedule, and its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from deckgen.document import Heading, Row, Text
from deckgen.document.prose import line, lines, paragraphs
from deckgen.model import Day, Entry
from deckgen.sections.sheet import Sheet

Part = Literal["speakers", "room", "track", "clash", "summary", "address"]
"""What may stand below a talk's title."""

ALL: tuple[Part, ...] = ("speakers", "room", "track", "clash", "summary", "address")


def day_heading(sheet: Sheet, day: Day) -> Heading:
    """The day, and how it is called where its talks run on."""
    say = sheet.say
    text = day_name(sheet, day)
    return Heading(text, continued=say("talk.day_continued", heading=text), origin="talks")


def day_name(sheet: Sheet, day: Day) -> str:
    """Thursday 19 May; for talks without a day, that it is not known yet."""
    if day.date:
        return sheet.say("talk.day_heading", day=day.date)
    return sheet.say("talk.undated_heading")


def row(sheet: Sheet, entry: Entry, parts: Iterable[Part] = ALL) -> Row:
    """A talk as a line of a schedule."""
    return Row(sheet.say("talk.span", talk=entry.talk), title(entry), details(sheet, entry, parts))


def title(entry: Entry) -> Text:
    """A talk's title, which leads to its page."""
    return line(entry.talk.title, url=entry.talk.url, origin=f"talks[{entry.index}].title")


def details(sheet: Sheet, entry: Entry, parts: Iterable[Part]) -> tuple[Text, ...]:
    """The parts of a talk that it has, in the order asked for."""
    return tuple(text for part in parts for text in _part(sheet, entry, part))


def _part(sheet: Sheet, entry: Entry, part: Part) -> tuple[Text, ...]:
    talk, say, origin = entry.talk, sheet.say, f"talks[{entry.index}].{part}"
    match part:
        case "speakers" if talk.speakers:
            return lines(line(say("talk.speakers", talk=talk), role="detail", origin=origin))
        case "room":
            return lines(line(talk.room, role="place", origin=origin))
        case "track":
            return lines(line(talk.track, role="detail", origin=origin))
        case "clash" if entry.clashes:
            return lines(line(say("talk.clash", talk=talk, others=entry.clashes), role="clash"))
        case "summary" if sheet.summaries:
            return paragraphs(talk.summary, role="summary", origin=origin)
        case "address":
            return lines(sheet.address(talk.url))
    return ()
