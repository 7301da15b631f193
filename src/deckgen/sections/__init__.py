"""An episode as parts of a handout: one kind a file, in reading order."""

from dataclasses import replace

from deckgen.document import Handout
from deckgen.model import Episode
from deckgen.sections.booths import booths
from deckgen.sections.cards import cards
from deckgen.sections.codes import codes
from deckgen.sections.compose import SectionKind, compose
from deckgen.sections.doors import doors
from deckgen.sections.events import events
from deckgen.sections.news import news
from deckgen.sections.office_hours import office_hours
from deckgen.sections.others import others
from deckgen.sections.picks import picks
from deckgen.sections.sheet import Sheet
from deckgen.sections.talks import talks

SECTIONS: tuple[SectionKind, ...] = (
    office_hours,
    booths,
    codes,
    talks,
    events,
    picks,
    news,
    others,
)

ALONE: dict[str, SectionKind] = {"door": doors, "cards": cards}
"""Layouts in which nothing but the talks is printed, without a headline."""


def compose_handout(episode: Episode) -> Handout:
    """The handout of an episode, with every section that has something to say."""
    alone = ALONE.get(episode.handout.layout)
    if alone is None:
        return compose(episode, SECTIONS)
    handout = compose(episode, (alone,))
    return replace(handout, opening=False) if handout.sections else handout


__all__ = ["SECTIONS", "SectionKind", "Sheet", "compose", "compose_handout"]
