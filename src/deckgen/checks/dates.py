from __future__ import annotations

import datetime as dt

from deckgen.diagnostics import Places, Problem, Severity
from deckgen.model import Episode

_YEAR = dt.timedelta(days=366)
_LONGEST = dt.timedelta(hours=24)


def days_far_apart(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """No talk is more than a year away from the broadcast or, without one, from the other talks."""
    days = [(f"talks[{index}]", talk.day) for index, talk in enumerate(episode.talks)]
    days += [
        (f"office_hours[{index}]", item.day) for index, item in enumerate(episode.office_hours)
    ]
    days += [(f"events[{index}]", item.day) for index, item in enumerate(episode.events)]
    known = sorted(day for _, day in days if day)
    if not known:
        return ()
    middle = episode.date or known[len(known) // 2]
    what = "the episode's date" if episode.date else "the other talks"
    return tuple(
        Problem(
            "W212",
            f"{day} is more than a year away from {what}",
            hint=f"check the year; {middle.year} was expected",
            severity=Severity.WARNING,
            origin=_origin(origin, places),
        ).located(places)
        for origin, day in days
        if day and abs(day - middle) > _YEAR
    )


def long_talks(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """No talk lasts longer than a day."""
    return tuple(
        Problem(
            "W213",
            f"this talk ends {(talk.end - talk.start).days} days after it starts",
            hint="check the days of its start and end",
            severity=Severity.WARNING,
            origin=f"talks[{index}].end",
        ).located(places)
        for index, talk in enumerate(episode.talks)
        if talk.start and talk.end and talk.end - talk.start > _LONGEST
    )


def _origin(item: str, places: Places) -> str:
    """The field of the item that gives its day."""
    return next(
        (f"{item}.{name}" for name in ("start", "date") if f"{item}.{name}" in places), item
    )
