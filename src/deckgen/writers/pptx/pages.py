"""Items over several pages: as few pages as can be, equally full, no item divided."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Final

from deckgen import text
from deckgen.writers.pptx.paragraphs import Paragraph

_SENTENCE: Final = re.compile(r"(?<=[\w)\]][.!?…])[\"'”’»)\]]*\s+|[。！？｡]+[」』”）】]*")
_WORD: Final = re.compile(r"\s+")
_NARROW: Final = 0.2
"""Less than the width of an i in Arial, in em (0.222)."""


@dataclass(frozen=True)
class _Block:
    """What stays together: its height without the space above it, and that space, in points."""

    paragraphs: tuple[Paragraph, ...]
    height: float
    before: float


def pages(
    paragraphs: Sequence[Paragraph], box: text.Box, family: text.Family
) -> tuple[tuple[Paragraph, ...], ...]:
    """Paragraphs by page.

    An item that is taller than the box is divided between paragraphs, and such a paragraph after
    a sentence.
    """
    blocks: list[_Block] = []
    for _, group in groupby(paragraphs, key=lambda paragraph: paragraph.item):
        block = _block(tuple(group), box, family)
        whole = block.height <= box.height
        parts = [] if whole else [part for p in block.paragraphs for part in _parts(p, box, family)]
        blocks += [block] if whole else [_block((part,), box, family) for part in parts]
    # The space above a page's first item is not drawn; a page may be that much longer.
    spare = min(block.before for block in blocks)
    heights = [block.before + block.height for block in blocks]
    return tuple(
        tuple(paragraph for at in page for paragraph in blocks[at].paragraphs)
        for page in text.paginate(heights, box.height + spare)
    )


def _parts(paragraph: Paragraph, box: text.Box, family: text.Family) -> Iterator[Paragraph]:
    """A paragraph as parts that each stand in the box; whole where not even a word of it does."""
    most = _most(paragraph, box)
    # What cannot be on one page is not measured: a text that takes fifty would be, fifty times.
    while len(paragraph.words) > most or _block((paragraph,), box, family).height > box.height:
        words = paragraph.words
        for ends in (_SENTENCE, _WORD):
            found = [m.end() for m in ends.finditer(words, 0, most + 1) if m.end() < len(words)]
            fitting = bisect_right(found, 0, key=partial(_over, paragraph, box, family))
            if fitting:
                break
        else:
            break
        yield paragraph.upto(found[fitting - 1], "")
        paragraph = paragraph.rest(found[fitting - 1])
    yield paragraph


def _most(paragraph: Paragraph, box: text.Box) -> int:
    """More characters than the box holds, were all of them as narrow as an i."""
    lines = box.height / (paragraph.points * 1.2 * paragraph.level.spacing) + 1
    return int(lines * (box.width / (_NARROW * paragraph.points) + 1))


def _over(paragraph: Paragraph, box: text.Box, family: text.Family, end: int) -> int:
    return int(_block((paragraph.upto(end, ""),), box, family).height > box.height)


def _block(paragraphs: tuple[Paragraph, ...], box: text.Box, family: text.Family) -> _Block:
    measured = [paragraph.measured(family) for paragraph in paragraphs]
    return _Block(paragraphs, text.measure(measured, box.width).height, measured[0].before)
