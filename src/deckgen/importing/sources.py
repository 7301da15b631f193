"""Several files as one episode: days of one conference, or a schedule and its speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from deckgen.diagnostics import Place, Problem
from deckgen.model import Episode, Project, Talk
from deckgen.model.zones import zone
from deckgen.readers import read, read_speakers


@dataclass(frozen=True)
class Gathered:
    """What the files hold; `places` are those of the talks, one for each. No episode: no file."""

    episode: Episode | None
    places: tuple[Place | None, ...]
    problems: tuple[Problem, ...]


def gather(
    sources: Sequence[tuple[bytes, str]],
    place: ZoneInfo | None = None,
    otherwise: ZoneInfo | None = None,
) -> Gathered:
    """The episode of the first file, with the talks of all of them, each once.

    Times are those of `place`, where it is given; `otherwise` is the zone of files that name none,
    or only UTC. A file of speakers tells of people that the
    others name.
    """
    people = tuple(it for data, name in sources for it in read_speakers(data, name) or ())
    project = Project(timezone=place or otherwise, hosts=people)
    readings = [
        read(data, name, project) for data, name in sources if read_speakers(data, name) is None
    ]
    episodes = [it.episode for it in readings if it.episode]
    problems = tuple(problem for it in readings for problem in it.problems)
    if not readings:
        problems = tuple(problem for it in sources for problem in read(*it).problems)
    if not episodes:
        return Gathered(None, (), problems)
    talks: dict[tuple[object, ...], tuple[Talk, Place | None]] = {}
    for reading in readings:
        for at, talk in enumerate(reading.episode.talks if reading.episode else ()):
            key = (talk.url, talk.title, talk.start or talk.date, talk.room)
            talks.setdefault(key, (talk, reading.places.nearest(f"talks[{at}]")))
    first = episodes[0]
    zoned = replace(first, talks=tuple(_at(talk, place) for talk, _ in talks.values()))
    if place:
        zoned = replace(zoned, timezone=place)
    return Gathered(zoned, tuple(spot for _, spot in talks.values()), problems)


def _at(talk: Talk, place: ZoneInfo | None) -> Talk:
    """The talk at the local times of the place."""
    if not place or not talk.start or talk.timezone:
        return talk
    start, end = (
        it and it.astimezone(zone("UTC")).astimezone(place) for it in (talk.start, talk.end)
    )
    return replace(talk, start=start, end=end, date=None)
