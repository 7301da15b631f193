"""Words left out at the end, where it hurts least."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from deckgen.text.breaks import opportunities
from deckgen.text.faces import graphemes

ELLIPSIS: Final = "…"

_WORTH_IT: Final = 0.5
"""The share of what fits that a cut at a sentence or clause must keep; else it cuts at a word."""

_SENTENCE: Final = re.compile(
    r"[.!?…]+[\"'’”»)\]]*(?=\s+[^\s\d\W]|\s+[\"'“„«(\[¿¡\d]|\s*\n)|[。！？｡]+[」』”）】]*"
)
_CLAUSE: Final = re.compile(r"[,;:](?=\s)|\)(?=\s)|(?=\s[–—-]\s)|[、，；：]")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\[“\"'])(?:[^\W\d_]|[^\W\d_]+(?:\.[^\W\d_]+)+|approx|bzw|ca|cf|dr|etc|incl|jr|mme|mr"
    r"|mrs|ms|no|nr|prof|resp|sr|sra|st|vs)\.$",
    re.IGNORECASE,
)


_LONGEST: Final = 40
"""No abbreviation has more characters; what stands before it need not be searched again."""


@dataclass(frozen=True)
class Cut:
    """What is left of a text, and how many of its characters (as people count them) are not."""

    text: str
    removed: int = 0


def cut(text: str, fits: Callable[[str], bool]) -> Cut:
    """The longest beginning of `text` for which `fits` holds, ended with "…" if words are missing.

    It ends at a sentence; if that leaves out much more than it must, at a clause; if that does
    too, at a word; and within a word only if the first one alone is too long. `fits` is asked
    about the finished text, and must hold for every shorter text if it does for a longer one.
    """
    text = text.strip()
    if fits(text):
        return Cut(text)
    longest = _longest(text, _word_ends(text), fits)
    for ends, join in ((_sentence_ends(text), " "), (_clause_ends(text), "")):
        end = _longest(text, ends, fits, join)
        if end and end >= longest * _WORTH_IT:
            return _cut(text, end, join)
    return _cut(text, longest or _longest(text, _grapheme_ends(text), fits), "")


def _ended(text: str, end: int, join: str) -> str:
    """The text up to `end`; after a whole sentence the "…" stands apart."""
    kept = text[:end].rstrip()
    if not join:
        kept = kept.rstrip(",;:–—-、，；：([{ ")
    return kept + ("" if kept[-1:] > "\u2e80" else join) + ELLIPSIS


def _cut(text: str, end: int, join: str) -> Cut:
    removed = len(graphemes(text[end:].strip()))
    return Cut(_ended(text, end, join) if end else ELLIPSIS, removed)


def _longest(text: str, ends: Sequence[int], fits: Callable[[str], bool], join: str = "") -> int:
    """The last of the ends up to which the text fits, or 0."""
    found = bisect_right(ends, 0, key=lambda end: 0 if fits(_ended(text, end, join)) else 1)
    return ends[found - 1] if found else 0


def _sentence_ends(text: str) -> list[int]:
    ends = (match.end() for match in _SENTENCE.finditer(text))
    return [
        end
        for end in ends
        if end < len(text) and not _ABBREVIATION.search(text, max(0, end - _LONGEST), end)
    ]


def _clause_ends(text: str) -> list[int]:
    return [match.end() for match in _CLAUSE.finditer(text) if 0 < match.end() < len(text)]


def _word_ends(text: str) -> list[int]:
    """Where words end: at space, and between ideographs; not at hyphens."""
    return [at for at in opportunities(text) if text[at - 1].isspace() or text[at - 1] > "\u2e80"]


def _grapheme_ends(text: str) -> list[int]:
    return list(accumulate(len(cluster) for cluster in graphemes(text)))
