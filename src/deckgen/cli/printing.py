"""Options for those who print: the press that trims, and the booklet that is folded."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

MOST = 20.0
"""Millimetres: no press asks for more."""


class Millimetres(click.ParamType):  # type: ignore[type-arg]  # it takes none in older clicks
    """A length such as `3mm`, `0.3cm`, `0.125in` or plain `3`, in millimetres."""

    name = "length"

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The length, if it is one from 0 to 20 mm."""
        if isinstance(value, float):
            return value
        written = re.fullmatch(r"\s*(\d{1,3}(?:\.\d{1,6})?)\s*(mm|cm|in)?\s*", value)
        scale = {"mm": 1, "cm": 10, "in": 25.4}
        length = float(written[1]) * scale[written[2] or "mm"] if written else MOST + 1
        if length > MOST:
            self.fail(f"{value!r} is no length up to {MOST:g} mm, such as 3mm", param, ctx)
        return length


LAYOUT = click.option(
    "--layout",
    type=click.Choice(["list", "grid", "door", "cards"]),
    help="How the handout's talks stand; else as the episode says.",
)
ROOM = click.option(
    "--room", default="", metavar="NAME", help="The handout as the door sheets of this room."
)
BLEED = click.option(
    "--bleed",
    type=Millimetres(),
    default=0.0,
    metavar="LENGTH",
    help="Room around the handout's pages that a press trims, such as 3mm.",
)
CROP_MARKS = click.option("--crop-marks", is_flag=True, help="Marks where the press is to cut.")
BOOKLET = click.option(
    "--booklet", is_flag=True, help="Also the handout as a booklet, to be folded."
)


def asked(layout: str | None, room: str) -> dict[str, str]:
    """The handout's options that the command names; a room alone means its door sheets."""
    chosen = layout or ("door" if room else "")
    return {name: value for name, value in (("layout", chosen), ("room", room)) if value}


def with_booklet(formats: Sequence[str]) -> tuple[str, ...]:
    """The formats named, or else all usual ones, and the booklet."""
    from deckgen.writers import WRITERS

    usual = (writer.name for writer in WRITERS if writer.usual)
    return tuple(dict.fromkeys((*(formats or usual), "booklet")))
