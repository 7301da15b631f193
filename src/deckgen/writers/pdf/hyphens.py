"""Where a long word may be divided, by the rules of its language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyphen

LONG = 9
"""Letters of the shortest word that is divided."""

BEFORE, AFTER = 3, 4
"""Letters that stay together before the hyphen and after it."""

PLAIN = re.compile(r"[^\W\d_]+[,.;:!?…)»”’\"']*\s*")
"""Letters, and what may follow them: no address, no number, no word with a hyphen of its own."""


@lru_cache(maxsize=4096)
def hyphens(word: str, language: str) -> tuple[int, ...]:
    """The places in a word, with what follows it, before which it may be divided.

    Names stay whole: nothing with a capital letter is divided but German nouns. A language without
    patterns divides nothing.
    """
    letters = re.sub(r"[\W\d_]+$", "", word)
    german = language[:2] == "de"
    if len(letters) < LONG or not PLAIN.fullmatch(word) or not letters[german:].islower():
        return ()
    patterns = _patterns(language)
    return tuple(patterns.positions(letters)) if patterns else ()


@cache
def _patterns(language: str) -> pyphen.Pyphen | None:
    import pyphen  # reads dictionaries, and many handouts need none

    found = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=found, left=BEFORE, right=AFTER) if found else None
