"""Where lines may break, and the lines that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from deckgen.writers.pdf.shaping import Shaped
from deckgen.writers.pdf.tagging import Element

SIGNS = frozenset("./-_=&?")
"""Characters after which an address may go on in the next line."""


@dataclass(frozen=True, eq=False)
class Piece:
    """Glyphs of one face, at one size, that belong to one link or to none.

    `width` counts all glyphs, `ink` leaves out the spaces at the end; both in points. The `level`
    is odd where they run to the left.
    """

    shaped: Shaped
    size: float
    link: Link | None = None
    level: int = 0

    @property
    def blank(self) -> bool:
        """Whether it is only spaces."""
        return not self.shaped.ink

    @property
    def width(self) -> float:
        """How far it moves the pen."""
        return self.shaped.advance * self.size / 1000

    @property
    def ink(self) -> float:
        """The same, less the spaces at the end."""
        return self.shaped.ink * self.size / 1000

    def part(self, start: int, end: int) -> Piece:
        """Some of its glyphs."""
        return replace(self, shaped=Shaped(self.shaped.face, self.shaped.glyphs[start:end]))


@dataclass(frozen=True, eq=False)
class Link:
    """Where some words lead, and their element; `contents` is how the link is read aloud."""

    url: str
    contents: str
    element: Element


@dataclass(frozen=True, eq=False)
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
        for single in _divided(piece, width):
            if part and used + single.ink > width:
                yield Word.of(part)
                part, used = [], 0.0
            part.append(single)
            used += single.width
    yield Word.of(part)


def _divided(piece: Piece, width: float) -> Sequence[Piece]:
    """The parts between signs, and each character of a part that is still too wide.

    They come in the order in which they are read.
    """
    glyphs = piece.shaped.glyphs
    starts = [at for at, glyph in enumerate(glyphs) if glyph.text]
    signs = [at + 1 for at, glyph in enumerate(glyphs) if glyph.text in SIGNS]
    parts: list[Piece] = []
    for low, high in pairwise([0, *signs, len(glyphs)]):
        part = piece.part(low, high)
        if part.ink <= width:
            parts.append(part)
        else:
            inner = [start for start in starts if low < start < high]
            parts += (piece.part(start, end) for start, end in pairwise([low, *inner, high]))
    return parts[:: -1 if piece.level % 2 else 1]
