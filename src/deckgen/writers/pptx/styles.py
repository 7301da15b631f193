"""How a template sets the text of a placeholder, from the nearest word on it to the farthest.

Layout's placeholder, master's placeholder, the master's text styles, the presentation's defaults,
18 pt (ECMA-376 part 1, 19.3.1.36 and 21.1.2.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from deckgen.writers.pptx.grounds import Scheme

LEVELS = 5


@dataclass(frozen=True)
class Level:
    """How one level of text is set: size and space in points, indents in EMU.

    `colour` names a colour of the theme or is six hex digits, `bullet` is the mark before each
    paragraph, `font` a family; `links` says that links may have the theme's colour for them,
    `sized` that the template gives a size, which need not be said again.
    """

    size: float
    bold: bool
    colour: str
    left: int
    hang: int
    bullet: str
    before: float
    spacing: float
    after: float = 0.0
    font: str = "Arial"
    capitals: bool = False
    links: bool = True
    sized: bool = True


def levels(styles: Sequence[Any], colours: Scheme) -> tuple[Level, ...]:
    """The levels that list styles set, the nearest style first."""
    return tuple(_level(number, styles, colours) for number in range(1, LEVELS + 1))


def _level(number: int, styles: Sequence[Any], colours: Scheme) -> Level:
    sources = [
        s for s in (style.find(qn(f"a:lvl{number}pPr")) for style in styles) if s is not None
    ]
    runs = [r for r in (source.find(qn("a:defRPr")) for source in sources) if r is not None]
    size = int(_first(runs, "sz", "1800")) / 100
    latin = (run.find(qn("a:latin")) for run in runs)
    return Level(
        size=size,
        bold=_first(runs, "b", "0") in ("1", "true"),
        colour=next(_colours(runs, colours), "tx1"),
        left=int(_first(sources, "marL", "0")),
        hang=int(_first(sources, "indent", "0")),
        bullet=_bullet(sources),
        before=_space(sources, "spcBef", size),
        spacing=_lines(sources, size),
        after=_space(sources, "spcAft", size),
        font=colours.font(next((f.get("typeface", "") for f in latin if f is not None), "+mn-lt")),
        capitals=_first(runs, "cap", "none") == "all",
        sized=bool(_first(runs, "sz", "")),
    )


def _first(elements: Sequence[etree._Element], name: str, otherwise: str) -> str:
    values = (element.get(name) for element in elements)
    return next((str(value) for value in values if value is not None), otherwise)


def _colours(runs: Sequence[etree._Element], colours: Scheme) -> Iterator[str]:
    for run in runs:
        fill = run.find(f"{qn('a:solidFill')}")
        if fill is None or not len(fill):
            continue
        plain = fill[0].tag == qn("a:schemeClr") and not len(fill[0])
        yield str(fill[0].get("val", "tx1")) if plain else colours.colour(fill) or "tx1"


def _bullet(sources: Sequence[etree._Element]) -> str:
    for source in sources:
        for child in source:
            if child.tag == qn("a:buNone"):
                return ""
            if child.tag == qn("a:buChar"):
                return str(child.get("char", "•"))
            if child.tag == qn("a:buAutoNum"):
                return "1."
            if child.tag == qn("a:buBlip"):
                return "•"
    return ""


def _space(sources: Sequence[etree._Element], name: str, size: float) -> float:
    for source in sources:
        space = source.find(qn(f"a:{name}"))
        if space is not None and len(space):
            if space[0].tag == qn("a:spcPts"):
                return int(space[0].get("val", "0")) / 100
            return round(_percent(space[0]) * size * 1.2, 2)
    return 0.0


def _lines(sources: Sequence[etree._Element], size: float) -> float:
    for source in sources:
        space = source.find(qn("a:lnSpc"))
        if space is not None and len(space):
            if space[0].tag == qn("a:spcPts"):
                return int(space[0].get("val", "0")) / 100 / (size * 1.2)
            return _percent(space[0])
    return 1.0


def _percent(element: etree._Element) -> float:
    return float(str(element.get("val", "100000")).rstrip("%")) / 100_000
