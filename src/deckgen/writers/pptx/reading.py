"""Reads a template back: each layout's placeholders, and how their text is set.

deckgen fills its own template through this door too, so any other can take its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from deckgen.writers.pptx.geometry import Area

TITLES: Final = ("title", "ctrTitle")
FEET: Final = ("dt", "ftr", "sldNum")
_INSETS: Final = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}


@dataclass(frozen=True)
class Level:
    """How one level of text is set: size and space in points, indents in EMU.

    `colour` names a colour of the theme, `bullet` is the mark before each paragraph.
    """

    size: float
    bold: bool
    colour: str
    left: int
    hang: int
    bullet: str
    before: float
    spacing: float


@dataclass(frozen=True)
class Placeholder:
    """A place for words or a picture: `area` in EMU, `inner` what its insets leave for words."""

    slot: str
    name: str
    kind: str
    index: int
    area: Area
    insets: tuple[int, int, int, int]
    levels: tuple[Level, ...]
    anchor: str = "t"

    @property
    def inner(self) -> Area:
        """The area inside the insets."""
        left, top, right, bottom = self.insets
        area = self.area
        return Area(
            area.x + left, area.y + top, area.width - left - right, area.height - top - bottom
        )

    @property
    def is_title(self) -> bool:
        """Whether the slide's title goes here."""
        return self.kind in TITLES


@dataclass(frozen=True)
class Layout:
    """A named layout: its part, its title, all its placeholders by slot, and its footers."""

    name: str
    part: Any
    title: Placeholder
    placeholders: dict[str, Placeholder]
    feet: tuple[Placeholder, ...]


def layouts(presentation: Presentation) -> dict[str, Layout]:
    """Every layout with a title, by its name in small letters."""
    return {found.name.casefold(): found for found in _layouts(presentation)}


def _layouts(presentation: Presentation) -> Iterator[Layout]:
    layout: Any
    for layout in presentation.slide_layouts:
        held = [_placeholder(shape, layout) for shape in layout.placeholders]
        title = next((place for place in held if place.is_title), None)
        if title:
            feet = tuple(place for place in held if place.kind in FEET)
            slots = {place.slot: place for place in held if place.kind not in FEET}
            yield Layout(layout.name, layout.part, title, slots, feet)


def _placeholder(shape: Any, layout: Any) -> Placeholder:
    element = shape._element  # the only way python-pptx gives to a shape's text properties
    mark = element.ph
    kind, index = mark.get("type", "obj"), int(mark.get("idx", 0))
    above = _on_master(kind, layout.slide_master)
    sources = [source for source in (element, above) if source is not None]
    said: dict[str, str] = {}
    for source in reversed(sources):
        body = source.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}")
        said |= dict(body.attrib) if body is not None else {}
    left, top, right, bottom = (int(said.get(side, inset)) for side, inset in _INSETS.items())
    styles = [
        s
        for s in (e.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}") for e in sources)
        if s is not None
    ]
    styles += _text_styles(kind, layout.slide_master)
    return Placeholder(
        slot="title" if kind in TITLES else shape.name.casefold(),
        name=shape.name,
        kind=kind,
        index=index,
        area=Area(shape.left, shape.top, shape.width, shape.height),
        insets=(left, top, right, bottom),
        levels=tuple(_level(number, styles) for number in range(1, 6)),
        anchor=said.get("anchor", "t"),
    )


def _on_master(kind: str, master: Any) -> Any:
    """The master's placeholder that one of a layout takes after (ECMA-376 part 1, 19.7.10)."""
    wanted = "title" if kind in TITLES else kind if kind in FEET else "body"
    for shape in master.placeholders:
        if shape._element.ph.get("type", "obj") == wanted:
            return shape._element
    return None


def _text_styles(kind: str, master: Any) -> list[Any]:
    name = "titleStyle" if kind in TITLES else "otherStyle" if kind in FEET else "bodyStyle"
    style = master._element.find(f"{qn('p:txStyles')}/{qn(f'p:{name}')}")
    return [] if style is None else [style]


def _level(number: int, styles: Sequence[etree._Element]) -> Level:
    sources = [
        s for s in (style.find(qn(f"a:lvl{number}pPr")) for style in styles) if s is not None
    ]
    runs = [r for r in (source.find(qn("a:defRPr")) for source in sources) if r is not None]
    return Level(
        size=int(_first(runs, "sz", "1800")) / 100,
        bold=_first(runs, "b", "0") in ("1", "true"),
        colour=next(_colours(runs), "tx1"),
        left=int(_first(sources, "marL", "0")),
        hang=int(_first(sources, "indent", "0")),
        bullet=_bullet(sources),
        before=_points(sources, "spcBef"),
        spacing=_share(sources),
    )


def _first(elements: Sequence[etree._Element], name: str, otherwise: str) -> str:
    values = (element.get(name) for element in elements)
    return next((str(value) for value in values if value is not None), otherwise)


def _colours(runs: Sequence[etree._Element]) -> Iterator[str]:
    for run in runs:
        fill = run.find(f"{qn('a:solidFill')}")
        if fill is not None and len(fill):
            yield str(fill[0].get("val", "tx1"))


def _bullet(sources: Sequence[etree._Element]) -> str:
    for source in sources:
        for child in source:
            if child.tag == qn("a:buNone"):
                return ""
            if child.tag == qn("a:buChar"):
                return str(child.get("char", "•"))
            if child.tag == qn("a:buAutoNum"):
                return "1."
    return ""


def _points(sources: Sequence[etree._Element], name: str) -> float:
    for source in sources:
        points = source.find(f"{qn(f'a:{name}')}/{qn('a:spcPts')}")
        if points is not None:
            return int(points.get("val", "0")) / 100
    return 0.0


def _share(sources: Sequence[etree._Element]) -> float:
    for source in sources:
        share = source.find(f"{qn('a:lnSpc')}/{qn('a:spcPct')}")
        if share is not None:
            return int(str(share.get("val", "100000")).rstrip("%")) / 100000
    return 1.0
