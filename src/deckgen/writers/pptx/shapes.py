"""The shapes of one slide as XML: title first, footers last, which is the reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from deckgen.document import Code
from deckgen.writers.pptx.paragraphs import Links, Paragraph, paragraphs_xml
from deckgen.writers.pptx.reading import LOOSE, Placeholder
from deckgen.writers.pptx.sheets import Filling, Placed, Sheet
from deckgen.writers.pptx.xml import HEAD, NAMESPACES, attribute, escape

NUMBER_FIELD = "{2F6BA5A0-6F0B-5B7C-8C53-4D5AA0F0E3C1}"
_TREE = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)

_SHARP = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_ROUND = (
    '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 8000"/></a:avLst>'
    "</a:prstGeom>"
)
_BOX = (
    '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>'
    '<a:ln w="38100"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln>'
)
"""A callout's ground and frame."""


@dataclass(frozen=True)
class Relations:
    """What the XML of a slide needs of its package: links, and relationships to pictures."""

    links: Links
    image: Callable[[Placed], str]
    click: Callable[[str], str]


def slide_xml(
    sheet: Sheet, title: Paragraph, number: int, footer: str, language: str, relations: Relations
) -> bytes:
    """A slide that takes its look from its layout, and says only what differs."""
    ids = count(2)
    shapes = [
        _words(Filling(sheet.layout.title, (title,)), next(ids), language, relations.links),
        *_contents(sheet, ids, language, relations),
        *(_foot(place, next(ids), number, footer, language) for place in _feet(sheet, footer)),
    ]
    return (
        f"{HEAD}<p:sld {NAMESPACES}><p:cSld>{_TREE}{''.join(shapes)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    ).encode()


def _contents(
    sheet: Sheet, ids: Iterator[int], language: str, relations: Relations
) -> Iterator[str]:
    """Words in the order of the layout's placeholders, then figures."""
    order = list(sheet.layout.placeholders)
    words = sorted(sheet.words, key=lambda words: _rank(words.placeholder.slot, order))
    for filling in words:
        yield _words(filling, next(ids), language, relations.links)
    for placed in sheet.figures:
        yield _picture(placed, next(ids), relations)


def _rank(slot: str, order: list[str]) -> int:
    return order.index(slot) if slot in order else len(order)


def _words(filling: Filling, number: int, language: str, links: Links) -> str:
    place = filling.placeholder
    words = paragraphs_xml(filling.paragraphs, place.levels, language, links)
    # Sizes are written on the runs, because roles have floors of their own, which one fontScale
    # cannot say. normAutofit without a scale means 100 %: PowerPoint shows what was measured, and
    # shrinks only what the host makes longer.
    return (
        f"<p:sp>{_named(place, number)}<p:spPr>{_area(filling)}</p:spPr><p:txBody>"
        f"<a:bodyPr{_insets(filling)}><a:normAutofit/></a:bodyPr><a:lstStyle/>{words}"
        "</p:txBody></p:sp>"
    )


def _area(filling: Filling) -> str:
    area = filling.area.xfrm if filling.area else ""
    if filling.placeholder.kind == LOOSE:
        area += '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return area + _BOX if filling.boxed else area


def _insets(filling: Filling) -> str:
    sides = zip(("lIns", "tIns", "rIns", "bIns"), filling.placeholder.insets, strict=True)
    return "".join(f' {side}="{emu}"' for side, emu in sides) if filling.boxed else ""


def _named(place: Placeholder, number: int) -> str:
    if place.kind == LOOSE:
        name = attribute(place.name)
        return (
            f'<p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
            "</p:nvSpPr>"
        )
    return (
        f'<p:nvSpPr><p:cNvPr id="{number}" name="{attribute(place.name)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{_mark(place)}</p:nvPr></p:nvSpPr>'
    )


def _mark(place: Placeholder) -> str:
    kind = "" if place.kind == "obj" else f' type="{place.kind}"'
    return f"<p:ph{kind}{_index(place)}/>"


def _index(place: Placeholder) -> str:
    return f' idx="{place.index}"' if place.index else ""


def _picture(placed: Placed, number: int, relations: Relations) -> str:
    drawn, place = placed.figure, placed.placeholder
    name, click, corners = f"Picture {number}", "", _ROUND
    if isinstance(drawn, Code):
        name, click, corners = f"QR code {number}", relations.click(drawn.url), _SHARP
    locks, mark = (' noGrp="1"', _mark(place)) if place else ("", "")
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="{name}" descr="{attribute(drawn.alt)}">'
        f'{click}</p:cNvPr><p:cNvPicPr><a:picLocks{locks} noChangeAspect="1"/></p:cNvPicPr>'
        f"<p:nvPr>{mark}</p:nvPr></p:nvPicPr><p:blipFill>"
        f'<a:blip r:embed="{relations.image(placed)}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</p:blipFill><p:spPr>{placed.area.xfrm}{corners}</p:spPr></p:pic>"
    )


def _feet(sheet: Sheet, footer: str) -> Iterator[Placeholder]:
    for place in sheet.layout.feet:
        if place.kind == "sldNum" or (place.kind == "ftr" and footer):
            yield place


def _foot(place: Placeholder, number: int, page: int, footer: str, language: str) -> str:
    # LibreOffice does not look for a footer's font in the layout.
    run = f'<a:rPr lang="{language}"><a:latin typeface="+mn-lt"/></a:rPr>'
    words = (
        f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{run}<a:t>{page}</a:t></a:fld>'
        if place.kind == "sldNum"
        else f"<a:r>{run}<a:t>{escape(footer)}</a:t></a:r>"
    )
    mark = f'<p:ph type="{place.kind}" sz="quarter"{_index(place)}/>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(place.name)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{words}"
        f'<a:endParaRPr lang="{language}"/></a:p></p:txBody></p:sp>'
    )
