"""Pictures are known by their content, and measured before they are decoded."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from deckgen.assets import AssetError
from deckgen.pictures import FORMATS, MOST, opened


def saved(kind: str, size: tuple[int, int] = (4, 3)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size).save(file, kind)
    return file.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def claimed(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and holds no pixel."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def refused(data: bytes, name: str = "a.png") -> str:
    with pytest.raises(AssetError) as caught:
        opened(data, name)
    return str(caught.value)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_name_may_lie_about_the_kind(kind: str) -> None:
    assert opened(saved(kind), "a.exe").size == (4, 3)


@pytest.mark.parametrize(
    ("width", "height", "told"),
    [
        (10_000, 4_001, "'a.png' has 10,000 × 4,001 pixels; deckgen shows up to 40 million"),
        (20_000, 8_000, "'a.png' has 20,000 × 8,000 pixels; deckgen shows up to 40 million"),
        (100_000, 100_000, "'a.png' has more than 40 million pixels"),
    ],
)
def test_too_many_pixels_are_refused_by_the_header_alone(
    width: int, height: int, told: str
) -> None:
    assert refused(claimed(width, height)) == told


def test_forty_million_pixels_are_shown() -> None:
    file = io.BytesIO()
    Image.new("1", (10_000, MOST // 10_000)).save(file, "PNG")

    assert opened(file.getvalue(), "a.png").size == (10_000, 4_000)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words",
        saved("PNG")[:42],
        saved("JPEG")[:200],
        saved("EPS"),  # Pillow would have Ghostscript run it
        saved("PDF"),
        saved("ICO"),
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        claimed(0, 0),
        claimed(10, 10),
    ],
    ids=[
        "empty",
        "words",
        "half a PNG",
        "half a JPEG",
        "EPS",
        "PDF",
        "ICO",
        "SVG",
        "0 × 0",
        "none",
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert refused(data) == "'a.png' is no picture that can be read"
