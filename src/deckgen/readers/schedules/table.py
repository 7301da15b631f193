"""Episodes from tables (CSV) as spreadsheets and conference programs export them (RFC 4180)."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from deckgen.diagnostics import Place
from deckgen.model import Person, Project
from deckgen.readers.quoting import quoted
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.schedules import spoken_by, times, written_dates
from deckgen.readers.schedules.columns import columns_of, is_table
from deckgen.readers.schedules.files import RefusedError, beginning, refused, text_of
from deckgen.readers.schedules.programme import MAX_TALKS, Entry, Programme

_SEPARATORS = (",", ";", "\t", "|")
_FIRST = 10  # a title or two may stand above the heads
_SPAN = re.compile(r"(.*?\d)\s*(?:-|–|—|to|bis)\s*(\d.*)", re.IGNORECASE)
_OFF = {"cancelled", "canceled", "withdrawn", "rejected", "declined"}
Row: TypeAlias = Mapping[str, str]


def read_table(data: bytes, name: str, project: Project) -> Reading:
    """The episode of a table: a row is a talk; its heads tell which column is which."""
    try:
        source, problems = text_of(data, name)
        separator, head, columns = _layout(source.text)
        if not columns:
            hint = "name the columns in the first row: title, date, start, end, room, speakers, url"
            raise refused(
                "E155", "the table has no heads that deckgen knows", Place(name, 1, 1), hint
            )
        rows = list(_rows(source.text, separator, head, columns))
    except RefusedError as refusal:
        return refusal.reading
    except csv.Error as error:
        message = f"the table cannot be read: {error}"
        return refused("E152", message, Place(name, 1, 1), "save it as CSV again").reading
    zones = {row["zone"].strip() for _, row in rows if row.get("zone", "").strip()}
    programme = Programme(source, project, zones.pop() if len(zones) == 1 else "")
    programme.problems += problems
    if zones:
        hint = "split the table by zone, and import each with --timezone"
        programme.warn("W172", "the rows name several time zones; none is taken", 0, hint)
    order = written_dates.order_of(text for _, row in rows for text in row.values())
    plural = _plural_head(source.text, separator, head, columns)
    day: dt.date | None = None
    with programme.collecting():
        for line, row in rows:
            if row.get("status", "").strip().casefold() in _OFF:
                title = quoted(row.get("title", ""))
                programme.warn("W177", f"{title} is cancelled and left out", line)
                continue
            entry, day = _entry(programme, row, line, order, day, plural=plural)
            programme.add(entry)
    return programme.reading()


def _layout(text: str) -> tuple[str, int, dict[str, int]]:
    """The separator, the row of the heads, and which column is which; the most heads known win."""
    best: tuple[str, int, dict[str, int]] = (",", 0, {})
    for separator in _SEPARATORS:
        start = io.StringIO(text[:20_000], newline="")
        for at, cells in zip(range(_FIRST), csv.reader(start, delimiter=separator), strict=False):
            columns = columns_of(cells)
            if is_table(columns) and len(columns) > len(best[2]):
                best = (separator, at, columns)
    return best


def _rows(
    text: str, separator: str, head: int, columns: Mapping[str, int]
) -> Iterator[tuple[int, Row]]:
    """The rows below the heads that are not empty, each with its line from 0."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    line = 0
    for at, cells in enumerate(reader):
        if at > head and any(cell.strip() for cell in cells):
            yield line, {name: cells[it] for name, it in columns.items() if it < len(cells)}
            if at > head + MAX_TALKS * 2:
                return
        line = reader.line_num


def _plural_head(text: str, separator: str, head: int, columns: Mapping[str, int]) -> bool:
    """Whether the speakers' column says by its name that it holds several."""
    reader = csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=separator)
    cells = next((cells for at, cells in enumerate(reader) if at == head), [])
    at = columns.get("speakers", -1)
    return 0 <= at < len(cells) and bool(re.search(r"s\b|\(s\)", cells[at].casefold()))


def _entry(
    programme: Programme, row: Row, line: int, order: str, before: dt.date | None, *, plural: bool
) -> tuple[Entry, dt.date | None]:
    """A row as an entry, and its day. A row without a day, below one with a day, is on that day."""
    given = row.get("date", "").strip()
    day = _day(programme, given, line, order) if given else before
    first, last = row.get("start", "").strip(), row.get("end", "").strip()
    span = None if times.moment(first) else _SPAN.fullmatch(first)
    if span and not last and times.clock(span[2]):
        first, last = span[1].strip(), span[2].strip()
    start = _time(programme, first, day, line, order)
    ends_on = row.get("end date", "").strip()
    end_day = _day(programme, ends_on, line, order) if ends_on else start and start.date()
    end = _time(programme, last, end_day, line, order)
    if start and end and not ends_on and times.clock(last) and end < start and end.hour < 6:
        end += dt.timedelta(days=1)
    entry = Entry(
        title=row.get("title", ""),
        row=line,
        start=start,
        end=end if start else None,
        length=times.duration(re.sub(r"\s*(min|minutes|minuten)\.?$", "", row.get("duration", ""))),
        date=day,
        url=row.get("url", ""),
        room=row.get("room", ""),
        track=row.get("track", ""),
        kind=row.get("kind", ""),
        speakers=tuple(_people(row.get("speakers", ""), row.get("company", ""), plural=plural)),
        summary=row.get("summary", ""),
        abstract=row.get("abstract", ""),
    )
    return entry, start.date() if start else day


def _day(programme: Programme, text: str, line: int, order: str) -> dt.date | None:
    found, certain = written_dates.when(text, order)
    if found is None:
        what = "is no day" if certain else "could be two days"
        hint = "write year-month-day, such as 2022-05-20"
        programme.warn("W175", f"{quoted(text)} {what}", line, hint)
    return found.date() if isinstance(found, dt.datetime) else found


def _time(
    programme: Programme, text: str, day: dt.date | None, line: int, order: str
) -> dt.datetime | None:
    if not text:
        return None
    clock = times.clock(text)
    if clock:
        return dt.datetime.combine(day, clock) if day else None
    found, certain = written_dates.when(text, order)
    if isinstance(found, dt.datetime):
        return found
    if found is None:
        what = "is no time" if certain else "could be on two days"
        programme.warn("W175", f"{quoted(text)} {what}", line, "write it as 2022-05-20 14:00")
    return None


def _people(written: str, company: str, *, plural: bool) -> Iterator[Person]:
    """The people of a cell; several only where the form leaves no doubt."""
    written, company = written.strip(), company.strip()
    groups = [group.strip() for group in re.split(r"[;\n]", written) if group.strip()]
    if len(groups) == 1 and not company and not plural:
        _, known = spoken_by.of_sched(f"- - {written}")
        yield from known or [Person(name=written)]
        return
    if len(groups) == 1 and (plural or company):
        groups = spoken_by.names(written) or groups
    for group in groups:
        name, _, own = group.partition(",") if len(groups) > 1 else (group, "", "")
        inside = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", name.strip())
        if inside and not own:
            name, own = inside[1], inside[2]
        yield Person(
            name=name.strip(), company=own.strip() or (company if len(groups) == 1 else "")
        )


def _is_table(data: bytes) -> bool:
    start = beginning(data)
    if start[:1] in ("{", "[", "<") or start.startswith("BEGIN:"):
        return False
    try:
        _, _, columns = _layout(start)
    except csv.Error:
        return False
    return len(columns) >= 3


TABLE = Reader("CSV", (".csv", ".tsv"), read_table, _is_table)
