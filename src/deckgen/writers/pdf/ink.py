"""Glyphs on a page: the operators that show them (ISO 32000-1, 9.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from deckgen.writers.pdf.breaking import Piece
from deckgen.writers.pdf.embedding import FontUse
from deckgen.writers.pdf.shaping import Face, Glyph


@dataclass
class Ink:
    """The fonts of a document as its pages call them: F1, F2, … in the order of first use."""

    uses: dict[Face, FontUse] = field(default_factory=dict)

    def name(self, face: Face) -> str:
        """What the pages call `face`."""
        self.uses.setdefault(face, FontUse(face))
        return f"F{list(self.uses).index(face) + 1}"

    def fonts(self) -> dict[str, FontUse]:
        """Every face used, by name."""
        return {self.name(face): use for face, use in self.uses.items()}

    def show(self, pieces: Sequence[Piece], x: float, y: float) -> str:
        """The operators that set `pieces` in a row from `x` on the baseline `y`."""
        operators = ["BT", f"1 0 0 1 {_number(x)} {_number(y)} Tm"]
        for piece in pieces:
            name = self.name(piece.face)
            operators.append(f"/{name} {_number(piece.size)} Tf")
            operators.extend(_strings(piece, self.uses[piece.face]))
        return " ".join([*operators, "ET"])


def _strings(piece: Piece, use: FontUse) -> Iterator[str]:
    row = _Row()
    for cluster in _clusters(piece.glyphs):
        plain = len(cluster) == 1 and use.show(cluster[0])
        if plain:
            yield from row.add(cluster[0], piece.size)
            continue
        # The font's own table cannot say what these glyphs stand for together.
        for glyph in cluster:
            use.show(glyph)
        yield from row.end()
        actual = ("\ufeff" + cluster[0].text).encode("utf-16-be").hex().upper()
        yield f"/Span <</ActualText <{actual}>>> BDC"
        for glyph in cluster:
            yield from row.add(glyph, piece.size)
        yield from row.end()
        yield "EMC"
    yield from row.end()


def _clusters(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    cluster: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text and cluster:
            yield cluster
            cluster = []
        cluster.append(glyph)
    if cluster:
        yield cluster


@dataclass
class _Row:
    """A string being shown: codes, and the kerning between them."""

    items: list[str] = field(default_factory=list)

    def add(self, glyph: Glyph, size: float) -> Iterator[str]:
        if glyph.dy:
            yield from self.end()
            yield f"{_number(glyph.dy * size / 1000)} Ts"
        if glyph.dx:
            self._move(-glyph.dx)
        self.items.append(f"<{glyph.number:04X}>")
        self._move(glyph.width + glyph.dx - glyph.advance)
        if glyph.dy:
            yield from self.end()
            yield "0 Ts"

    def _move(self, left: float) -> None:
        if round(left):
            self.items.append(str(round(left)))

    def end(self) -> Iterator[str]:
        if self.items:
            yield f"[{''.join(self.items)}] TJ".replace("><", "")
            self.items.clear()


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
