"""Where a title ends and its speakers begin; and what is no talk at all."""

from __future__ import annotations

import pytest

from deckgen.readers.schedules.breaks import is_break
from deckgen.readers.schedules.spoken_by import of_sched


@pytest.mark.parametrize(
    ("written", "title", "speakers"),
    [
        ("Engines - Ada Lovelace", "Engines", ["Ada Lovelace"]),
        (
            "Engines - Part 2 - Ada Lovelace, Royal Society",
            "Engines - Part 2",
            ["Ada Lovelace, Royal Society"],
        ),
        (
            "Engines – Ada Lovelace, A & Grace Hopper, B",
            "Engines",
            ["Ada Lovelace, A", "Grace Hopper, B"],
        ),
        ("Why?- Émilie du Châtelet, Cirey", "Why?", ["Émilie du Châtelet, Cirey"]),
        (
            "Opening - Mary Somerville, Fellow, Stars & Core Maintainer, Moon",
            "Opening",
            ["Mary Somerville, Fellow, Stars & Core Maintainer, Moon"],
        ),
        ("Engines - Hypatia, Alexandria", "Engines", ["Hypatia, Alexandria"]),
        ('Bugs - Grace "Amazing" Hopper, US Navy', "Bugs", ['Grace "Amazing" Hopper, US Navy']),
    ],
)
def test_speakers_come_after_the_last_dash(written: str, title: str, speakers: list[str]) -> None:
    found, people = of_sched(written)

    assert found == title
    assert [", ".join(filter(None, (it.name, it.company))) for it in people] == speakers


@pytest.mark.parametrize(
    "title",
    [
        "Engines",
        "EngineCon Hosted by Society - Full-Day Event | PASS REQUIRED",
        "Engines - Deep Dive",
        "Engines - A Hands-on Session Hosted by the Society",
        "Engines - the untold story",
        "Engines - 2043 Edition",
        "Engines - Hypatia",
        "Engines - ",
        " - Ada Lovelace",
        "Engines - Ada Lovelace,",
        "Engines - Part II",
    ],
)
def test_other_titles_are_left_alone(title: str) -> None:
    assert of_sched(title) == (title, ())


@pytest.mark.parametrize(
    "title",
    [
        "Break",
        "Coffee Break",
        "Lunch | On Own",
        "Badge Pick-Up",
        "Registration & Check-In",
        "Registration Desk Opens",
        "Lunch sponsored by the Royal Society",
        "Mittagspause",
        "Déjeuner",
        "Project Lightning Talk: Mini Break",
        "Cloakroom",
        "Morning coffee (foyer)",
    ],
)
def test_these_are_no_talks(title: str) -> None:
    assert is_break(title)


@pytest.mark.parametrize(
    "title",
    [
        "The coffee machine problem",
        "Lunch and learn: engines",
        "Breaking codes",
        "Break the Enigma",
        "Open Badges",
        "Opening",
        "Welcome",
        "Registration of stars",
        'From "Free-Lunch" to Dog-Fooding',
        "",
    ],
)
def test_these_are_talks(title: str) -> None:
    assert not is_break(title)


def test_a_label_tells_too_and_a_speaker_speaks() -> None:
    assert is_break("Meet us", "REGISTRATION")
    assert is_break("Women in Computing", "Lunch", speakers=3)
    assert not is_break("Engines: Break", speakers=1)
