"""Episodes from schedule.json, as frab, pretalx and the c3voc tools write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from deckgen.diagnostics import Place
from deckgen.model import Project
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.schedules import frab
from deckgen.readers.schedules.files import RefusedError, refused
from deckgen.readers.schedules.json_text import Finder, group, groups, load, looks_like_json, text
from deckgen.readers.schedules.programme import Programme

_MAX_DAYS = 400


def read_schedule_json(data: bytes, name: str, project: Project) -> Reading:
    """The episode of a schedule.json."""
    try:
        value, source, problems = load(data, name)
        schedule = group(group(value).get("schedule"))
        conference = group(schedule.get("conference"))
        if not conference:
            hint = "it reads schedule.json of frab and pretalx, pretalx's API, and Sessionize's"
            message = "this JSON is no schedule that deckgen knows"
            raise refused("E155", message, Place(name, 1, 1), hint)
    except RefusedError as refusal:
        return refusal.reading
    programme = Programme(source, project, text(conference.get("time_zone_name")))
    programme.problems += problems
    finder = Finder(source)
    homes = (part.get(key) for key in ("url", "base_url") for part in (schedule, conference))
    home = next((it for it in map(text, homes) if it.strip().startswith("http")), "")
    with programme.collecting():
        for written in groups(conference.get("days"))[:_MAX_DAYS]:
            day = frab.day_of(
                written.get("date"), written.get("day_start") or conference.get("day_change")
            )
            for room, event in _events(written.get("rooms")):
                place = finder.find(event.get("guid"))
                place = place if any(place) else finder.find(event.get("title"))
                frab.add(programme, event, day, room, place, home)
    return programme.reading(
        title=text(conference.get("title"), project.language), schedule=programme.link(home, 0)
    )


def _events(rooms: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each event beside its room: rooms are named by their keys, or in a list by their names."""
    named = group(rooms) or {text(it.get("name")): it.get("events") for it in groups(rooms)}
    for room, events in named.items():
        for event in groups(events):
            yield str(room), event


def _is_schedule_json(data: bytes) -> bool:
    return looks_like_json(data, b"schedule", b"conference")


SCHEDULE_JSON = Reader("schedule.json", (".json",), read_schedule_json, _is_schedule_json)
