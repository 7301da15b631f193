"""QR codes as a camera meets them: decoded from rendered pixels."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
import zxingcpp
from handouts import CODE, pages, words, written
from PIL import Image
from programmes import printed

from deckgen.document import Code
from deckgen.model import HandoutOptions
from deckgen.model.episode import Layout
from deckgen.writers.pdf.qr import outlines

QR = zxingcpp.BarcodeFormat.QRCode
MM = 72 / 25.4
LONG = "https://conference.example.org/2026/schedule/talk/how-to-weave?" + "pattern=flowers&" * 5


def code(url: str) -> Code:
    return Code(url, "Scan", url.removeprefix("https://"), f"QR code: {url}", "links[0]")


def read(picture: Image.Image) -> list[str]:
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(QR))
    return sorted(one.text for one in found)


@pytest.mark.parametrize("url", ["https://youtu.be/0-mD02qYXHg", LONG])
def test_a_code_is_read_from_a_grey_and_from_a_black_and_white_print(url: str) -> None:
    (grey,) = pages(written(code(url)).data, dpi=150)

    assert read(grey) == [url]
    assert read(grey.point(lambda value: 255 if value > 127 else 0).convert("1")) == [url]


def test_codes_side_by_side_are_all_read() -> None:
    urls = [f"https://example.org/{n}" for n in range(5)]
    (grey,) = pages(written(*(code(url) for url in urls)).data)

    assert read(grey) == urls


def test_a_code_is_large_enough_and_a_link_itself() -> None:
    with pikepdf.open(BytesIO(written(CODE).data)) as pdf:
        area, address = ([float(edge) for edge in link.Rect] for link in pdf.pages[0].Annots)
        assert {str(link.A.URI) for link in pdf.pages[0].Annots} == {CODE.url}
    side = area[2] - area[0]
    assert side / MM >= 20
    assert side / (25 + 8) / MM >= 0.42  # 25 modules, and the quiet zone around them
    assert address[3] < area[1]  # it stands below


def test_a_denser_code_is_larger() -> None:
    def side(url: str) -> float:
        with pikepdf.open(BytesIO(written(code(url)).data)) as pdf:
            left, _, right, _ = (float(edge) for edge in pdf.pages[0].Annots[0].Rect)
        return right - left

    assert side(LONG * 3) > side(CODE.url)


@pytest.mark.parametrize("length", [1000, 5000])
def test_a_code_too_dense_for_paper_is_told_and_left_out(length: int) -> None:
    result = written(code("https://example.org/" + "x" * length))

    (problem,) = result.problems
    assert (problem.code, problem.origin) == ("W402", "links[0]")
    assert problem.message.endswith("would be too dense to scan from paper")
    assert read(pages(result.data)[0]) == []
    assert "example.org/ xxxx" in words(result.data)


@pytest.mark.parametrize(
    ("drawn", "corners"),
    [
        ("#", [[(0, 0), (1, 0), (1, 1), (0, 1)]]),
        ("##", [[(0, 0), (2, 0), (2, 1), (0, 1)]]),
        ("#.#", [[(0, 0), (1, 0), (1, 1), (0, 1)], [(2, 0), (3, 0), (3, 1), (2, 1)]]),
        ("##/#.", [[(0, 0), (2, 0), (2, 1), (1, 1), (1, 2), (0, 2)]]),
    ],
)
def test_dark_modules_are_drawn_by_their_outline(
    drawn: str, corners: list[list[tuple[int, int]]]
) -> None:
    matrix = tuple(tuple(module == "#" for module in row) for row in drawn.split("/"))
    assert list(outlines(matrix)) == corners


def test_a_hole_is_an_outline_of_its_own_the_other_way_round() -> None:
    ring = ((True, True, True), (True, False, True), (True, True, True))
    outer, hole = outlines(ring)

    assert outer == [(0, 0), (3, 0), (3, 3), (0, 3)]
    assert hole == [(1, 1), (1, 2), (2, 2), (2, 1)]


@pytest.mark.parametrize("layout", ["list", "door", "cards"])
def test_every_code_of_a_layout_is_read_from_grey_and_from_black_and_white(layout: Layout) -> None:
    data = printed(HandoutOptions(layout=layout)).data
    with pikepdf.open(BytesIO(data)) as pdf:
        squares = [
            sorted(str(link.A.URI) for link in page.get("/Annots", []) if _is_square(link))
            for page in pdf.pages
        ]
    assert any(squares)
    for grey, urls in zip(pages(data, dpi=150), squares, strict=True):
        assert read(grey) == urls
        assert read(grey.point(lambda value: 255 if value > 127 else 0).convert("1")) == urls


def _is_square(link: pikepdf.Object) -> bool:
    left, bottom, right, top = (float(edge) for edge in link.Rect)
    return abs((right - left) - (top - bottom)) < 0.1
