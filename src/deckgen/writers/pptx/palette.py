"""Which of a template's colours the words of a placeholder may take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from deckgen.themes import contrast
from deckgen.writers.pptx.grounds import HEX, Scheme

ENOUGH: Final = 4.5
"""The least contrast of words on their ground (WCAG 2.2, success criterion 1.4.3)."""

_ACCENTS: Final = tuple(f"accent{number}" for number in range(1, 7))


@dataclass(frozen=True)
class Palette:
    """Names of theme colours; an empty one stands for the placeholder's own colour.

    `links` says that the theme's colour of links can be read, `boxes` that its second ground bears
    words.
    """

    accent: str = "accent3"
    text: str = "tx1"
    muted: str = "tx2"
    clash: str = "accent4"
    links: bool = True
    boxes: bool = True

    def colour(self, role: str, own: str) -> str:
        """The colour of a role's words."""
        roles = {
            "lead": self.accent,
            "label": self.accent,
            "detail": self.muted,
            "place": self.text,
            "clash": self.clash,
        }
        return roles.get(role, "") or own


PLAIN: Final = Palette("", "", "", "", links=False, boxes=False)
"""All words as the placeholder has them."""


def ours(own: str) -> Palette:
    """The palette of a placeholder in deckgen's own template; words on a band keep their colour."""
    return Palette() if own in ("tx1", "tx2") else PLAIN


def palette(own: str, grounds: Sequence[str], colours: Scheme) -> Palette:
    """The palette of a placeholder in any template, by what can be read on its grounds.

    Where the grounds are not known, or its own words could hardly be read on them, words keep
    their colour: something unseen must lie behind them.
    """

    def reads(name: str) -> bool:
        value = name if HEX.fullmatch(name) else colours.colours.get(name, "")
        return bool(value) and all(contrast(value, ground) >= ENOUGH for ground in grounds)

    if not grounds or not reads(own) or own in _ACCENTS:
        return PLAIN
    accent, clash = (*_different(colours, [a for a in _ACCENTS if reads(a)]), "", "")[:2]
    panel = colours.colours.get("bg2", "")
    words = own if HEX.fullmatch(own) else colours.colours.get(own, "")
    return Palette(
        accent=accent,
        text="",
        muted="tx2" if reads("tx2") else "",
        clash=clash or accent,
        links=reads("hlink"),
        boxes=all(
            contrast(colours.colours.get(name, name), panel) >= ENOUGH
            for name in (words, accent, clash, "tx2")
            if name and panel
        )
        and bool(panel),
    )


def _different(colours: Scheme, names: Sequence[str]) -> Iterator[str]:
    """The names whose colours no earlier one has."""
    seen: set[str] = set()
    for name in names:
        value = colours.colours[name]
        if value not in seen:
            seen.add(value)
            yield name
