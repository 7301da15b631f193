"""Which way the parts of a line run: the Unicode Bidirectional Algorithm (Unicode Annex 9).

A level is even where characters run to the right and odd where they run to the left. Embeddings
and isolates that are asked for with control characters are not followed: people do not type them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, takewhile
from typing import Final

_LEFTWARD: Final = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Hebrew, Arabic, Syriac, Thaana, N'Ko and the older scripts that run to the left; their mark."""

_UNSEEN: Final = {"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_NEUTRAL: Final = {"B", "S", "WS", "ON"}
_NUMBERS: Final = {"EN", "AN"}


def leftward(text: str) -> bool:
    """Whether anything in `text` runs to the left."""
    return bool(_LEFTWARD.search(text))


def base(text: str) -> int:
    """The level of a paragraph: 1 if its first letter runs to the left, else 0 (rules P2, P3)."""
    for character in text if leftward(text) else "":
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return int(kind != "L")
    return 0


def levels(text: str, paragraph: int) -> list[int]:
    """The level of each character in a paragraph of level `paragraph` (rules W1 to I2)."""
    if not paragraph and not leftward(text):
        return [0] * len(text)
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    seen = [at for at, kind in enumerate(kinds) if kind not in _UNSEEN]
    side = "R" if paragraph else "L"
    weak = _weak([kinds[at] for at in seen], side)
    marks = [kinds[at] == "NSM" for at in seen]
    strong = _brackets([text[at] for at in seen], weak, marks, side)
    found = dict(zip(seen, _neutral(strong, side), strict=True))
    done: list[int] = []
    for at in range(len(text)):
        kind = found.get(at)
        done.append(_implicit(kind, paragraph) if kind else done[-1] if done else paragraph)
    return done


def order(line: Sequence[int]) -> list[int]:
    """The parts of a line, given by their levels, from left to right (rule L2)."""
    places = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        turned: list[int] = []
        for high, group in groupby(places, key=lambda at: line[at] >= level):
            run = list(group)
            turned += run[::-1] if high else run
        places = turned
    return places


@cache
def mirrored(character: str) -> str:
    """What a bracket or the like looks like where text runs to the left; itself if no other."""
    if not unicodedata.mirrored(character):
        return character
    name = unicodedata.name(character, "")
    for one, other in (("LEFT", "RIGHT"), ("LESS", "GREATER")):
        for this, that in ((one, other), (other, one)):
            if re.search(rf"\b{this}\b", name):
                return _named(re.sub(rf"\b{this}\b", that, name), character)
    return character


def _named(name: str, otherwise: str) -> str:
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return otherwise


def _weak(kinds: list[str], side: str) -> list[str]:
    """Marks, numbers and their signs (rules W1 to W7)."""
    done = _signs(["R" if kind == "AL" else kind for kind in _marks(kinds, side)])
    strong = side
    for at, kind in enumerate(done):
        strong = kind if kind in ("L", "R") else strong
        if kind in ("ES", "ET", "CS"):
            done[at] = "ON"
        elif kind == "EN" and strong == "L":
            done[at] = "L"
    return done


def _marks(kinds: list[str], side: str) -> list[str]:
    """Marks go with what they stand on, digits with the Arabic before them (W1, W2)."""
    done = list(kinds)
    before, strong = side, side
    for at, kind in enumerate(done):
        if kind == "NSM":
            done[at] = before
        elif kind == "EN" and strong == "AL":
            done[at] = "AN"
        before = done[at]
        strong = before if before in ("L", "R", "AL") else strong
    return done


def _signs(kinds: list[str]) -> list[str]:
    """Signs between digits and beside them belong to the number (W4, W5)."""
    done = list(kinds)
    for at in range(1, len(done) - 1):
        left, right = done[at - 1], done[at + 1]
        if left == right and (left in _NUMBERS if done[at] == "CS" else left == "EN"):
            done[at] = left if done[at] in ("ES", "CS") else done[at]
    for start, end, kind in list(_runs(done, {"ET"})):
        if kind == "ET" and "EN" in (done[start - 1 : start] + done[end : end + 1]):
            done[start:end] = ["EN"] * (end - start)
    return done


def _brackets(text: list[str], kinds: list[str], marks: list[bool], side: str) -> list[str]:
    """Brackets go with what is in them, or with what stands before them (rule N0).

    Where `marks` says that marks follow a bracket, they go with it.
    """
    done = list(kinds)
    for start, end in sorted(_pairs(text, kinds)):
        inside = {_strong(kind) for kind in done[start + 1 : end]} - {""}
        if side in inside:
            chosen = side
        elif inside:
            chosen = next((_strong(k) for k in reversed(done[:start]) if _strong(k)), side)
        else:
            continue
        for bracket in (start, end):
            following = takewhile(lambda at: marks[at], range(bracket + 1, len(done)))
            for at in (bracket, *following):
                done[at] = chosen
    return done


def _pairs(text: list[str], kinds: list[str]) -> Iterator[tuple[int, int]]:
    opened: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if kinds[at] != "ON" or not unicodedata.mirrored(character):
            continue
        category = unicodedata.category(character)
        if category == "Ps":
            opened.append((mirrored(character), at))
        elif category == "Pe":
            for depth in reversed(range(len(opened))):
                if opened[depth][0] == character:
                    yield opened[depth][1], at
                    del opened[depth:]
                    break


def _neutral(kinds: list[str], side: str) -> list[str]:
    """What has no direction takes that of both its neighbours, or the paragraph's (N1, N2)."""
    done = list(kinds)
    for start, end, kind in _runs(kinds, _NEUTRAL):
        if kind in _NEUTRAL:
            before = _strong(kinds[start - 1]) if start else side
            after = _strong(kinds[end]) if end < len(kinds) else side
            done[start:end] = [before if before == after else side] * (end - start)
    return done


def _strong(kind: str) -> str:
    return "R" if kind in _NUMBERS else kind if kind in ("L", "R") else ""


def _runs(kinds: Sequence[str], joined: set[str]) -> Iterator[tuple[int, int, str]]:
    """Runs of `joined` kinds, and every other character on its own: start, end, first kind."""
    at = 0
    for inside, group in groupby(kinds, key=lambda kind: kind in joined):
        for length in [len(list(group))] if inside else [1] * len(list(group)):
            yield at, at + length, kinds[at]
            at += length


def _implicit(kind: str, paragraph: int) -> int:
    if paragraph:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)
