"""Scripts other than Latin: their fonts, and what language words in them are taken to be in."""

from __future__ import annotations

import re
from typing import Final

_LANGUAGES: Final = (
    ("ja-JP", "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"),
    ("ko-KR", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"),
    ("zh-CN", "\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"),
    ("ar-SA", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"),
    ("he-IL", "\u0590-\u05ff\ufb1d-\ufb4f"),
    ("hi-IN", "\u0900-\u097f"),
    ("th-TH", "\u0e00-\u0e7f"),
    ("el-GR", "\u0370-\u03ff\u1f00-\u1fff"),
    ("ru-RU", "\u0400-\u052f"),
)
"""The likeliest language of each script (Unicode CLDR's likely subtags), and where its letters are.

Japanese comes first, because it has Chinese letters, too.
"""

_SHARED: Final = {
    "zh-CN": ("ja", "zh", "ko"),
    "ar-SA": ("ar", "fa", "ur", "ps", "ku"),
    "he-IL": ("he", "yi"),
    "hi-IN": ("hi", "mr", "ne"),
    "ru-RU": ("ru", "uk", "bg", "sr", "be", "mk", "kk", "mn"),
}
_LETTERS: Final = [(tag, re.compile(f"[{letters}]")) for tag, letters in _LANGUAGES]

EAST_ASIAN: Final = {
    "ja": "Yu Gothic",
    "ko": "Malgun Gothic",
    "zh": "Microsoft YaHei",
    "zh-TW": "Microsoft JhengHei",
    "zh-HK": "Microsoft JhengHei",
}
"""Faces that Office brings or every Windows and Mac with Office has."""

COMPLEX: Final = "Arial"
"""It has Arabic, Hebrew and the marks that belong to them."""

FALLBACKS: Final = {
    "Jpan": "Yu Gothic",
    "Hang": "Malgun Gothic",
    "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei",
    "Arab": "Arial",
    "Hebr": "Arial",
    "Thai": "Tahoma",
    "Deva": "Mangal",
}
"""The face for each script (ISO 15924) that a theme's own has no letters of."""


def script_language(words: str, language: str) -> str:
    """The language tag of words in a text of that language: another where their script is not its.

    Words of more than one script go by the one that most of their letters are in.
    """
    if words.isascii():
        return language
    kana = next(iter(_LETTERS))[1].search(words)
    counts = {tag: len(letters.findall(words)) for tag, letters in _LETTERS}
    if kana:
        counts["ja-JP"] += counts.pop("zh-CN")
    tag = max(counts, key=lambda one: counts[one])
    latin = sum(letter.isascii() and letter.isalpha() for letter in words)
    if counts[tag] <= latin:
        return language
    family = language.partition("-")[0]
    return language if family in _SHARED.get(tag, (tag[:2],)) else tag


def east_asian(language: str) -> str:
    """The face for Chinese, Japanese and Korean in a deck of that language; none for others.

    Without one, Office goes by the language of its user.
    """
    return EAST_ASIAN.get(language) or EAST_ASIAN.get(language.partition("-")[0], "")
