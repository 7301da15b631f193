"""Words, dates and addresses as the audience reads them."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from jinja2 import UndefinedError

from deckgen.model import Episode, Person, Talk
from deckgen.wording import Wording
from deckgen.wording.formats import Formats, address, zone

THURSDAY = dt.date(2022, 5, 19)
MADRID = ZoneInfo("Europe/Madrid")


def at(hour: int, minute: int = 0, day: int = 19) -> dt.datetime:
    return dt.datetime(2022, 5, day, hour, minute, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("language", "day", "full_day"),
    [
        ("en", "Thursday 19 May", "Thursday 19 May 2022"),
        ("en-US", "Thursday, May 19", "Thursday, May 19, 2022"),
        ("de", "Donnerstag, 19. Mai", "Donnerstag, 19. Mai 2022"),
        ("fr", "jeudi 19 mai", "jeudi 19 mai 2022"),
        ("es", "jueves, 19 de mayo", "jueves, 19 de mayo de 2022"),
        ("ja", "5月19日木曜日", "2022年5月19日木曜日"),
        ("tr", "19 Mayıs Perşembe", "19 Mayıs 2022 Perşembe"),
        ("xx-nowhere", "Thursday 19 May", "Thursday 19 May 2022"),
    ],
)
def test_a_day_reads_as_people_there_write_it(language: str, day: str, full_day: str) -> None:
    formats = Formats(Wording(language).locale)

    assert (formats.day(THURSDAY), formats.full_day(THURSDAY)) == (day, full_day)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (at(14), at(14, 35), "14:00–14:35"),
        (at(9, 5), None, "09:05"),
        (at(23), at(1, day=20), "23:00 – Friday 20 May, 01:00"),
        (None, None, ""),
    ],
)
def test_a_span_of_time(start: dt.datetime | None, end: dt.datetime | None, expected: str) -> None:
    assert Formats(Wording().locale).span(SimpleNamespace(start=start, end=end)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Madrid", "CEST"),
        ("America/New_York", "EDT"),
        ("America/Sao_Paulo", "UTC-3"),
        ("Asia/Kathmandu", "UTC+5:45"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_without_an_abbreviation_is_an_offset(name: str, expected: str) -> None:
    assert zone(dt.datetime(2022, 5, 19, tzinfo=ZoneInfo(name))) == expected


def test_an_offset_reads_like_a_zone() -> None:
    assert zone(dt.datetime.fromisoformat("2022-05-19T14:00+02:00")) == "UTC+2"


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
