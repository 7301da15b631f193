"""Where a line may end."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SPACES: Final = " \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000"
"""Spaces that hang over the end of a line; the no-break spaces are not among them."""

_ZERO_WIDTH_SPACE: Final = "\u200b"
_JOINERS: Final = frozenset("\u00a0\u202f\u2060\ufeff\u200d")
_HYPHENS: Final = frozenset("-\u2010\u2013\u2014")
_SOFT_AFTER: Final = _HYPHENS | frozenset("/?|")
_CANDIDATE: Final = re.compile(
    f"(?<=[{SPACES}{_ZERO_WIDTH_SPACE}\\-\u2010\u2013\u2014])(?![{SPACES}])"
    "|(?<=[\u2e80-\U0003ffff])|(?=[\u2e80-\U0003ffff])"
)
"""Where to look closer: most characters are letters within a word."""

_NEAR_SPACE: Final = 66
_CLOSING: Final = frozenset("!),./:;?]}")
_OPENING: Final = frozenset("([{¡¿‚„")
_QUOTES: Final = frozenset("\"'«»‘’“”‹›")

_NOT_FIRST: Final = frozenset(
    "!%),.:;?]}~¢°·»’”†‡‥…‰′″›℃、。〃々〉》」』】〕〗〙〛〜〞〟※゛゜ゝゞ゠・ーヽヾ"
    "！％），．：；？］｝～｠｡｣､･"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
_NOT_LAST: Final = frozenset("$([{£¥«‘“‹〈《「『【〔〖〘〚〝＄（［｛｟｢￡￥")
"""Kinsoku: marks that must not begin, and must not end, a line of Chinese or Japanese (JIS X 4051,
strict: small kana and the long-vowel mark count as closing)."""


def opportunities(text: str) -> list[int]:
    """The indices before which a new line may begin, where LibreOffice and PowerPoint agree.

    They agree on: after a run of spaces, mostly; after a zero width space; after a hyphen or a dash
    within a word or a number; around ideographs and kana, save where kinsoku forbids it.
    Fewer places to break never give fewer lines, so places that only one of them knows are left
    out. There is none at no-break spaces and word joiners. Korean breaks at spaces; Thai, Lao,
    Khmer and Burmese, which both break with a dictionary, too (`wrap` takes care of the rest).
    """
    candidates = (match.start() for match in _CANDIDATE.finditer(text, 1))
    return [at for at in candidates if at < len(text) and _may_break(text, at)]


def hanging(text: str) -> int:
    """The index from which on `text` is only space, which may stand over the edge."""
    return len(text.rstrip(SPACES))


def soft_opportunities(word: str, *, after_space: bool) -> list[int]:
    """Further indices at which LibreOffice divides a word that is wider than a line.

    It breaks a path after a slash, but not within 66 characters of the space before it: there it
    fills the line to the edge (its `BreakIterator_Unicode::getLineBreak`).
    """
    return [
        at
        for at in range(1, len(word))
        if word[at - 1] in _SOFT_AFTER
        and word[at].isalnum()
        and not (word[at - 1] == "/" and after_space and at < _NEAR_SPACE)
    ]


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in SPACES or after == _ZERO_WIDTH_SPACE:
        return False
    if before in SPACES:
        return not _glued(text[:at].rstrip(SPACES)[-1:], after)
    if before == _ZERO_WIDTH_SPACE:
        return True
    if before in _HYPHENS:
        return at >= 2 and text[at - 2].isalnum() and after.isalnum()
    if before < "\u2e80" and after < "\u2e80":
        return False
    return (_ideographic(before) or _ideographic(after)) and _kinsoku(before, after)


def _glued(before: str, after: str) -> bool:
    """Whether the space between two characters holds them together (Unicode Annex 14).

    LibreOffice keeps to rules LB13 to LB17: none ends before closing marks ("Hôtel !") or after
    opening ones, between a quotation mark and a bracket, or between two long dashes.
    """
    return (
        after in _CLOSING
        or before in _OPENING
        or (before in _QUOTES and after in _OPENING)
        or before == after == "\u2014"
    )


def _kinsoku(before: str, after: str) -> bool:
    return not ({before, after} & _JOINERS) and not (
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
