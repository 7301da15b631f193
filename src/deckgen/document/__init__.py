"""The narrow waist: finished words in a few kinds of blocks, and no file format."""

from deckgen.document.blocks import (
    Block,
    Bullets,
    Callout,
    Card,
    Cards,
    Cell,
    Code,
    Heading,
    Picture,
    Point,
    Role,
    Row,
    Run,
    Schedule,
    Sign,
    Text,
    Timetable,
)
from deckgen.document.deck import Deck, Fit, Properties, Slide, Slot
from deckgen.document.handout import Handout, Press, Section
from deckgen.document.storyboard import fingerprint, storyboard

__all__ = [
    "Block",
    "Bullets",
    "Callout",
    "Card",
    "Cards",
    "Cell",
    "Code",
    "Deck",
    "Fit",
    "Handout",
    "Heading",
    "Picture",
    "Point",
    "Press",
    "Properties",
    "Role",
    "Row",
    "Run",
    "Schedule",
    "Section",
    "Sign",
    "Slide",
    "Slot",
    "Text",
    "Timetable",
    "fingerprint",
    "storyboard",
]
