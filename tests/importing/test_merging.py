"""Talks of a schedule into a file that somebody writes."""

from __future__ import annotations

import pytest

from deckgen.diagnostics import DeckgenError
from deckgen.importing import Merged, merge
from deckgen.model import Project
from deckgen.readers import read

MINE = """\
number: 045     # as ever
title:   Analytic preview   # a working title
timezone: Europe/London
hosts: [ Mary Somerville ]

talks:
  # the important one
  - title: Notes on Engines
    url: "https://example.org/engines"   # short link?
    start: 2043-05-20 14:00
    end: 14:35
    room: Hall 1
    speakers: [Ada Lovelace]
    summary: mine alone

  - {title: 'Breaking codes', start: 2043-05-21 09:00}
  # more to come

# not yet certain
office_hours: {title: Ask us, start: 2043-05-20 12:00}
"""


def schedule(talks: str) -> str:
    return f"title: Analytic 2043\ntimezone: Europe/London\ntalks:\n{talks}"


SAME = """\
  - {title: Notes on Engines, url: https://example.org/engines, start: 2043-05-20 14:00, end: 14:35}
  - {title: Breaking Codes, start: 2043-05-21 09:00}
"""


def merged(text: str, talks: str) -> Merged:
    source = read(schedule(talks).encode(), "schedule.yaml", Project())
    assert source.episode is not None
    return merge(text, "mine.yaml", source.episode)


def test_what_is_the_same_is_not_touched() -> None:
    found = merged(MINE, SAME.replace("Breaking Codes", "Breaking codes"))

    assert found == Merged(MINE)


def test_a_new_talk_comes_behind_the_others_before_the_comments_that_follow() -> None:
    found = merged(
        MINE, "  - {title: Compilers, start: 2043-05-22 10:00, speakers: [Grace Hopper]}"
    )

    assert found.added == ("Compilers (2043-05-22 10:00)",)
    assert found.text == MINE.replace(
        "09:00}\n",
        "09:00}\n\n  - title: Compilers\n"
        "    start: 2043-05-22 10:00\n    speakers: [Grace Hopper]\n",
    )


def test_what_the_schedule_changed_is_changed_and_nothing_else() -> None:
    found = merged(
        MINE,
        "  - {title: Notes on the Engine, url: https://example.org/engines,"
        " start: 2043-05-20 15:00, end: 15:40, room: 'Hall: 2', track: Computing, summary: theirs,"
        " speakers: [{name: Ada Lovelace, company: Society}, Charles Babbage]}\n"
        "  - {title: Breaking codes, start: 2043-05-21 09:00, end: 09:30, room: Hall 3}",
    )

    assert found.text == (
        MINE.replace("title: Notes on Engines", "title: Notes on the Engine")
        .replace(
            "start: 2043-05-20 14:00\n    end: 14:35", "start: 2043-05-20 15:00\n    end: 15:40"
        )
        .replace("room: Hall 1", 'room: "Hall: 2"\n    track: Computing')
        .replace("[Ada Lovelace]", "[{name: Ada Lovelace, company: Society}, Charles Babbage]")
        .replace("21 09:00}", "21 09:00, end: 09:30, room: Hall 3}")
    )
    assert "Notes on Engines: start 2043-05-20 14:00 → 2043-05-20 15:00" in found.changed
    assert "Breaking codes: room Hall 3" in found.changed


@pytest.mark.parametrize(
    "mine",
    [
        MINE,
        MINE.replace("\n", "\r\n"),
        "title: Preview\n",
        "title: Preview\ntimezone: America/New_York\ntalks: []\n# end\n",
        "title: Preview\ntimezone: Europe/London\ntalks:\n- title: Engines\n  abstract: >-\n"
        "    Long\n    text.\n\n\nlinks: [x]",
    ],
)
def test_a_second_time_changes_nothing(mine: str) -> None:
    talks = (
        "  - {title: Compilers, start: 2043-05-22 10:00, end: 10:30, track: 'a, b'}\n"
        "  - {title: Notes on Engines, url: https://example.org/engines, start: 2043-05-20 16:00}\n"
        "  - {title: Engines, date: 2043-05-20, room: 'Hall #1'}\n"
        "  - {title: Compilers, start: 2043-05-22 12:00, end: 12:30}\n"
    )
    once = merged(mine, talks)
    twice = merged(once.text, talks)

    assert once.text != mine
    assert twice.text == once.text
    assert (twice.added, twice.changed) == ((), ())
    assert ("\r\n" in once.text) == ("\r\n" in mine)


def test_what_is_gone_from_the_schedule_is_told_and_kept() -> None:
    found = merged(
        MINE, "  - {title: Compilers, url: https://example.org/c, start: 2043-05-22 10:00}"
    )

    assert found.gone == ("Notes on Engines (2043-05-20 14:00)",)
    assert "Notes on Engines" in found.text


def test_a_day_that_stands_apart_is_moved_with_its_time() -> None:
    mine = (
        "title: Preview\ntimezone: Europe/London\ntalks:\n"
        "  - title: Engines\n    url: https://example.org/e\n"
        "    date: 2043-05-20\n    start: 14:00\n"
    )
    found = merged(
        mine, "  - {title: Engines, url: https://example.org/e, start: 2043-05-21 15:00}"
    )

    assert found.text == mine.replace("2043-05-20", "2043-05-21").replace("14:00", "15:00")


@pytest.mark.parametrize(
    "mine",
    [
        "title: [unclosed\n",
        "title: Preview\ntalks: [{title: Engines}]\n",
        "title: Preview\ntalks: [{title: Engines}, {title: 5, start: 25:00}]\n",
    ],
)
def test_a_file_that_cannot_be_merged_is_refused(mine: str) -> None:
    with pytest.raises(DeckgenError):
        merged(mine, "  - {title: Compilers}")
