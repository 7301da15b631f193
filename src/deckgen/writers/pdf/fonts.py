"""The faces of the handout, in the order in which they are asked for a character."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

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


BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")

SPACES = {"\u2007": "\u00a0", "\u202f": "\u00a0"}
"""What stands for a space that no face has; the others become the plain one."""


@dataclass(frozen=True)
class Covered:
    """A text in parts, each with the face that has its characters; and what no face has."""

    parts: tuple[tuple[str, Face], ...]
    missing: tuple[str, ...]


@lru_cache(maxsize=4096)
def cover(text: str, *, bold: bool) -> Covered:
    """The faces for a text; the name of a character stands, in brackets, where none has it.

    Line breaks become spaces. Controls, joiners, soft hyphens and variation selectors are left out:
    they ask for what print does not have.
    """
    chain = faces(bold=bold)
    missing: list[str] = []
    letters: list[tuple[str, Face]] = []
    face = chain[0]
    for character in unicodedata.normalize("NFC", BREAKS.sub(" ", text)):
        shown = _shown(character, chain)
        if shown is None:
            missing.append(character)
            letters.append((f"[{unicodedata.name(character, 'unknown').lower()}]", chain[0]))
        elif shown:
            joins = unicodedata.combining(shown) and face.covers(shown)
            face = face if joins else next(each for each in chain if each.covers(shown))
            letters.append((shown, face))
    return Covered(tuple(_joined(letters)), tuple(dict.fromkeys(missing)))


def _shown(character: str, chain: tuple[Face, ...]) -> str | None:
    """The character, what stands for it, nothing if it needs no ink, None if it is missing."""
    category = unicodedata.category(character)
    if category[0] == "C" or "\ufe00" <= character <= "\ufe0f":
        return ""
    if any(face.covers(character) for face in chain):
        return character
    return SPACES.get(character, " ") if category == "Zs" else None


def _joined(letters: list[tuple[str, Face]]) -> Iterator[tuple[str, Face]]:
    for face, group in groupby(letters, key=lambda letter: letter[1]):
        yield "".join(shown for shown, _ in group), face
