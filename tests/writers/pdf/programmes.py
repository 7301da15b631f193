"""Programmes to print: five rooms on two days, as real ones have them, and a real one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from handouts import ASSETS, NIGHT

from deckgen.model import Episode, HandoutOptions, Person, Talk, Url
from deckgen.sections import compose_handout
from deckgen.writers.base import Written
from deckgen.writers.pdf import PDF

ROOMS = ("Ballroom", "Library", "Engine room", "Observatory", "Loom")
PEOPLE = (
    "Ada Lovelace",
    "Grace Hopper",
    "Mary Somerville",
    "Charles Babbage",
    "Sophie Germain",
    "Emmy Noether",
)
SUBJECTS = (
    "On the analytical engine and the weaving of algebraic patterns",
    "Compilers",
    "The connexion of the physical sciences",
    "Difference engines in practice: what the second one taught us",
    "Elastic plates",
    "Invariants",
    "Tables without errors",
)
SLOTS = ((9, 30, 40), (10, 20, 20), (11, 0, 60), (13, 30, 45), (14, 30, 10), (15, 0, 90))
DROIDCON = Path(__file__).parents[4] / (
    "shared/data/schedules/sessionize-droidcon-berlin-2023-schedule.json"
)


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(1843, 9, day, hour, minute, tzinfo=ZoneInfo("Europe/London"))


def _talks() -> Iterator[Talk]:
    number = 0
    for day in (1, 2):
        yield Talk(title=f"Breakfast of day {day}", start=at(day, 8), end=at(day, 9))
        yield Talk(title=f"Lunch of day {day}", start=at(day, 12), end=at(day, 13))
        for hour, minute, length in SLOTS:
            for room in ROOMS:
                number += 1
                start = at(day, hour, minute)
                yield Talk(
                    title=f"{SUBJECTS[number % len(SUBJECTS)]} ({number})",
                    start=start,
                    end=start + dt.timedelta(minutes=length),
                    room=room,
                    track="Engines" if number % 3 else "Mathematics",
                    speakers=(Person(name=PEOPLE[number % len(PEOPLE)]),),
                    summary=f"A summary of {number}.",
                    url=Url(f"https://example.org/talks/{number}"),
                )


EPISODE = Episode(
    title="Engines 1843",
    schedule=Url("https://example.org/programme"),
    talks=tuple(_talks()),
)


def printed(options: HandoutOptions, episode: Episode = EPISODE) -> Written:
    """The episode's handout with these options."""
    document = compose_handout(replace(episode, handout=options))
    return PDF.write(document, NIGHT, ASSETS)
