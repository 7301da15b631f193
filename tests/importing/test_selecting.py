"""Which talks are wanted."""

from __future__ import annotations

import datetime as dt

import pytest

from deckgen.importing import Wanted, select
from deckgen.model import Episode, Person, Talk

UTC = dt.timezone.utc
EPISODE = Episode(
    title="Analytic 2043",
    talks=(
        Talk(
            title="Notes on Engines",
            room="Hall 1",
            track="Computing",
            start=dt.datetime(2043, 5, 20, 14, tzinfo=UTC),
            speakers=(Person(name="Ada Lovelace", company="Analytical Society"),),
        ),
        Talk(
            title="Feu et lumière",
            abstract="By C++ and\nlogic.",
            room="Hall 12",
            start=dt.datetime(2043, 5, 21, 0, 30, tzinfo=UTC),
            speakers=(Person(name="Émilie du Châtelet"),),
        ),
        Talk(title="Breaking codes", date=dt.date(2043, 5, 22)),
    ),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), [0, 1, 2]),
        (Wanted(words=["engines"]), [0]),
        (Wanted(words=["ENGINE"]), []),
        (Wanted(words=["lumiere"]), [1]),
        (Wanted(words=["Châtelet"]), [1]),
        (Wanted(words=["analytical  society"]), [0]),
        (Wanted(words=["c++"]), [1]),
        (Wanted(words=["c"]), [1]),
        (Wanted(words=["and logic"]), [1]),
        (Wanted(words=["break"]), []),
        (Wanted(words=["engines", "codes"]), [0, 2]),
        (Wanted(tracks=["computing"]), [0]),
        (Wanted(rooms=["hall 1"]), [0]),
        (Wanted(rooms=["hall"]), [0, 1]),
        (Wanted(words=["codes"], rooms=["hall"]), []),
        (Wanted(days=[dt.date(2043, 5, 20)]), [0, 1]),
        (Wanted(days=[dt.date(2043, 5, 21)]), [1]),
        (Wanted(days=[dt.date(2043, 5, 22)]), [2]),
    ],
)
def test_talks_are_chosen_by_whole_words_rooms_tracks_and_days(
    wanted: Wanted, found: list[int]
) -> None:
    assert list(select(EPISODE, wanted)) == found
