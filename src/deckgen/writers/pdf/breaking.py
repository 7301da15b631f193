"""Where lines may break, and the lines that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, pairwise

from deckgen.writers.pdf.shaping import Face, Shaped, shape
from deckgen.writers.pdf.tagging import Element

SHORT = 0.25
"""Of a line's width: where more would stay empty, the next word is divided if it can be."""

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
    """Pieces with no break between them; a line may end after it.

    `hyphens` are the characters before which it may be divided with a hyphen.
    """

    pieces: tuple[Piece, ...]
    width: float
    ink: float
    hyphens: tuple[int, ...] = ()

    @classmethod
    def of(cls, pieces: Sequence[Piece], hyphens: tuple[int, ...] = ()) -> Word:
        """The word that some pieces make."""
        widths = [piece.width for piece in pieces]
        return cls(tuple(pieces), sum(widths), sum(widths[:-1]) + pieces[-1].ink, hyphens)

    def divided(self, room: float) -> tuple[Word, Word] | None:
        """As much of it as fits the room, with a hyphen, and the rest."""
        piece = self.pieces[0]
        glyphs = piece.shaped.glyphs
        ends = accumulate((len(glyph.text) for glyph in glyphs), initial=0)
        places = [glyph for glyph, end in enumerate(ends) if end in self.hyphens]
        hyphen = replace(piece, shaped=_hyphen(piece.shaped.face))
        for place in reversed(places):
            head = Word.of([piece.part(0, place), hyphen])
            if head.width <= room:
                rest = piece.part(place, len(glyphs))
                return head, Word.of([rest, *self.pieces[1:]])
        return None


def lines(words: Iterable[Word], width: float) -> list[tuple[Word, ...]]:
    """Words in lines no wider than `width`; a word that is wider by itself is cut.

    One that would leave much of the line before it empty is divided with a hyphen.
    """
    done: list[tuple[Word, ...]] = []
    line: list[Word] = []
    used = 0.0
    for word in words:
        for part in _cut(word, width):
            if line and used + part.ink > width:
                room = width - used
                parts = part.divided(room) if part.hyphens and room > SHORT * width else None
                head, part = parts or (None, part)
                done.append((*line, head) if head else tuple(line))
                line, used = [], 0.0
            line.append(part)
            used += part.width
    if line:
        done.append(tuple(line))
    return done


@cache
def _hyphen(face: Face) -> Shaped:
    """A hyphen that is not part of the word: those who read or copy it leave it out."""
    (glyph,) = shape(face, "-").glyphs
    return Shaped(face, (replace(glyph, text="\N{SOFT HYPHEN}"),))


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
