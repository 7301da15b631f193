"""Episodes from Sessionize's API: the views All, GridSmart and Sessions, and Speakers' people.

https://sessionize.com/playbook/api describes the views. Times are local, without a zone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from deckgen.diagnostics import Place
from deckgen.model import Person, Project, Url
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.schedules import times
from deckgen.readers.schedules.files import RefusedError, refused
from deckgen.readers.schedules.json_text import Finder, group, groups, load, looks_like_json, text
from deckgen.readers.schedules.plain import line
from deckgen.readers.schedules.programme import MAX_TALKS, Entry, Programme

_WORKS_AT = re.compile(r"[^@|,;/&]+(?:\s@\s?| at (?=[A-Z]))([^@|,;/&]+)")
Fields = Mapping[str, Any]


def read_sessionize(data: bytes, name: str, project: Project) -> Reading:
    """The episode of a view of Sessionize. What it calls service sessions are no talks."""
    try:
        value, source, problems = load(data, name)
    except RefusedError as refusal:
        return refusal.reading
    programme = Programme(source, project)
    programme.problems += problems
    people = {text(it.get("id")): it for it in groups(group(value).get("speakers"))}
    rooms = {text(it.get("id")): text(it.get("name")) for it in groups(group(value).get("rooms"))}
    tracks = dict(_track_names(group(value).get("categories")))
    finder, seen = Finder(source), set()
    with programme.collecting():
        for session in islice(_sessions(value), 2 * MAX_TALKS):
            key = text(session.get("id")) or str(session.get("title"))
            if key in seen:
                continue
            seen.add(key)
            row, column = finder.find(session.get("title"))
            if session.get("isServiceSession") is True and not groups(session.get("speakers")):
                programme.leave_out(text(session.get("title")))
                continue
            start, end = (times.moment(text(session.get(key))) for key in ("startsAt", "endsAt"))
            programme.add(
                Entry(
                    title=text(session.get("title")),
                    row=row,
                    column=column,
                    start=start if isinstance(start, dt.datetime) else None,
                    end=end if isinstance(end, dt.datetime) else None,
                    room=text(session.get("room")) or rooms.get(text(session.get("roomId")), ""),
                    track=_track(session, tracks),
                    speakers=tuple(_speakers(programme, session.get("speakers"), people, row)),
                    abstract=text(session.get("description")),
                )
            )
    if not seen:
        return refused("E155", "there are no sessions in this file", Place(name, 1, 1)).reading
    return programme.reading()


def read_speakers(data: bytes, name: str) -> tuple[Person, ...] | None:
    """The people of Sessionize's Speakers view, and what it knows of them; None for other files."""
    if not is_speakers(data):
        return None
    try:
        value, source, _ = load(data, name)
    except RefusedError:
        return None
    programme = Programme(source, Project())
    return tuple(_person(programme, fields, 0) for fields in groups(value)[:MAX_TALKS])


def _refuse_speakers(data: bytes, name: str, project: Project) -> Reading:  # noqa: ARG001 - a reader's shape
    message = "these are speakers without their talks"
    hint = f"give the schedule with it: deckgen import SCHEDULE {name}"
    return refused("E158", message, Place(name, 1, 1), hint).reading


def _sessions(value: object) -> Iterator[Fields]:
    """The sessions of a view: those of All, of each group, or of each room of each day."""
    for part in [group(value)] if isinstance(value, dict) else groups(value)[:400]:
        yield from groups(part.get("sessions"))
        for room in groups(part.get("rooms")):
            yield from groups(room.get("sessions"))


def _track_names(categories: object) -> Iterator[tuple[str, str]]:
    for category in groups(categories):
        if _is_track(category.get("title")):
            for item in groups(category.get("items")):
                yield text(item.get("id")), text(item.get("name"))


def _track(session: Fields, tracks: Mapping[str, str]) -> str:
    named = [
        text(item.get("name"))
        for category in groups(session.get("categories"))
        if _is_track(category.get("name"))
        for item in groups(category.get("categoryItems"))
    ]
    items = session.get("categoryItems")
    numbered = [tracks.get(text(it), "") for it in (items if isinstance(items, list) else [])]
    return ", ".join(filter(None, map(line, [*named, *numbered])))


def _is_track(name: object) -> bool:
    return bool(re.search(r"\btracks?\b", text(name), re.IGNORECASE))


def _speakers(
    programme: Programme, written: object, people: Mapping[str, Fields], row: int
) -> Iterator[Person]:
    for speaker in (written if isinstance(written, list) else [])[:100]:
        number = speaker.get("id") if isinstance(speaker, dict) else speaker
        fields = people.get(text(number), group(speaker))
        yield _person(programme, {**group(speaker), **fields}, row)


def _person(programme: Programme, fields: Fields, row: int) -> Person:
    both = f"{text(fields.get('firstName'))} {text(fields.get('lastName'))}"
    name = text(fields.get("fullName")) or text(fields.get("name")) or both
    works = _WORKS_AT.fullmatch(line(text(fields.get("tagLine"))))
    return Person(
        name=line(name),
        url=_home(programme, fields.get("links"), row),
        company=line(works[1]) if works else "",
    )


def _home(programme: Programme, links: object, row: int) -> Url | None:
    """The first address that is the person's own, rather than the employer's."""
    for link in groups(links):
        if text(link.get("linkType")) != "Company_Website" and text(link.get("url")).strip():
            return programme.link(text(link.get("url")), row)
    return None


def _is_sessionize(data: bytes) -> bool:
    return looks_like_json(data, b"startsAt", b"sessions") or looks_like_json(
        data, b"isServiceSession"
    )


def is_speakers(data: bytes) -> bool:
    """Whether this is Sessionize's Speakers view."""
    return looks_like_json(data, b"fullName", b"sessions") and not _is_sessionize(data)


SESSIONIZE = Reader("Sessionize", (), read_sessionize, _is_sessionize)
SPEAKERS = Reader("Sessionize's speakers", (), _refuse_speakers, is_speakers)
