"""What a slide kind may look at."""

from __future__ import annotations

from dataclasses import dataclass

from deckgen.document import Slide
from deckgen.model import Episode
from deckgen.wording import Wording


@dataclass(frozen=True)
class Scene:
    """The episode, its language, and the slides that come after the one to be made."""

    episode: Episode
    say: Wording
    following: tuple[Slide, ...] = ()
