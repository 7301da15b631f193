"""A day as a table on paper: rooms across, time down, each talk as tall as it is long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.document import Handout, Timetable
from deckgen.writers.pdf.flowables import Item
from deckgen.writers.pdf.grid.cells import SMALLEST, Words
from deckgen.writers.pdf.grid.part import THICK, Part
from deckgen.writers.pdf.grid.plan import (
    EMS,
    NARROWEST,
    PADDING,
    Box,
    Sheet,
    Space,
    plan,
)
from deckgen.writers.pdf.grid.times import Span
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element

WORTH = 0.55
"""The part of a page that must be left for a table to begin on it."""

ENOUGH = 3
"""Rooms that stand well beside each other on an upright sheet."""


def lies_better(handout: Handout) -> bool:
    """Whether the sheet should lie on its long side: for tables of many rooms."""
    return any(
        isinstance(block, Timetable) and len(block.rooms) > ENOUGH
        for section in handout.sections
        for block in section.blocks
    )


def gridded(
    timetable: Timetable,
    setter: Setter,
    parent: Element,
    width: float,
    first: float,
    others: float,
) -> tuple[Item, ...]:
    """The pages of a table, for what is left of the first page and what the others have.

    None at all, and a warning, where it cannot be drawn so that it can be read.
    """
    style = _style(setter)
    names = [setter.paragraph(name, style, None) for name in (timetable.times, "00:00")]
    axis = max(name.width() for name in names) + PADDING
    narrowest = max(NARROWEST, EMS * max(SMALLEST, setter.sheet.body * 0.9))
    head = _head_height(timetable, setter, narrowest) + PADDING + 2 * THICK
    start = first if first >= WORTH * others else others
    space = Space(axis, width - axis, start - head, others - head)
    words = [Words(cell, setter, None) for cell in timetable.cells]
    sheets = plan(timetable, words, space, narrowest) if space.others > 0 else None
    if sheets is None:
        setter.warn(
            "W422",
            "the day cannot stand as a grid: too many talks at once for columns of 30 mm, "
            "or talks too short for a line of text",
            "the handout lists it; a larger paper: or landscape may have room for a grid",
            timetable.origin,
        )
        return ()
    return tuple(_items(timetable, sheets, setter, parent))


def _items(
    timetable: Timetable, sheets: Sequence[Sheet], setter: Setter, parent: Element
) -> Iterator[Item]:
    told: set[int] = set()
    dropped = 0
    for sheet in sheets:
        table = Element("Table", parent)
        for number, span in enumerate(sheet.pages):
            new = {
                box
                for box in sheet.boxes
                if id(box.words.cell) not in told and _best(box, sheet) == span
            }
            told |= {id(box.words.cell) for box in new}
            dropped += sum(_tell(box, span, sheet, setter) for box in new)
            head = _head(timetable, sheet, setter, None if number else Element("TR", table))
            part = Part(setter, sheet, span, frozenset(new), head, table)
            yield Item(part, after=setter.sheet.line)
    if dropped:
        setter.warn(
            "W421",
            f"{dropped} {'talk stands' if dropped == 1 else 'talks stand'} in the grid without "
            "who speaks",
            "layout: list has room for all; so has a larger paper",
            timetable.origin,
        )


def _best(box: Box, sheet: Sheet) -> Span:
    """The page that shows most of a talk: there its words stand as content."""
    return max(sheet.pages, key=lambda span: span.shown(box.words.cell))


def _tell(box: Box, span: Span, sheet: Sheet, setter: Setter) -> bool:
    """Warn of a title cut short; whether more than that is missing."""
    cell = box.words.cell
    fitted = box.fit(span.shown(cell) * sheet.scale)
    if fitted.cut:
        setter.warn(
            "W420",
            f"the title is cut in the grid: {fitted.paragraphs[-1].text}",
            "a shorter title fits; layout: list shows all of it",
            cell.row.title.origin,
        )
    return fitted.kept == "title"


def _style(setter: Setter) -> Style:
    size = max(8.0, 0.95 * setter.sheet.body)
    return Style(size, 1.18 * size, bold=True)


def _head(
    timetable: Timetable, sheet: Sheet, setter: Setter, row: Element | None
) -> tuple[Paragraph, ...]:
    """The corner and the names of the sheet's rooms, as decoration where there is no row."""
    names = (timetable.times, *(timetable.rooms[number] for number in sheet.rooms))
    return tuple(
        setter.paragraph(name, _style(setter), row and Element("TH", row, scope="Column"))
        for name in names
    )


def _head_height(timetable: Timetable, setter: Setter, narrowest: float) -> float:
    """Room for the longest name, even in the narrowest column."""
    style = _style(setter)
    names = (setter.paragraph(name, style, None) for name in timetable.rooms)
    return max(name.height(narrowest - 4 * PADDING) for name in names)
