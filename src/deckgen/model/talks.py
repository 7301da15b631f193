"""Whatever happens at a time: talks, office hours; and the talks somebody looks forward to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar
from zoneinfo import ZoneInfo

from deckgen.model.fields import Url, about
from deckgen.model.people import Person


@dataclass(frozen=True, kw_only=True)
class Timed:
    """Something with a day, perhaps a start, perhaps an end.

    `start` and `end` know their time zone; `end` comes after `start`. An item without a start may
    still have a `date`.
    """

    date: dt.date | None = about(
        "The day, where `start` gives only the time.", default=None, example="2022-05-20"
    )
    start: dt.datetime | None = about(
        "When it begins: day and time, or a time alone beside `date`. Local to `timezone`, "
        "unless it ends in an offset such as +02:00.",
        default=None,
        example="2022-05-20 14:00",
    )
    end: dt.datetime | None = about(
        "When it ends; a time alone means the same day, in the zone or offset of `start`.",
        default=None,
        example="14:35",
    )
    timezone: ZoneInfo | None = about(
        "The IANA zone of these times, where it is not the episode's.",
        default=None,
        example="Europe/Madrid",
    )

    @property
    def day(self) -> dt.date | None:
        """The local day it is on, if that is known."""
        return self.start.date() if self.start else self.date


@dataclass(frozen=True, kw_only=True)
class Talk(Timed):
    """A talk, workshop or keynote."""

    title: str = about("The title as the programme prints it.")
    url: Url | None = about("The talk's page in the programme.", default=None)
    room: str = about("Where it is given.", default="", example="Hall 8, Room F1")
    track: str = about("The track or theme it belongs to.", default="")
    speakers: tuple[Person, ...] = about("Who gives it.", default=())
    summary: str = about(
        "One or two sentences; the slide and the handout show them.", default="", paragraphs=True
    )
    abstract: str = about(
        "The long text; it goes into the speaker notes.", default="", paragraphs=True
    )
    image: str = about("A picture, beside the episode file or in assets/.", default="")


@dataclass(frozen=True, kw_only=True)
class OfficeHours(Timed):
    """A time when anybody may come and ask."""

    title: str = about("What it is called.", default="", example="Virtual office hours")
    where: str = about("The place or platform.", default="", example="online")
    url: Url | None = about("Where to join.", default=None)
    text: str = about("What to expect.", default="", paragraphs=True)


@dataclass(frozen=True, kw_only=True)
class Pick:
    """A talk that a host looks forward to. A plain string is the title."""

    SHORTHAND: ClassVar[str] = "title"

    title: str = about("The title as the programme prints it.")
    speakers: tuple[Person, ...] = about("Who gives it.", default=())
    url: Url | None = about("The talk's page in the programme.", default=None)
    text: str = about("Why it is worth a look.", default="", paragraphs=True)
