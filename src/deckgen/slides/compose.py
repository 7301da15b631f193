"""Putting the slide kinds together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from deckgen.document import Deck, Properties, Slide
from deckgen.model import Episode
from deckgen.slides.scene import Scene
from deckgen.wording import Wording

SlideKind: TypeAlias = Callable[[Scene], Iterable[Slide]]
"""Makes the slides of one kind; none where the episode has nothing to show."""


def compose(episode: Episode, kinds: Iterable[SlideKind]) -> Deck:
    """The deck of an episode.

    The last kind goes first, so that the agenda can see what follows it.
    """
    say = Wording(episode.language)
    slides: tuple[Slide, ...] = ()
    for kind in reversed(tuple(kinds)):
        slides = (*kind(Scene(episode, say, slides)), *slides)
    return Deck(
        _properties(episode, say),
        slides,
        say("deck.footer", episode=episode),
        episode.template,
        episode.layouts.named,
    )


def _properties(episode: Episode, say: Wording) -> Properties:
    return Properties(
        title=episode.title,
        subject=say("deck.subject", episode=episode),
        author=", ".join(host.name for host in episode.hosts) or episode.show,
        keywords=(episode.show,) if episode.show else (),
        language=episode.language,
        date=episode.date,
    )
