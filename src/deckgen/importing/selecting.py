"""The talks somebody wants, out of all that a schedule has."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.model import Episode, Talk

_NIGHT = dt.time(4)  # what begins before is part of the evening's programme


@dataclass(frozen=True)
class Wanted:
    """What is asked for: any of the words, of the tracks, of the rooms and of the days."""

    words: Sequence[str] = ()
    tracks: Sequence[str] = ()
    rooms: Sequence[str] = ()
    days: Sequence[dt.date] = ()

    def __bool__(self) -> bool:
        return any((self.words, self.tracks, self.rooms, self.days))


def select(episode: Episode, wanted: Wanted) -> tuple[int, ...]:
    """The positions of the talks that are wanted, in their order.

    Words are found whole, in the title, the texts, the track and the speakers, whatever their
    capitals and accents. A talk after midnight belongs to the day before, too.
    """
    return tuple(at for at, talk in enumerate(episode.talks) if _is_wanted(talk, wanted))


def _is_wanted(talk: Talk, wanted: Wanted) -> bool:
    people = (f"{person.name} {person.company}" for person in talk.speakers)
    everything = "\n".join((talk.title, talk.summary, talk.abstract, talk.track, *people))
    return (
        _holds(everything, wanted.words)
        and _holds(talk.track, wanted.tracks)
        and _holds(talk.room, wanted.rooms)
        and (not wanted.days or bool(set(wanted.days) & _days(talk)))
    )


def _holds(text: str, words: Sequence[str]) -> bool:
    return not words or any(_pattern(word).search(folded(text)) for word in words)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(folded(words))}(?!\w)")


def folded(text: str) -> str:
    """The text without capitals, accents and white space beyond single spaces."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split())


def _days(talk: Talk) -> set[dt.date]:
    if talk.start and talk.start.time() < _NIGHT:
        return {talk.start.date(), talk.start.date() - dt.timedelta(days=1)}
    return {talk.day} if talk.day else set()
