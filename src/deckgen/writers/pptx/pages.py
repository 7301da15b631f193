"""Items over several pages: as few pages as can be, equally full, no item divided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from deckgen import text
from deckgen.writers.pptx.paragraphs import Paragraph


@dataclass(frozen=True)
class _Block:
    """What stays together: its height without the space above it, and that space, in points."""

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
    # The space above a page's first item is not drawn; a page may be that much longer.
    spare = min(block.before for block in blocks)
    heights = [block.before + block.height for block in blocks]
    return tuple(
        tuple(paragraph for at in page for paragraph in blocks[at].paragraphs)
        for page in text.paginate(heights, box.height + spare)
    )


def _block(paragraphs: tuple[Paragraph, ...], box: text.Box, family: text.Family) -> _Block:
    measured = [paragraph.measured(family) for paragraph in paragraphs]
    return _Block(paragraphs, text.measure(measured, box.width).height, measured[0].before)
