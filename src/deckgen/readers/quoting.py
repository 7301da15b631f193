"""Words of a file inside a message: short, visible, and with a guess at what was meant."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

_UNSEEN = {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}


def quoted(text: str, width: int = 60) -> str:
    """`text` in quotes, cut at `width` characters; what cannot be seen is shown as its number."""
    cut = text[:width] + "…" if len(text) > width else text
    return f"'{''.join(map(_seen, cut))}'"


def similar(word: str, known: Iterable[str]) -> str:
    """The known word that `word` is most likely a slip of; empty if none is similar."""
    by_shape = {_shape(name): name for name in known}
    close = difflib.get_close_matches(_shape(word[:40]), by_shape, n=1, cutoff=0.6)
    return by_shape[close[0]] if close else ""


def _shape(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def _seen(character: str) -> str:
    if character == "\n":
        return "⏎"
    if unicodedata.category(character) in _UNSEEN:
        return f"\\u{ord(character):04x}"
    return character
