"""Looks: named colours, a type scale, fonts and keep-out zones, one TOML file each."""

from deckgen.themes.contrast import contrast
from deckgen.themes.files import theme, themes
from deckgen.themes.theme import Colours, Fonts, Ornaments, Size, Sizes, Theme, Zone

__all__ = [
    "Colours",
    "Fonts",
    "Ornaments",
    "Size",
    "Sizes",
    "Theme",
    "Zone",
    "contrast",
    "theme",
    "themes",
]
