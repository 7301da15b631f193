"""The model: zones that are the same everywhere, and talks in order of time."""

from __future__ import annotations

import datetime as dt

import pytest

from deckgen.model import Talk, timetable
from deckgen.model.declarations import Choice, Many, Plain, Record, a_noun, declared
from deckgen.model.episode import Episode, HandoutOptions
from deckgen.model.people import Item
from deckgen.model.talks import OfficeHours
from deckgen.model.zones import zone, zones_like
from reading import episode


def talks(*lines: str) -> tuple[Talk, ...]:
    """Talks of Madrid from lines such as `Engines, start: 2022-05-20 14:00`."""
    listed = "".join(f"  - {{title: {line}}}\n" for line in lines)
    return episode(f"title: x\ntimezone: Europe/Madrid\ntalks:\n{listed}").talks


def plan(*lines: str) -> list[str]:
    """The timetable as lines: the day, the talks in order, and what each clashes with."""
    return [
        f"{day.date} {entry.talk.title}" + "".join(f" | {other.title}" for other in entry.clashes)
        for day in timetable(talks(*lines))
        for entry in day.entries
    ]


def test_talks_stand_in_order_of_time_day_by_day() -> None:
    assert plan(
        "C, start: 2022-05-20 16:00, end: 16:35",
        "A, start: 2022-05-19 09:00, end: 09:35",
        "B, start: 2022-05-20 14:00, end: 14:35",
    ) == ["2022-05-19 A", "2022-05-20 B", "2022-05-20 C"]


def test_talks_without_a_time_follow_those_of_their_day_and_those_without_a_day_come_last() -> None:
    assert plan("X", "Y, date: 2022-05-20", "Z, start: 2022-05-20 14:00") == [
        "2022-05-20 Z",
        "2022-05-20 Y",
        "None X",
    ]


def test_talks_that_run_at_the_same_time_know_of_each_other() -> None:
    assert plan(
        "A, start: 2022-05-16 10:45, end: 11:15",
        "B, start: 2022-05-16 10:50, end: 11:20",
        "C, start: 2022-05-16 11:20, end: 11:50",
        "D, start: 2022-05-16 11:20",
    ) == ["2022-05-16 A | B", "2022-05-16 B | A", "2022-05-16 C | D", "2022-05-16 D | C"]


def test_an_hour_that_the_clock_repeats_comes_after_the_first_one() -> None:
    assert plan(
        "B, start: 2022-10-30 02:10+01:00, end: 2022-10-30 02:40+01:00",
        "A, start: 2022-10-30 02:30+02:00, end: 2022-10-30 02:50+02:00",
    ) == ["2022-10-30 A", "2022-10-30 B"]


def test_zones_are_one_object_whatever_the_case() -> None:
    assert zone("europe/MADRID") is zone("Europe/Madrid")
    assert str(zone("europe/madrid")) == "Europe/Madrid"
    moment = dt.datetime(2022, 7, 1, tzinfo=zone("America/Argentina/Ushuaia"))
    assert moment.utcoffset() == dt.timedelta(hours=-3)


@pytest.mark.parametrize(
    "name", ["", "Europe", "../UTC", "/etc/localtime", "Europe/Madrid\n", "zones"]
)
def test_what_is_no_zone(name: str) -> None:
    assert zone(name) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Madrid", ("Europe/Madrid",)),
        ("new york", ("America/New_York",)),
        ("Europe/Madird", ("Europe/Madrid",)),
        ("Madird", ("Europe/Madrid",)),
        ("nowhere at all", ()),
    ],
)
def test_zones_that_somebody_may_have_meant(written: str, meant: tuple[str, ...]) -> None:
    assert zones_like(written) == meant


def test_declarations_know_the_kind_of_every_field() -> None:
    fields = declared(Episode)
    assert fields["title"].kind == Plain(str)
    assert fields["title"].required
    assert fields["talks"].kind == Many(Record(Talk))
    assert fields["paper"].kind == Choice(("a4", "letter", "a3", "a5"))
    assert declared(Item)["items"].kind == Many(Record(Item))


def test_things_are_called_what_people_call_them() -> None:
    assert [a_noun(cls) for cls in (Talk, Episode, OfficeHours, HandoutOptions)] == [
        "a talk",
        "an episode",
        "office hours",
        "handout options",
    ]
