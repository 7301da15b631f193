"""Where a line may end."""

from __future__ import annotations

import unicodedata
from typing import Final

SPACES: Final = frozenset(" \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000")
"""Spaces that hang over the end of a line; the no-break spaces are not among them."""

_AFTER: Final = frozenset("-\u2010\u2013\u2014")
_SOFT_AFTER: Final = frozenset("-\u2010\u2013\u2014/\\?&=|}!%;:,._~+")
_ZERO_WIDTH_SPACE: Final = "\u200b"

_NOT_FIRST: Final = frozenset(
    "!%),.:;?]}~\u00a2\u00b0\u00b7\u00bb\u2019\u201d\u2020\u2021\u2025\u2026\u2030\u2032\u2033\u203a"
    "\u2103\u3001\u3002\u3003\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u301c\u301e"
    "\u301f\u303b\u309b\u309c\u309d\u309e\u30a0\u30fb\u30fc\u30fd\u30fe"
    "\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff5e\uff60\uff61\uff63\uff64\uff65"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
_NOT_LAST: Final = frozenset(
    "$([{\u00a3\u00a5\u00ab\u2018\u201c\u2039\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a"
    "\u301d\uff04\uff08\uff3b\uff5b\uff5f\uff62\uffe1\uffe5"
)
"""Kinsoku: marks that must not begin, and must not end, a line of Chinese or Japanese (JIS X 4051,
strict: small kana and the long-vowel mark count as closing)."""


def opportunities(text: str) -> list[int]:
    """The indices before which a new line may begin, where LibreOffice and PowerPoint agree.

    They agree on: after a run of spaces; after a zero width space; after a hyphen or a dash
    within a word and before a letter; around ideographs and kana, save where kinsoku forbids it.
    Fewer places to break never give fewer lines, so places that only one of them knows are left
    out. There is none at no-break spaces and word joiners. Korean breaks at spaces; Thai, Lao,
    Khmer and Burmese, which both break with a dictionary, too (`wrap` takes care of the rest).
    """
    return [at for at in range(1, len(text)) if _may_break(text, at)]


def soft_opportunities(text: str) -> list[int]:
    """Further indices at which one of the two would divide a word that is wider than a line."""
    return [at for at in range(1, len(text)) if text[at - 1] in _SOFT_AFTER and text[at].isalnum()]


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in SPACES or after == _ZERO_WIDTH_SPACE:
        return False
    if before in SPACES or before == _ZERO_WIDTH_SPACE:
        return True
    if before in _AFTER:
        return at >= 2 and text[at - 2].isalnum() and after.isalpha()
    if before < "\u2e80" and after < "\u2e80":
        return False
    return (_ideographic(before) or _ideographic(after)) and _kinsoku(before, after)


def _kinsoku(before: str, after: str) -> bool:
    joined = {before, after} & {"\u00a0", "\u202f", "\u2060", "\ufeff", "\u200d"}
    return not joined and not (
        after in _NOT_FIRST or before in _NOT_LAST or unicodedata.combining(after)
    )


def _ideographic(character: str) -> bool:
    """Whether lines may break around it: Han, kana, bopomofo, their punctuation; not Hangul."""
    return (
        "\u2e80" <= character <= "\u312f"
        or "\u3190" <= character <= "\ua4cf"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uffef"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def needs_dictionary(text: str) -> bool:
    """Whether words in it are divided with a dictionary: Thai, Lao, Burmese, Khmer."""
    return any(
        "\u0e00" <= c <= "\u0eff" or "\u1000" <= c <= "\u109f" or "\u1780" <= c <= "\u17ff"
        for c in text
    )
