"""Episodes from iCalendar files, such as those of Sched, pretalx and Indico (RFC 5545)."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import replace
from functools import cached_property
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar.prop import vDDDTypes

from deckgen.diagnostics import Place
from deckgen.model import Person, Project, Url
from deckgen.model.zones import zone
from deckgen.readers.quoting import quoted
from deckgen.readers.reading import Reading
from deckgen.readers.schedules import spoken_by
from deckgen.readers.schedules.calendar_zones import zone_of
from deckgen.readers.schedules.contentlines import Component, ContentLine, components, unfolded
from deckgen.readers.schedules.files import RefusedError, refused
from deckgen.readers.schedules.plain import line
from deckgen.readers.schedules.programme import MAX_TALKS, Entry, Programme
from deckgen.readers.schedules.repeating import UnknownRuleError, repeats

_WORDS = """
    SUMMARY DESCRIPTION LOCATION URL UID CATEGORIES STATUS SEQUENCE METHOD PRODID NAME
    DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID TZID X-LIC-LOCATION
    X-WR-CALNAME X-WR-TIMEZONE
"""
_READ = frozenset(_WORDS.split())
When = dt.datetime | dt.date


def read_calendar(data: bytes, name: str, project: Project) -> Reading:
    """The episode of a calendar: its events as talks, its name as the title."""
    try:
        return _Calendar(data, name, project).reading()
    except RefusedError as refusal:
        return refusal.reading


class _Calendar:
    def __init__(self, data: bytes, name: str, project: Project) -> None:
        source, lines, sound = unfolded(data, name)
        parts = list(components(lines, _READ))
        self.events = sorted((it for it in parts if it.name == "VEVENT"), key=lambda it: it.row)
        heads = [it for it in parts if it.name == "VCALENDAR"]
        self.head = heads[-1] if heads else Component("VCALENDAR", 0)
        if not self.events and not heads:
            raise refused("E155", "there is no calendar in this file", Place(name, 1, 1))
        self.places = {
            it.text("TZID"): it.text("X-LIC-LOCATION") for it in parts if it.name == "VTIMEZONE"
        }
        self.programme = Programme(source, project, self._place_name())
        self.unknown: set[str] = set()
        if not sound:
            hint = "look at the accents; export it as UTF-8 if they are wrong"
            self.programme.warn("W176", "not all of it is in UTF-8; read as Windows-1252", 0, hint)

    def reading(self) -> Reading:
        moved = {
            (it.text("UID"), self._when(it.first("RECURRENCE-ID")))
            for it in self.events
            if it.first("RECURRENCE-ID")
        }
        with self.programme.collecting():
            for event in self._once_each():
                if event.text("STATUS").strip().upper() == "CANCELLED" or self._is_off():
                    title = quoted(line(event.text("SUMMARY")))
                    self.programme.warn("W177", f"{title} is cancelled and left out", event.row)
                else:
                    self._add(event, moved)
        return self.programme.reading(title=self._title(), schedule=self._schedule())

    def _add(self, event: Component, moved: set[tuple[str, When | None]]) -> None:
        title = line(event.text("SUMMARY"))
        speakers: tuple[Person, ...] = ()
        if self._program == "sched":
            title, speakers = spoken_by.of_sched(title)
        elif self._program == "pretalx":
            title, speakers = spoken_by.of_pretalx(title)
        start, end = self._when(event.first("DTSTART")), self._when(event.first("DTEND"))
        entry = Entry(
            title=title,
            row=event.row,
            url=event.text("URL"),
            room=event.text("LOCATION"),
            track=", ".join(filter(None, (line(it.text) for it in event.every("CATEGORIES")))),
            speakers=speakers,
            abstract=event.text("DESCRIPTION"),
        )
        if not isinstance(start, dt.datetime):
            self.programme.add(replace(entry, date=start))
            return
        length = self._length(event, start, end)
        for at in self._times(event, start):
            if event.first("RECURRENCE-ID") or (event.text("UID"), at) not in moved:
                self.programme.add(replace(entry, start=at, length=length))

    def _length(
        self, event: Component, start: dt.datetime, end: When | None
    ) -> dt.timedelta | None:
        if isinstance(end, dt.datetime) and (end.tzinfo is None) == (start.tzinfo is None):
            utc = dt.timezone.utc
            length = (
                end - start if end.tzinfo is None else end.astimezone(utc) - start.astimezone(utc)
            )
            if length < dt.timedelta():
                self.programme.warn(
                    "W175", "it ends before it starts", event.row, "the end is left out"
                )
            return max(length, dt.timedelta()) or None
        duration = event.first("DURATION")
        value = self._value(duration) if duration else None
        return value if isinstance(value, dt.timedelta) and value > dt.timedelta() else None

    def _times(self, event: Component, start: dt.datetime) -> list[dt.datetime]:
        rule = event.first("RRULE")
        times = [start]
        try:
            if rule and not event.first("RECURRENCE-ID"):
                times, whole = repeats(start, rule.value)
                if not whole:
                    message = f"it repeats on and on; the first {len(times)} times are read"
                    self.programme.warn("W178", message, rule.row, "delete those that are too many")
        except UnknownRuleError:
            message = f"it repeats by an uncommon rule: {quoted(rule.value if rule else '')}"
            self.programme.warn("W178", message, event.row, "only its first time is read")
        more = [it for added in event.every("RDATE") for it in self._listed(added)]
        out = {it for removed in event.every("EXDATE") for it in self._listed(removed)}
        known = [it for it in more if (it.tzinfo is None) == (start.tzinfo is None)]
        return sorted({it for it in (*times, *known[:MAX_TALKS]) if it not in out})

    def _once_each(self) -> list[Component]:
        """Each event once: of those with one UID the newest, of equal ones the first."""
        versions: dict[tuple[str, str], int] = {}
        for event in self.events:
            key = _identity(event)
            versions[key] = max(versions.get(key, 0), _sequence(event))
        kept: dict[object, Component] = {}
        for event in self.events:
            uid, _ = key = _identity(event)
            same = (key, line(event.text("SUMMARY")), _written(event, "DTSTART"))
            older = _sequence(event) < versions[key]
            if uid and (older or same in kept):
                what = "in a newer version, too" if older else "twice"
                title = quoted(line(event.text("SUMMARY")))
                self.programme.warn("W179", f"{title} stands there {what}; read once", event.row)
                continue
            kept[same if uid else event.row] = event
        return list(kept.values())

    def _when(self, written: ContentLine | None) -> When | None:
        """A day, an instant, or a local time without a zone."""
        if written is None:
            return None
        value = self._value(written)
        if not isinstance(value, dt.datetime):
            return value if isinstance(value, dt.date) else None
        own = self._zone(written.parameters.get("TZID", ""), written.row)
        return value.replace(tzinfo=own) if value.tzinfo is None and own else value

    def _listed(self, written: ContentLine) -> list[dt.datetime]:
        parts = written.value.split(",")[:MAX_TALKS]
        times = [self._when(replace(written, value=part)) for part in parts]
        return [it for it in times if isinstance(it, dt.datetime)]

    def _value(self, written: ContentLine) -> object:
        try:
            value: object = vDDDTypes.from_ical(written.value.strip()[:80])  # type: ignore[no-untyped-call]  # icalendar 7 leaves this one untyped
            return value
        except (ValueError, TypeError, OverflowError):
            name = written.name.casefold()
            message = f"{name} is no time: {quoted(written.value)}"
            self.programme.warn("W175", message, written.row, "it is left out")
            return None

    def _zone(self, name: str, row: int) -> ZoneInfo | None:
        if not name:
            return None
        found = zone_of(name, self.places)
        if found is None and name not in self.unknown:
            self.unknown.add(name)
            message = f"there is no time zone {quoted(name)}"
            self.programme.warn("W172", message, row, "its times are read as those of the place")
        return found

    def _place_name(self) -> str:
        """What the calendar says of its zone, else the zone of most events, else its only one."""
        said = self.head.text("X-WR-TIMEZONE").strip()
        if said and zone_of(said, self.places) not in (None, zone("UTC")):
            return _key(zone_of(said, self.places))
        starts = (event.first("DTSTART") for event in self.events)
        names = Counter(it.parameters["TZID"] for it in starts if it and "TZID" in it.parameters)
        for name in [*(name for name, _ in names.most_common()), *self.places][:1]:
            return _key(zone_of(name, self.places))
        return said

    @cached_property
    def _program(self) -> str:
        """What wrote the calendar, where that tells the form of its titles."""
        writer = self.head.text("PRODID").casefold()
        if "sched.com" in writer or "sched.org" in writer or self._host:
            return "sched"
        return "pretalx" if "pretalx" in writer else ""

    @cached_property
    def _host(self) -> str:
        """The conference's place at Sched, if all its events are there."""
        hosts = {urlsplit(line(it.text("URL"))[:200]).netloc for it in self.events[:MAX_TALKS]}
        host = next(iter(hosts)) if len(hosts) == 1 else ""
        return host if re.fullmatch(r"[\w-]+\.sched\.(com|org)", host) else ""

    def _title(self) -> str:
        sched = re.fullmatch(r"-//Sched\.(?:com|org) (.+?)//\w+", self.head.text("PRODID").strip())
        return sched[1] if sched else self.head.text("X-WR-CALNAME") or self.head.text("NAME")

    def _schedule(self) -> Url | None:
        return self.programme.link(f"https://{self._host}/", 0) if self._host else None

    def _is_off(self) -> bool:
        return self.head.text("METHOD").strip().upper() == "CANCEL"


def _identity(event: Component) -> tuple[str, str]:
    return event.text("UID"), _written(event, "RECURRENCE-ID")


def _written(event: Component, name: str) -> str:
    found = event.first(name)
    return found.value if found else ""


def _sequence(event: Component) -> int:
    written = event.text("SEQUENCE").strip()
    return int(written) if re.fullmatch("[0-9]{1,9}", written) else 0


def _key(found: ZoneInfo | None) -> str:
    return found.key if found else ""
