"""Every sentence an audience reads, as Jinja2 templates.

A folder is a language, a file a topic, a macro a phrase; docs/wording.md tells how to add one.
"""

from deckgen.wording.phrases import Wording

__all__ = ["Wording"]
