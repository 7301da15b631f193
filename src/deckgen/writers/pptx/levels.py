"""List styles: how each level of text in a placeholder is set."""

from __future__ import annotations

from deckgen.themes import Sizes, Theme
from deckgen.writers.pptx.frames import Frame
from deckgen.writers.pptx.geometry import PIXEL

STEP = 32 * PIXEL
"""How far each level of a list stands in; a bullet hangs in it."""

TIMES = 232 * PIXEL
"""Where titles stand in a schedule: right of "10:45–11:15" in bold."""

_BULLETS = ("•", "–", "•", "–", "•")


def hundredths(points: float) -> int:
    """A type size as DrawingML counts it."""
    return round(points * 100)


def body_levels(theme: Theme) -> str:
    """The master's body style: five levels of bullets."""
    return "".join(_bullet(level, theme.sizes) for level in range(5))


def list_style(frame: Frame, theme: Theme) -> str:
    """What a layout's placeholder says over the master's style."""
    size = hundredths(getattr(theme.sizes, frame.size).preferred)
    first = _run(size, frame.colour, bold=frame.bold)
    match frame.style:
        case "bullets":
            return ""
        case "schedule":
            tab = f'<a:tabLst><a:tab pos="{TIMES}" algn="l"/></a:tabLst>'
            return (
                f'<a:lvl1pPr marL="{TIMES}" indent="-{TIMES}"><a:buNone/>{tab}{first}</a:lvl1pPr>'
                + (
                    f'<a:lvl2pPr marL="{TIMES}" indent="0">{_before(2)}<a:buNone/>'
                    f"{_run(hundredths(theme.sizes.detail.preferred), 'tx2')}</a:lvl2pPr>"
                )
            )
        case _:
            before = _before({"title": 0, "body": 10}.get(frame.slot, 6))
            return f'<a:lvl1pPr marL="0" indent="0">{before}<a:buNone/>{first}</a:lvl1pPr>'


def _bullet(level: int, sizes: Sizes) -> str:
    size = sizes.body if level == 0 else sizes.detail
    left = STEP * (level + 1)
    return (
        f'<a:lvl{level + 1}pPr marL="{left}" indent="-{STEP}" algn="l" defTabSz="914400" rtl="0" '
        f'eaLnBrk="1" latinLnBrk="0" hangingPunct="1">{_before(2 if level else 12)}'
        '<a:buClr><a:schemeClr val="accent3"/></a:buClr><a:buFont typeface="Arial"/>'
        f'<a:buChar char="{_BULLETS[level]}"/><a:defRPr sz="{hundredths(size.preferred)}" '
        'kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
        f"</a:defRPr></a:lvl{level + 1}pPr>"
    )


def _before(points: float) -> str:
    return f'<a:spcBef><a:spcPts val="{hundredths(points)}"/></a:spcBef>'


def _run(size: int, colour: str, *, bold: bool = False) -> str:
    weight = ' b="1"' if bold else ' b="0"'
    return (
        f'<a:defRPr sz="{size}"{weight}><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "</a:defRPr>"
    )
