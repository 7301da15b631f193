"""The talks and office hours of an episode as a calendar (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from deckgen.assets import Assets
from deckgen.diagnostics import Problem, Severity
from deckgen.model import Episode, OfficeHours, Talk
from deckgen.themes import Theme
from deckgen.writers.base import Writer, Written
from deckgen.writers.identity import identities


def write(episode: Episode, theme: Theme, assets: Assets) -> Written:  # noqa: ARG001 - every writer is given them
    """A calendar with the zones of its times. What has no day is not in it; a problem says so."""
    from icalendar import Calendar

    happenings = [(f"talks[{at}]", talk) for at, talk in enumerate(episode.talks)]
    hours = [(f"office_hours[{at}]", it) for at, it in enumerate(episode.office_hours)]
    items: list[tuple[str, Talk | OfficeHours]] = [*happenings, *hours]
    calendar = Calendar()
    calendar.add("prodid", "-//deckgen//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", episode.title)
    if episode.timezone:
        calendar.add("x-wr-timezone", episode.timezone.key)
    named = zip(items, identities([item for _, item in items]), strict=True)
    stamp = _stamp(episode)
    for (_, item), identity in named:
        if item.day:
            calendar.add_component(_event(item, identity, stamp))
    calendar.add_missing_timezones()
    problems = tuple(
        Problem(
            "W190",
            f"{item.title!r} has no day and is not in the calendar",
            hint="give its start",
            severity=Severity.WARNING,
            origin=origin,
        )
        for origin, item in items
        if not item.day
    )
    return Written(calendar.to_ical(), problems)


def _event(item: Talk | OfficeHours, identity: UUID, stamp: dt.datetime) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{identity}@deckgen")
    event.add("dtstamp", stamp)
    event.add("summary", item.title or "Office hours")
    event.add("dtstart", _moment(item.start) if item.start else item.day)
    if item.end:
        event.add("dtend", _moment(item.end))
    texts = _texts(item)
    place = item.room if isinstance(item, Talk) else item.where
    for name, value in (("location", place), ("description", texts), ("url", item.url)):
        if value:
            event.add(name, value)
    if isinstance(item, Talk) and item.track:
        event.add("categories", [item.track])
    return event


def _texts(item: Talk | OfficeHours) -> str:
    if isinstance(item, OfficeHours):
        return item.text
    people = ", ".join(
        f"{person.name} ({person.company})" if person.company else person.name
        for person in item.speakers
    )
    return "\n\n".join(filter(None, (people, item.summary, item.abstract)))


def _moment(moment: dt.datetime) -> dt.datetime:
    """In its zone; without one, in UTC, which needs no VTIMEZONE."""
    return moment.astimezone(dt.timezone.utc) if isinstance(moment.tzinfo, dt.timezone) else moment


def _stamp(episode: Episode) -> dt.datetime:
    """The episode's date: what is written twice is the same twice."""
    days = (item.day for item in (*episode.talks, *episode.office_hours) if item.day)
    day = episode.date or min(days, default=dt.date(1970, 1, 1))
    return dt.datetime.combine(day, dt.time(), dt.timezone.utc)


CALENDAR = Writer("ics", ".ics", Episode, write, usual=False)

__all__ = ["CALENDAR", "write"]
