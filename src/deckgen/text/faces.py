"""One font file: which characters it has, and how wide they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import uharfbuzz

_FEATURES: Final = {"liga": False, "clig": False, "calt": False, "kern": True}
"""Kerning: LibreOffice 7.4 kerns whatever the run's `kern` says, PowerPoint from the size that it
names. No ligatures: not every program joins letters, and joined ones are narrower."""

_EAST_ASIAN: Final = 1.0
_PICTOGRAPH: Final = 1.4
_LETTER: Final = 0.7
"""What a character takes, in em, where the face lacks it and another face will be drawn.

Ideographs are 1 em wide by design. Segoe UI Emoji's pictures are 1.37 em wide; letters of other
scripts come to 0.5 to 0.65 em in Noto Sans and FiraGO, so 0.7 errs on the wide side.
"""


class Face:
    """A font file, opened when it is first asked something.

    `load` hands over the bytes of a TrueType or OpenType file; `name` is for people.
    """

    def __init__(self, name: str, load: Callable[[], bytes]) -> None:
        self.name = name
        self._load = load
        self._advances: dict[str, tuple[float, ...]] = {}

    def __repr__(self) -> str:
        return f"Face({self.name!r})"

    @cached_property
    def data(self) -> bytes:
        """The bytes of the file, for writers that embed it."""
        return self._load()

    @cached_property
    def _font(self) -> uharfbuzz.Font:
        import uharfbuzz

        return uharfbuzz.Font(uharfbuzz.Face(self.data))

    def covers(self, character: str) -> bool:
        """Whether the face draws this one character, as opposed to an empty box."""
        return bool(self._font.get_nominal_glyph(ord(character)))

    def width(self, text: str, size: float, *, letter_spacing: float = 0.0) -> float:
        """How far `text` on one line reaches, in points, at `size` points.

        `letter_spacing` is added after every character, in points.
        """
        return sum(self.advances(text)) * size + letter_spacing * len(text)

    def advances(self, text: str) -> tuple[float, ...]:
        """How much each character adds to the width, in em, kerned with its neighbours.

        What joins the character before it (a combining mark, the rest of an emoji) adds nothing.
        """
        known = self._advances.get(text)
        if known is None:
            known = self._advances[text] = self._shape(text)
        return known

    def _shape(self, text: str) -> tuple[float, ...]:
        advances = [0.0] * len(text)
        upem = self._font.face.upem
        for cluster, glyph, advance in _shaped(self._font, text):
            missing = glyph == 0
            advances[cluster] += stand_in(text[cluster]) if missing else advance / upem
        return tuple(advances)


def stand_in(character: str) -> float:
    """A careful guess, in em, at the width of a character that will come from another face."""
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if "\U0001f000" <= character <= "\U0001faff":
        return _PICTOGRAPH
    if category[0] == "S" or unicodedata.east_asian_width(character) in "WF":
        return _EAST_ASIAN
    return _LETTER


def graphemes(text: str) -> Sequence[str]:
    """The characters as people count them: letters with their marks, whole emoji.

    HarfBuzz forms these clusters (Unicode Annex 29, without its rule for Indic conjuncts) whatever
    the font; an empty one does.
    """
    if text.isascii():
        return text
    starts = sorted({cluster for cluster, _, _ in _shaped(_nothing(), text, keep_unseen=True)})
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@cache
def _nothing() -> uharfbuzz.Font:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(b""))


def _shaped(
    font: uharfbuzz.Font, text: str, *, keep_unseen: bool = False
) -> list[tuple[int, int, int]]:
    """The glyphs of `text` as (index of the character, glyph, advance in font units).

    A font without a space drops what is not seen (joiners, soft hyphens) unless told to keep it.
    """
    if not text:
        return []
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(text)
    if keep_unseen:
        buffer.flags = uharfbuzz.BufferFlags.PRESERVE_DEFAULT_IGNORABLES
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, _FEATURES)
    return [
        (info.cluster, info.codepoint, position.x_advance)
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
