from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Block, Schedule, Section, Timetable
from deckgen.model import Day, timetable
from deckgen.sections.entries import day_heading, row
from deckgen.sections.grid import grid
from deckgen.sections.sheet import Sheet


def talks(sheet: Sheet) -> Iterator[Section]:
    """The talks day by day: when, what, who, where, and what runs at the same time."""
    gridded = sheet.episode.handout.layout == "grid"
    for day in timetable(sheet.episode.talks):
        blocks = (*(grid(sheet, day) if gridded else _listed(sheet, day)),)
        wide = any(isinstance(block, Timetable) for block in blocks)
        yield Section("talks", (day_heading(sheet, day), *blocks), wide)


def _listed(sheet: Sheet, day: Day) -> Iterator[Block]:
    yield Schedule(tuple(row(sheet, entry) for entry in day.entries))
