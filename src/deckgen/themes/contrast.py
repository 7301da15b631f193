from __future__ import annotations

from collections.abc import Iterator

from deckgen.themes.theme import Colours

ENOUGH = 4.5
"""The least contrast of words on their ground (WCAG 2.2, success criterion 1.4.3)."""

_PAIRS = (
    *((words, "ground") for words in ("text", "muted", "accent", "clash", "link", "visited")),
    *((words, "panel") for words in ("text", "muted", "accent", "clash", "link", "visited")),
    ("on_band", "band"),
    ("on_band", "shade"),
)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours of six hex digits, from 1 to 21.

    Follows the definition of contrast ratio in WCAG 2.2.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(colours: Colours) -> Iterator[tuple[str, str, float]]:
    """Every pair of words and ground that cannot be read well: their names and their contrast."""
    for words, ground in _PAIRS:
        ratio = contrast(getattr(colours, words), getattr(colours, ground))
        if ratio < ENOUGH:
            yield words, ground, ratio


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
