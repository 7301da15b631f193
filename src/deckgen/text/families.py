"""The families that stand for a font name when text is measured.

deckgen's own decks are set in Arial: Office on Windows and on the Mac has it, LibreOffice draws it
with Liberation Sans, and Liberation Sans was made to have its advance widths, so that what is
measured here is what is shown there. Fonts embedded in a .pptx are read by few programs but
PowerPoint.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from deckgen.assets import AssetError, Assets
from deckgen.text.faces import Face

SUBSTITUTES: Final = {
    "arial": "LiberationSans",
    "helvetica": "LiberationSans",
    "helvetica neue": "LiberationSans",
    "liberation sans": "LiberationSans",
    "arimo": "LiberationSans",
    "calibri": "Carlito",
    "carlito": "Carlito",
}
"""Fonts whose advance widths another, free family shares; that one comes with deckgen."""

CAREFUL: Final = 1.08
"""How much wider than Arial a font is taken to be when nothing is known of it."""

WIDER: Final = {
    "century gothic": 1.2,
    "consolas": 1.2,
    "courier": 1.3,
    "courier new": 1.3,
    "dejavu sans": 1.2,
    "impact": 1.2,
    "lucida sans": 1.2,
    "montserrat": 1.25,
    "poppins": 1.2,
    "verdana": 1.25,
}
"""Common fonts that are clearly wider than Arial, and by how much at most over a line."""


@dataclass(frozen=True)
class Family:
    """The regular and the bold face that measure text set in the font called `name`.

    `exact` says that the widths are that font's own; if not, each is the stand-in's times `factor`.
    """

    name: str
    regular: Face
    bold: Face
    exact: bool = True
    factor: float = 1.0

    def face(self, *, bold: bool = False) -> Face:
        """The face for ordinary or for bold words."""
        return self.bold if bold else self.regular

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """How far `text` on one line reaches, in points, at `size` points."""
        return self.face(bold=bold).width(text, size) * self.factor


def family(name: str, assets: Assets | None = None) -> Family:
    """The family to measure the font `name` with.

    A file `fonts/Name-Regular.ttf` (or `.otf`; the bold one is `Name-Bold.ttf`) among the `assets`
    is that font itself. Arial, Helvetica and Calibri are measured with fonts of the same widths.
    Any other font is measured with Arial's widths and some room to spare, and is not `exact`.
    """
    own = assets and _from_assets(name, assets)
    if own:
        return own
    stem = SUBSTITUTES.get(name.casefold())
    if stem:
        return Family(name, _bundled(f"{stem}-Regular"), _bundled(f"{stem}-Bold"))
    arial = family("Arial")
    factor = WIDER.get(name.casefold(), CAREFUL)
    return Family(name, arial.regular, arial.bold, exact=False, factor=factor)


def _from_assets(name: str, assets: Assets) -> Family | None:
    regular = _own_face(name, "Regular", assets)
    if regular is None:
        return None
    bold = _own_face(name, "Bold", assets)
    if bold is None:
        return Family(name, regular, regular, exact=False, factor=CAREFUL)
    return Family(name, regular, bold)


def _own_face(name: str, style: str, assets: Assets) -> Face | None:
    stem = f"{name.replace(' ', '')}-{style}"
    for ending in ("ttf", "otf"):
        try:
            data = assets.read(f"fonts/{stem}.{ending}")
        except AssetError:
            continue
        return Face(stem, lambda data=data: data)  # type: ignore[misc]  # mypy cannot infer it
    return None


@cache
def _bundled(stem: str) -> Face:
    return Face(stem, partial(_read, f"{stem}.ttf"))


def _read(name: str) -> bytes:
    from importlib.resources import files  # slow to import, and only some builds get here

    return (files("deckgen") / "fonts" / name).read_bytes()
