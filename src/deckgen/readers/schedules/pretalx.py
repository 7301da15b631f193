"""Episodes from what pretalx's API gives: talks, slots, submissions, or the schedule of its widget.

https://docs.pretalx.org/api/ lists the fields. People save such answers in shapes of their own; so
talks are found wherever they stand in the file.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from deckgen.diagnostics import Place
from deckgen.model import Person, Project
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.schedules import times
from deckgen.readers.schedules.files import RefusedError, refused
from deckgen.readers.schedules.json_text import Finder, group, groups, load, looks_like_json, text
from deckgen.readers.schedules.plain import joined, line
from deckgen.readers.schedules.programme import MAX_TALKS, Entry, Programme

_OFF = {"withdrawn", "rejected", "canceled", "cancelled", "deleted", "draft"}
_LISTS = {"rooms", "tracks", "speakers", "submission_types", "questions", "answers", "tags"}
_MAX_VALUES = 400_000
Fields = Mapping[str, Any]


def read_pretalx(data: bytes, name: str, project: Project) -> Reading:
    """The episode of pretalx's talks."""
    try:
        value, source, problems = load(data, name)
    except RefusedError as refusal:
        return refusal.reading
    top = group(value)
    programme = Programme(source, project, text(top.get("timezone")))
    programme.problems += problems
    rooms, tracks, people = (
        {text(it.get(key)): it for it in groups(top.get(field))} for field, key in _LOOK_UP
    )
    known = _Known(rooms, tracks, people, project.language)
    finder, seen = Finder(source), set()
    with programme.collecting():
        for talk in islice(_talks(value), 2 * MAX_TALKS):
            row, column = finder.find(talk.get("title"))
            if line(text(talk.get("state"))).casefold() in _OFF:
                programme.warn("W177", "a talk is withdrawn and left out", row, column=column)
                continue
            for slot in _slots(talk) or [{}]:
                once = (text(talk.get("code")), text(talk.get("title")), text(slot.get("start")))
                if once not in seen:
                    seen.add(once)
                    programme.add(known.entry(talk, slot, row, column))
    if not seen:
        return refused("E155", "there are no talks in this file", Place(name, 1, 1)).reading
    title = next((text(top.get(key), project.language) for key in ("name", "event", "title")), "")
    return programme.reading(title=title)


_MARKS = (
    (b"submission_type", b"slots"),
    (b"submission_type", b"slot"),
    (b"submission", b"room"),
    (b"talks", b"rooms", b"speakers"),
)
_LOOK_UP = (("rooms", "id"), ("tracks", "id"), ("speakers", "code"))


@dataclass(frozen=True)
class _Known:
    """What talks name by a number or code only."""

    rooms: Mapping[str, Fields]
    tracks: Mapping[str, Fields]
    speakers: Mapping[str, Fields]
    language: str

    def entry(self, talk: Fields, slot: Fields, row: int, column: int) -> Entry:
        start, end = (times.moment(text(slot.get(key))) for key in ("start", "end"))
        minutes = slot.get("duration") or talk.get("duration")
        texts = (text(talk.get(key), self.language) for key in ("abstract", "description"))
        return Entry(
            title=text(talk.get("title"), self.language),
            row=row,
            column=column,
            start=start if isinstance(start, dt.datetime) else None,
            end=end if isinstance(end, dt.datetime) else None,
            length=times.duration(text(minutes)),
            date=start if type(start) is dt.date else None,
            url=text(talk.get("url")),
            room=self._name(slot.get("room"), self.rooms) or text(slot.get("room_name")),
            track=self._name(talk.get("track"), self.tracks),
            kind=self._name(talk.get("submission_type") or talk.get("type"), {}),
            speakers=tuple(self._people(talk.get("speakers"))),
            abstract=joined(*texts),
        )

    def _name(self, value: object, known: Mapping[str, Fields]) -> str:
        """A name as it stands, in a group of fields, or behind a number."""
        named = group(value).get("name", value) if isinstance(value, dict) else value
        if text(value) in known and not isinstance(value, dict):
            named = known[text(value)].get("name")
        elif isinstance(value, int):
            return ""
        return text(named, self.language)

    def _people(self, written: object) -> Iterator[Person]:
        for person in (written if isinstance(written, list) else [])[:100]:
            fields = person if isinstance(person, dict) else self.speakers.get(text(person), {})
            name = text(fields.get("name"))
            if not name.strip() and not isinstance(person, dict):
                name = text(person)
            yield Person(name=name)


def _talks(value: object) -> Iterator[Fields]:
    """Every group of fields that is a talk, in the order of the file."""
    waiting: deque[object] = deque([value])
    for _ in range(_MAX_VALUES):
        if not waiting:
            return
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item))
        elif isinstance(item, dict):
            if isinstance(item.get("submission"), dict):
                yield {**item["submission"], "slots": [item]}
            elif "title" in item and not isinstance(item.get("title"), list):
                yield item
            else:
                inner = [it for key, it in item.items() if key not in _LISTS]
                waiting.extendleft(reversed(inner))


def _slots(talk: Fields) -> list[Fields]:
    """When and where a talk is given: its slots, its one slot, or itself."""
    slots = [it for it in groups(talk.get("slots")) if it.get("start")]
    if slots or not (slot := group(talk.get("slot")) or (talk if talk.get("start") else {})):
        return slots
    return [slot]


def _is_pretalx(data: bytes) -> bool:
    return any(looks_like_json(data, *marks) for marks in _MARKS)


PRETALX = Reader("pretalx", (), read_pretalx, _is_pretalx)
