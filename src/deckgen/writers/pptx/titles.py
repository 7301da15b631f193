"""Titles: one for each slide, no two alike, each within its box."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from deckgen import text
from deckgen.themes import Size, Theme
from deckgen.writers.pptx.fitting import Fitted, fit, stands
from deckgen.writers.pptx.geometry import POINT
from deckgen.writers.pptx.paragraphs import Paragraph, Words
from deckgen.writers.pptx.reading import Placeholder


@dataclass
class Titles:
    """Gives out titles over a deck, and remembers those given."""

    theme: Theme
    families: Callable[[str], text.Family]
    given: set[str] = field(default_factory=set)

    def title(
        self, words: str, place: Placeholder, wording: Callable[[str], str]
    ) -> tuple[Paragraph, Fitted]:
        """The title `wording(words)`, told apart from earlier ones, set to fit its placeholder.

        Where it is too long even at the floor, `words` are cut, not what `wording` adds to them.
        """
        number = 1
        while True:
            told = wording if number == 1 else _numbered(wording, number)
            paragraph, fitted = self._fitted(" ".join(words.split()), place, told)
            key = _key(paragraph.words)
            if key not in self.given:
                self.given.add(key)
                return paragraph, fitted
            number += 1

    def _fitted(
        self, words: str, place: Placeholder, wording: Callable[[str], str]
    ) -> tuple[Paragraph, Fitted]:
        inner, family = place.inner, self.families(place.font)
        box = text.Box(inner.width / POINT, inner.height / POINT)
        whole = fit([self._paragraph(wording(words), place)], box, family, "cut")
        if not whole.cut:
            return whole.pages[0][0], whole

        def fits(end: int) -> bool:
            short = wording(_shortened(words, end))
            return stands(self._paragraph(short, place), box, family)

        end = bisect_right(range(len(words)), 0, key=lambda end: 0 if fits(end) else 1) - 1
        short = self._paragraph(wording(_shortened(words, end)), place)
        return fit([short], box, family, "cut").pages[0][0], whole

    def _paragraph(self, words: str, place: Placeholder) -> Paragraph:
        level = place.levels[0]
        scale = self.theme.sizes
        step = scale.display if place.kind == "ctrTitle" else scale.title
        size = Size(level.size, min(level.size, step.floor))
        return Paragraph((Words(words),), 0, level, size, meant=step.preferred)


def _numbered(wording: Callable[[str], str], number: int) -> Callable[[str], str]:
    return lambda words: f"{wording(words)} ({number})"


def _shortened(words: str, end: int) -> str:
    """The words up to about character `end`; between words, unless the first one is that long."""
    kept = words[:end]
    if end < len(words) and not words[end].isspace() and " " in kept.strip():
        kept = kept[: kept.rstrip().rfind(" ")]
    return kept.rstrip(" ,;:–—-") + "…"


def _key(title: str) -> str:
    """What makes titles alike to a person who looks for one: letters, not case or commas."""
    return re.sub(r"[^\w]+", " ", unicodedata.normalize("NFKC", title).casefold()).strip()
