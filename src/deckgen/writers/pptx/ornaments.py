"""Bands with slanted ends and small stars: drawn on layouts, passed over by screen readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from deckgen.writers.pptx.geometry import PIXEL, Area
from deckgen.writers.pptx.xml import DECORATIVE

SLANT: Final = 0.5
"""How far an end leans, as a share of the band's height."""


def polygon(number: int, name: str, colour: str, points: Sequence[tuple[float, float]]) -> str:
    """A filled shape between corners, in pixels of the 1280 × 720 picture."""
    corners = [(round(x * PIXEL), round(y * PIXEL)) for x, y in points]
    left, top = (min(corner[axis] for corner in corners) for axis in (0, 1))
    right, bottom = (max(corner[axis] for corner in corners) for axis in (0, 1))
    area = Area(left, top, right - left, bottom - top)
    first, *others = (f'<a:pt x="{x - left}" y="{y - top}"/>' for x, y in corners)
    path = f"<a:moveTo>{first}</a:moveTo>" + "".join(
        f"<a:lnTo>{point}</a:lnTo>" for point in others
    )
    geometry = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{area.width}" h="{area.height}">{path}<a:close/></a:path>'
        "</a:pathLst></a:custGeom>"
    )
    return _shape(number, name, area, geometry, colour)


def band(number: int, name: str, colour: str, area: Area, *, flat_start: bool = False) -> str:
    """A band whose ends lean to the right; at the slide's edge it starts upright."""
    x, y = area.x / PIXEL, area.y / PIXEL
    right, bottom = area.right / PIXEL, area.bottom / PIXEL
    lean = (bottom - y) * SLANT
    start = x if flat_start else x + lean
    return polygon(
        number, name, colour, [(start, y), (right, y), (right - lean, bottom), (x, bottom)]
    )


def banded(number: Iterator[int], area: Area, *, stripe: int) -> Iterator[str]:
    """A band from the slide's left edge, and a stripe of another colour that follows it."""
    lean = round(area.height * SLANT)
    gap = max(4 * PIXEL, lean // 4)
    start = area.right - stripe
    end = start - gap + lean
    yield band(next(number), "Stripe", "accent2", Area(start, area.y, stripe, area.height))
    front = Area(area.x, area.y, end - area.x, area.height)
    yield band(next(number), "Band", "accent1", front, flat_start=True)


def sweep(number: Iterator[int]) -> Iterator[str]:
    """Three bands that rise out of the slide's lower right corner."""
    for colour, start, width in (
        ("accent1", 1034, 84),
        ("accent2", 1134, 34),
        ("accent1", 1184, 14),
    ):
        edge, end = 1280 - start, 1280 - start - width
        corners = [(start, 720), (1280, 720 - edge / SLANT), (1280, 720 - end / SLANT)]
        yield polygon(next(number), "Sweep", colour, [*corners, (start + width, 720)])


def stars(number: int, count: int, words: Sequence[Area]) -> Iterator[str]:
    """Up to `count` stars, none of them near words, numbered from `number`."""
    room = [area.grown(14 * PIXEL) for area in words]
    for x, y, size in _sky(count):
        area = Area.pixels(x - size / 2, y - size / 2, size, size)
        if not any(area.meets(taken) for taken in room):
            points = "star4" if size > 5 else "ellipse"
            adjust = '<a:gd name="adj" fmla="val 14000"/>' if size > 5 else ""
            geometry = f'<a:prstGeom prst="{points}"><a:avLst>{adjust}</a:avLst></a:prstGeom>'
            yield _shape(number, f"Star {number}", area, geometry, "accent5")
            number += 1


def _sky(count: int) -> Iterator[tuple[float, float, float]]:
    """Places for stars, spread evenly without a pattern: x, y, size in pixels.

    The additive recurrence of the plastic number, which fills a square evenly (M. Roberts, "The
    unreasonable effectiveness of quasirandom sequences", 2018).
    """
    for at in range(1, count + 1):
        x, y = (0.5 + at * 0.7548776662) % 1, (0.5 + at * 0.5698402910) % 1
        size = 9.0 if at % 11 == 0 else (1.6, 2.4, 1.6, 3.2, 2.0)[at % 5]
        yield 8 + x * 1264, 8 + y * 704, size


def _shape(number: int, name: str, area: Area, geometry: str, colour: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}">{DECORATIVE}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{area.xfrm}{geometry}'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        "</p:sp>"
    )
