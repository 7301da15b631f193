"""Schedules that conferences have published; they lie beside the repository, not in it."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from lxml import etree

from deckgen.emitting import episode_yaml
from deckgen.importing import Wanted, gather, select
from deckgen.model import Episode, Project
from deckgen.model.zones import zone
from deckgen.readers import read
from schedules.published import PLACES, data_of, episode_of


def test_fosdem_is_there_with_every_title_time_and_room() -> None:
    events = list(etree.fromstring(data_of("fosdem-2024.xml")).iter("event"))

    talks = episode_of("fosdem-2024.xml").talks

    assert len(talks) == len(events) == 874
    for talk, event in zip(talks, events, strict=True):
        assert talk.title == " ".join((event.findtext("title") or "").split())
        assert talk.start is not None
        assert talk.start.isoformat() == event.findtext("date")
        assert talk.room == event.findtext("room")
        assert talk.url == event.findtext("url")
        length = event.findtext("duration") or ""
        assert str(talk.end and talk.end - talk.start)[:-3].zfill(5) == length
        assert len(talk.speakers) == len(
            {person.text for person in event.iter("person") if person.text}
        )


def test_fosdem_is_read_within_a_second() -> None:
    data = data_of("fosdem-2024.xml")
    start = time.process_time()

    read(data, "fosdem-2024.xml", Project())

    assert time.process_time() - start < 1


def test_the_talks_about_cilium_and_ebpf_are_chosen_at_local_times() -> None:
    episode = episode_of("kubecon-eu-2026-day-20260323.ics")
    chosen = [episode.talks[at] for at in select(episode, Wanted(words=["cilium", "ebpf"]))]

    assert len(episode.talks) == 85
    assert [(f"{talk.start:%H:%M} – {talk.end:%H:%M}", talk.title) for talk in chosen] == [
        (
            "09:52 – 09:57",
            "Project Lightning Talk: Translating Ebpf Into Business Value: "
            "Lessons From The Cilium Website",
        ),
        (
            "12:34 – 12:39",
            "Project Lightning Talk: Optimize Sidecarless Service Mesh With A Brand-New "
            "Rust-Based Proxy",
        ),
        ("13:25 – 17:30", "CiliumCon Hosted by CNCF - Half-Day Event | ALL ACCESS PASS REQUIRED"),
    ]


def test_every_session_of_droidcon_is_a_talk_or_a_service() -> None:
    days = json.loads(data_of("sessionize-droidcon-berlin-2023-schedule.json"))
    sessions: list[dict[str, Any]] = [
        session for day in days for room in day["rooms"] for session in room["sessions"]
    ]
    expected = [
        (" ".join(it["title"].split()), it["startsAt"][:16], it["endsAt"][11:16], it["room"])
        for it in sessions
        if not it["isServiceSession"]
    ]

    talks = episode_of("sessionize-droidcon-berlin-2023-schedule.json").talks

    assert [
        (it.title, f"{it.start:%Y-%m-%dT%H:%M}", f"{it.end:%H:%M}", it.room) for it in talks
    ] == expected


def test_the_speakers_file_tells_more_of_the_speakers() -> None:
    names = [f"sessionize-droidcon-berlin-2023-{part}.json" for part in ("schedule", "speakers")]
    found = gather([(data_of(name), name) for name in names], zone("Europe/Berlin")).episode

    assert found is not None
    people = {person.name: person for talk in found.talks for person in talk.speakers}
    assert people["Jolanda Verhoef"].company == "Google"
    assert sum(person.url is not None for person in people.values()) > 80


def test_every_slot_of_pyconfr_is_a_talk_except_lunch() -> None:
    value = json.loads(data_of("pyconfr-2025-pretalx.schedule.json"))
    slots = {
        (" ".join(talk["title"].split()), slot["start"], slot["end"], slot["room"]["name"]["fr"])
        for part in ("schedule", "sprints")
        for day in value[part].values()
        for rooms in day.values()
        for talk in rooms.values()
        for slot in talk["slots"]
        if talk["submission_type"]["name"]["en"] != "Lunch"
    }

    talks = episode_of("pyconfr-2025-pretalx.schedule.json").talks

    found = {
        (it.title, it.start and it.start.isoformat(), it.end and it.end.isoformat(), it.room)
        for it in talks
    }
    assert len(talks) == len(slots) == 92
    assert found == slots


@pytest.mark.parametrize("name", PLACES)
def test_a_schedule_written_as_yaml_is_the_same_episode(name: str) -> None:
    episode = episode_of(name)
    for part in range(0, max(1, len(episode.talks)), 200):  # an episode file has a size
        some = _part(episode, part)
        again = read(episode_yaml(some).encode(), "episode.yaml", Project())
        assert again.episode == some
        assert [problem.message for problem in again.problems] == []


def _part(episode: Episode, start: int) -> Episode:
    from dataclasses import replace

    return replace(episode, talks=episode.talks[start : start + 200])
