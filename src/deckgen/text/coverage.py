"""Which face draws which characters, and which characters no face draws."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from deckgen.text.faces import Face, graphemes


def runs(text: str, chain: Sequence[Face]) -> list[tuple[str, Face]]:
    """Divide `text` into runs, each with the first face of the chain that draws it.

    Marks, joiners and variation selectors stay with the character before them. Spaces and
    punctuation stay with the words before them where that face has them. What no face has goes
    with the first one; `missing` tells what that is.
    """
    found: list[tuple[str, Face]] = []
    for cluster in graphemes(text):
        face = _face(cluster, chain, found[-1][1] if found else None)
        if found and found[-1][1] is face:
            found[-1] = (found[-1][0] + cluster, face)
        else:
            found.append((cluster, face))
    return found


def missing(text: str, chain: Sequence[Face]) -> list[str]:
    """The characters of `text` that no face of the chain draws, each once, in order."""
    drawn = (character for character in dict.fromkeys(text) if not _unseen(character))
    return [c for c in drawn if not any(face.covers(c) for face in chain)]


def name(character: str) -> str:
    """A character as people look it up: "U+1F680 ROCKET"."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"


def _face(cluster: str, chain: Sequence[Face], before: Face | None) -> Face:
    if before and unicodedata.category(cluster[0])[0] in "ZP" and _covers(before, cluster):
        return before
    whole = (face for face in chain if _covers(face, cluster))
    base = (face for face in chain if face.covers(cluster[0]))
    return next(whole, None) or next(base, chain[0])


def _covers(face: Face, cluster: str) -> bool:
    return all(face.covers(character) or _unseen(character) for character in cluster)


def _unseen(character: str) -> bool:
    """Whether it has no ink: joiners, direction marks, variation selectors, breaks."""
    return (
        unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
    )
