"""An episode as slides: one kind a file, in the order they are shown."""

from deckgen.document import Deck
from deckgen.model import Episode
from deckgen.slides.agenda import agenda
from deckgen.slides.booths import booths
from deckgen.slides.closing import closing
from deckgen.slides.compose import SlideKind, compose
from deckgen.slides.events import events
from deckgen.slides.headlines import headlines
from deckgen.slides.office_hours import office_hours
from deckgen.slides.opening import opening
from deckgen.slides.picks import picks
from deckgen.slides.scene import Scene
from deckgen.slides.sections import sections
from deckgen.slides.talks import talks

SLIDES: tuple[SlideKind, ...] = (
    opening,
    agenda,
    headlines,
    events,
    booths,
    talks,
    office_hours,
    picks,
    sections,
    closing,
)


def compose_deck(episode: Episode) -> Deck:
    """The deck of an episode, with every kind that has something to show."""
    return compose(episode, SLIDES)


__all__ = ["SLIDES", "Scene", "SlideKind", "compose", "compose_deck"]
