"""The narrow waist: finished words in a few kinds of blocks, and no file format."""

from deckgen.document.blocks import (
    Block,
    Bullets,
    Callout,
    Code,
    Heading,
    Picture,
    Point,
    Role,
    Row,
    Run,
    Schedule,
    Text,
)
from deckgen.document.deck import Deck, Fit, Properties, Slide, Slot
from deckgen.document.handout import Handout, Section
from deckgen.document.storyboard import storyboard

__all__ = [
    "Block",
    "Bullets",
    "Callout",
    "Code",
    "Deck",
    "Fit",
    "Handout",
    "Heading",
    "Picture",
    "Point",
    "Properties",
    "Role",
    "Row",
    "Run",
    "Schedule",
    "Section",
    "Slide",
    "Slot",
    "Text",
    "storyboard",
]
