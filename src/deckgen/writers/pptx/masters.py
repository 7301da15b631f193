"""The theme, the master and the layouts of deckgen's own template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Final

from deckgen.themes import Theme
from deckgen.writers.pptx.frames import Frame, LayoutPlan, plans
from deckgen.writers.pptx.geometry import PIXEL, Area
from deckgen.writers.pptx.grid import Grid, grid
from deckgen.writers.pptx.levels import body_levels, hundredths, list_style
from deckgen.writers.pptx.ornaments import band, banded, stars, sweep
from deckgen.writers.pptx.scripts import COMPLEX, FALLBACKS, east_asian
from deckgen.writers.pptx.xml import attribute, part

_NUMBER_FIELD: Final = "{2F6BA5A0-6F0B-5B7C-8C53-4D5AA0F0E3C1}"
_DATE_FIELD: Final = "{7A0D6D1E-0B57-5F8A-9C0E-0E51B7C4A6F2}"
_INSETS: Final = 'lIns="0" tIns="0" rIns="0" bIns="0"'


@dataclass(frozen=True)
class Feet:
    """Where slide number, footer and date stand; the number has a chip behind it."""

    chip: Area
    number: Area
    footer: Area
    date: Area

    @classmethod
    def on(cls, ground: Grid) -> Feet:
        """Side by side in the grid's row for them."""
        x, y = ground.foot_left, ground.foot
        end = min(ground.foot_right - 12, x + 1000)
        return cls(
            Area.pixels(x, y, 104, 36),
            Area.pixels(x + 12, y + 2, 60, 32),
            Area.pixels(x + 124, y + 2, end - x - 280, 32),
            Area.pixels(end - 144, y + 2, 144, 32),
        )


def theme_xml(theme: Theme, language: str) -> bytes:
    """The colour and font scheme; the master says which of its pairs is ground and which words."""
    colours = theme.colours
    ground, words = ("dk", "lt") if theme.dark else ("lt", "dk")
    pairs = {
        f"{ground}1": colours.ground,
        f"{words}1": colours.text,
        f"{ground}2": colours.panel,
        f"{words}2": colours.muted,
    }
    return part(
        "theme",
        name=attribute(theme.name),
        **pairs,
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
        asian=east_asian(language),
        complex=COMPLEX,
        fallbacks="".join(
            f'<a:font script="{script}" typeface="{face}"/>' for script, face in FALLBACKS.items()
        ),
    )


def master_xml(theme: Theme, language: str) -> bytes:
    """The slide master: ground, text styles, and where footers stand."""
    layouts = plans(theme.keep_out)
    title, body = next(plan.frames for plan in layouts if plan.name == "list")
    shapes = [_placeholder(2, title, theme, language), _placeholder(3, body, theme, language)]
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + at}" r:id="rId{at + 1}"/>' for at in range(len(layouts))
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


def layout_xml(plan: LayoutPlan, theme: Theme, language: str) -> bytes:
    """A layout: ornaments, then placeholders in reading order, then footers."""
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
    feet = Feet.on(grid(theme.keep_out))
    words = [frame.area for frame in plan.frames] + [feet.number, feet.footer, feet.date]
    drawn = list(_bands(plan, feet))
    yield from drawn
    bands = [plan.lead.grown(30 * PIXEL)] if plan.lead else []
    yield from stars(2 + len(drawn), theme.ornaments.stars, words + bands)


def _bands(plan: LayoutPlan, feet: Feet) -> Iterator[str]:
    number = count(2)
    if plan.name == "title":
        yield from sweep(number)
    yield band(next(number), "Number band", "accent1", feet.chip, flat_start=not feet.chip.x)
    if plan.lead is None:
        title = next(frame.area for frame in plan.frames if frame.slot == "title")
        rule = Area(0, title.bottom + 8 * PIXEL, title.x + 120 * PIXEL, 8 * PIXEL)
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
        f'<a:bodyPr vert="horz" wrap="square" {_insets(frame)} rtlCol="0" anchor="{frame.anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{list_style(frame, theme)}</a:lstStyle>{words}"
        "</p:txBody></p:sp>"
    )


def _insets(frame: Frame) -> str:
    """None, so that words stand on the grid; but a title leaves room for deep descenders."""
    return _INSETS.replace('bIns="0"', 'bIns="38100"') if frame.style == "title" else _INSETS


def _feet(number: int, theme: Theme, language: str) -> Iterator[str]:
    """Footer, date and slide number."""
    run = f'<a:rPr lang="{language}"/>'
    dated = f'<a:fld id="{_DATE_FIELD}" type="datetime1">{run}<a:t>01/01/1980</a:t></a:fld>'
    numbered = f'<a:fld id="{_NUMBER_FIELD}" type="slidenum">{run}<a:t>‹#›</a:t></a:fld>'
    size = hundredths(theme.sizes.small.preferred)
    feet = Feet.on(grid(theme.keep_out))
    for at, (kind, name, index, area, align, words) in enumerate(
        (
            ("ftr", "Footer", 21, feet.footer, "l", ""),
            ("dt", "Date", 20, feet.date, "r", dated),
            ("sldNum", "Slide Number", 22, feet.number, "r", numbered),
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
