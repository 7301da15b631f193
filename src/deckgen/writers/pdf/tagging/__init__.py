"""What each mark on the page means: the structure tree of a tagged PDF, kept while drawing.

PDF/UA-1 (ISO 14289-1) wants everything drawn to be either content of a structure element or an
artifact. `Canvas` notes which is which, `bind` writes the notes into the file.
"""

from deckgen.writers.pdf.tagging.bind import bind
from deckgen.writers.pdf.tagging.canvas import Canvas
from deckgen.writers.pdf.tagging.tree import Bookmark, Element

__all__ = ["Bookmark", "Canvas", "Element", "bind"]
