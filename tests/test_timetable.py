"""Which talks run at the same time."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from deckgen.model import Talk, timetable

ZONES = st.sampled_from(["Europe/Madrid", "America/New_York", "UTC"]).map(ZoneInfo)
NIGHT_OF_THE_CLOCKS = dt.datetime(2022, 10, 30)


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    if draw(st.booleans()) and draw(st.booleans()):
        return Talk(title="?")
    start = NIGHT_OF_THE_CLOCKS.replace(
        hour=draw(st.integers(0, 9)),
        minute=draw(st.sampled_from([0, 30])),
        tzinfo=draw(ZONES),
        fold=draw(st.integers(0, 1)),
    )
    minutes = draw(st.none() | st.sampled_from([30, 60, 300]))
    return Talk(
        title="?", start=start, end=start + dt.timedelta(minutes=minutes or 0) if minutes else None
    )


def beside(talk: Talk, other: Talk) -> bool:
    """Held against each other one by one, in UTC."""
    if not talk.start or not other.start:
        return False
    start, begin = (each.astimezone(dt.timezone.utc) for each in (talk.start, other.start))
    end, close = (
        (each.end or each.start).astimezone(dt.timezone.utc)  # type: ignore[union-attr]  # both start
        for each in (talk, other)
    )
    return start == begin or (start < begin < end) or (begin < start < close)


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
