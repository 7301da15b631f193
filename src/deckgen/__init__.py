"""One episode file in; an editable PowerPoint deck and a printable handout out."""

from deckgen.build import Built, build, read
from deckgen.diagnostics import DeckgenError, Problem

__version__ = "0.1.0"

__all__ = ["Built", "DeckgenError", "Problem", "__version__", "build", "read"]
