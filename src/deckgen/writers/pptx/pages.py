"""Items over several pages: as few pages as can be, equally full, no item divided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from deckgen import text
from deckgen.writers.pptx.paragraphs import Paragraph


@dataclass(frozen=True)
class _Block:
    """What stays together: its height, and the space above it unless it comes first."""

    paragraphs: tuple[Paragraph, ...]
    height: float
    before: float


def pages(
    paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family
) -> tuple[tuple[Paragraph, ...], ...]:
    """Paragraphs by page. An item that is taller than the box is divided between paragraphs."""
    blocks: list[_Block] = []
    for _, group in groupby(paragraphs, key=lambda paragraph: paragraph.item):
        block = _block(tuple(group), box, family)
        whole = block.height <= box.height
        blocks += [block] if whole else [_block((p,), box, family) for p in block.paragraphs]
    fewest = len(_filled(blocks, box.height))
    limits = sorted({block.height for block in blocks} | {box.height})
    low, high = limits[0], box.height
    while high - low > 1:
        middle = (low + high) / 2
        if len(_filled(blocks, middle)) <= fewest:
            high = middle
        else:
            low = middle
    return tuple(
        tuple(paragraph for block in page for paragraph in block.paragraphs)
        for page in _filled(blocks, high)
    )


def _block(paragraphs: tuple[Paragraph, ...], box: text.Box, family: text.Family) -> _Block:
    measured = [paragraph.measured(family) for paragraph in paragraphs]
    return _Block(paragraphs, text.measure(measured, box.width).height, measured[0].before)


def _filled(blocks: Sequence[_Block], limit: float) -> list[list[_Block]]:
    filled: list[list[_Block]] = []
    height = 0.0
    for block in blocks:
        above = height + block.before + block.height
        if filled and above <= limit:
            filled[-1].append(block)
            height = above
        else:
            filled.append([block])
            height = block.height
    return filled
