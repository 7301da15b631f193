"""deckgen's own template, made from a theme."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

from deckgen.themes import Theme
from deckgen.writers.pptx.frames import LAYOUTS, Frame, LayoutPlan
from deckgen.writers.pptx.geometry import PIXEL, Area
from deckgen.writers.pptx.levels import body_levels, hundredths, list_style
from deckgen.writers.pptx.ornaments import band, banded, stars, sweep
from deckgen.writers.pptx.xml import HEAD, attribute, part

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument"
_CHIP: Final = Area.pixels(0, 660, 104, 36)
_NUMBER: Final = Area.pixels(12, 662, 60, 32)
_FOOTER: Final = Area.pixels(124, 662, 720, 32)
_DATE: Final = Area.pixels(856, 662, 144, 32)
_NUMBER_FIELD: Final = "{2F6BA5A0-6F0B-5B7C-8C53-4D5AA0F0E3C1}"
_DATE_FIELD: Final = "{7A0D6D1E-0B57-5F8A-9C0E-0E51B7C4A6F2}"
_INSETS: Final = 'lIns="0" tIns="0" rIns="0" bIns="0"'


def template(theme: Theme, language: str) -> bytes:
    """A presentation without slides: one master, the layouts, a notes master."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in _parts(theme, language):
            package.writestr(name, data)
    return buffer.getvalue()


def _parts(theme: Theme, language: str) -> Iterator[tuple[str, bytes]]:
    layouts = [f"slideLayouts/slideLayout{number}.xml" for number in range(1, len(LAYOUTS) + 1)]
    yield "[Content_Types].xml", _content_types(layouts)
    yield "_rels/.rels", _relations([("officeDocument", "ppt/presentation.xml")])
    yield "ppt/presentation.xml", part("presentation")
    yield (
        "ppt/_rels/presentation.xml.rels",
        _relations(
            [
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
                ("theme", "theme/theme1.xml"),
                ("tableStyles", "tableStyles.xml"),
            ]
        ),
    )
    for name in ("presProps", "viewProps", "tableStyles"):
        yield f"ppt/{name}.xml", part(name)
    yield "ppt/theme/theme1.xml", _theme(theme, dark=theme.dark)
    yield "ppt/theme/theme2.xml", _theme(theme, dark=False)
    yield "ppt/slideMasters/slideMaster1.xml", _master(theme, language)
    to_layouts = [("slideLayout", f"../{layout}") for layout in layouts]
    yield (
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        _relations([*to_layouts, ("theme", "../theme/theme1.xml")]),
    )
    to_master = _relations([("slideMaster", "../slideMasters/slideMaster1.xml")])
    for number, plan in enumerate(LAYOUTS, 1):
        yield f"ppt/slideLayouts/slideLayout{number}.xml", _layout(plan, theme, language)
        yield f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels", to_master
    yield "ppt/notesMasters/notesMaster1.xml", part("notesMaster", lang=language)
    yield (
        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
        _relations([("theme", "../theme/theme2.xml")]),
    )


def _theme(theme: Theme, *, dark: bool) -> bytes:
    """The colour and font scheme. A notes page is paper, so there the words are always dark."""
    colours = theme.colours
    words = {"lt1": colours.text, "dk1": colours.ground, "lt2": colours.muted, "dk2": colours.panel}
    if not theme.dark:
        words = {
            "dk1": colours.text,
            "lt1": colours.ground,
            "dk2": colours.muted,
            "lt2": colours.panel,
        }
    if theme.dark and not dark:
        words |= {"lt2": "E8E8E8", "dk2": colours.panel}
    return part(
        "theme",
        name=attribute(theme.name),
        **words,
        accent1=colours.band,
        accent2=colours.shade,
        accent3=colours.accent,
        accent4=colours.clash,
        accent5=colours.star,
        accent6=colours.on_band,
        hlink=colours.link,
        folHlink=colours.visited,
        major=attribute(theme.fonts.heading),
        minor=attribute(theme.fonts.body),
    )


def _master(theme: Theme, language: str) -> bytes:
    title, body = LAYOUTS[1].frames
    shapes = [_placeholder(2, title, theme, language), _placeholder(3, body, theme, language)]
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + at}" r:id="rId{at + 1}"/>' for at in range(len(LAYOUTS))
    )
    ground, words = ("dk", "lt") if theme.dark else ("lt", "dk")
    return part(
        "master",
        shapes="".join([*shapes, *_feet(4, theme, language)]),
        layouts=ids,
        map=f'bg1="{ground}1" tx1="{words}1" bg2="{ground}2" tx2="{words}2"',
        title=hundredths(theme.sizes.title.preferred),
        small=hundredths(theme.sizes.small.preferred),
        levels=body_levels(theme),
    )


def _layout(plan: LayoutPlan, theme: Theme, language: str) -> bytes:
    drawn = list(_ornaments(plan, theme))
    first = 2 + len(drawn)
    shapes = [
        _placeholder(first + at, frame, theme, language) for at, frame in enumerate(plan.frames)
    ]
    feet = _feet(first + len(shapes), theme, language)
    return part(
        "layout",
        kind=plan.kind,
        name=attribute(plan.label),
        shapes="".join([*drawn, *shapes, *feet]),
    )


def _ornaments(plan: LayoutPlan, theme: Theme) -> Iterator[str]:
    words = [frame.area for frame in plan.frames] + [_NUMBER, _FOOTER, _DATE]
    drawn = list(_bands(plan))
    yield from drawn
    bands = [plan.lead.grown(30 * PIXEL)] if plan.lead else []
    yield from stars(2 + len(drawn), theme.ornaments.stars, words + bands)


def _bands(plan: LayoutPlan) -> Iterator[str]:
    number = count(2)
    if plan.name == "title":
        yield from sweep(number)
    yield band(next(number), "Number band", "accent1", _CHIP, flat_start=True)
    if plan.lead is None:
        rule = Area.pixels(0, 216, 184, 8)
        yield from banded(number, rule, stripe=40 * PIXEL)
    else:
        yield from banded(number, plan.lead, stripe=56 * PIXEL)


def _placeholder(number: int, frame: Frame, theme: Theme, language: str) -> str:
    index = f' idx="{frame.index}"' if frame.index else ""
    words = (
        f'<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="{language}"/><a:t>{frame.prompt}</a:t></a:r></a:p>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{frame.slot.capitalize()}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{frame.kind}"{index}/></p:nvPr></p:nvSpPr><p:spPr>{frame.area.xfrm}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" wrap="square" {_INSETS} rtlCol="0" anchor="{frame.anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{list_style(frame, theme)}</a:lstStyle>{words}"
        "</p:txBody></p:sp>"
    )


def _feet(number: int, theme: Theme, language: str) -> Iterator[str]:
    """Footer, date and slide number."""
    run = f'<a:rPr lang="{language}"/>'
    dated = f'<a:fld id="{_DATE_FIELD}" type="datetime1">{run}<a:t>01/01/1980</a:t></a:fld>'
    numbered = f'<a:fld id="{_NUMBER_FIELD}" type="slidenum">{run}<a:t>‹#›</a:t></a:fld>'
    size = hundredths(theme.sizes.small.preferred)
    for at, (kind, name, index, area, align, words) in enumerate(
        (
            ("ftr", "Footer", 21, _FOOTER, "l", ""),
            ("dt", "Date", 20, _DATE, "r", dated),
            ("sldNum", "Slide Number", 22, _NUMBER, "r", numbered),
        )
    ):
        weight, colour = ("1", "accent6") if kind == "sldNum" else ("0", "tx2")
        style = (
            f'<a:lvl1pPr algn="{align}"><a:defRPr sz="{size}" b="{weight}"><a:solidFill>'
            f'<a:schemeClr val="{colour}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>'
            "</a:lvl1pPr>"
        )
        yield (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number + at}" name="{name}"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
            f'<p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr>'
            f'<p:spPr>{area.xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
            f'<p:txBody><a:bodyPr vert="horz" wrap="square" {_INSETS} rtlCol="0" anchor="ctr"/>'
            f"<a:lstStyle>{style}</a:lstStyle><a:p>{words}"
            f'<a:endParaRPr lang="{language}"/></a:p></p:txBody></p:sp>'
        )


def _relations(targets: Iterable[tuple[str, str]]) -> bytes:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{lines}</Relationships>'.encode()


def _content_types(layouts: Iterable[str]) -> bytes:
    slides = f"{_TYPE}.presentationml"
    overrides = [
        ("presentation.xml", f"{slides}.presentation.main+xml"),
        ("slideMasters/slideMaster1.xml", f"{slides}.slideMaster+xml"),
        *((layout, f"{slides}.slideLayout+xml") for layout in layouts),
        ("notesMasters/notesMaster1.xml", f"{slides}.notesMaster+xml"),
        ("theme/theme1.xml", f"{_TYPE}.theme+xml"),
        ("theme/theme2.xml", f"{_TYPE}.theme+xml"),
        ("presProps.xml", f"{slides}.presProps+xml"),
        ("viewProps.xml", f"{slides}.viewProps+xml"),
        ("tableStyles.xml", f"{slides}.tableStyles+xml"),
    ]
    parts = "".join(
        f'<Override PartName="/ppt/{name}" ContentType="{kind}"/>' for name, kind in overrides
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return (
        f'{HEAD}<Types xmlns="{space}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    ).encode()
