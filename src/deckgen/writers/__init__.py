"""Documents to bytes, one format per file or folder."""

from deckgen.writers.base import Writer, Written
from deckgen.writers.pdf import PDF
from deckgen.writers.pptx import PPTX

WRITERS: tuple[Writer, ...] = (PPTX, PDF)

__all__ = ["WRITERS", "Writer", "Written"]
