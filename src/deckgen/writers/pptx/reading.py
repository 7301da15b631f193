"""Reads a template: each layout's placeholders, and how their text is set.

deckgen fills its own template through this door, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from deckgen.themes import Sizes
from deckgen.writers.pptx.geometry import Area
from deckgen.writers.pptx.grounds import Scheme, grounds, scheme
from deckgen.writers.pptx.palette import Palette, ours, palette
from deckgen.writers.pptx.styles import Level as Level
from deckgen.writers.pptx.styles import levels

TITLES: Final = ("title", "ctrTitle")
FEET: Final = ("dt", "ftr", "sldNum")
LOOSE: Final = "text"
"""The kind of a place for words that is no placeholder, where a layout has none."""

_INSETS: Final = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}


@dataclass(frozen=True)
class Placeholder:
    """A place for words or a picture: `area` in EMU, `inner` what its insets leave for words.

    `slot` is its name in small letters; `upright` says that its lines do not run downwards, and
    `moved` that its area is not the layout's, so that slides must say it.
    """

    slot: str
    name: str
    kind: str
    index: int
    area: Area
    insets: tuple[int, int, int, int]
    levels: tuple[Level, ...]
    anchor: str = "t"
    palette: Palette = field(default_factory=Palette)
    upright: bool = True
    moved: bool = False

    @property
    def inner(self) -> Area:
        """The area inside the insets."""
        left, top, right, bottom = self.insets
        area = self.area
        return Area(
            area.x + left,
            area.y + top,
            max(1, area.width - left - right),
            max(1, area.height - top - bottom),
        )

    @property
    def is_title(self) -> bool:
        """Whether the slide's title goes here."""
        return self.kind in TITLES

    @property
    def font(self) -> str:
        """The family of its first level."""
        return self.levels[0].font


@dataclass(frozen=True)
class Layout:
    """A named layout: its part, its title, its placeholders by slot, and its footers.

    `whole` are type and number of all its placeholders but the footers.
    """

    name: str
    part: Any
    title: Placeholder
    placeholders: dict[str, Placeholder]
    feet: tuple[Placeholder, ...]
    whole: tuple[tuple[str, int], ...] = ()


def layouts(presentation: Presentation, *, own: bool = False) -> tuple[Layout, ...]:
    """Every layout that has a title, of every master in turn.

    `own` says that it is deckgen's template, whose colours are known.
    """
    return tuple(_layouts(presentation, own=own))


def _layouts(presentation: Presentation, *, own: bool) -> Iterator[Layout]:
    master: Any
    for master in presentation.slide_masters:
        for layout in master.slide_layouts:
            colours = scheme(layout)
            read = [_placeholder(shape, layout, colours, own=own) for shape in layout.placeholders]
            held = [place for place in read if place]
            title = next((place for place in held if place.is_title), None)
            if title:
                feet = tuple(place for place in held if place.kind in FEET)
                slots: dict[str, Placeholder] = {}
                for place in held:
                    if place.kind not in FEET and (place is title or not place.is_title):
                        unique = _unlike(place.slot, slots)
                        slots[unique] = replace(place, slot=unique)
                whole = tuple((p.kind, p.index) for p in held if p.kind not in FEET)
                yield Layout(layout.name, layout.part, title, slots, feet, whole)


def _unlike(slot: str, taken: dict[str, Placeholder]) -> str:
    number, name = 1, slot
    while name in taken:
        number += 1
        name = f"{slot} {number}"
    return name


def _placeholder(shape: Any, layout: Any, colours: Scheme, *, own: bool) -> Placeholder | None:
    """A layout's placeholder; nothing for one that stands nowhere."""
    element = shape._element  # the only way python-pptx gives to a shape's text properties
    mark = element.ph
    kind, index = mark.get("type", "obj"), int(mark.get("idx", 0))
    sides = (shape.left, shape.top, shape.width, shape.height)
    if None in sides or shape.width < 1 or shape.height < 1:
        return None
    above = _on_master(kind, layout.slide_master)
    sources = [source for source in (element, above) if source is not None]
    said: dict[str, str] = {}
    for source in reversed(sources):
        body = source.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}")
        said |= dict(body.attrib) if body is not None else {}
    left, top, right, bottom = (int(said.get(side, inset)) for side, inset in _INSETS.items())
    area = Area(*sides)
    set_in = levels(list(_styles(kind, sources, layout)), colours)
    first = set_in[0].colour
    look = ours(first) if own else palette(first, grounds(layout, area, colours), colours)
    return Placeholder(
        slot="title" if kind in TITLES else shape.name.casefold(),
        name=shape.name,
        kind=kind,
        index=index,
        area=area,
        insets=(left, top, right, bottom),
        levels=tuple(replace(level, links=look.links) for level in set_in),
        anchor=said.get("anchor", "t"),
        palette=look,
        upright=said.get("vert", "horz") == "horz" and mark.get("orient", "horz") == "horz",
    )


def sized(layout: Layout, sizes: Sizes) -> Layout:
    """The layout with sizes of the type scale where the template says nothing of them."""

    def full(place: Placeholder) -> Placeholder:
        step = {"ctrTitle": sizes.display, "title": sizes.title}.get(place.kind, sizes.body)
        below = sizes.detail.preferred
        return replace(
            place,
            levels=tuple(
                level if level.sized else replace(level, size=below if at else step.preferred)
                for at, level in enumerate(place.levels)
            ),
        )

    places = {slot: full(place) for slot, place in layout.placeholders.items()}
    return replace(layout, title=full(layout.title), placeholders=places)


def loose(area: Area, layout: Layout, presentation: Presentation) -> Placeholder:
    """A place for words below a layout's title that is no placeholder: set as plain text boxes."""
    every = (one for master in presentation.slide_masters for one in master.slide_layouts)
    of = next(one for one in every if one.part is layout.part)
    colours = scheme(of)
    set_in = levels(list(_styles(LOOSE, [], of)), colours)
    look = palette(set_in[0].colour, grounds(of, area, colours), colours)
    insets = (91440, 45720, 91440, 45720)
    return Placeholder(
        "body",
        "Text",
        LOOSE,
        0,
        area,
        insets,
        tuple(replace(level, links=look.links) for level in set_in),
        palette=look,
        moved=True,
    )


def _on_master(kind: str, master: Any) -> Any:
    """The master's placeholder that one of a layout takes after (ECMA-376 part 1, 19.7.10)."""
    wanted = "title" if kind in TITLES else kind if kind in FEET else "body"
    for shape in master.placeholders:
        if shape._element.ph.get("type", "obj") == wanted:
            return shape._element
    return None


def _styles(kind: str, sources: list[Any], layout: Any) -> Iterator[Any]:
    """The list styles that hold for a placeholder, the nearest first."""
    other = kind in FEET or kind == LOOSE
    name = "titleStyle" if kind in TITLES else "otherStyle" if other else "bodyStyle"
    presentation = layout.part.package.presentation_part._element
    for source, path in (
        *((source, f"{qn('p:txBody')}/{qn('a:lstStyle')}") for source in sources),
        (layout.slide_master._element, f"{qn('p:txStyles')}/{qn(f'p:{name}')}"),
        (presentation, qn("p:defaultTextStyle")),
    ):
        found = source.find(path)
        if found is not None:
            yield found
