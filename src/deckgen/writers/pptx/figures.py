"""Pictures and QR codes as files of the deck."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import segno
from PIL import Image, ImageOps

from deckgen import pictures
from deckgen.assets import AssetError, Assets
from deckgen.document import Code, Picture
from deckgen.writers.pptx.geometry import Area
from deckgen.writers.uris import uri

DENSITY: Final = 192
"""Pixels an inch that a picture keeps: twice what a 1280 × 720 stream shows of it."""

_INCH: Final = 914400
_MODULE: Final = 8  # pixels


class FigureError(Exception):
    """A picture that cannot be shown; says why."""


@dataclass(frozen=True)
class Shown:
    """A picture's bytes, the ending of its file, and its shape."""

    data: bytes
    ending: str
    width: int
    height: int


@lru_cache(maxsize=4096)
def code(url: str) -> Shown:
    """A QR code, black on white with the quiet zone of ISO/IEC 18004: four modules all around."""
    symbol = segno.make_qr(uri(url) or url, error="m", boost_error=True)
    rows = [bytes(0 if dark else 255 for dark in row) for row in symbol.matrix_iter(border=4)]
    side = len(rows) * _MODULE
    modules = Image.frombytes("L", (len(rows), len(rows)), b"".join(rows))
    image = modules.resize((side, side), Image.Resampling.NEAREST).convert("1")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return Shown(buffer.getvalue(), "png", side, side)


def picture(name: str, area: Area, assets: Assets) -> Shown:
    """A picture as PNG or JPEG, no larger than `area` can show; raises `FigureError`."""
    try:
        data = assets.read(name)
        return _sized(pictures.opened(data, name), data, area)
    except AssetError as error:
        raise FigureError(str(error)) from error


def _sized(image: Image.Image, data: bytes, area: Area) -> Shown:
    ending = {"PNG": "png", "JPEG": "jpg"}.get(image.format or "")
    turned = image.getexif().get(0x0112, 1) != 1
    shown = area.contain(image.width, image.height)
    if ending and not turned and image.width <= _pixels(shown.width):
        return Shown(data, ending, image.width, image.height)
    upright = ImageOps.exif_transpose(image)
    shown = area.contain(upright.width, upright.height)
    size = (_pixels(shown.width), _pixels(shown.height))
    smaller = (
        upright if upright.width <= size[0] else upright.resize(size, Image.Resampling.LANCZOS)
    )
    return _encoded(smaller, "jpg" if ending == "jpg" else "png")


def _pixels(emu: int) -> int:
    return max(1, round(emu / _INCH * DENSITY))


def _encoded(image: Image.Image, ending: str) -> Shown:
    buffer = io.BytesIO()
    if ending == "jpg":
        image.convert("RGB").save(buffer, "JPEG", quality=88, optimize=True)
    else:
        mode = "RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB"
        image.convert(mode).save(buffer, "PNG", optimize=True)
    return Shown(buffer.getvalue(), ending, image.width, image.height)


def figure(drawn: Picture | Code, area: Area, assets: Assets) -> Shown:
    """The bytes of a figure for an area; raises `FigureError`."""
    return code(drawn.url) if isinstance(drawn, Code) else picture(drawn.name, area, assets)
