"""deckgen's own layouts: which placeholders each has, and where they stand.

One grid of the stream's 1280 × 720 pixels for all: margins of 64, titles between 88 and 224, which is
below the overlay's upper corner; nothing but ornaments right of 1012 below 610.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from deckgen.writers.pptx.geometry import Area

LEFT: Final = 64
WIDE: Final = 1152
QR: Final = 240  # 2.5 in
QR_LEFT: Final = LEFT + WIDE - QR
COLUMN: Final = QR_LEFT - 56 - LEFT


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
    area = Area.pixels(LEFT, 88, width, 136)
    return Frame("title", "title", 0, area, "title", "title", bold=True, anchor="b", prompt="Title")


def _body(
    y: float, height: float, width: float, style: Literal["plain", "bullets", "schedule"]
) -> Frame:
    return Frame(
        "body", "body", 1, Area.pixels(LEFT, y, width, height), "body", style, prompt="Text"
    )


def _code(y: float) -> tuple[Frame, Frame]:
    return (
        Frame(
            "code", "pic", 13, Area.pixels(QR_LEFT, y, QR, QR), "label", "picture", prompt="QR code"
        ),
        Frame(
            "address",
            "body",
            14,
            Area.pixels(QR_LEFT, y + QR + 12, QR, 600 - y - QR - 12),
            "detail",
            colour="tx2",
            prompt="Address",
        ),
    )


def _talk(width: float) -> tuple[Frame, ...]:
    return (
        _title(),
        Frame(
            "lead",
            "body",
            11,
            Area.pixels(LEFT, 248, width - 24, 72),
            "lead",
            colour="accent6",
            bold=True,
            anchor="ctr",
            prompt="When",
        ),
        Frame(
            "detail",
            "body",
            12,
            Area.pixels(LEFT, 344, width, 104),
            "detail",
            colour="tx2",
            prompt="Who and where",
        ),
        _body(456, 196, width, "plain"),
    )


LAYOUTS: Final = (
    LayoutPlan(
        "title",
        "Title",
        (
            Frame(
                "title",
                "ctrTitle",
                0,
                Area.pixels(LEFT, 236, 960, 264),
                "display",
                "title",
                bold=True,
                prompt="Title",
            ),
            Frame(
                "label",
                "body",
                10,
                Area.pixels(LEFT, 156, 480, 56),
                "lead",
                colour="accent6",
                bold=True,
                anchor="ctr",
                prompt="Label",
            ),
            Frame("body", "subTitle", 1, Area.pixels(LEFT, 516, 900, 132), "body", prompt="People"),
        ),
        kind='type="title"',
        lead=Area.pixels(0, 156, 560, 56),
    ),
    LayoutPlan("list", "List", (_title(), _body(252, 396, WIDE, "bullets")), kind='type="obj"'),
    LayoutPlan("schedule", "Schedule", (_title(), _body(252, 396, WIDE, "schedule"))),
    LayoutPlan(
        "talk", "Talk", (*_talk(COLUMN), *_code(248)), lead=Area.pixels(0, 248, COLUMN + 64, 72)
    ),
    LayoutPlan(
        "talk-plain",
        "Talk without code",
        _talk(WIDE - 200),
        lead=Area.pixels(0, 248, WIDE - 136, 72),
    ),
    LayoutPlan("closing", "Closing", (_title(), _body(252, 396, COLUMN, "bullets"), *_code(248))),
)
