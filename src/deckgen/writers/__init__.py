"""Documents to bytes, one format per file or folder."""

from deckgen.writers.base import Writer, Written
from deckgen.writers.calendar import CALENDAR
from deckgen.writers.pdf import BOOKLET, PDF
from deckgen.writers.pptx import PPTX
from deckgen.writers.schedule_json import SCHEDULE_JSON
from deckgen.writers.show_notes import SHOW_NOTES

WRITERS: tuple[Writer, ...] = (PPTX, PDF, BOOKLET, SHOW_NOTES, CALENDAR, SCHEDULE_JSON)

__all__ = ["WRITERS", "Writer", "Written"]
