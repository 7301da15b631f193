"""Talks, office hours, events, booths and picks as show notes list them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from deckgen.model import Booth, Episode, Event, Item, OfficeHours, Person, Talk, Timed
from deckgen.writers.show_notes.lists import bullets, listed
from deckgen.writers.show_notes.people import spoken_by
from deckgen.writers.show_notes.signs import escaped, linked, paragraph

# Abbreviations that mean one offset only; other zones are written by their offset.
_SURE = {"UTC", "CET", "CEST", "EET", "EEST", "EST", "EDT", "PST", "PDT", "JST"}


def happenings(episode: Episode) -> Iterator[str]:
    """Whatever the episode tells of that happens somewhere or at some time."""
    yield from listed("Events", map(_event, episode.events))
    yield from listed("Booths", map(_booth, episode.booths))
    if episode.talks:
        yield from ["", "## Talks"]
    for talk in episode.talks:
        yield from _talk(talk)
    for hours in episode.office_hours:
        yield from _office_hours(hours)
    for name, picks in episode.picks.items():
        points = [
            Item(text=spoken_by(pick.title, pick.speakers), url=pick.url, items=_items(pick.text))
            for pick in picks
        ]
        heading = f"## Talks that {escaped(name)} is looking forward to:"
        yield from ["", heading, "", *bullets(points)]
    if episode.schedule:
        yield from ["", "## Schedule", "", linked("Schedule", episode.schedule)]


def _talk(talk: Talk) -> Iterator[str]:
    title = linked(talk.title, talk.url)
    yield from ["", title if talk.url and talk.start else f"### {title}"]
    facts = [when(talk), *_named("Room", talk.room), *_named("Track", talk.track)]
    facts += _named("Speakers", _names(talk.speakers))
    for words in filter(None, [*facts, talk.summary, *talk.abstract.split("\n\n")]):
        yield from ["", paragraph(words.strip("\n"))]


def _office_hours(hours: OfficeHours) -> Iterator[str]:
    yield from ["", f"## {escaped(hours.title or 'Office hours')}"]
    told = bool(hours.start and f"{hours.start:%H:%M}" in hours.text)
    where = [linked(hours.where or "Join", hours.url) if hours.url else escaped(hours.where)]
    texts = [paragraph(words) for words in hours.text.split("\n\n")]
    for words in filter(None, ["" if told else when(hours), *where, *texts]):
        yield from ["", words]


def when(timed: Timed) -> str:
    """`Monday 16 May 2022 10:45 - 11:15 CEST`, or the day alone."""
    start, end = timed.start, timed.end
    if start is None:
        return _day(timed.date) if timed.date else ""
    text = f"{_day(start)} {start:%H:%M}"
    if end and end.date() == start.date():
        text += f" - {end:%H:%M}"
    elif end:
        return f"{text} {_zone(start)} until {_day(end)} {end:%H:%M}"
    return f"{text} {_zone(start)}"


def _day(day: dt.date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _zone(moment: dt.datetime) -> str:
    if moment.tzname() in _SURE:
        return str(moment.tzname())
    minutes = int((moment.utcoffset() or dt.timedelta()).total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _event(event: Event) -> Item:
    facts = [when(event), event.location, *_named("Hosts", _names(event.hosts)), event.text]
    items = [Item(text=" ".join(fact.split())) for fact in facts if fact]
    items += [Item(text="Schedule", url=event.schedule)] if event.schedule else []
    return Item(text=event.name, url=event.url, items=tuple(items))


def _booth(booth: Booth) -> Item:
    return Item(text=booth.name, url=booth.url, items=_items(booth.location, booth.text))


def _items(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(text=" ".join(text.split())) for text in texts if text)


def _names(people: Iterable[Person]) -> str:
    return spoken_by("", people)


def _named(label: str, words: str) -> list[str]:
    return [f"{label}: {words}"] if words else []
