from __future__ import annotations

from collections.abc import Hashable

from deckgen.diagnostics import Places, Problem, Severity
from deckgen.model import Episode, Talk


def doubled_talks(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """No talk is listed twice: neither the same page, nor the same title at the same time."""
    seen: dict[Hashable, int] = {}
    problems = []
    for index, talk in enumerate(episode.talks):
        signs = _signs(talk)
        first = next((seen[sign] for sign in signs if sign in seen), None)
        if first is not None:
            problems.append(_told(index, first, talk, places))
        for sign in signs:
            seen.setdefault(sign, index)
    return tuple(problems)


def _signs(talk: Talk) -> tuple[Hashable, ...]:
    by_name = (talk.title.casefold(), talk.start, talk.date)
    return (by_name, talk.url.rstrip("/")) if talk.url else (by_name,)


def _told(index: int, first: int, talk: Talk, places: Places) -> Problem:
    place = places.nearest(f"talks[{first}]")
    where = f" in line {place.line}" if place else ""
    return Problem(
        "W211",
        "this talk is listed twice",
        hint=f"it stands first{where}; delete one, or mend its address and time",
        severity=Severity.WARNING,
        origin=f"talks[{index}].{'url' if talk.url else 'title'}",
    ).located(places)
