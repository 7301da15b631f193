"""The episode file and the project file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal
from zoneinfo import ZoneInfo

from deckgen.model.fields import Url, about
from deckgen.model.people import Item, Link, Person, Section
from deckgen.model.talks import OfficeHours, Pick, Talk, Timed

Paper = Literal["a4", "letter", "a3", "a5"]
Orientation = Literal["portrait", "landscape"]
Layout = Literal["list", "grid", "door", "cards"]


@dataclass(frozen=True, kw_only=True)
class Event(Timed):
    """A day or meeting around the main event. A plain string is its name."""

    SHORTHAND: ClassVar[str] = "name"

    name: str = about("What it is called.")
    url: Url | None = about("Its page.", default=None)
    schedule: Url | None = about("Its programme.", default=None)
    hosts: tuple[Person, ...] = about("Who hosts it.", default=())
    location: str = about("Where it is.", default="")
    text: str = about("A sentence about it.", default="", paragraphs=True)


@dataclass(frozen=True, kw_only=True)
class Booth:
    """A stand on the show floor. A plain string is its name."""

    SHORTHAND: ClassVar[str] = "name"

    name: str = about("What it is called.")
    location: str = about("Where to find it.", default="", example="Hall 5, stand S22")
    text: str = about("What happens there.", default="", paragraphs=True)
    url: Url | None = about("Its page.", default=None)


@dataclass(frozen=True, kw_only=True)
class HandoutOptions:
    """How the handout is printed."""

    title: str = about("The headline, where it is not the episode's title.", default="")
    paper: Paper | None = about("The size of the sheet.", default=None)
    orientation: Orientation | None = about(
        "Which way the sheet is held; a grid turns it by itself where that gives its rooms space.",
        default=None,
        example="landscape",
    )
    pages: int | Literal["auto"] = about(
        "How many pages it fills; `auto` takes as many as it needs and shortens nothing.",
        default="auto",
        example="2",
    )
    large_print: bool = about("Whether all stands in 16 points, in one column.", default=False)
    layout: Layout = about(
        "How the talks stand: a list by day; a grid of rooms and times; a sheet for the door of "
        "each room; or cards for cutting.",
        default="list",
        example="grid",
    )
    room: str = about("The one room that a door sheet is for.", default="", example="Hall 1")
    summaries: bool | None = about(
        "Whether the talks stand with their summaries; else lists and cards have them, where grids "
        "and door sheets have not.",
        default=None,
        example="true",
    )


@dataclass(frozen=True, kw_only=True)
class SlideLayouts:
    """The names of the template's layouts, by what the slides show."""

    title: str = about("The first slide.", default="", example="Title Slide")
    list: str = about("Points.", default="", example="Title and Content")
    schedule: str = about("A day's talks by time.", default="", example="Title and Content")
    talk: str = about("A talk or office hours, with a QR code.", default="", example="Two Content")
    talk_plain: str = about(
        "A talk or office hours without a code.", default="", example="Title and Content"
    )
    talk_picture: str = about(
        "A talk with a picture and a QR code.", default="", example="Picture with Caption"
    )
    talk_picture_plain: str = about(
        "A talk with a picture, without a code.", default="", example="Picture with Caption"
    )
    closing: str = about("The last slide, with a QR code.", default="", example="Two Content")

    @property
    def named(self) -> dict[str, str]:
        """The names that are given, by the names that slides have for their layouts."""
        return {kind.replace("_", "-"): name for kind, name in vars(self).items() if name}


@dataclass(frozen=True, kw_only=True)
class Project:
    """What holds for every episode of a project (`deckgen.yaml`); an episode may say otherwise."""

    show: str = about("The name of the show.", default="", example="eCHO")
    timezone: ZoneInfo | None = about(
        "The IANA zone that local times are read in.", default=None, example="Europe/Madrid"
    )
    audience_timezones: tuple[ZoneInfo, ...] = about(
        "The IANA zones of the people who watch; talk slides show the time there too.",
        default=(),
        example="[Europe/London, America/New_York]",
    )
    language: str = about(
        "The language of the episode, as a BCP 47 tag.", default="en", example="en"
    )
    theme: str = about("The theme of the deck.", default="", example="night")
    template: str = about(
        "A PowerPoint file whose masters and layouts the deck takes, beside the episode or in "
        "assets/.",
        default="",
        example="house.pptx",
    )
    layouts: SlideLayouts = about(
        "The template's layouts to take, where their names do not tell.", default=SlideLayouts()
    )
    paper: Paper | None = about("The handout's sheet.", default=None)
    hosts: tuple[Person, ...] = about(
        "Who hosts the show, with links; a list, or `name: address`.", default=(), keyed="url"
    )


@dataclass(frozen=True, kw_only=True)
class Episode(Project):
    """One episode of a show: everything its host and the booth staff need to know."""

    title: str = about("What the episode is about.")
    number: int | None = about("Its number in the show.", default=None, example="45")
    date: dt.date | None = about("The day it is broadcast.", default=None, example="2022-05-13")
    youtube: Url | None = about("Where to watch it.", default=None)
    show_notes: Url | None = about("The page of the show notes.", default=None)
    guests: tuple[Person, ...] = about("Who is invited.", default=())
    headlines: tuple[Link, ...] = about("The news.", default=())
    events: tuple[Event, ...] = about("Days and meetings around the main event.", default=())
    booths: tuple[Booth, ...] = about("Stands on the show floor.", default=())
    talks: tuple[Talk, ...] = about("The talks, in any order.", default=())
    office_hours: tuple[OfficeHours, ...] = about(
        "When anybody may come and ask; one of them, or a list.", default=(), single=True
    )
    schedule: Url | None = about("The programme of the whole event.", default=None)
    links: tuple[Link, ...] = about("More to read.", default=())
    picks: Mapping[str, tuple[Pick, ...]] = about(
        "The talks each host looks forward to, by the host's name.", factory=dict
    )
    sections: tuple[Section, ...] = about("Anything else.", default=())
    images: tuple[Link, ...] = about(
        "Pictures of the show notes, by their web addresses; named in the speaker notes.",
        default=(),
    )
    handout: HandoutOptions = about("How the handout is printed.", default=HandoutOptions())


__all__ = [
    "Booth",
    "Episode",
    "Event",
    "HandoutOptions",
    "Item",
    "Paper",
    "Project",
    "SlideLayouts",
]
