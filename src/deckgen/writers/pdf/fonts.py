"""The faces of the handout, in the order in which they are asked for a character."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import pymupdf_fonts

from deckgen.writers.pdf.shaping import Face

SYMBOLS = {
    "NotoSansSymbols2-Regular": "symbol2",
    "NotoSansSymbols-Regular": "symbol1",
    "NotoSansMath-Regular": "math",
}
REGULAR = {"FiraGO-Regular": "figo", "NotoSans-Regular": "notos"} | SYMBOLS
BOLD = {"FiraGO-Bold": "figbo", "NotoSans-Bold": "notosbo"} | SYMBOLS
"""PostScript names, and what the package calls the files.

FiraGO has Latin, Greek, Cyrillic, Georgian, Arabic, Hebrew, Devanagari and Thai letters; Noto Sans
adds rarer Latin and Cyrillic ones, the others signs and plain pictures.
"""


@cache
def faces(*, bold: bool) -> tuple[Face, ...]:
    """The faces of one weight, the first choice first."""
    names = BOLD if bold else REGULAR
    return tuple(Face(name, pymupdf_fonts.myfont(file)) for name, file in names.items())


EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Han, kana, Hangul, bopomofo, and the punctuation that goes with them."""

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")

HANDED_OUT = {
    False: ("noto_cjk_sans_jp_regular", "NotoSansCJKjp-Regular"),
    True: ("noto_cjk_sans_jp_bold", "NotoSansCJKjp-Bold"),
}
"""By weight: the package that `deckgen[cjk]` brings, and its file.

The Japanese Noto Sans CJK has the Chinese and Korean forms, too, and shows them by language.
"""


@cache
def east_asian(  # the cache keeps two
    *,
    bold: bool,
    hangul: bool = False,  # noqa: ARG001 - asked for by its name alone
) -> Face | None:
    """The face for Chinese, Japanese and Korean, where `deckgen[cjk]` is installed.

    That for `hangul` is the same one, embedded apart: its glyphs have another usual width, and
    page-validation 0.11 knows only one for a font.
    """
    package, name = HANDED_OUT[bold]
    try:
        data = (files(package) / f"{name}.otf").read_bytes()
    except (ModuleNotFoundError, FileNotFoundError):
        return None
    return Face(name, data, keyed=True)


def east_asian_language(text: str, language: str) -> str:
    """Whose forms of Han characters a text is read with: its own letters say, or `language`."""
    if re.search("[\u3040-\u30ff]", text):
        return "ja"
    if HANGUL.search(text):
        return "ko"
    return language if language[:2] in ("ja", "ko", "zh") else "zh-Hans"
