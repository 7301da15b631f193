"""Summaries cut short, and a report of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from deckgen.document import Handout, Row, Run, Schedule, Section, Text
from deckgen.text import cut

WORTH = 40
"""Characters below which a summary says nothing, and is left out."""


@dataclass(frozen=True)
class Trimmed:
    """A summary that had `words`, and how many of them stand in the handout no more."""

    origin: str
    words: int
    gone: int


def limit_of(handout: Handout, share: float) -> int | None:
    """The characters that a summary may have where `share` of all of them shall be kept."""
    lengths = [sum(len(text.words) for text in _summary(row)) for row in _rows(handout)]
    if share >= 1:
        return None
    kept = bisect_right(
        range(max(lengths, default=0)),
        share * sum(lengths),
        key=lambda limit: sum(min(length, limit) for length in lengths),
    )
    return max(0, kept - 1)


def trim(handout: Handout, limit: int | None) -> tuple[Handout, tuple[Trimmed, ...]]:
    """The handout with no summary of more than `limit` characters, and what was cut for it."""
    if limit is None:
        return handout, ()
    shortened: list[Trimmed] = []

    def row(whole: Row) -> Row:
        summary = _summary(whole)
        kept = tuple(_within(summary, limit))
        words, left = _count(summary), _count(kept)
        if kept == summary:
            return whole
        shortened.append(Trimmed(summary[0].origin, words, max(1, words - left)))
        others = [text for text in whole.details if text.role != "summary"]
        at = next(n for n, text in enumerate(whole.details) if text.role == "summary")
        return replace(whole, details=(*others[:at], *kept, *others[at:]))

    trimmed = _with_rows(handout, row)
    return trimmed, tuple(shortened)


def _within(summary: tuple[Text, ...], limit: int) -> Iterator[Text]:
    """Paragraphs as far as the limit goes; the last of them cut at a sentence or clause."""
    for text in summary:
        if len(text.words) <= limit:
            yield text
            limit -= len(text.words)
            continue
        if limit >= WORTH:
            yield replace(text, runs=(Run(_cut(text.words, limit)),))
        return


@lru_cache(maxsize=4096)
def _cut(words: str, limit: int) -> str:
    return cut(words, lambda shorter: len(shorter) <= limit).text


def _count(texts: tuple[Text, ...]) -> int:
    return sum(len(text.words.removesuffix("…").split()) for text in texts)


def _summary(row: Row) -> tuple[Text, ...]:
    return tuple(text for text in row.details if text.role == "summary")


def _rows(handout: Handout) -> Iterator[Row]:
    for section in handout.sections:
        for block in section.blocks:
            if isinstance(block, Schedule):
                yield from block.rows


def _with_rows(handout: Handout, change: Callable[[Row], Row]) -> Handout:
    """The handout with each row of its schedules changed."""

    def section(whole: Section) -> Section:
        blocks = tuple(
            replace(block, rows=tuple(map(change, block.rows)))
            if isinstance(block, Schedule)
            else block
            for block in whole.blocks
        )
        return replace(whole, blocks=blocks)

    return replace(handout, sections=tuple(map(section, handout.sections)))
