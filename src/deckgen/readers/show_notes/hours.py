"""Office hours: a part of their own that says when, and no more than words."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from deckgen.model import OfficeHours, Talk
from deckgen.readers.show_notes.blocks import Paragraph, Row
from deckgen.readers.show_notes.desk import Desk, Doubt
from deckgen.readers.show_notes.outline import Part
from deckgen.readers.show_notes.times import spotted
from deckgen.readers.show_notes.words import clean, folded


def office_hours_of(
    part: Part, talks: Iterable[Talk], zone: ZoneInfo | None, desk: Desk, origin: str
) -> OfficeHours | None:
    """Office hours with their day and time; a day without a year is in that of all the talks."""
    row = part.heading.row if part.heading else None
    if not row or row.links or part.parts or "office hours" not in folded(row.text):
        return None
    rows: list[Row] = []
    for block in part.blocks:
        if not isinstance(block, Paragraph) or any(row.links for row in block.rows):
            return None
        rows += block.rows
    text = "\n\n".join(
        "\n".join(clean(row.text) for row in block.rows)
        for block in part.blocks
        if isinstance(block, Paragraph)
    )
    years = {talk.start.year for talk in talks if talk.start}
    found = spotted(clean(text), zone, years.pop() if len(years) == 1 else None)
    if not found:
        return None
    when = found[2]
    if when.guessed:
        message = f"the year {when.start.year} is that of the talks; this line names none"
        desk.doubt(Doubt("W161", message, rows[0], "check the date"), origin)
    return OfficeHours(title=clean(row.text), start=when.start, end=when.end, text=text)
