"""Show notes in Markdown, in the form the show writes them."""

from __future__ import annotations

from deckgen.assets import Assets
from deckgen.model import Episode
from deckgen.themes import Theme
from deckgen.writers.base import Writer, Written
from deckgen.writers.show_notes.notes import notes


def write(episode: Episode, theme: Theme, assets: Assets) -> Written:  # noqa: ARG001 - every writer is given them
    """The notes in UTF-8. Reading them again gives the episode, as far as show notes can say it."""
    return Written(notes(episode).encode())


SHOW_NOTES = Writer("md", ".md", Episode, write, usual=False)

__all__ = ["SHOW_NOTES"]
