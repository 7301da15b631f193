"""Read, check, compose, write: the whole of deckgen on one screen. Bytes in, bytes out.

Each stage is imported where it starts, so that a command loads only what it needs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from deckgen.assets import Assets, Files
from deckgen.diagnostics import DeckgenError, Place, Places, Problem, in_order
from deckgen.slug import slug

if TYPE_CHECKING:
    from deckgen.document import Press
    from deckgen.model import Episode, Project
    from deckgen.readers import Reading
    from deckgen.writers import Writer, Written

DEFAULT_THEME = "night"


@dataclass(frozen=True)
class Built:
    """The finished files by name, everything a person should know, and the fonts the files ask for.

    There are no files where a problem is an error.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    fonts: tuple[str, ...] = ()


def build(
    data: bytes,
    name: str,
    project: Project | None = None,
    *,
    formats: Collection[str] = (),
    theme: str = "",
    template: str = "",
    assets: Assets | None = None,
    dated: dt.date | None = None,
    press: Press | None = None,
    handout: Mapping[str, Any] | None = None,
) -> Built:
    """The deck and the handout of an episode, or the files of the `formats` named.

    `name` is what the episode's file is called in messages. `theme` and `template` win over the
    episode's own. `dated` is the date that the files bear where the episode has none. `press` is
    what a print shop asks of the handout; `handout` are options of it, by
    their names in the episode's file, that win over the episode's own.
    """
    reading = read(data, name, project)
    episode, problems = reading.episode, list(reading.problems)
    if episode is not None:
        from deckgen.checks import check

        episode = replace(episode, handout=replace(episode.handout, **(handout or {})))
        problems += check(episode, reading.places)
        episode = replace(episode, template=template or episode.template)
    if episode is None or any(problem.is_error for problem in problems):
        return Built(problems=_told(problems, reading.places, name))
    files: dict[str, bytes] = {}
    fonts: list[str] = []
    try:
        for writer, written in _written(episode, formats, theme, assets or Files(), dated, press):
            files[stem(episode, name) + writer.ending] = written.data
            problems += written.problems
            fonts += written.fonts
    except DeckgenError as error:
        problems += error.problems
    if any(problem.is_error for problem in problems):
        files = {}
    return Built(files, _told(problems, reading.places, name), tuple(dict.fromkeys(fonts)))


def read(data: bytes, name: str, project: Project | None = None) -> Reading:
    """The episode in `data`, where each of its fields stands, and what is wrong with it."""
    from deckgen import model, readers

    return readers.read(data, name, project or model.Project())


def stem(episode: Episode, name: str) -> str:
    """What an episode's files are called: `045-kubecon-eu-2022-preview`."""
    number = "" if episode.number is None else f"{episode.number:03d}"
    words = slug(f"{number} {episode.title}")
    return words or slug(PurePath(name).stem) or "episode"


def _written(
    episode: Episode,
    formats: Collection[str],
    theme: str,
    assets: Assets,
    dated: dt.date | None,
    press: Press | None,
) -> Iterator[tuple[Writer, Written]]:
    from deckgen import themes, writers
    from deckgen.document import Deck, Handout
    from deckgen.model import Episode
    from deckgen.sections import compose_handout
    from deckgen.slides import compose_deck

    compose = {Deck: compose_deck, Handout: compose_handout, Episode: _as_it_is}
    look = themes.theme(theme or episode.theme or DEFAULT_THEME, assets)
    for writer in writers.WRITERS:
        if writer.name in formats or (writer.usual and not formats):
            document = _dated(compose[writer.draws](episode), dated)
            if press and isinstance(document, Handout):
                document = replace(document, press=press)
            yield writer, writer.write(document, look, assets)


def _dated(document: Any, date: dt.date | None) -> Any:
    """A deck or handout that says nothing of its date, with this one."""
    properties = getattr(document, "properties", None)
    if properties is None or properties.date or date is None:
        return document
    return replace(document, properties=replace(properties, date=date))


def _as_it_is(episode: Episode) -> Episode:
    return episode


def _told(problems: list[Problem], places: Places, name: str) -> tuple[Problem, ...]:
    whole = Places({"": Place(name, 1, 1), **places})
    return in_order(problem.located(whole) for problem in problems)
