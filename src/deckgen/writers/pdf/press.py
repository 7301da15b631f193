"""What a print shop asks for: room beyond the edges of the page, and marks that show them.

The page keeps its coordinates, so that links and structure stay where they are; the sheet around it
grows (ISO 32000-1, 14.11.2).
"""

from __future__ import annotations

from itertools import product

from pikepdf import Array, Pdf
from reportlab.lib.units import mm

from deckgen.document import Press

LENGTH = 5 * mm
"""How long a mark is."""

APART = 3 * mm
"""How far marks stay off the page at least: knives wander."""

HAIRLINE = 0.25
"""How thick a mark is, in points."""

EDGE = 1 * mm
"""What lies around the marks."""


def prepare(pdf: Pdf, press: Press) -> None:
    """Give each page its trim and bleed boxes, its sheet and its marks; nothing where none ask."""
    bleed = press.bleed * mm
    apart = max(bleed, APART)
    margin = apart + LENGTH + EDGE if press.crop_marks else bleed
    if not margin:
        return
    for page in pdf.pages:
        width, height = (float(edge) for edge in list(page.mediabox)[2:])
        page.trimbox = _box(width, height, 0)
        page.bleedbox = _box(width, height, bleed)
        page.mediabox = page.cropbox = _box(width, height, margin)
        if press.crop_marks:
            page.contents_add(_marks(width, height, apart).encode("ascii"))


def _box(width: float, height: float, around: float) -> Array:
    edges = (-around, -around, width + around, height + around)
    return Array([round(edge, 3) for edge in edges])


def _marks(width: float, height: float, apart: float) -> str:
    """Two strokes at each corner, in line with the edges, as decoration."""
    strokes = []
    start, end = apart, apart + LENGTH
    for (x, right), (y, up) in product(((0.0, -1), (width, 1)), ((0.0, -1), (height, 1))):
        strokes.append(f"{x + right * start:.3f} {y:.3f} m {x + right * end:.3f} {y:.3f} l")
        strokes.append(f"{x:.3f} {y + up * start:.3f} m {x:.3f} {y + up * end:.3f} l")
    lines = "\n".join(strokes)
    return f"/Artifact <</Type /Page>> BDC\nq {HAIRLINE} w 0 G\n{lines} S\nQ\nEMC"
