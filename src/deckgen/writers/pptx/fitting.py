"""Paragraphs made to fit their placeholder: set smaller, carried on, or cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from deckgen import text
from deckgen.document import Fit
from deckgen.writers.pptx.geometry import POINT
from deckgen.writers.pptx.pages import pages
from deckgen.writers.pptx.paragraphs import Paragraph, Words

_WORD: Final = re.compile(r"\S+")
_LONG: Final = 12
_DIVISIBLE: Final = re.compile(
    r"[/\\@\u2010-\u2014\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffef]|\w-\w"
)
"""What a word may be divided at: in addresses, at hyphens, in scripts without spaces."""


_TIGHT: Final = (1.0, 0.7, 0.45)
"""Shares of the space between paragraphs: it gives way before the type does."""


_STRIDE: Final = 2.0
"""Type grows by even points."""

_CAREFUL: Final = 0.98
"""The share of a box's width in which grown words fit it, too: where another program, whose widths
differ a little, breaks a line elsewhere, they still stand inside."""


@dataclass(frozen=True)
class Fitted:
    """Paragraphs by page, and what was done to them.

    `small` is the first paragraph that is set smaller than it would like; `over` is what does not
    fit at the floor; `cut` says that words are missing.
    """

    pages: tuple[tuple[Paragraph, ...], ...]
    small: Paragraph | None = None
    over: text.Excess = text.Excess()
    cut: bool = False


def fit(paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family, how: Fit) -> Fitted:
    """Paragraphs as they go into a box; whatever comes, what is returned stands inside it."""
    whole = [_clipped(paragraph, box, family) for paragraph in paragraphs]
    clipped = whole != list(paragraphs)
    larger, settings = _larger(whole), _settings(whole)
    (grown,) = _grown((tuple(whole),), larger, box, family)
    if grown != tuple(whole):
        return Fitted((tuple(_lined(p, box, family) for p in grown),), cut=clipped)
    for setting in settings:
        smaller = _set(whole, setting)
        over = text.excess(_measured(smaller, box, family), box)
        if not over and not any(_splits(paragraph, box, family) for paragraph in smaller):
            break
    if over and how == "continue":
        loose = [settings[0], settings[len(_TIGHT) - 1], settings[-1]]
        turned = min((pages(_set(whole, one), box, family) for one in loose), key=len)
        turned = _grown(turned, larger, box, family)
    else:
        turned = (tuple(smaller),)
    ready = tuple(cut(page, box, family) if over else page for page in turned)
    return Fitted(
        tuple(tuple(_lined(p, box, family) for p in page) for page in ready),
        next((p for page in ready for p in page if p.small), None),
        over,
        clipped or ready != turned,
    )


def stands(paragraph: Paragraph, box: text.Box, family: text.Family) -> bool:
    """Whether a paragraph set at its floor stands in a box with no word broken."""
    smallest = paragraph.set(_TIGHT[-1], paragraph.size.preferred - paragraph.size.floor)
    return _fits([smallest], box, family) and not _splits(smallest, box, family)


def height(paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family) -> float:
    """How much of the box the paragraphs take, in points."""
    return _measured(paragraphs, box, family).height


def _measured(paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family) -> text.Measured:
    return text.measure([p.measured(family) for p in paragraphs], box.width)


def _settings(paragraphs: Sequence[Paragraph]) -> list[tuple[float, float]]:
    """The ways to set paragraphs, as they are meant first: less space, then smaller type."""
    room = max((p.size.preferred - p.size.floor for p in paragraphs), default=0.0)
    steps = [-step for step in text.sizes(0.0, -room)][1:]
    return [*((tight, 0.0) for tight in _TIGHT), *((_TIGHT[-1], step) for step in steps)]


def _larger(paragraphs: Sequence[Paragraph]) -> list[tuple[float, float]]:
    """The ways to set paragraphs that have room to spare, the largest first.

    Titles beside their times keep their size: the column of times is as wide as these are.
    """
    if any(p.tab for p in paragraphs):
        return []
    room = max((p.size.most - p.size.preferred for p in paragraphs), default=0.0)
    steps = text.sizes(max(0.0, room), 0.0, _STRIDE)[:-1]
    return [(1.0, -step) for step in steps]


def _grown(
    turned: tuple[tuple[Paragraph, ...], ...],
    larger: Sequence[tuple[float, float]],
    box: text.Box,
    family: text.Family,
) -> tuple[tuple[Paragraph, ...], ...]:
    """Pages set as large as all of them can be."""
    narrow = text.Box(box.width * _CAREFUL, box.height)
    for setting in larger:
        grown = [_set(page, setting) for page in turned]
        if all(_fits(page, narrow, family) for page in grown) and all(
            _steady(paragraph, box, narrow, family) for page in grown for paragraph in page
        ):
            return tuple(tuple(page) for page in grown)
    return turned


def _steady(paragraph: Paragraph, box: text.Box, narrow: text.Box, family: text.Family) -> bool:
    """Whether no word is broken, and every line of a link ends at a space, in both boxes the same.

    LibreOffice sets a link as one piece: it breaks one anywhere that ends a line elsewhere.
    """
    if _splits(paragraph, narrow, family):
        return False
    if not any(run.url or run.jump for run in paragraph.runs):
        return True
    measured = paragraph.measured(family)
    lines, same = ([one.text for one in text.wrap(measured, w.width)] for w in (box, narrow))
    return lines == same and all(line.endswith(" ") for line in lines[:-1])


def _set(paragraphs: Sequence[Paragraph], setting: tuple[float, float]) -> list[Paragraph]:
    return [paragraph.set(*setting) for paragraph in paragraphs]


def _lined(paragraph: Paragraph, box: text.Box, family: text.Family) -> Paragraph:
    if not any(run.url or run.jump for run in paragraph.runs):
        return paragraph
    lines = text.wrap(paragraph.measured(family), box.width)
    return paragraph.divided([len(line.text) for line in lines])


def cut(
    paragraphs: Iterable[Paragraph], box: text.Box, family: text.Family
) -> tuple[Paragraph, ...]:
    """As many paragraphs as fit, the last of them ended at a sentence or a word with "…"."""
    kept: list[Paragraph] = []
    for paragraph in paragraphs:
        if not _fits([*kept, paragraph], box, family):
            start = _beginning(kept, paragraph, box, family)
            if start is not None:
                kept.append(start)
            elif kept:
                last = kept.pop()
                kept.append(_ended(kept, last, box, family))
            break
        kept.append(paragraph)
    return tuple(kept)


def _ended(
    above: list[Paragraph], last: Paragraph, box: text.Box, family: text.Family
) -> Paragraph:
    marked = last.upto(len(last.words), " …")
    if _fits([*above, marked], box, family):
        return marked
    return _beginning(above, last, box, family) or last


def _beginning(
    above: list[Paragraph], paragraph: Paragraph, box: text.Box, family: text.Family
) -> Paragraph | None:
    """The most of a paragraph that fits below others; nothing if not even a letter does."""

    def short(words: str) -> Paragraph:
        kept = words.removesuffix("…").rstrip()
        return paragraph.upto(len(kept), words[len(kept) :])

    kept = text.cut(paragraph.words, lambda words: _fits([*above, short(words)], box, family)).text
    return None if kept == "…" else short(kept)


def _last(ends: Sequence[int], good: Callable[[int], bool]) -> int:
    """The last of the ends that is good, where every one before it is; 0 if none is."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        if good(ends[middle - 1]):
            low = middle
        else:
            high = middle - 1
    return ends[low - 1] if low else 0


def _fits(paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family) -> bool:
    return text.fits([p.measured(family) for p in paragraphs], box)


def _clipped(paragraph: Paragraph, box: text.Box, family: text.Family) -> Paragraph:
    """The paragraph with words that no line could hold even at the floor ended by "…"."""
    if not any(_undivided(run.text) for run in paragraph.runs):
        return paragraph
    smallest = paragraph.set(1.0, paragraph.size.preferred)

    def clip(run: Words, word: str) -> str:
        def narrow(end: int) -> bool:
            return not _wide(f"{word[:end]}…", run, smallest, box, family)

        if not _undivided(word) or not _wide(word, run, smallest, box, family):
            return word
        return f"{word[: _last(range(1, len(word)), narrow)]}…"

    def clipped(run: Words) -> Words:
        return replace(run, text=_WORD.sub(lambda word: clip(run, word.group()), run.text))

    return replace(paragraph, runs=tuple(clipped(run) for run in paragraph.runs))


def _splits(paragraph: Paragraph, box: text.Box, family: text.Family) -> bool:
    """Whether a word is too wide for a line, so that it would be broken in two."""
    return any(
        _wide(word, run, paragraph, box, family)
        for run in paragraph.runs
        for word in _undivided(run.text)
    )


def _undivided(words: str) -> list[str]:
    return [w for w in words.split() if len(w) >= _LONG and not _DIVISIBLE.search(w)]


def _wide(word: str, run: Words, paragraph: Paragraph, box: text.Box, family: text.Family) -> bool:
    bold = paragraph.level.bold or run.strong
    room = box.width - paragraph.level.left / POINT
    return family.width(word, paragraph.points, bold=bold) > room
