"""Faces inside the PDF: only the glyphs used, and the characters that each of them stands for."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

import pikepdf
import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from deckgen.writers.pdf.shaping import Face, Glyph

NOT_FOR_DRAWING = (
    *(b"GSUB", b"GPOS", b"GDEF", b"OS/2", b"name", b"gasp", b"cmap"),
    *(b"BASE", b"VORG", b"vhea", b"vmtx"),
)
"""Tables that a PDF reader never asks for: text arrives as glyph numbers, already shaped."""

NOTHING = "\N{ZERO WIDTH SPACE}"
"""What the later glyphs of a cluster stand for, as every glyph must stand for something."""


@dataclass
class FontUse:
    """The glyphs of one face that a document shows, and what each was first shown for."""

    face: Face
    texts: dict[int, str] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)

    def show(self, glyph: Glyph) -> bool:
        """Note that `glyph` is shown; whether the font alone says rightly what it stands for."""
        self.widths[glyph.number] = glyph.width
        if glyph.text:
            return self.texts.setdefault(glyph.number, glyph.text) == glyph.text
        return False


def resources(pdf: Pdf, uses: Mapping[str, FontUse]) -> Dictionary:
    """The fonts of a page by the names its content calls them."""
    fonts = Dictionary()
    for name, use in uses.items():
        fonts[f"/{name}"] = _type0(pdf, use, name)
    return fonts


def _type0(pdf: Pdf, use: FontUse, name: str) -> pikepdf.Object:
    """A composite font whose codes are the face's glyph numbers (ISO 32000-1, 9.7)."""
    face = use.face
    named = Name(f"/{_tag(name)}+{face.name}")
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0 if face.postscript else Name.CIDFontType2,
        BaseFont=named,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, use, named)),
        DW=0,
        W=_widths(use.widths),
    )
    if not face.postscript:
        descendant.CIDToGIDMap = Name.Identity
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=named,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=Stream(pdf, _to_unicode(use)),
    )
    return pdf.make_indirect(font)


def _descriptor(pdf: Pdf, use: FontUse, named: Name) -> Dictionary:
    face, font = use.face, use.face.font
    extents = font.get_font_extents("ltr")
    left, bottom, right, top = struct.unpack(">4h", _table(face, "head")[36:44])
    (angle,) = struct.unpack(">i", _table(face, "post")[4:8])
    (cap_height,) = struct.unpack(">h", _table(face, "OS/2")[88:90])
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=named,
        Flags=4,  # symbolic: its codes follow no standard encoding
        FontBBox=Array([round(edge * face.scale) for edge in (left, bottom, right, top)]),
        ItalicAngle=round(angle / 65536, 1),
        Ascent=round(extents.ascender * face.scale),
        Descent=round(extents.descender * face.scale),
        CapHeight=round(cap_height * face.scale),
        StemV=_stem(face),
    )
    subset = _subset(use)
    if face.keyed:  # bare, as some readers do not look up the numbers in a whole OpenType file
        cff = bytes(subset.reference_table("CFF ").data)
        descriptor.FontFile3 = Stream(pdf, cff, Subtype=Name.CIDFontType0C)
    elif face.postscript:
        descriptor.FontFile3 = Stream(pdf, bytes(subset.blob.data), Subtype=Name.OpenType)
    else:
        descriptor.FontFile2 = Stream(pdf, bytes(subset.blob.data))
    return descriptor


def _subset(use: FontUse) -> hb.Face:
    """The face with only the glyphs shown, each under its old number.

    A keyed face remembers the numbers when its glyphs move together; in others they must stay.
    Outlines stand in one piece: page-validation takes the number of a subroutine for a width.
    """
    wanted = hb.SubsetInput()
    wanted.glyph_set.update({0, *use.widths})
    wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in NOT_FOR_DRAWING)
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.DESUBROUTINIZE
    if not use.face.keyed:
        wanted.flags |= hb.SubsetFlags.RETAIN_GIDS
    return hb.subset(use.face.font.face, wanted)


def _to_unicode(use: FontUse) -> bytes:
    """The CMap from glyph numbers to text in UTF-16 (ISO 32000-1, 9.10.3)."""
    lines = [
        f"<{number:04X}> <{use.texts.get(number, NOTHING).encode('utf-16-be').hex().upper()}>"
        for number in sorted(use.widths)
    ]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return _CMAP.format(body=body).encode("ascii")


def _widths(widths: Mapping[int, float]) -> Array:
    """Widths by glyph number, a run of neighbours at a time (ISO 32000-1, 9.7.4.3)."""
    entries: list[int | Array] = []
    for number in sorted(widths):
        entries += [number, Array([round(widths[number], 2)])]
    return Array(entries)


def _table(face: Face, tag: str) -> bytes:
    return bytes(face.font.face.reference_table(tag).data)


def _stem(face: Face) -> int:
    """A stem width guessed from the weight class, as no font file states it."""
    weight: int = struct.unpack(">H", _table(face, "OS/2")[4:6])[0]
    return round(10 + 220 * (weight - 50) / 900)


def _tag(name: str) -> str:
    """Six capitals that tell this subset from others: the same in every build."""
    number = int(name.lstrip("F"))
    return "DECK" + chr(65 + number // 26 % 26) + chr(65 + number % 26)


_CMAP = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
