"""Rooms side by side: how many stand on a sheet, and where each talk stands in its room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from deckgen.document import Cell
from deckgen.writers.pdf.grid.times import until


@dataclass(frozen=True)
class Lane:
    """Where a talk stands in a room with `count` talks at once: in lane `number`, from 0."""

    number: int
    count: int


def lanes(cells: Sequence[Cell], rooms: int) -> tuple[dict[int, Lane], tuple[int, ...]] | None:
    """The lane of each cell by its place in `cells`, and how many lanes each room has.

    Talks that meet others share the room's width; a talk that meets none has all of it. None where
    a talk in several rooms meets another.
    """
    found: dict[int, Lane] = {}
    widths = [1] * rooms
    for room in range(rooms):
        here = [n for n, cell in enumerate(cells) if cell.first <= room <= cell.last]
        for group in _meeting(cells, here):
            ends: list[int] = []
            numbers = {}
            for n in group:
                free = next((at for at, end in enumerate(ends) if end <= cells[n].start), len(ends))
                ends[free : free + 1] = [until(cells[n])]
                numbers[n] = free
            if len(ends) > 1 and any(cells[n].last > cells[n].first for n in group):
                return None
            widths[room] = max(widths[room], len(ends))
            found |= {n: Lane(number, len(ends)) for n, number in numbers.items()}
    return found, tuple(widths)


def _meeting(cells: Sequence[Cell], numbers: Sequence[int]) -> Iterator[list[int]]:
    """The talks of a room in groups that overlap among themselves only."""
    group: list[int] = []
    end = 0
    for n in sorted(numbers, key=lambda n: (cells[n].start, n)):
        if group and cells[n].start >= end:
            yield group
            group = []
        group.append(n)
        end = max(end, until(cells[n]))
    if group:
        yield group


def sheets(widths: Sequence[int], room: int) -> Iterator[tuple[range, ...]]:
    """The rooms on sheets that have room for so many lanes: on as few as can be, then on more."""
    if room < max(widths):
        return
    least = ceil(sum(widths) / room)
    seen = set()
    for count in range(least, min(least + 2, len(widths)) + 1):
        parted = tuple(_parted(widths, max(ceil(sum(widths) / count), *widths)))
        fits = all(sum(widths[number] for number in sheet) <= room for sheet in parted)
        if fits and parted not in seen:
            seen.add(parted)
            yield parted


def _parted(widths: Sequence[int], most: int) -> Iterator[range]:
    start = 0
    total = 0
    for number, width in enumerate(widths):
        if number > start and total + width > most:
            yield range(start, number)
            start, total = number, 0
        total += width
    yield range(start, len(widths))


def edges(widths: Sequence[int], sheet: range, left: float, width: float) -> list[float]:
    """Where the columns of a sheet's rooms begin, and where the last ends."""
    mine = [widths[number] for number in sheet]
    return [left + width * done / sum(mine) for done in accumulate(mine, initial=0)]
