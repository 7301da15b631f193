"""PowerPoint: native placeholders of named layouts, in text that was measured to fit."""

from deckgen.document import Deck
from deckgen.writers.base import Writer
from deckgen.writers.pptx.fingerprint import untouched
from deckgen.writers.pptx.writing import write

PPTX = Writer("pptx", ".pptx", Deck, write, untouched=untouched)

__all__ = ["PPTX", "write"]
