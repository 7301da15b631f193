"""Blocks by the headings they stand under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from deckgen.readers.show_notes.blocks import Block, Heading, Rule


@dataclass
class Part:
    """A heading, what stands under it, and the parts below it. The whole has no heading."""

    heading: Heading | None = None
    blocks: list[Block] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    def walk(self) -> Iterator[Part]:
        """This part and all below it, in the order of the source."""
        yield self
        for part in self.parts:
            yield from part.walk()


def outline(blocks: Iterable[Block]) -> Part:
    """The whole, with its parts. A heading after a rule across the page begins at the top again."""
    whole = Part()
    around = [whole]
    ruled = False
    for block in blocks:
        if isinstance(block, Rule):
            ruled = True
        elif isinstance(block, Heading):
            part = Part(block)
            while around[-1].heading and (ruled or around[-1].heading.level >= block.level):
                around.pop()
            ruled = False
            around[-1].parts.append(part)
            around.append(part)
        else:
            around[-1].blocks.append(block)
    return whole
