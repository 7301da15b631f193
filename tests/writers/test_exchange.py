"""Episodes for other programs: calendars and schedule.json, read again by deckgen and by others."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import icalendar
import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest

from deckgen.assets import Files
from deckgen.model import Episode, Project
from deckgen.readers import read
from deckgen.themes import theme
from deckgen.writers.base import Writer, Written
from deckgen.writers.calendar import CALENDAR
from deckgen.writers.schedule_json import SCHEDULE_JSON

EPISODE = """\
title: Analytic 2043 — a préview
date: 2043-05-01
timezone: Europe/London
schedule: https://example.org/2043
talks:
  - title: "Notes, on; Engines: a long title that a calendar has to fold, with é at its turn"
    url: https://example.org/engines
    start: 2043-05-20 14:00
    end: 14:35
    room: Hall 1, left
    track: Computing
    speakers: [{name: Ada Lovelace, company: Analytical Society}, Mary Somerville]
    abstract: |-
      On numbers.

      And more.
  - {title: Night, start: 2043-05-21 00:30, end: 02:00}
  - {title: Elsewhere, start: "2043-05-20T14:00+09:00", end: 15:00, room: Tokyo}
  - {title: Fair, date: 2043-05-22}
  - {title: Some day}
office_hours: {title: Ask us, start: 2043-05-20 12:30, end: 13:15, where: online}
"""

# What https://github.com/voc/schedule asks of a schedule.json, in the parts that deckgen writes.
TEXT, MAYBE, LIST = {"type": "string"}, {"type": ["string", "null"]}, {"type": "array"}
EVENT: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(["room", "title", "type", "language", "url"], TEXT),
        **dict.fromkeys(["subtitle", "track", "abstract", "description"], MAYBE),
        **dict.fromkeys(["links", "attachments"], LIST),
        "id": {"type": "integer", "minimum": 1},
        "guid": {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
        "date": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"},
        "start": {"type": "string", "pattern": r"^\d\d:\d\d$"},
        "duration": {"type": "string", "pattern": "^[0-9]+:[0-9]{2}$"},
        "slug": {"type": "string", "pattern": "^[a-z0-9_-]+[a-z0-9]$"},
        "persons": {"type": "array", "items": {"type": "object", "required": ["name"]}},
    },
}
EVENT["required"] = sorted(set(EVENT["properties"]) - {"description", "attachments"})
DAY = {
    "type": "object",
    "required": ["date", "day_end", "day_start", "index", "rooms"],
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(["date", "day_start", "day_end"], TEXT),
        "index": {"type": "integer"},
        "rooms": {"additionalProperties": {"type": "array", "items": EVENT}},
    },
}
CONFERENCE = {
    "type": "object",
    "required": ["title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration"],
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(
            ["title", "start", "end", "timeslot_duration", "time_zone_name", "url"], TEXT
        ),
        "acronym": {"type": "string", "pattern": "^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$"},
        "daysCount": {"type": "integer"},
        "days": {"type": "array", "items": DAY},
        "rooms": {"type": "array", "items": {"type": "object", "required": ["guid", "name"]}},
        "tracks": {"type": "array", "items": {"type": "object"}},
    },
}


def an_episode(text: str = EPISODE) -> Episode:
    found = read(text.encode(), "episode.yaml", Project()).episode
    assert found is not None
    return found


def written(writer: Writer, episode: Episode) -> Written:
    assets = Files()
    done = writer.write(episode, theme("night", assets), assets)
    assert isinstance(done, Written)
    return done


def test_a_calendar_has_its_zones_and_folds_its_lines() -> None:
    data = written(CALENDAR, an_episode()).data

    calendar = icalendar.Calendar.from_ical(data)
    assert [str(it["TZID"]) for it in calendar.walk("VTIMEZONE")] == ["Europe/London"]
    assert {it.name for it in calendar.walk("VTIMEZONE")[0].subcomponents} == {
        "STANDARD",
        "DAYLIGHT",
    }
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert [str(it["SUMMARY"]) for it in calendar.walk("VEVENT")] == [
        "Notes, on; Engines: a long title that a calendar has to fold, with é at its turn",
        "Night",
        "Elsewhere",
        "Fair",
        "Ask us",
    ]
    assert {it["DTSTAMP"].to_ical() for it in calendar.walk("VEVENT")} == {b"20430501T000000Z"}


def test_a_calendar_read_again_has_the_same_talks() -> None:
    episode = an_episode()
    again = read(written(CALENDAR, episode).data, "x.ics", Project()).episode

    assert again is not None
    assert (again.title, again.timezone) == (episode.title, episode.timezone)
    for old, new in zip(episode.talks[:4], again.talks, strict=False):
        assert (old.title, old.url, old.room, old.track) == (
            new.title,
            new.url,
            new.room,
            new.track,
        )
        assert (old.start, old.end, old.day) == (
            new.start,
            new.end,
            new.day,
        ) or old.title == "Elsewhere"
    assert again.talks[2].start == episode.talks[2].start
    assert "Ada Lovelace (Analytical Society), Mary Somerville" in again.talks[0].abstract


def test_a_talk_keeps_its_identity_when_it_moves() -> None:
    def identities(text: str) -> list[str]:
        data = written(CALENDAR, an_episode(text)).data
        return re.findall("UID:(.+)\r", data.decode())

    before, after = identities(EPISODE), identities(EPISODE.replace("20 14:00\n", "20 13:50\n"))

    assert before == after
    assert len(set(before)) == len(before)


def test_what_has_no_day_is_told() -> None:
    problems = written(CALENDAR, an_episode()).problems

    assert [(problem.origin, problem.is_error) for problem in problems] == [("talks[4]", False)]


def test_a_schedule_is_as_the_apps_want_it() -> None:
    value = json.loads(written(SCHEDULE_JSON, an_episode()).data)

    conference = value["schedule"]["conference"]
    jsonschema.validate(conference, CONFERENCE)
    assert [(day["date"], sorted(day["rooms"])) for day in conference["days"]] == [
        ("2043-05-20", ["", "Hall 1, left", "Tokyo"])
    ]
    assert conference["days"][0]["day_start"] == "2043-05-20T04:00:00+01:00"


def test_a_schedule_read_again_has_the_same_talks() -> None:
    episode = an_episode()
    again = read(written(SCHEDULE_JSON, episode).data, "x.json", Project()).episode

    assert again is not None
    assert (again.title, again.timezone, again.schedule) == (
        episode.title,
        episode.timezone,
        episode.schedule,
    )
    old = {talk.title: talk for talk in episode.talks if talk.start}
    new = {talk.title: talk for talk in again.talks}
    assert set(old) == set(new)
    for title, talk in old.items():
        people = tuple(replace(person, company="") for person in talk.speakers)
        assert (talk.start, talk.end, talk.room) == (
            new[title].start,
            new[title].end,
            new[title].room,
        )
        assert (talk.url, talk.abstract, people) == (
            new[title].url,
            new[title].abstract,
            new[title].speakers,
        )


@pytest.mark.parametrize("writer", [CALENDAR, SCHEDULE_JSON], ids=lambda writer: writer.name)
def test_the_same_episode_gives_the_same_bytes_and_an_empty_one_a_file(writer: Writer) -> None:
    assert written(writer, an_episode()) == written(writer, an_episode())
    assert written(writer, an_episode("title: 空\n")).data
