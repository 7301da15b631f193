"""What goes into which placeholder, so that nothing is left without a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from deckgen.document import Block, Code, Fit, Run, Slide, Slot, Text
from deckgen.writers.pptx.reading import Placeholder

PICTURES: Final = ("pic", "clipArt")
_FITS: Final[tuple[Fit, ...]] = ("shrink", "cut", "continue")


def arrange(
    slide: Slide, places: Mapping[str, Placeholder], body: Placeholder | None
) -> list[tuple[Slot, Placeholder]]:
    """Each placeholder that is filled, with all that goes into it, in the order of the slots.

    A slot without a placeholder of its own joins the body; so do the words that belong to a code,
    after everything else, where nothing is there for its address.
    """
    filled: dict[str, tuple[Slot, Placeholder]] = {}
    after: list[Slot] = []

    def put(slot: Slot, place: Placeholder | None) -> None:
        if place is None:
            return
        there = filled.get(place.slot)
        if there:
            fit = max(there[0].fit, slot.fit, key=_FITS.index)
            slot = replace(there[0], blocks=(*there[0].blocks, *slot.blocks), fit=fit)
        filled[place.slot] = (slot, place)

    named = {slot.name for slot in slide.slots}
    for slot in slide.slots:
        if not slot.blocks:
            continue
        place = places.get(slot.name, body)
        put(slot, place)
        captions: tuple[Block, ...] = tuple(
            text for block in slot.blocks if isinstance(block, Code) for text in _caption(block)
        )
        if captions and "address" in places and "address" not in named:
            put(Slot("address", captions), places["address"])
        elif captions:
            after.append(Slot(slot.name, captions))
    for slot in after:
        own = places.get(slot.name)
        there = filled.get(own.slot) if own and own.kind not in PICTURES else None
        put(slot, own if there and _worded(there[0]) else body)
    return list(filled.values())


def _worded(slot: Slot) -> bool:
    return any(not isinstance(block, Code) for block in slot.blocks)


def _caption(code: Code) -> tuple[Text, Text]:
    return (
        Text((Run(code.caption, strong=True),), "place", code.origin),
        Text((Run(code.address, url=code.url),), "detail", code.origin),
    )
