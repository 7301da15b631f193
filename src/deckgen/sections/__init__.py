"""An episode as parts of a handout: one kind a file, in reading order."""

from deckgen.document import Handout
from deckgen.model import Episode
from deckgen.sections.booths import booths
from deckgen.sections.codes import codes
from deckgen.sections.compose import SectionKind, compose
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


def compose_handout(episode: Episode) -> Handout:
    """The handout of an episode, with every section that has something to say."""
    return compose(episode, SECTIONS)


__all__ = ["SECTIONS", "SectionKind", "Sheet", "compose", "compose_handout"]
