"""An episode from its title to its last section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model import Episode
from deckgen.writers.show_notes.happenings import happenings
from deckgen.writers.show_notes.lists import listed, section
from deckgen.writers.show_notes.people import with_whom
from deckgen.writers.show_notes.signs import escaped, linked, picture


def notes(episode: Episode) -> str:
    """The notes of an episode, ending in a line break."""
    lines = [
        f"# {_title(episode)}",
        *_top(episode),
        *listed("Headlines", episode.headlines),
        *happenings(episode),
        *(line for part in episode.sections for line in section(part)),
        *listed("Links", episode.links),
    ]
    spaced = (line for at, line in enumerate(lines) if line or lines[at - 1])
    return "\n".join(spaced) + "\n"


def _title(episode: Episode) -> str:
    if episode.number is None:
        return escaped(episode.title)
    show = f"{episode.show} " if episode.show else ""
    return escaped(f"{show}Episode {episode.number}: {episode.title}")


def _top(episode: Episode) -> Iterator[str]:
    pictured = False
    for image in episode.images:
        behind = _behind(image.text, str(image.url or ""), episode)
        pictured = pictured or bool(behind and behind == episode.youtube)
        yield from ["", picture(image.text, str(image.url or ""), behind)]
    if episode.youtube and not pictured:
        yield from ["", linked("YouTube", episode.youtube)]
    if episode.date:
        yield from ["", f"{episode.date.day} {episode.date:%B %Y}"]
    people = with_whom(episode)
    yield from ["", people] if people else []
    if episode.show_notes and "hackmd" not in episode.show_notes:
        yield from ["", linked("Show notes", episode.show_notes)]


def _behind(text: str, image: str, episode: Episode) -> str | None:
    """What a picture leads to: a still to its video, a badge to the page of the notes."""
    still = re.search(r"/vi(?:_webp)?/([\w-]{6,})/", image)
    if still and episode.youtube and still[1] in episode.youtube:
        return episode.youtube
    return episode.show_notes if "badge" in text + image else None
