"""Episodes as YAML: read back they are the same, and they look as if a person had written them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from deckgen.diagnostics import Place, Problem, Severity
from deckgen.emitting import episode_yaml
from deckgen.model import Episode, Item, Link, Person, Section, Talk, Url
from deckgen.model.zones import zone
from reading import episode, reading
from strategies import NASTY, episodes

CONTENT = sorted((Path(__file__).parent.parent / "content").glob("[0-9]*.yaml"))

ADA = Person(name="Ada Lovelace", url=Url("https://example.org/ada"))
GRACE = Person(name="Grace Hopper", company="Navy, United States")


def body(episode: Episode) -> list[str]:
    """The lines below the title."""
    return episode_yaml(episode).splitlines()[2:]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(episodes)
def test_reading_it_back_gives_the_very_same_episode(whole: Episode) -> None:
    found = reading(episode_yaml(whole))

    assert [problem for problem in found.problems if problem.is_error] == []
    assert found.episode == whole


@pytest.mark.parametrize("text", NASTY)
def test_every_text_survives_wherever_it_stands(text: str) -> None:
    text = text.strip()
    whole = Episode(
        title=text,
        hosts=(Person(name=text, company=text),),
        headlines=(Link(text=text), Link(text=text, url=ADA.url)),
        sections=(Section(heading=text, text=text, items=(Item(text=text),)),),
    )

    assert reading(episode_yaml(whole)).episode == whole


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_the_episodes_here_survive(path: Path) -> None:
    whole = episode(path.read_bytes())

    assert episode(episode_yaml(whole)) == whole


def test_the_first_lines_are_those_that_name_the_episode() -> None:
    whole = Episode(title="Bees", number=45, show="eCHO", date=dt.date(2022, 5, 13))

    assert episode_yaml(whole).splitlines() == [
        "# yaml-language-server: $schema=episode.schema.json",
        "number: 45",
        "title: Bees",
        "show: eCHO",
        "date: 2022-05-13",
    ]


def test_people_stand_in_braces_and_names_alone() -> None:
    assert body(Episode(title="Bees", hosts=(ADA, GRACE, Person(name="Mary Somerville")))) == [
        "",
        "hosts:",
        "  - {name: Ada Lovelace, url: https://example.org/ada}",
        '  - {name: Grace Hopper, company: "Navy, United States"}',
        "  - Mary Somerville",
    ]


def test_times_are_short_and_speakers_on_one_line() -> None:
    start = dt.datetime(2022, 5, 20, 14, tzinfo=zone("Europe/Madrid"))
    talk = Talk(
        title="Wax: a tour",
        start=start,
        end=start + dt.timedelta(minutes=35),
        speakers=(Person(name="Ada Lovelace"), Person(name="Grace Hopper")),
    )

    assert body(Episode(title="Bees", timezone=zone("Europe/Madrid"), talks=(talk,))) == [
        "timezone: Europe/Madrid",
        "",
        "talks:",
        '  - title: "Wax: a tour"',
        "    start: 2022-05-20 14:00",
        "    end: 14:35",
        "    speakers: [Ada Lovelace, Grace Hopper]",
    ]


def test_a_time_has_an_offset_where_the_zone_does_not_tell_it() -> None:
    twice = dt.datetime(2022, 10, 30, 2, 30, tzinfo=zone("Europe/Madrid"), fold=1)
    fixed = dt.datetime(2022, 5, 20, 14, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    talks = (
        Talk(title="A", start=twice),
        Talk(title="B", start=fixed, end=fixed + dt.timedelta(hours=1)),
    )

    assert [
        line for line in body(Episode(title="Bees", talks=talks)) if "art" in line or "end" in line
    ] == [
        "    start: 2022-10-30 02:30+01:00",
        "    start: 2022-05-20 14:00+02:00",
        "    end: 15:00",
    ]


def test_long_texts_are_folded_and_lines_that_matter_kept() -> None:
    prose = "Why wax melts at a point, " * 5 + "and how bees keep cool."
    section = Section(heading="Wax", text=f"{prose}\n\nEnd.", code="jar = 1\n  lid = 2")

    assert body(Episode(title="Bees", sections=(section,))) == [
        "",
        "sections:",
        "  - heading: Wax",
        "    text: >-",
        f"      {'Why wax melts at a point, ' * 3}Why wax melts at",
        "      a point, Why wax melts at a point, and how bees keep cool.",
        "",
        "",
        "      End.",
        "    code: |-",
        "      jar = 1",
        "        lid = 2",
    ]


def test_quotes_stand_only_where_they_are_needed() -> None:
    texts = [
        "eBPF & Cilium",
        "it's",
        "a - b",
        "yes",
        "045",
        "Cilium: Welcome",
        'the "API"',
        "a #b",
        "é",
    ]
    whole = Episode(title="Bees", headlines=tuple(Link(text=text) for text in texts))

    assert body(whole)[2:] == [
        "  - eBPF & Cilium",
        "  - it's",
        "  - a - b",
        '  - "yes"',
        '  - "045"',
        '  - "Cilium: Welcome"',
        '''  - the "API"''',
        '  - "a #b"',
        "  - é",
    ]


def test_what_needs_a_look_stands_above_its_field() -> None:
    def doubt(origin: str, message: str, line: int) -> Problem:
        place = Place("notes.md", line, 1)
        return Problem("W151", message, place, "look", Severity.WARNING, origin)

    whole = Episode(
        title="Bees", youtube=ADA.url, headlines=(Link(text="Wax"), Link(text="Honey", url=ADA.url))
    )
    doubts = [
        doubt("youtube", "two videos", 3),
        doubt("headlines[1].url", "no\x1b[31m scheme", 7),
        doubt("", "something else", 9),
    ]

    assert episode_yaml(whole, doubts).splitlines()[1:] == [
        "# line 9: something else (look)",
        "title: Bees",
        "# line 3: two videos (look)",
        "youtube: https://example.org/ada",
        "",
        "headlines:",
        "  - Wax",
        "  # line 7: no␛[31m scheme (look)",
        "  - {text: Honey, url: https://example.org/ada}",
    ]
    assert reading(episode_yaml(whole, doubts)).episode == whole
