"""Where lines may break, and the lines that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from deckgen.writers.pdf.shaping import Face, Glyph
from deckgen.writers.pdf.tagging import Element

SIGNS = frozenset("./-_=&?")
"""Characters after which an address may go on in the next line."""


@dataclass(frozen=True)
class Piece:
    """Glyphs of one face, at one size, that belong to one link or to none.

    `width` counts all glyphs, `ink` leaves out the spaces at the end; both in points.
    """

    face: Face
    size: float
    glyphs: tuple[Glyph, ...]
    link: Link | None = None

    @cached_property
    def width(self) -> float:
        """How far it moves the pen."""
        return sum(glyph.advance for glyph in self.glyphs) * self.size / 1000

    @cached_property
    def ink(self) -> float:
        """The same, less the spaces at the end."""
        count = len(self.glyphs)
        while count and self.glyphs[count - 1].text.isspace():
            count -= 1
        return sum(glyph.advance for glyph in self.glyphs[:count]) * self.size / 1000


@dataclass(frozen=True, eq=False)
class Link:
    """Where some words lead, and their element; `contents` is how the link is read aloud."""

    url: str
    contents: str
    element: Element


@dataclass(frozen=True)
class Word:
    """Pieces with no break between them; a line may end after it."""

    pieces: tuple[Piece, ...]
    width: float
    ink: float

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Word:
        """The word that some pieces make."""
        widths = [piece.width for piece in pieces]
        return cls(tuple(pieces), sum(widths), sum(widths[:-1]) + pieces[-1].ink)


def lines(words: Iterable[Word], width: float) -> list[tuple[Word, ...]]:
    """Words in lines no wider than `width`; a word that is wider by itself is cut."""
    done: list[tuple[Word, ...]] = []
    line: list[Word] = []
    used = 0.0
    for word in words:
        for part in _cut(word, width):
            if line and used + part.ink > width:
                done.append(tuple(line))
                line, used = [], 0.0
            line.append(part)
            used += part.width
    if line:
        done.append(tuple(line))
    return done


def _cut(word: Word, width: float) -> Iterator[Word]:
    """The word, or the parts of it that fit where it alone is wider than a line.

    An address goes on after one of its signs, and anything else after any character.
    """
    if word.ink <= width:
        yield word
        return
    part: list[Piece] = []
    used = 0.0
    for piece in word.pieces:
        for glyphs in _divided(piece, width):
            single = replace(piece, glyphs=glyphs)
            if part and used + single.ink > width:
                yield Word.of(part)
                part, used = [], 0.0
            part.append(single)
            used += single.width
    yield Word.of(part)


def _divided(piece: Piece, width: float) -> Iterator[tuple[Glyph, ...]]:
    """The parts between signs, and each character of a part that is still too wide."""
    starts = [at for at, glyph in enumerate(piece.glyphs) if glyph.text]
    signs = [at + 1 for at, glyph in enumerate(piece.glyphs) if glyph.text in SIGNS]
    for low, high in pairwise([0, *signs, len(piece.glyphs)]):
        part = piece.glyphs[low:high]
        if replace(piece, glyphs=part).ink <= width:
            yield part
        else:
            inner = [start for start in starts if low < start < high]
            for start, end in pairwise([low, *inner, high]):
                yield piece.glyphs[start:end]
