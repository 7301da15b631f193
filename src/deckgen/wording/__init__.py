"""Every sentence an audience reads, as Jinja2 templates: one file a topic, one macro a phrase."""

from deckgen.wording.phrases import Wording

__all__ = ["Wording"]
