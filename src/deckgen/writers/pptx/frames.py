"""deckgen's own layouts: which placeholders each has, and where they stand.

One grid for all, drawn on the ground that a theme's keep-out zones leave. Lengths are pixels of
the stream's 1280 × 720 picture. Ornaments stand where they like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from deckgen.themes import Zone
from deckgen.writers.pptx.geometry import Area
from deckgen.writers.pptx.grid import Grid, grid

TITLE: Final = 120
TOP: Final = 152
"""How far below the top what follows a title begins."""

BAND: Final = 134
"""How far below the top a band stands under a title, and a QR code beside it."""

QR: Final = 248  # 2.58 in
SIDE: Final = 288
GUTTER: Final = 56
"""A code's column, wide enough for an address, and the room between it and words."""


@dataclass(frozen=True)
class Frame:
    """A placeholder: `slot` is its name in a deck, `kind` and `index` its type and number.

    `size` names a step of the theme's type scale, `style` a list of levels in `levels.py`.
    """

    slot: str
    kind: Literal["title", "ctrTitle", "subTitle", "body", "pic"]
    index: int
    area: Area
    size: str
    style: Literal["title", "plain", "bullets", "schedule", "picture"] = "plain"
    colour: str = "tx1"
    bold: bool = False
    anchor: Literal["t", "ctr", "b"] = "t"
    prompt: str = ""


@dataclass(frozen=True)
class LayoutPlan:
    """A layout by its name in decks and by the name people see in their program."""

    name: str
    label: str
    frames: tuple[Frame, ...]
    kind: str = 'userDrawn="1"'
    lead: Area | None = None


def plans(zones: Sequence[Zone]) -> tuple[LayoutPlan, ...]:
    """Every layout, with no placeholder in any of the zones as far as they leave room."""
    ground = grid(zones)
    words = ground.width - SIDE - GUTTER
    return (
        _opening(ground),
        LayoutPlan(
            "list", "List", (_title(ground), _body(ground, TOP, ground.narrow)), 'type="obj"'
        ),
        LayoutPlan(
            "schedule",
            "Schedule",
            (_title(ground), _body(ground, TOP, ground.width, "schedule")),
        ),
        _talk(ground, "talk", "Talk", words, _code(ground, BAND, QR)),
        _talk(ground, "talk-plain", "Talk without code", ground.narrow, ()),
        _talk(
            ground,
            "talk-picture",
            "Talk with picture",
            words,
            (_picture(ground, 0, ground.y(198)), *_code(ground, 212, 200)),
            beside=True,
        ),
        _talk(
            ground,
            "talk-picture-plain",
            "Talk with picture, without code",
            words,
            (_picture(ground, BAND, ground.end),),
        ),
        LayoutPlan(
            "closing",
            "Closing",
            (_title(ground), _body(ground, TOP, words), *_code(ground, BAND, QR)),
        ),
    )


def _area(ground: Grid, x: float, y: float, width: float, end: float) -> Area:
    """An area that ends no lower than `end`, nor where something covers the ground."""
    bottom = min(end, ground.bottom(x, x + width))
    return Area.pixels(x, y, width, max(1, bottom - y))


def _title(ground: Grid, width: float = 0) -> Frame:
    top = ground.y(0)
    area = Area.pixels(ground.left, top, width or ground.width, ground.y(TITLE) - top)
    return Frame("title", "title", 0, area, "title", "title", bold=True, anchor="b", prompt="Title")


def _body(
    ground: Grid,
    down: float,
    width: float,
    style: Literal["plain", "bullets", "schedule"] = "bullets",
) -> Frame:
    area = _area(ground, ground.left, ground.y(down), width, ground.end)
    return Frame("body", "body", 1, area, "body", style, prompt="Text")


def _words(slot: str, index: int, area: Area, size: str, prompt: str) -> Frame:
    return Frame(slot, "body", index, area, size, colour="tx2", prompt=prompt)


def _banner(slot: str, index: int, area: Area, prompt: str) -> Frame:
    """Words on a band."""
    return Frame(
        slot,
        "body",
        index,
        area,
        "lead",
        colour="accent6",
        bold=True,
        anchor="ctr",
        prompt=prompt,
    )


def _code(ground: Grid, down: float, side: float) -> tuple[Frame, ...]:
    """A QR code in the right column, and its address below it."""
    x, top = ground.right - SIDE, ground.y(down)
    side = min(side, ground.y(down + side) - top)
    below = top + side + 12
    return (
        Frame(
            "code",
            "pic",
            13,
            Area.pixels(x, top, side, side),
            "label",
            "picture",
            prompt="QR code",
        ),
        _words("address", 14, _area(ground, x, below, SIDE, ground.end), "label", "Address"),
    )


def _picture(ground: Grid, down: float, end: float) -> Frame:
    area = _area(ground, ground.right - SIDE, ground.y(down), SIDE, end)
    return Frame("picture", "pic", 15, area, "label", "picture", prompt="Picture")


def _talk(
    ground: Grid,
    name: str,
    label: str,
    width: float,
    side: tuple[Frame, ...],
    *,
    beside: bool = False,
) -> LayoutPlan:
    """When, who and where, and what about; `beside` has the right column begin beside the title."""
    left, top, below = ground.left, ground.y(BAND), ground.y(BAND + 80)
    detail, body = ground.y(236), ground.y(372)
    frames = (
        _title(ground, width if beside else 0),
        _banner("lead", 11, Area.pixels(left, top, width - 96, below - top), "When"),
        _words(
            "detail",
            12,
            Area.pixels(left, detail, width, ground.y(352) - detail),
            "detail",
            "Who and where",
        ),
        Frame(
            "body",
            "body",
            1,
            _area(ground, left, body, width, ground.end),
            "body",
            prompt="Text",
        ),
        *side,
    )
    lead = Area.pixels(0, top, left + width - 16, below - top)
    return LayoutPlan(name, label, frames, lead=lead)


def _opening(ground: Grid) -> LayoutPlan:
    left, top = ground.left, ground.y(44)
    band, below = ground.y(336), ground.y(396)
    people = ground.y(424)
    title = Area.pixels(left, top, min(1064, ground.right) - left, ground.y(312) - top)
    beside = left + 620
    faces = Area.pixels(
        beside, ground.y(324), max(1, min(1110, ground.right) - beside), people - ground.y(324) - 16
    )
    frames: tuple[Frame, ...] = (
        Frame(
            "title",
            "ctrTitle",
            0,
            title,
            "display",
            "title",
            bold=True,
            anchor="b",
            prompt="Title",
        ),
        _banner("label", 10, Area.pixels(left, band, 516, below - band), "Label"),
        Frame(
            "body",
            "subTitle",
            1,
            _area(ground, left, people, min(924, ground.right) - left, ground.end),
            "body",
            prompt="People",
        ),
    )
    if faces.width > 2 * faces.height:
        prompt = "Portraits"
        frames += (Frame("portraits", "pic", 16, faces, "label", "picture", prompt=prompt),)
    lead = Area.pixels(0, band, left + 592, below - band)
    return LayoutPlan("title", "Title", frames, 'type="title"', lead)


LAYOUTS: Final = plans(())
"""The layouts by their names; where nothing covers the slide."""
