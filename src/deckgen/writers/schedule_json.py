"""The talks of an episode as frab's schedule.json, which conference apps import.

https://github.com/voc/schedule/blob/master/validator/json/schema.json
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
import uuid
from typing import Any
from zoneinfo import ZoneInfo

from deckgen.assets import Assets
from deckgen.diagnostics import Problem, Severity
from deckgen.model import Episode, Person, Talk
from deckgen.themes import Theme
from deckgen.writers.base import Writer, Written
from deckgen.writers.identity import identities

_CHANGE = dt.timedelta(hours=4)  # a conference's day ends in the small hours
_SCHEMA = "https://c3voc.de/schedule/schema.json"


def write(episode: Episode, theme: Theme, assets: Assets) -> Written:  # noqa: ARG001 - every writer is given them
    """A schedule of the talks that have a time; a problem tells of each that has none."""
    acronym = _acronym(episode.title)
    named = list(zip(episode.talks, identities(episode.talks), strict=True))
    events = [
        (talk.start, talk.room, _event(talk, talk.start, at, guid, acronym, episode.language))
        for at, (talk, guid) in enumerate(named, 1)
        if talk.start
    ]
    problems = tuple(
        Problem(
            "W191",
            f"{talk.title!r} has no time and is not in the schedule",
            hint="give its start",
            severity=Severity.WARNING,
            origin=f"talks[{at}]",
        )
        for at, talk in enumerate(episode.talks)
        if not talk.start
    )
    dates = sorted({(start - _CHANGE).date() for start, _, _ in events})
    days = [_day(at, date, events, episode.timezone) for at, date in enumerate(dates, 1)]
    first = dates[0] if dates else episode.date or dt.date(1970, 1, 1)
    conference: dict[str, Any] = {
        "acronym": acronym,
        "title": episode.title,
        "start": str(first),
        "end": str(dates[-1] if dates else first),
        "daysCount": len(days),
        "timeslot_duration": "00:05",
        **({"time_zone_name": episode.timezone.key} if episode.timezone else {}),
        **({"url": episode.schedule} if episode.schedule else {}),
        "rooms": [
            {"name": room, "guid": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{acronym} {room}"))}
            for room in dict.fromkeys(room for _, room, _ in events if room)
        ],
        "tracks": [{"name": it} for it in dict.fromkeys(talk.track for talk, _ in named) if it],
        "days": days,
    }
    schedule = {"version": str(episode.date or "1"), "conference": conference}
    value = {"$schema": _SCHEMA, "generator": {"name": "deckgen"}, "schedule": schedule}
    return Written((json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode(), problems)


def _day(
    index: int,
    date: dt.date,
    events: list[tuple[dt.datetime, str, dict[str, Any]]],
    zone: ZoneInfo | None,
) -> dict[str, Any]:
    held = [it for it in sorted(events, key=lambda it: it[0]) if (it[0] - _CHANGE).date() == date]
    begins = dt.datetime.combine(date, dt.time(), zone or held[0][0].tzinfo) + _CHANGE
    rooms: dict[str, list[dict[str, Any]]] = {}
    for _, room, event in held:
        rooms.setdefault(room, []).append(event)
    return {
        "index": index,
        "date": str(date),
        "day_start": begins.isoformat(),
        "day_end": (begins + dt.timedelta(days=1, minutes=-1)).isoformat(),
        "rooms": rooms,
    }


def _event(
    talk: Talk, start: dt.datetime, number: int, guid: uuid.UUID, acronym: str, language: str
) -> dict[str, Any]:
    return {
        "id": number,
        "guid": str(guid),
        "date": start.isoformat(),
        "start": f"{start:%H:%M}",
        "duration": _duration(start, talk.end),
        "room": talk.room,
        "slug": f"{acronym}-{number}-{_plain(talk.title, '-') or 'talk'}",
        "url": talk.url or "",
        "title": talk.title,
        "subtitle": "",
        "track": talk.track or None,
        "type": "talk",
        "language": language,
        "abstract": talk.summary or talk.abstract,
        "description": talk.abstract if talk.summary else "",
        "persons": [_person(person) for person in talk.speakers],
        "links": [],
        "attachments": [],
    }


def _person(person: Person) -> dict[str, str]:
    named = {"name": person.name, "public_name": person.name}
    return {**named, "url": person.url} if person.url else named


def _duration(start: dt.datetime, end: dt.datetime | None) -> str:
    """Hours and minutes; 00:00 where the end is not known."""
    utc = dt.timezone.utc
    length = end.astimezone(utc) - start.astimezone(utc) if end else dt.timedelta()
    minutes = int(length.total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _acronym(title: str) -> str:
    """A name of at least four small letters, digits and underscores."""
    words = _plain(title, "_")
    return words if len(words) > 3 else f"show_{words or '0'}"


def _plain(text: str, between: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return re.sub("[^a-z0-9]+", between, apart.encode("ascii", "ignore").decode()).strip(between)


SCHEDULE_JSON = Writer("json", ".schedule.json", Episode, write, usual=False)

__all__ = ["SCHEDULE_JSON", "write"]
