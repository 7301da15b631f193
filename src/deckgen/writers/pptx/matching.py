"""Which layout of a template each kind of slide takes, and which placeholders in it.

By the layout's name, by what the project says, by the placeholders it has; never by where it
stands in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from deckgen.themes import Sizes
from deckgen.writers.pptx.arranging import PICTURES
from deckgen.writers.pptx.frames import LAYOUTS, LayoutPlan
from deckgen.writers.pptx.geometry import Area
from deckgen.writers.pptx.reading import LOOSE, Layout, Placeholder

WORDS: Final = ("body", "obj", "subTitle")
FIGURES: Final = ("code", "picture", "portraits")
"""Slots for pictures."""

_CODE: Final = 2_500_000
"""The longest side of a QR code in a placeholder: 2.7 in; it need not fill half a slide."""


@dataclass(frozen=True)
class Match:
    """The layout for a kind of slide; its placeholders are named as the slots that fill them.

    `body` takes what has no placeholder. `missing` are slots that the layout has none for.
    """

    kind: str
    layout: Layout
    body: Placeholder
    by: Literal["name", "mapping", "placeholders"]
    missing: tuple[str, ...]


_LEAST: Final = 1_280_000
"""The shortest side of a placeholder that a code can be read in from across a room: 1.4 in."""

Loose = Callable[[Area, Layout], Placeholder]
"""Makes a place for words in a layout that has none."""


def matches(
    layouts: Sequence[Layout], named: Mapping[str, str], sizes: Sizes, slide: Area, box: Loose
) -> dict[str, Match]:
    """A match for every kind of slide, by its name in decks.

    `named` gives layouts' names by kind, as the project has them. `slide` is the whole slide.
    """
    by_name: dict[str, Layout] = {}
    for layout in layouts:
        by_name.setdefault(folded(layout.name), layout)
    found = {}
    for plan in LAYOUTS:
        wanted = folded(named.get(plan.name, ""))
        if folded(plan.label) in by_name and not wanted:
            found[plan.name] = _match(plan, by_name[folded(plan.label)], "name", slide, box)
        elif wanted in by_name:
            found[plan.name] = _match(plan, by_name[wanted], "mapping", slide, box)
        else:
            tried = [_match(plan, layout, "placeholders", slide, box) for layout in layouts]
            found[plan.name] = min(tried, key=lambda one: _cost(plan, one, sizes, slide))
    return found


def folded(name: str) -> str:
    """A layout's name without what people do not tell names apart by: case and spaces."""
    return " ".join(name.casefold().split())


def wanted(plan: LayoutPlan) -> tuple[str, ...]:
    """The slots of a kind of slide, its title left out."""
    return tuple(frame.slot for frame in plan.frames if frame.slot != "title")


def _match(
    plan: LayoutPlan,
    layout: Layout,
    by: Literal["name", "mapping", "placeholders"],
    slide: Area,
    box: Loose,
) -> Match:
    slots = wanted(plan)
    places = [place for place in layout.placeholders.values() if not place.is_title]
    free = [_above_feet(place, layout) for place in places]
    homes = {slot: place for slot in slots if (place := _called(slot, free))}
    free = [place for place in free if place not in homes.values()]
    open_slots = [s for s in ("picture", "code") if s in slots and s not in homes]
    shown: dict[str, Placeholder] = {}
    for slot in open_slots:
        beside = {**homes, **shown}
        if place := _for_picture([p for p in free if p not in shown.values()], beside):
            shown[slot] = place
    words = [p for p in free if p.kind in WORDS and p.upright and p not in shown.values()]
    if "body" not in homes and words:
        homes["body"] = max(words, key=lambda place: place.area.width * place.area.height)
        words.remove(homes["body"])
    for name, place in shown.items():
        if not any(place.area.meets(other.area) for other in homes.values()):
            homes[name] = _at_most(place) if name == "code" else place
    if by != "placeholders":
        small = [s for s in ("label", "lead", "detail") if s in slots and s not in homes]
        text = _down([place for place in words if place.kind != "obj"])
        homes.update(zip(small, text, strict=False))
    body = homes.get("body") or box(_below(layout.title.area, slide), layout)
    renamed = {slot: replace(place, slot=slot) for slot, place in homes.items()}
    return Match(
        plan.name,
        replace(layout, placeholders={"title": layout.title, **_sorted(renamed, slots)}),
        renamed.get("body", body),
        by,
        tuple(slot for slot in slots if slot not in homes),
    )


def _called(slot: str, places: Sequence[Placeholder]) -> Placeholder | None:
    picture = slot in FIGURES
    for place in places:
        fits = place.kind in (*PICTURES, "obj") if picture else place.kind in WORDS
        if fits and folded(place.name).rstrip("0123456789 ") == slot:
            return place
    return None


def _for_picture(
    places: Sequence[Placeholder], homes: Mapping[str, Placeholder]
) -> Placeholder | None:
    """A placeholder for pictures, or the right one of two for anything."""
    places = [p for p in places if min(p.area.width, p.area.height) >= _LEAST]
    pictures = [place for place in places if place.kind in PICTURES]
    if pictures:
        return pictures[0]
    things = [p for p in places if p.kind == "obj" and p.upright]
    others = [*(p for p in homes.values() if p.kind in WORDS), *things]
    right = max(things, key=lambda place: place.area.x, default=None)
    if right and any(other.area.right <= right.area.x for other in others):
        return right
    return None


def _above_feet(place: Placeholder, layout: Layout) -> Placeholder:
    """A placeholder that ends where the footers below it begin."""
    area = place.area
    feet = [foot.area for foot in layout.feet if foot.area.meets(area)]
    top = min((foot.y for foot in feet if foot.y > area.y + area.height // 2), default=area.bottom)
    if top >= area.bottom:
        return place
    return replace(place, area=replace(area, height=top - area.y), moved=True)


def _at_most(place: Placeholder) -> Placeholder:
    area = place.area
    side = replace(area, width=min(area.width, _CODE), height=min(area.height, _CODE))
    return replace(place, area=side)


def _down(places: Sequence[Placeholder]) -> list[Placeholder]:
    return sorted(places, key=lambda place: (place.area.y, place.area.x))


def _sorted(homes: Mapping[str, Placeholder], slots: Sequence[str]) -> dict[str, Placeholder]:
    return {slot: homes[slot] for slot in slots if slot in homes}


def _below(title: Area, slide: Area) -> Area:
    """Where words go in a layout that has only a title: the larger part, above or below it."""
    margin = slide.width // 20
    top = title.bottom + margin // 2
    width = slide.width - 2 * margin
    if slide.height - top < slide.height // 3:
        return Area(margin, margin, width, max(margin, title.y - 2 * margin))
    return Area(margin, top, width, slide.height - top - margin)


def _cost(plan: LayoutPlan, match: Match, sizes: Sizes, slide: Area) -> int:
    return sum(_costs(plan, match, sizes, slide))


def _costs(plan: LayoutPlan, match: Match, sizes: Sizes, slide: Area) -> Iterator[int]:
    """How badly a layout suits a kind of slide, by its placeholders; the least is taken."""
    layout, body = match.layout, match.body
    opening = plan.name == "title"
    yield 6 * ((layout.title.kind == "ctrTitle") != opening)
    yield 30 * (body.kind == LOOSE)
    yield 3 * ((body.kind == "subTitle") != opening)
    yield 10 * (not layout.title.upright)
    share = body.area.width * body.area.height / (slide.width * slide.height)
    yield 0 if opening else round(max(0.0, 0.4 - share) * 20)
    yield 4 * (body.levels[0].size < sizes.detail.floor and not opening)
    yield 2 * (layout.title.area.width < slide.width * 0.5)
    yield sum(slot in match.missing for slot in ("code", "picture"))
    used = {(place.kind, place.index) for place in layout.placeholders.values()}
    yield 2 * len(set(layout.whole) - used)
