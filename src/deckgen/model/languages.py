"""The languages that deckgen has words in."""

from __future__ import annotations

from typing import Final

LANGUAGES: Final = ("de", "en", "es", "fr", "ja")
"""ISO 639 codes, each the name of a folder in `wording/`."""
