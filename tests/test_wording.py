"""Phrases and addresses as the audience reads them; tests/wording/ has the rest."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from jinja2 import UndefinedError

from deckgen.model import Episode, Person, Talk
from deckgen.wording import Wording
from deckgen.wording.formats import address

MADRID = ZoneInfo("Europe/Madrid")


def at(hour: int, minute: int = 0, day: int = 19) -> dt.datetime:
    return dt.datetime(2022, 5, day, hour, minute, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.org/", "example.org"),
        ("http://example.org/a/b?c=d#e", "example.org/a/b?c=d#e"),
        ("mailto:ada@example.org", "ada@example.org"),
    ],
)
def test_an_address_is_what_people_type(url: str, expected: str) -> None:
    assert address(url) == expected


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([(15, 16)], "At the same time as 1 other"),
        ([(15, 16), (15, 17)], "At the same time as 2 others"),
        ([(14, 16)], "Overlaps with 14:00–16:00"),
        ([(15, 16), (14, 16)], "Overlaps with 15:00–16:00, 14:00–16:00"),
    ],
)
def test_what_runs_at_the_same_time(others: list[tuple[int, int]], expected: str) -> None:
    talk = Talk(title="Bees", start=at(15), end=at(16))
    clashes = [Talk(title="Ants", start=at(start), end=at(end)) for start, end in others]

    assert Wording()("talk.clash", talk=talk, others=clashes) == expected


@pytest.mark.parametrize(
    ("episode", "expected"),
    [
        (Episode(title="Bees", show="eCHO", number=45), "eCHO episode 45: Bees"),
        (Episode(title="Bees", number=0), "Episode 0: Bees"),
        (Episode(title="Bees", show="eCHO"), "eCHO: Bees"),
        (Episode(title="Bees"), "Bees"),
    ],
)
def test_the_footer_names_what_is_known(episode: Episode, expected: str) -> None:
    assert Wording()("deck.footer", episode=episode) == expected


def test_content_is_data_and_never_a_template() -> None:
    episode = Episode(title="{{ 7 * 7 }} {% if %}", show="{# x #}")

    assert Wording()("deck.footer", episode=episode) == "{# x #}: {{ 7 * 7 }} {% if %}"


def test_a_phrase_that_misses_a_fact_is_a_bug_that_shows() -> None:
    with pytest.raises(UndefinedError):
        Wording()("talk.notes", talk=Talk(title="Bees"))


def test_names_come_with_their_company() -> None:
    people = (Person(name="Ada Lovelace"), Person(name="Grace Hopper", company="Harvard"))

    assert (
        Wording()("talk.speakers", talk=Talk(title="Bees", speakers=people))
        == "Ada Lovelace and Grace Hopper (Harvard)"
    )
