"""The faces of the handout, and each piece of text with the face that has its characters."""

from __future__ import annotations

from functools import cache

import pymupdf_fonts

from deckgen.writers.pdf.shaping import Face


@cache
def faces(*, bold: bool) -> tuple[Face, ...]:
    """The faces of one weight, the first choice first."""
    files = (
        {"FiraGO-Bold": "figbo", "NotoSans-Bold": "notosbo"}
        if bold
        else {"FiraGO-Regular": "figo", "NotoSans-Regular": "notos"}
    )
    return tuple(Face(name, pymupdf_fonts.myfont(file)) for name, file in files.items())
