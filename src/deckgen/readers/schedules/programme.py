"""The entries of a schedule on their way to an episode: cleaned, put in their zone, accounted for.

Every reader of schedules says what stands in its file; what an episode makes of it is said here.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from deckgen.diagnostics import Place, Places, Problem, Severity, in_order
from deckgen.model import Episode, Person, Project, Talk, Url
from deckgen.model.limits import MAX_PROBLEMS, YEARS
from deckgen.model.zones import zone
from deckgen.readers.addresses import address
from deckgen.readers.ledger import Ledger
from deckgen.readers.nodes import Scalar
from deckgen.readers.people import introduce
from deckgen.readers.quoting import quoted
from deckgen.readers.reading import Reading
from deckgen.readers.schedules.breaks import is_break
from deckgen.readers.schedules.files import MAX_TEXT
from deckgen.readers.schedules.plain import line, paragraphs
from deckgen.readers.source import Source

MAX_TALKS = 3_000
"""How many entries of a schedule are read; the largest conferences have about 1,500."""

_MAX_PEOPLE = 100
_MAX_LINE = 1_000

_UTC_NAMES = {"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu", "Etc/Zulu", "UCT", "Universal"}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of a schedule as its program wrote it.

    `start` and `end` are instants, or local times without a zone; `date` is the day where there is
    no time. `kind` is what the program calls this sort of entry. `row` counts lines from 0.
    """

    title: str
    row: int = 0
    column: int = 0
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    length: dt.timedelta | None = None
    date: dt.date | None = None
    url: str = ""
    room: str = ""
    track: str = ""
    kind: str = ""
    speakers: tuple[Person, ...] = ()
    summary: str = ""
    abstract: str = ""


class EnoughError(Exception):
    """There are more entries than a schedule has; see `Programme.collecting`."""


@dataclass
class Programme:
    """A schedule being read. `zone` is that of the place, as the file or else the project names it.

    UTC is no place: a file that names only UTC leaves the word to the project.
    """

    source: Source
    project: Project
    named: str = ""
    talks: list[Talk] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    seen: int = 0
    unsaid: int = 0
    unzoned: Place | None = None
    in_utc: bool = False

    def __post_init__(self) -> None:
        """Settle the zone once, before the first time is read in it."""
        own = zone(self.named.strip()) if self.named.strip() else None
        if self.named.strip() and own is None:
            message = f"the file names a time zone that does not exist: {quoted(self.named)}"
            self.warn("W172", message, 0, "name the place yourself: --timezone Europe/Berlin")
        placeless = own is None or own.key in _UTC_NAMES
        self.zone: ZoneInfo | None = (self.project.timezone or own) if placeless else own

    def warn(self, code: str, message: str, row: int, hint: str = "", column: int = 0) -> None:
        """Keep a warning about the line `row`, counted from 0; after many, only their number."""
        if len(self.problems) >= MAX_PROBLEMS:
            self.unsaid += 1
            return
        place = self.source.place(row, column)
        self.problems.append(Problem(code, message, place, hint, Severity.WARNING))

    @contextmanager
    def collecting(self) -> Iterator[None]:
        """Where entries are added: it ends early when there are more than `MAX_TALKS`."""
        with suppress(EnoughError):
            yield

    def leave_out(self, title: str) -> None:
        """Count an entry that is no talk. Raises `EnoughError`."""
        self._count()
        self.left_out[line(title) or "without a title"] += 1

    def add(self, entry: Entry) -> None:
        """Take an entry as a talk, unless it is a break or has no title. Raises `EnoughError`."""
        self._count()
        title, track = (self._line(text, entry) for text in (entry.title, entry.track))
        named = (_named(person) for person in entry.speakers[:_MAX_PEOPLE] if person.name.strip())
        speakers = tuple(dict.fromkeys(named))
        if not title:
            self.warn("W173", "an entry without a title is left out", entry.row)
            return
        if is_break(title, track, line(entry.kind), speakers=len(speakers)):
            self.left_out[title] += 1
            return
        start, end, date = self._times(entry)
        place = self.source.place(entry.row, entry.column)
        self.places[f"talks[{len(self.talks)}]"] = place
        self.talks.append(
            Talk(
                title=title,
                url=self.link(entry.url, entry.row),
                start=start,
                end=end,
                date=None if start else date,
                room=self._line(entry.room, entry),
                track=track,
                speakers=speakers,
                summary=self._text(entry.summary, entry),
                abstract=self._text(entry.abstract, entry),
            )
        )

    def link(self, written: str, row: int) -> Url | None:
        """An address, if it can be linked to; else None and a warning."""
        written = line(written[: 2 * _MAX_LINE + 1])
        if not written:
            return None
        trial = Ledger(Source(self.source.name, ""))
        found = address(written, Scalar(0, 0, written), trial)
        for problem in trial.found:
            self.warn("W174", f"a link: {problem.message}", row, "" if found else "it is left out")
        return found

    def reading(self, *, title: str = "", schedule: Url | None = None) -> Reading:
        """The episode of all entries. A file that does not say what it is about is a "Schedule"."""
        self._account()
        project = self.project
        if not line(title):
            self.warn(
                "W181", "the file does not name the conference", 0, "write the episode's title"
            )
        episode = Episode(
            title=line(title) or "Schedule",
            show=project.show,
            timezone=self.zone or (zone("UTC") if self.in_utc else None),
            language=project.language,
            theme=project.theme,
            paper=project.paper,
            hosts=(),
            talks=tuple(self.talks),
            schedule=schedule,
        )
        places = Places({"": self.source.place(0, 0), **self.places})
        return Reading(introduce(episode, project.hosts), places, in_order(self.problems))

    def _count(self) -> None:
        self.seen += 1
        if self.seen > MAX_TALKS:
            raise EnoughError

    def _account(self) -> None:
        if self.left_out:
            what = ", ".join(
                f"{quoted(title, 30)}{f' ({count})' if count > 1 else ''}"
                for title, count in self.left_out.most_common(6)
            )
            more = ", …" if len(self.left_out) > 6 else ""
            number = sum(self.left_out.values())
            are = "entry is no talk and is" if number == 1 else "entries are no talks and are"
            self.warn("W170", f"{number} {are} left out: {what}{more}", 0)
        if self.seen > MAX_TALKS:
            message = f"more than {MAX_TALKS:,} entries; the first ones are read"
            self.warn("W171", message, 0, "export one day, or one track, at a time")
        placeless = self.zone is None or self.zone.key in _UTC_NAMES
        if self.in_utc and placeless and self.project.timezone is None:
            hint = "say where it takes place: --timezone Europe/Amsterdam"
            self.warn("W172", "the times are in UTC, the place has its own", 0, hint)
        if self.unsaid:
            message = f"{self.unsaid:,} more warnings are not told"
            place = self.source.place(0, 0)
            self.problems.append(Problem("W182", message, place, "", Severity.WARNING))
        if self.unzoned:
            hint = "say where it takes place: --timezone Europe/Berlin"
            message = "the times name no time zone"
            self.problems.append(Problem("E156", message, self.unzoned, hint))

    def _line(self, text: str, entry: Entry) -> str:
        return line(self._cut(text, _MAX_LINE, entry))

    def _text(self, text: str, entry: Entry) -> str:
        return paragraphs(self._cut(text, MAX_TEXT, entry))

    def _cut(self, text: str, most: int, entry: Entry) -> str:
        if len(text) <= most:
            return text
        message = f"a text of {len(text):,} characters is cut after {most:,}"
        self.warn("W183", message, entry.row, "write the rest yourself", entry.column)
        return text[:most]

    def _times(self, entry: Entry) -> tuple[dt.datetime | None, dt.datetime | None, dt.date | None]:
        start = self._local(entry.start, entry)
        if start is None:
            day = entry.date or (entry.start.date() if entry.start else None)
            return None, None, day if day and day.year in YEARS else None
        end = self._local(entry.end, entry) if entry.end else None
        if end is None and entry.length:
            end = _instant(start) + entry.length
            end = end.astimezone(start.tzinfo)
        if end is not None and _instant(end) <= _instant(start):
            if end != start:
                message = f"it ends at {end:%H:%M}, before it starts at {start:%H:%M}"
                self.warn("W175", message, entry.row, "the end is left out")
            end = None
        return start, end, None

    def _local(self, moment: dt.datetime | None, entry: Entry) -> dt.datetime | None:
        """The time in the zone of the place; None, and a word about it, where that is unknown."""
        if moment is None:
            return None
        moment = moment.replace(microsecond=0)
        if not YEARS[0] < moment.year < YEARS[-1]:
            message = f"the year {moment.year} is not between {YEARS[0]} and {YEARS[-1]}"
            self.warn("W175", message, entry.row, "the time is left out")
            return None
        if moment.tzinfo is None:
            return self._floating(moment, entry)
        offset = moment.utcoffset() or dt.timedelta()
        self.in_utc = self.in_utc or not offset
        if self.zone:
            return _instant(moment).astimezone(self.zone)
        if not offset:
            return _instant(moment).astimezone(zone("UTC"))
        return moment.astimezone(dt.timezone(offset))

    def _floating(self, moment: dt.datetime, entry: Entry) -> dt.datetime | None:
        if self.zone is None:
            self.unzoned = self.unzoned or self.source.place(entry.row, entry.column)
            return None
        local = moment.replace(tzinfo=self.zone)
        known = _instant(local).astimezone(self.zone)
        if known.replace(tzinfo=None) != moment.replace(fold=0):
            message = f"{moment:%H:%M} on {moment:%Y-%m-%d} does not exist in {self.zone.key}"
            self.warn("W175", message, entry.row, f"read as {known:%H:%M}")
        elif local.utcoffset() != local.replace(fold=1).utcoffset():
            message = f"{moment:%H:%M} on {moment:%Y-%m-%d} comes twice in {self.zone.key}"
            self.warn("W175", message, entry.row, "read as the first of the two")
        return known


def _named(person: Person) -> Person:
    return Person(
        name=line(person.name[:_MAX_LINE]),
        url=person.url,
        company=line(person.company[:_MAX_LINE]),
    )


def _instant(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.timezone.utc)
