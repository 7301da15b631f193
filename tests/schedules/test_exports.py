"""Schedules in frab's XML and JSON, from pretalx's API, from Sessionize, and in tables."""

from __future__ import annotations

import json
from typing import Any

import pytest

from schedules.reading import codes, episode, reading, talks, times

XML = """<?xml version="1.0"?>
<schedule>
  <conference>
    <title>Analytic 2043</title>
    {head}
    <base_url>https://example.org/2043/</base_url>
  </conference>
  <day index="1" date="2043-05-20">
    <room name="Hall 1">
      <event id="1" guid="a">{event}</event>
    </room>
  </day>
</schedule>
"""
LONDON = "<time_zone_name>Europe/London</time_zone_name>"


def xml(event: str, head: str = LONDON) -> str:
    return XML.format(event=f"<title>Engines</title>{event}", head=head)


def test_an_event_in_xml_is_a_talk() -> None:
    found = episode(
        xml(
            "<date>2043-05-20T14:00:00+01:00</date><start>14:00</start><duration>00:35</duration>"
            "<room>Hall 1</room><url>/2043/engines</url><subtitle>A study</subtitle>"
            "<track>Computing</track><abstract>&lt;p&gt;On numbers.&lt;/p&gt;</abstract>"
            "<description>And &lt;a href='https://example.org/n'&gt;more&lt;/a&gt;.</description>"
            "<persons><person id='1'>Ada Lovelace</person>"
            "<person>Mary Somerville</person></persons>"
        )
    )

    (talk,) = found.talks
    assert (found.title, found.schedule) == ("Analytic 2043", "https://example.org/2043/")
    assert times(talk) == "2043-05-20 14:00+01:00 – 14:35"
    assert (talk.title, talk.room, talk.track) == ("Engines", "Hall 1", "Computing")
    assert talk.url == "https://example.org/2043/engines"
    assert talk.summary == "A study"
    assert talk.abstract == "On numbers.\n\nAnd more (https://example.org/n)."
    assert [person.name for person in talk.speakers] == ["Ada Lovelace", "Mary Somerville"]


@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("00:30", "14:30"),
        ("0:30", "14:30"),
        ("30", "14:30"),
        ("1:00:00", "15:00"),
        ("00:05:00", "14:05"),
        ("PT30M", "14:30"),
        ("PT1H30M", "15:30"),
        ("0:00:45", "14:45"),
        ("00:00", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_a_length_in_every_form(written: str, end: str) -> None:
    (talk,) = talks(xml(f"<start>14:00</start><duration>{written}</duration>"))

    assert times(talk) == f"2043-05-20 14:00+01:00 – {end}"


@pytest.mark.parametrize(
    ("head", "start", "expected"),
    [
        ("", "00:30", "2043-05-21 00:30+01:00"),
        ("", "03:59", "2043-05-21 03:59+01:00"),
        ("", "04:00", "2043-05-20 04:00+01:00"),
        ("<day_change>09:00:00</day_change>", "08:30", "2043-05-21 08:30+01:00"),
        ("<day_change>02:00</day_change>", "03:00", "2043-05-20 03:00+01:00"),
    ],
)
def test_what_begins_before_the_day_changes_is_on_the_next_morning(
    head: str, start: str, expected: str
) -> None:
    (talk,) = talks(xml(f"<start>{start}</start>", head=LONDON + head))

    assert times(talk).startswith(expected)


def test_a_date_with_its_time_is_the_truth() -> None:
    (talk,) = talks(xml("<date>2043-05-21T00:30:00+01:00</date><start>00:30</start>"))

    assert times(talk) == "2043-05-21 00:30+01:00 – "


def test_without_a_zone_offsets_stay_as_they_are() -> None:
    (talk,) = talks(xml("<date>2043-05-20T14:00:00+05:30</date>", head=""))

    assert times(talk) == "2043-05-20 14:00+05:30 – "


def test_damaged_xml_gives_what_can_be_read_and_a_warning() -> None:
    found = reading(xml("<start>14:00</start>").replace("</schedule>", ""))

    assert found.episode is not None
    assert [talk.title for talk in found.episode.talks] == ["Engines"]
    assert "W176" in codes(found.problems)


FRAB: dict[str, Any] = {
    "title": "Engines",
    "guid": "a",
    "date": "2043-05-20T14:00:00+01:00",
    "start": "14:00",
    "duration": "00:35",
    "room": "Hall 1",
    "url": "https://example.org/engines",
    "subtitle": "A study",
    "track": "Computing",
    "abstract": "On numbers.",
    "description": "On numbers. And more.",
    "persons": [{"id": 1, "public_name": "Ada Lovelace"}, {"name": "Mary Somerville"}, "Hypatia"],
}


def schedule_json(event: dict[str, Any], **conference: Any) -> str:
    days = [{"index": 1, "date": "2043-05-20", "rooms": {"Hall 1": [event]}}]
    named = {"title": "Analytic 2043", "time_zone_name": "Europe/London"}
    return json.dumps({"schedule": {"conference": {**named, "days": days, **conference}}}, indent=1)


def test_an_event_in_json_is_a_talk() -> None:
    text = schedule_json(FRAB, url="https://example.org/2043/")
    found = episode(text)

    (talk,) = found.talks
    assert (found.title, found.schedule) == ("Analytic 2043", "https://example.org/2043/")
    assert times(talk) == "2043-05-20 14:00+01:00 – 14:35"
    assert (talk.room, talk.track, talk.summary) == ("Hall 1", "Computing", "A study")
    assert talk.abstract == "On numbers. And more."
    assert [it.name for it in talk.speakers] == ["Ada Lovelace", "Mary Somerville", "Hypatia"]
    place = reading(text).places["talks[0]"]
    assert '"guid": "a"' in place.excerpt


def test_texts_in_several_languages_are_taken_in_one() -> None:
    (talk,) = talks(schedule_json({**FRAB, "title": {"fr": "Machines", "en": "Engines"}}))

    assert talk.title == "Engines"


def test_numbers_that_are_none_and_wrong_types_harm_nothing() -> None:
    event = '{"title": "Engines", "duration": NaN, "start": -Infinity, "persons": 7, "room": [1]}'
    text = schedule_json({}).replace("{}", event)

    assert [talk.title for talk in talks(text)] == ["Engines"]


SESSION: dict[str, Any] = {
    "id": "1",
    "title": "Engines",
    "description": "On numbers.",
    "startsAt": "2043-05-20T14:00:00",
    "endsAt": "2043-05-20T14:35:00",
    "isServiceSession": False,
    "speakers": [{"id": "x", "name": "Ada Lovelace"}],
    "categories": [{"name": "Track", "categoryItems": [{"id": 5, "name": "Computing"}]}],
    "room": "Hall 1",
}
BREAK = {**SESSION, "id": "2", "title": "Party", "isServiceSession": True, "speakers": []}


def test_sessions_of_a_grid_are_talks_and_service_sessions_are_not() -> None:
    grid = [{"date": "2043-05-20", "rooms": [{"name": "Hall 1", "sessions": [SESSION, BREAK]}]}]
    found = reading(json.dumps(grid), "Europe/London")

    assert found.episode is not None
    (talk,) = found.episode.talks
    assert times(talk) == "2043-05-20 14:00+01:00 – 14:35"
    assert (talk.room, talk.track, talk.speakers[0].name) == ("Hall 1", "Computing", "Ada Lovelace")
    assert any("'Party'" in problem.message for problem in found.problems)


def test_the_whole_of_sessionize_knows_its_speakers() -> None:
    links = [{"linkType": "Twitter", "url": "https://example.org/ada"}]
    tag = "Analyst @ Analytical Society"
    everything = {
        "sessions": [
            {**SESSION, "speakers": ["x"], "room": None, "roomId": 3, "categoryItems": [5]}
        ],
        "speakers": [{"id": "x", "fullName": "Ada Lovelace", "tagLine": tag, "links": links}],
        "rooms": [{"id": 3, "name": "Hall 3"}],
        "categories": [{"title": "Track", "items": [{"id": 5, "name": "Computing"}]}],
    }
    everything["sessions"][0].pop("categories")

    (talk,) = talks(json.dumps(everything), "Europe/London")

    (ada,) = talk.speakers
    assert (talk.room, talk.track) == ("Hall 3", "Computing")
    assert (ada.name, ada.company, ada.url) == (
        "Ada Lovelace",
        "Analytical Society",
        "https://example.org/ada",
    )


PRETALX: dict[str, Any] = {
    "code": "ABC",
    "title": "Engines",
    "speakers": [{"code": "X", "name": "Ada Lovelace"}],
    "submission_type": {"en": "Talk"},
    "state": "confirmed",
    "abstract": "On numbers.",
    "description": "More.",
    "track": {"en": "Computing"},
    "slots": [
        {"room": {"name": {"en": "Hall 1"}}, "start": "2043-05-20T14:00+01:00", "duration": 35},
        {"room": {"name": {"en": "Hall 2"}}, "start": "2043-05-21T14:00+01:00", "duration": 35},
    ],
}


def test_each_slot_of_a_submission_is_a_talk_once() -> None:
    gone = {**PRETALX, "code": "DEF", "state": "withdrawn"}
    found = reading(json.dumps({"results": [PRETALX, gone, PRETALX]}))

    assert found.episode is not None
    first, second = found.episode.talks
    assert times(first) == "2043-05-20 14:00+01:00 – 14:35"
    assert (first.room, second.room, first.track) == ("Hall 1", "Hall 2", "Computing")
    assert first.abstract == "On numbers.\n\nMore."
    assert "W177" in codes(found.problems)


def test_the_widget_of_pretalx_names_things_by_number() -> None:
    widget = {
        "talks": [
            {"code": "ABC", "title": "Engines", "speakers": ["X"], "track": 2, "room": 3}
            | {"start": "2043-05-20T14:00+01:00", "end": "2043-05-20T14:35+01:00"},
            {"code": None, "title": {"en": "Lunch"}, "start": "2043-05-20T12:00+01:00", "room": 3},
        ],
        "tracks": [{"id": 2, "name": {"en": "Computing"}}],
        "rooms": [{"id": 3, "name": {"en": "Hall 3"}}],
        "speakers": [{"code": "X", "name": "Ada Lovelace"}],
        "timezone": "Europe/London",
    }

    (talk,) = talks(json.dumps(widget))

    assert times(talk) == "2043-05-20 14:00+01:00 – 14:35"
    assert (talk.room, talk.track, talk.speakers[0].name) == ("Hall 3", "Computing", "Ada Lovelace")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_read_by_its_heads(separator: str, encoding: str) -> None:
    rows = (
        ("Session title", "Day", "From", "To", "Room", "Speakers", "Link", "Length"),
        ("Engines of Émilie", "2043-05-20", "14:00", "14:35", "Hall 1", "Ada Lovelace", "", ""),
        ('"Two\nlines"', "", "2:00 PM", "", "", "Mary Somerville & Hypatia Theon", "", "35 min"),
        ("Lunch", "", "12:00", "", "", "", "", ""),
    )
    text = "".join(separator.join(row) + "\r\n" for row in rows)

    first, second = talks(text.encode(encoding), "Europe/London")

    assert (first.title, first.room) == ("Engines of Émilie", "Hall 1")
    assert times(first) == times(second) == "2043-05-20 14:00+01:00 – 14:35"
    assert second.title == "Two lines"
    assert [person.name for person in second.speakers] == ["Mary Somerville", "Hypatia Theon"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2043-05-20", "2043-05-20"),
        ("20.05.2043", "2043-05-20"),
        ("20 May 2043", "2043-05-20"),
        ("Wednesday, May 20, 2043", "2043-05-20"),
        ("20th of Floréal", "None"),
        ("5/20/2043", "2043-05-20"),
        ("20/5/2043", "2043-05-20"),
        ("5/6/2043", "None"),
        ("6/6/2043", "2043-06-06"),
    ],
)
def test_a_day_is_read_where_only_one_can_be_meant(written: str, day: str) -> None:
    found = reading(f'Title,Date,Room\nEngines,"{written}",Hall 1\n')

    assert found.episode is not None
    assert times(found.episode.talks[0]) == day
    assert ("W175" in codes(found.problems)) == (day == "None")


def test_one_clear_day_tells_the_order_of_all() -> None:
    text = "Title,Date,Room\nEngines,5/6/2043,1\nCompilers,5/20/2043,1\n"

    assert [times(talk) for talk in talks(text)] == ["2043-05-06", "2043-05-20"]


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        ("Speaker", "Ada Lovelace, Analytical Society", ["Ada Lovelace|Analytical Society"]),
        ("Speakers", "Ada Lovelace, Mary Somerville", ["Ada Lovelace|", "Mary Somerville|"]),
        ("Speakers", "Ada Lovelace, IBM", ["Ada Lovelace, IBM|"]),
        (
            "Speakers",
            "Ada Lovelace, IBM; Hypatia, Museion",
            ["Ada Lovelace|IBM", "Hypatia|Museion"],
        ),
        ("Speakers", "Ada Lovelace (IBM)", ["Ada Lovelace|IBM"]),
    ],
)
def test_speakers_are_parted_where_the_form_is_certain(
    head: str, cell: str, expected: list[str]
) -> None:
    (talk,) = talks(f'Title,{head},Room\nEngines,"{cell}",1\n')

    assert [f"{person.name}|{person.company}" for person in talk.speakers] == expected


def test_what_no_reader_knows_is_told_as_that() -> None:
    found = reading('{"a": 1}', name="schedule.json")

    assert codes(found.problems) == ["E155"]
