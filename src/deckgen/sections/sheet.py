"""What a handout section may look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from deckgen.document import Code, Point, Text
from deckgen.document.prose import line, lines
from deckgen.model import Episode, Item
from deckgen.wording import Wording


@dataclass(frozen=True)
class Sheet:
    """The episode and its language."""

    episode: Episode
    say: Wording

    @property
    def summaries(self) -> bool:
        """Whether talks stand with their summaries."""
        asked = self.episode.handout.summaries
        return self.episode.handout.layout in ("list", "cards") if asked is None else asked

    def address(self, url: str | None) -> Text | None:
        """An address as people type it; on paper every link must be readable."""
        if not url:
            return None
        return line(self.say("deck.address", url=url), url=url, role="detail")

    def code(self, url: str, caption: str, origin: str) -> Code:
        """A QR code with its caption and address."""
        address = self.say("deck.address", url=url)
        return Code(url, caption, address, self.say("handout.code_alt", url=url), origin)

    def link(self, text: str, url: str | None, origin: str, *details: Text | None) -> Point:
        """A point that names something, with its address under it unless it stands in the text."""
        below = None if url and url in text else self.address(url)
        return Point(line(text, url=url, origin=origin), lines(*details, below))

    def points(self, items: Iterable[Item], origin: str) -> tuple[Point, ...]:
        """Points with those below them. Programs are left out: nobody types them from paper."""
        return tuple(
            replace(
                self.link(item.text, item.url, f"{origin}[{index}].text"),
                points=self.points(item.items, f"{origin}[{index}].items"),
            )
            for index, item in enumerate(items)
        )
