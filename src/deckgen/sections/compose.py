"""Putting the handout sections together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from deckgen.document import Handout, Properties, Section, fingerprint
from deckgen.document.prose import line, lines
from deckgen.model import Episode
from deckgen.sections.sheet import Sheet
from deckgen.wording import Wording

SectionKind: TypeAlias = Callable[[Sheet], Iterable[Section]]
"""Makes the sections of one kind; none where the episode has nothing to say there."""


def compose(episode: Episode, kinds: Iterable[SectionKind]) -> Handout:
    """The handout of an episode."""
    say = Wording(episode.language)
    sheet = Sheet(episode, say)
    options = episode.handout
    title = options.title or episode.title
    handout = Handout(
        properties=Properties(
            title=title,
            subject=say("handout.subject", episode=episode),
            author=", ".join(host.name for host in episode.hosts) or episode.show,
            keywords=(episode.show,) if episode.show else (),
            language=episode.language,
            date=episode.date,
        ),
        title=title,
        lead=lines(
            line(_when(episode, say), role="lead"),
            line(say("handout.people", episode=episode, titled=title == episode.title)),
        ),
        sections=tuple(section for kind in kinds for section in kind(sheet)),
        footer=say("deck.footer", episode=episode),
        stamp=say("handout.stamp", date=episode.date) if episode.date else "",
        page=say("handout.page"),
        paper=options.paper or episode.paper or "a4",
        landscape=options.orientation and options.orientation == "landscape",
        pages=None if options.pages == "auto" else options.pages,
        large=options.large_print,
    )
    return replace(handout, version=say("handout.version", fingerprint=fingerprint(handout)))


def _when(episode: Episode, say: Wording) -> str:
    """From the first day to the last, and the zone of the times where all share one."""
    timed = [*episode.talks, *episode.office_hours]
    days = sorted({item.day for item in timed if item.day})
    if not days:
        return ""
    starts: dict[str, dt.datetime] = {}
    for item in timed:
        if item.start:
            starts.setdefault(str(item.start.tzname()), item.start)
    return say("handout.when", days=days, starts=list(starts.values()))
