"""Which talks run at the same time."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from deckgen.model import Talk, timetable

ZONES = st.sampled_from(["Europe/Madrid", "America/New_York", "UTC"]).map(ZoneInfo)
NIGHT_OF_THE_CLOCKS = dt.date(2022, 10, 30)


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    if draw(st.booleans()) and draw(st.booleans()):
        return Talk(title="?")
    time = dt.time(
        hour=draw(st.integers(0, 9)),
        minute=draw(st.sampled_from([0, 30])),
        tzinfo=draw(ZONES),
        fold=draw(st.integers(0, 1)),
    )
    start = dt.datetime.combine(NIGHT_OF_THE_CLOCKS, time)
    minutes = draw(st.none() | st.sampled_from([30, 60, 300]))
    return Talk(
        title="?", start=start, end=start + dt.timedelta(minutes=minutes or 0) if minutes else None
    )


def span(talk: Talk) -> tuple[dt.datetime, dt.datetime] | None:
    """Start and end in UTC."""
    if not talk.start:
        return None
    end = talk.end or talk.start
    return talk.start.astimezone(dt.timezone.utc), end.astimezone(dt.timezone.utc)


def beside(talk: Talk, other: Talk) -> bool:
    """Held against each other one by one."""
    one, two = span(talk), span(other)
    if not one or not two:
        return False
    return one[0] == two[0] or one[0] < two[0] < one[1] or two[0] < one[0] < two[1]


@given(st.lists(talks(), max_size=12))
def test_each_talk_knows_exactly_those_that_run_beside_it(programme: list[Talk]) -> None:
    entries = [entry for day in timetable(programme) for entry in day.entries]

    assert len(entries) == len(programme)
    for entry in entries:
        expected = [
            other
            for index, other in enumerate(programme)
            if index != entry.index and beside(entry.talk, other)
        ]
        assert list(entry.clashes) == expected
