"""The faces of the handout, in the order in which they are asked for a character."""

from __future__ import annotations

from functools import cache

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
