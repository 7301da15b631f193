"""Which face draws each character of a text, and what stands where none does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from deckgen.writers.pdf.emoji import named
from deckgen.writers.pdf.fonts import EAST_ASIAN, HANGUL, east_asian, faces
from deckgen.writers.pdf.shaping import Face

BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")

SPACES = {"\u2007": "\u00a0", "\u202f": "\u00a0"}
"""What stands for a space that no face has; the others become the plain one."""

SHAPING = frozenset("\u200c\u200d\u200e\u200f\u061c")
"""Joiners and direction marks: not seen, but letters are joined and lines are turned by them."""


EAST_ASIAN_SCRIPTS = "Chinese, Japanese or Korean"

JOINED = re.compile("[\u0600-\u1cff]")
"""Scripts in which joiners change the letters beside them."""

JOINERS = re.compile("[\u200c\u200d]")


@dataclass(frozen=True)
class Covered:
    """A text in parts, each with the face that has its characters; and what no face has."""

    parts: tuple[tuple[str, Face], ...]
    missing: tuple[str, ...]


@lru_cache(maxsize=4096)
def cover(text: str, *, bold: bool, language: str = "en") -> Covered:
    """The faces for a text; names in brackets stand where none has it.

    Pictures are named in `language`. Line breaks become spaces. Controls, soft hyphens and
    variation selectors are left out: they ask for what print does not have.
    """
    chain = faces(bold=bold)
    missing: list[str] = []
    parts: list[tuple[str, Face]] = []
    for sequence, name in named(unicodedata.normalize("NFC", BREAKS.sub(" ", text)), language):
        plain = sequence[0] if name and len(sequence.rstrip("\ufe0e\ufe0f")) == 1 else ""
        if name and not any(face.covers(plain) for face in chain if plain):
            missing.append(sequence)
            parts += _letters(f"[{name}]", chain, bold, [])
        else:
            parts += _letters(sequence, chain, bold, missing)
    return Covered(tuple(_joined(parts)), tuple(dict.fromkeys(missing)))


def script(character: str) -> str:
    """The script of a letter, as people call it; nothing for signs and pictures."""
    if EAST_ASIAN.match(character):
        return EAST_ASIAN_SCRIPTS
    if unicodedata.category(character[0])[0] not in "LM":
        return ""
    return unicodedata.name(character[0], "unknown").split()[0].capitalize()


def _letters(
    text: str, chain: tuple[Face, ...], bold: bool, missing: list[str]
) -> Iterator[tuple[str, Face]]:
    if not JOINED.search(text):
        text = JOINERS.sub("", text)
    face = chain[0]
    unseen = ""
    for character in text:
        order = _chain(character, chain, bold)
        shown = _shown(character, order)
        if shown is None:
            missing.append(character)
            which = script(character)
            if not which or which != unseen:
                yield f"[{which or unicodedata.name(character, 'unknown').lower()}]", chain[0]
            unseen = which
            continue
        if shown and shown not in SHAPING:
            joins = unicodedata.combining(shown) and face.covers(shown)
            face = face if joins else next(each for each in order if each.covers(shown))
            unseen = ""
        if shown:
            yield shown, face


def _chain(character: str, chain: tuple[Face, ...], bold: bool) -> tuple[Face, ...]:
    if not EAST_ASIAN.match(character):
        return chain
    eastern = east_asian(bold=bold, hangul=bool(HANGUL.match(character)))
    return (eastern, *chain) if eastern else chain


def _shown(character: str, chain: tuple[Face, ...]) -> str | None:
    """The character, what stands for it, nothing if it needs no ink, None if it is missing."""
    category = unicodedata.category(character)
    if character in SHAPING:
        return character
    if category[0] == "C" or "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0100":
        return ""
    if any(face.covers(character) for face in chain):
        return character
    return SPACES.get(character, " ") if category == "Zs" else None


def _joined(letters: list[tuple[str, Face]]) -> Iterator[tuple[str, Face]]:
    for face, group in groupby(letters, key=lambda letter: letter[1]):
        yield "".join(shown for shown, _ in group), face
