"""From conference schedules and notes to episode files: chosen, put together, merged."""

from deckgen.importing.merging import Merged, merge
from deckgen.importing.selecting import Wanted, select
from deckgen.importing.sources import Gathered, gather

__all__ = ["Gathered", "Merged", "Wanted", "gather", "merge", "select"]
