"""A schedule as text, read as the command would read it."""

from __future__ import annotations

import datetime as dt

from deckgen.diagnostics import Problem
from deckgen.model import Episode, Project, Talk
from deckgen.model.zones import zone
from deckgen.readers import read
from deckgen.readers.reading import Reading


def reading(text: str | bytes, place: str = "", name: str = "schedule") -> Reading:
    """What is read of a text whose name tells nothing; `place` is the zone of `--timezone`."""
    data = text if isinstance(text, bytes) else text.encode()
    return read(data, name, Project(timezone=zone(place) if place else None))


def episode(text: str | bytes, place: str = "") -> Episode:
    found = reading(text, place).episode
    assert found is not None
    return found


def talks(text: str | bytes, place: str = "") -> tuple[Talk, ...]:
    return episode(text, place).talks


def times(talk: Talk) -> str:
    """`2043-05-20 14:00+01:00 – 14:35`, or the day alone."""
    if not talk.start:
        return f"{talk.date}"
    return f"{talk.start:%Y-%m-%d %H:%M}{_offset(talk.start)} – " + (
        f"{talk.end:%H:%M}" if talk.end else ""
    )


def _offset(moment: dt.datetime) -> str:
    return moment.isoformat()[-6:]


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return sorted(problem.code for problem in problems)
