"""deckgen's own layouts: which placeholders each has, and where they stand.

One grid of the stream's 1280 × 720 pixels for all. Words keep margins of 64; they begin at 88,
below the overlay's upper corner, and end at 609 where its lower corner is. Ornaments stand where
they like.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from deckgen.writers.pptx.geometry import Area

LEFT: Final = 64
WIDE: Final = 1152
TOP: Final = 240
"""Where what follows a title begins."""

BOTTOM: Final = 640
"""Where words end above the footer."""

NARROW: Final = 940
CORNER: Final = 609
"""How wide words may be that go down to there, and where they end if they are wider."""

BAND: Final = 222
"""Where a band stands below a title, and a QR code beside it."""

QR: Final = 248  # 2.58 in
SIDE: Final = 288
COLUMN: Final = WIDE - SIDE - 56
"""A code's column, wide enough for an address, and what is left of it for words."""


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


def _title(width: float = WIDE) -> Frame:
    area = Area.pixels(LEFT, 88, width, 120)
    return Frame("title", "title", 0, area, "title", "title", bold=True, anchor="b", prompt="Title")


def _body(
    y: float, width: float, style: Literal["plain", "bullets", "schedule"] = "plain"
) -> Frame:
    bottom = BOTTOM if width <= NARROW else CORNER
    area = Area.pixels(LEFT, y, width, bottom - y)
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


def _code() -> tuple[Frame, Frame]:
    x = LEFT + WIDE - SIDE
    square = Area.pixels(x, BAND, QR, QR)
    below = BAND + QR + 12
    return (
        Frame("code", "pic", 13, square, "label", "picture", prompt="QR code"),
        _words("address", 14, Area.pixels(x, below, SIDE, CORNER - below), "label", "Address"),
    )


def _talk(width: float) -> tuple[Frame, ...]:
    return (
        _title(),
        _banner("lead", 11, Area.pixels(LEFT, BAND, width - 96, 80), "When"),
        _words("detail", 12, Area.pixels(LEFT, 324, width, 116), "detail", "Who and where"),
        _body(460, width),
    )


def _opening() -> tuple[Frame, ...]:
    title = Area.pixels(LEFT, 132, 1000, 268)
    people = Area.pixels(LEFT, 512, 860, 128)
    return (
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
        _banner("label", 10, Area.pixels(LEFT, 424, 516, 60), "Label"),
        Frame("body", "subTitle", 1, people, "body", prompt="People"),
    )


LAYOUTS: Final = (
    LayoutPlan("title", "Title", _opening(), 'type="title"', Area.pixels(0, 424, 656, 60)),
    LayoutPlan("list", "List", (_title(), _body(TOP, NARROW, "bullets")), 'type="obj"'),
    LayoutPlan("schedule", "Schedule", (_title(), _body(TOP, WIDE, "schedule"))),
    LayoutPlan(
        "talk",
        "Talk",
        (*_talk(COLUMN), *_code()),
        lead=Area.pixels(0, BAND, LEFT + COLUMN - 16, 80),
    ),
    LayoutPlan(
        "talk-plain",
        "Talk without code",
        _talk(NARROW),
        lead=Area.pixels(0, BAND, LEFT + NARROW - 16, 80),
    ),
    LayoutPlan("closing", "Closing", (_title(), _body(TOP, COLUMN, "bullets"), *_code())),
)
