"""Paragraphs made to fit their placeholder: set smaller, carried on, or cut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from deckgen import text
from deckgen.document import Fit
from deckgen.writers.pptx.pages import pages
from deckgen.writers.pptx.paragraphs import Paragraph

_SENTENCE_END: Final = re.compile(r"[.!?…。！？][\"'”’)\]]*(?=\s)")


@dataclass(frozen=True)
class Fitted:
    """Paragraphs by page, and what was done to them.

    `points` is the size that the first paragraph had to be set at where it is smaller than
    preferred; `over` is what did not fit and was cut.
    """

    pages: tuple[tuple[Paragraph, ...], ...]
    points: float = 0.0
    over: text.Excess = text.Excess()
    cut: bool = False


def fit(paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family, how: Fit) -> Fitted:
    """Paragraphs as they go into a box; whatever comes, what is returned stands inside it."""
    clipped = [_clipped(paragraph, box, family) for paragraph in paragraphs]
    long_words = clipped != list(paragraphs)
    smaller, over = _shrunk(clipped, box, family)
    if not over:
        return Fitted((tuple(smaller),), _points(smaller), cut=long_words)
    if how == "continue":
        rooms = pages(clipped, box, family)
        tight = pages(smaller, box, family)
        chosen = rooms if len(rooms) <= len(tight) else tight
        ready = [cut(page, box, family) for page in chosen]
        lost = long_words or any(kept != page for kept, page in zip(ready, chosen, strict=True))
        return Fitted(tuple(ready), 0.0 if chosen is rooms else _points(smaller), over, cut=lost)
    return Fitted((cut(smaller, box, family),), _points(smaller), over, cut=True)


def _points(paragraphs: Sequence[Paragraph]) -> float:
    """The size of the first paragraph that is set smaller than it would like; 0 if none is."""
    small = (p.points for p in paragraphs if p.points < p.size.preferred)
    return next(small, 0.0)


def _shrunk(
    paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family
) -> tuple[list[Paragraph], text.Excess]:
    room = max((p.size.preferred - p.size.floor for p in paragraphs), default=0.0)
    steps = [-step for step in text.sizes(0.0, -room)]
    fitted = text.shrink(
        lambda step: [p.smaller(step).measured(family) for p in paragraphs], box, steps
    )
    return [p.smaller(fitted.size) for p in paragraphs], fitted.excess


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
    """The most of a paragraph that fits below others; nothing if not even a word does."""
    words = paragraph.words
    ends = [match.end() for match in re.finditer(r"\S+", words)]
    at = _last(ends, lambda end: _fits([*above, paragraph.upto(end)], box, family))
    if not at:
        return None
    sentences = [match.end() for match in _SENTENCE_END.finditer(words)]
    whole = _last(
        [end for end in sentences if end <= at],
        lambda end: _fits([*above, paragraph.upto(end, " …")], box, family),
    )
    # A sentence is a better end than a word, unless it leaves most of the room empty.
    return paragraph.upto(whole, " …") if whole * 2 > at else paragraph.upto(at)


def _last(ends: Sequence[int], good: object) -> int:
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        if good(ends[middle - 1]):  # type: ignore[operator]
            low = middle
        else:
            high = middle - 1
    return ends[low - 1] if low else 0


def _fits(paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family) -> bool:
    return text.fits([p.measured(family) for p in paragraphs], box)


def _clipped(paragraph: Paragraph, box: text.Box, family: text.Family) -> Paragraph:
    """The paragraph with words that no line could hold even at the floor ended by "…".

    Addresses may be divided, so they stay whole.
    """
    room = box.width - paragraph.measured(family).indent
    small = replace(paragraph, step=paragraph.size.preferred)

    def short(word: re.Match[str]) -> str:
        letters = word.group()
        bold = small.level.bold or any(run.strong for run in small.runs)
        if len(letters) < 12 or re.search(r"[/\\@]", letters):
            return letters
        if family.width(letters, small.points, bold=bold) <= room:
            return letters
        ends = range(1, len(letters))
        return (
            letters[
                : _last(
                    ends,
                    lambda end: family.width(letters[:end] + "…", small.points, bold=bold) <= room,
                )
            ]
            + "…"
        )

    runs = tuple(replace(run, text=re.sub(r"\S+", short, run.text)) for run in paragraph.runs)
    return replace(paragraph, runs=runs)
