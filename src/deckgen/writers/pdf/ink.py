"""Glyphs on a page: the operators that show them (ISO 32000-1, 9.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from deckgen.writers.pdf.breaking import Piece
from deckgen.writers.pdf.embedding import FontUse
from deckgen.writers.pdf.shaping import Face, Glyph, Shaped


@dataclass
class Ink:
    """The fonts of a document as its pages call them: F1, F2, … in the order of first use."""

    uses: dict[Face, FontUse] = field(default_factory=dict)
    names: dict[Face, str] = field(default_factory=dict)
    shown: dict[tuple[Shaped, float], str] = field(default_factory=dict)

    def fonts(self) -> dict[str, FontUse]:
        """Every face used, by name."""
        return {self.names[face]: use for face, use in self.uses.items()}

    def show(self, pieces: Sequence[Piece], x: float, y: float) -> str:
        """The operators that set `pieces`, all running one way, from `x` on the baseline `y`."""
        operators = ["BT", f"1 0 0 1 {_number(x)} {_number(y)} Tm"]
        last = ""
        leftward = pieces[0].level % 2 == 1
        if leftward:  # from left to right, that is: last letter first (14.8.2.3.3)
            operators.append("/ReversedChars BMC")
        for piece in pieces:
            font = f"/{self._name(piece.shaped.face)} {_number(piece.size)} Tf"
            if font != last:
                operators.append(font)
            last = font
            operators.append(self._strings(piece))
        return " ".join([*operators, "EMC ET" if leftward else "ET"])

    def _name(self, face: Face) -> str:
        if face not in self.names:
            self.names[face] = f"F{len(self.names) + 1}"
            self.uses[face] = FontUse(face)
        return self.names[face]

    def _strings(self, piece: Piece) -> str:
        key = (piece.shaped, piece.size)
        if key not in self.shown:
            strings = _strings(piece.shaped.glyphs, piece.size, self.uses[piece.shaped.face])
            self.shown[key] = " ".join(strings)
        return self.shown[key]


def _strings(glyphs: Sequence[Glyph], size: float, use: FontUse) -> Iterator[str]:
    row = _Row()
    for cluster in _clusters(glyphs):
        if len(cluster) == 1 and use.show(cluster[0]):
            yield from row.add(cluster[0], size)
            continue
        # The font's own table cannot say what these glyphs stand for together.
        for glyph in cluster:
            use.show(glyph)
        yield from row.end()
        actual = ("\ufeff" + cluster[0].text).encode("utf-16-be").hex().upper()
        yield f"/Span <</ActualText <{actual}>>> BDC"
        for glyph in cluster:
            yield from row.add(glyph, size)
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
    """A string being shown: codes, and the moves to the left that stand before each of them."""

    items: list[str] = field(default_factory=list)
    move: float = 0

    def add(self, glyph: Glyph, size: float) -> Iterator[str]:
        if glyph.dy:
            yield from self.end()
            yield f"{_number(glyph.dy * size / 1000)} Ts"
        self.move -= glyph.dx
        self._moved()
        self.items.append(f"<{glyph.number:04X}>")
        self.move += glyph.width + glyph.dx - glyph.advance
        if glyph.dy:
            yield from self.end()
            yield "0 Ts"

    def _moved(self) -> None:
        # What rounding leaves over is kept for the next move, so that no line drifts.
        whole = round(self.move)
        self.move -= whole
        if whole:
            self.items.append(str(whole))

    def end(self) -> Iterator[str]:
        self._moved()
        if self.items:
            yield f"[{''.join(self.items)}] TJ".replace("><", "")
            self.items.clear()


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
