"""Words to glyphs: which glyphs, how wide, and which characters each of them stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import uharfbuzz as hb

from deckgen.text.bidi import mirrored

FEATURES = {"liga": False, "dlig": False, "clig": False}
"""No ornamental ligatures: "office" then copies out as it was typed. Kerning stays on."""

DIRECTION_MARKS = dict.fromkeys((0x200E, 0x200F, 0x061C))
"""They have done their work when the text is shaped."""


@dataclass(frozen=True)
class Glyph:
    """A glyph as it is placed; widths and offsets in thousandths of the font size.

    `text` is what it stands for; empty for the second and later glyphs of a cluster. In text that
    runs to the left it is written as it is seen: last letter first, brackets turned.
    """

    number: int
    text: str
    advance: float
    width: float
    dx: float = 0
    dy: float = 0


@dataclass(frozen=True, eq=False)
class Face:
    """A font file: `name` is its PostScript name, lengths are in thousandths of the font size.

    `keyed` says that the file names its glyphs by numbers (a CID-keyed CFF), which are their places
    in it.
    """

    name: str
    data: bytes
    keyed: bool = False

    @cached_property
    def font(self) -> Any:
        """HarfBuzz's view of it."""
        return hb.Font(hb.Face(self.data))

    @cached_property
    def postscript(self) -> bool:
        """Whether its outlines are PostScript's (CFF), not TrueType's."""
        return "CFF " in self.font.face.table_tags

    def covers(self, character: str) -> bool:
        """Whether it draws this one character, as opposed to an empty box."""
        return ord(character) in self._characters

    @cached_property
    def _characters(self) -> frozenset[int]:
        return frozenset(self.font.face.unicodes)

    @property
    def scale(self) -> float:
        """Thousandths of the font size in one unit of the font."""
        return 1000 / float(self.font.face.upem)

    def width(self, glyph: int) -> float:
        """How far the glyph moves the pen on its own."""
        return float(self.font.get_glyph_h_advance(glyph)) * self.scale


@dataclass(frozen=True, eq=False)
class Shaped:
    """Glyphs in a row: `advance` counts all, `ink` leaves out spaces at the end; in thousandths."""

    face: Face
    glyphs: tuple[Glyph, ...]

    @cached_property
    def advance(self) -> float:
        """How far they move the pen."""
        return sum(glyph.advance for glyph in self.glyphs)

    @cached_property
    def ink(self) -> float:
        """The same, less the spaces at the end."""
        count = len(self.glyphs)
        while count and self.glyphs[count - 1].text.isspace():
            count -= 1
        return sum(glyph.advance for glyph in self.glyphs[:count])


@lru_cache(maxsize=50_000)
def shape(
    face: Face, text: str, *, tabular: bool = False, leftward: bool = False, language: str = ""
) -> Shaped:
    """The glyphs of a text that runs in one direction, from left to right.

    `tabular` gives all digits one width. `language`, a BCP 47 tag, chooses among the forms that a
    character has in different countries.
    """
    if not text:
        return Shaped(face, ())
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftward else "ltr"
    if language:
        buffer.language = language
    hb.shape(face.font, buffer, FEATURES | ({"tnum": True} if tabular else {}))
    return Shaped(face, tuple(_glyphs(face, text, buffer, leftward)))


def _glyphs(face: Face, text: str, buffer: Any, leftward: bool) -> Iterator[Glyph]:
    texts = _texts(text, [info.cluster for info in buffer.glyph_infos])
    for info, position, typed in zip(
        buffer.glyph_infos, buffer.glyph_positions, texts, strict=True
    ):
        words = typed.translate(DIRECTION_MARKS)
        yield Glyph(
            info.codepoint,
            "".join(map(mirrored, reversed(words))) if leftward else words,
            position.x_advance * face.scale,
            face.width(info.codepoint),
            position.x_offset * face.scale,
            position.y_offset * face.scale,
        )


def _texts(text: str, clusters: list[int]) -> list[str]:
    """What each glyph stands for; the first glyph of a cluster stands for all of it."""
    starts = [*sorted(set(clusters)), len(text)]
    ends = dict(pairwise(starts))
    told: set[int] = set()
    texts = []
    for cluster in clusters:
        texts.append("" if cluster in told else text[cluster : ends[cluster]])
        told.add(cluster)
    return texts
