"""Sheets: paper and its orientation, large print, headlines, feet, the press and booklets."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from drawn import lines, touching
from handouts import ASSETS, CODE, NIGHT, day, handout, text, words, write

from deckgen.document import Handout, Press
from deckgen.writers.pdf import BOOKLET
from deckgen.writers.pdf.booklet import saddle
from deckgen.writers.pdf.paper import SIZES, Paper

MM = 72 / 25.4
DAY = handout(CODE, day("Friday", 30, 3), day("Saturday", 12))


@pytest.mark.parametrize(
    ("name", "landscape", "columns"),
    [
        ("a4", False, 2),
        ("letter", False, 2),
        ("a5", False, 1),
        ("a3", False, 3),
        ("a4", True, 3),
        ("letter", True, 3),
        ("a5", True, 2),
        ("a3", True, 4),
    ],
)
def test_columns_are_as_wide_as_lines_read_well(name: str, landscape: bool, columns: int) -> None:
    paper = Paper.named(name, landscape=landscape)

    assert paper.columns == columns
    assert paper.side >= 10 * MM
    assert min(paper.top, paper.bottom, paper.foot) >= 10 * MM
    page = lines(write(replace(DAY, paper=name, landscape=landscape)).data)[-1]
    assert max(line.right for line in page) <= paper.width - paper.side + 1


def test_lines_have_about_sixty_characters() -> None:
    prose = text("The engine weaves algebraic patterns as the loom weaves flowers. " * 40)
    page = lines(write(handout(prose)).data)[0]
    full = [len(line.words) for line in page if len(line.words) > 40]

    assert 50 <= sum(full) / len(full) <= 66


def test_large_print_is_large_everywhere_and_in_one_column() -> None:
    data = write(replace(DAY, large=True)).data
    sizes = {float(size) for size in re.findall(rb"Tm /F\d+ ([\d.]+) Tf", contents(data))}

    assert min(sizes) >= 16
    lefts = [line.left for page in lines(data) for line in page if "talk" in line.words]
    assert max(lefts) - min(lefts) < 2  # letters differ in the space at their left


def contents(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return b"".join(
            part.read_bytes()
            for page in pdf.pages
            for part in (
                page.Contents if isinstance(page.Contents, pikepdf.Array) else [page.Contents]
            )
        )


@pytest.mark.parametrize("paper", SIZES)
def test_a_long_headline_is_set_smaller(paper: str) -> None:
    short, long = (
        max(map(float, re.findall(rb"/F\d+ ([\d.]+) Tf", contents(write(each).data))))
        for each in (
            replace(handout(), paper=paper),
            replace(handout(title="Sketches of the analytical engine " * 6), paper=paper),
        )
    )

    assert 16 <= long <= short <= 28
    assert paper != "a5" or long < short


def test_a_long_foot_is_one_line_that_keeps_date_and_version() -> None:
    document = replace(
        DAY, footer="Sketches of the analytical engine " * 9, version="version 3fa9c1", paper="a5"
    )
    for page in lines(write(document).data):
        foot = [line for line in page if line.low < 18 * MM]
        assert len({round(line.low / 4) for line in foot}) == 1
        assert "… · As of 1 September 1843 · version 3fa9c1" in " ".join(f.words for f in foot)
        assert touching(page) == []


HOSTILE = [
    handout(text("x" * 3000), title="w" * 400),
    handout(day("A day with a very long name " * 9, 12, 3), title="W " * 300),
    replace(DAY, large=True, footer="long " * 99),
    replace(DAY, paper="a5", landscape=True),
    handout(*(day(f"Day {n}", 25, n) for n in range(4))),
]


@pytest.mark.parametrize("document", HOSTILE, ids=range(len(HOSTILE)))
def test_words_stand_apart_from_each_other_and_inside_the_frame(document: Handout) -> None:
    data = write(document).data
    pdf = pypdfium2.PdfDocument(data)
    sizes = [page.get_size() for page in pdf]
    pdf.close()

    for page, (width, height) in zip(lines(data), sizes, strict=True):
        assert touching(page) == []
        assert min(line.left for line in page) >= 10 * MM
        assert max(line.right for line in page) <= width - 10 * MM
        assert min(line.low for line in page) >= 10 * MM
        assert max(line.top for line in page) <= height - 10 * MM


def boxes(data: bytes, name: str) -> list[list[float]]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [[round(float(edge) / MM, 1) for edge in page[name]] for page in pdf.pages]


def test_a_press_is_told_where_to_cut() -> None:
    plain = write(DAY).data
    data = write(replace(DAY, press=Press(3, crop_marks=True))).data
    count = len(lines(plain))

    assert boxes(data, "/TrimBox") == [[0, 0, 210, 297]] * count
    assert boxes(data, "/BleedBox") == [[-3, -3, 213, 300]] * count
    assert boxes(data, "/MediaBox") == [[-9, -9, 219, 306]] * count
    assert words(data) == words(plain)
    assert contents(data).count(b"/Artifact <</Type /Page>> BDC") == count
    with pikepdf.open(BytesIO(plain)) as pdf:
        assert "/TrimBox" not in pdf.pages[0]


def test_marks_stand_outside_the_bleed() -> None:
    data = write(replace(DAY, press=Press(5, crop_marks=True))).data
    pdf = pypdfium2.PdfDocument(data)
    picture = pdf[0].render(scale=4, grayscale=True).to_pil().point(lambda tone: 255 - tone)
    pdf.close()
    around = 11 * MM * 4  # the sheet is so much larger than the page
    dark = picture.crop((0, 0, int(around) + 3, int(around) + 3)).getbbox()

    assert dark is not None
    assert dark[2] <= around + 3
    inner = picture.crop((int(around - 4.8 * MM * 4), 0, int(around - 4), picture.height))
    assert inner.getbbox() is None


def test_bleed_alone_makes_the_sheet_as_large_as_the_bleed() -> None:
    data = write(replace(DAY, press=Press(3))).data
    assert boxes(data, "/MediaBox")[0] == boxes(data, "/BleedBox")[0] == [-3, -3, 213, 300]


def test_pages_of_a_booklet_fold_into_their_order() -> None:
    assert list(saddle(4)) == [(3, 0), (1, 2)]
    assert list(saddle(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]
    assert list(saddle(5)) == list(saddle(8))
    assert list(saddle(1)) == list(saddle(4))
    for count in (4, 8, 12, 40):
        sides = list(saddle(count))
        assert sorted(page for side in sides for page in side) == list(range(count))
        # A leaf is a front and a back: folded, the pages on it follow each other.
        for front, back in zip(sides[::2], sides[1::2], strict=True):
            assert front[1] + 1 == back[0]
            assert back[1] + 1 == front[0]


@pytest.mark.parametrize(("paper", "size"), [("a4", (842, 595)), ("letter", (792, 612))])
def test_a_booklet_has_two_pages_on_a_side(paper: str, size: tuple[int, int]) -> None:
    done = BOOKLET.write(replace(DAY, paper=paper, pages=1, large=True), NIGHT, ASSETS)
    pdf = pypdfium2.PdfDocument(done.data)
    sides = [page.get_textpage().get_text_range() for page in pdf]
    sizes = {tuple(round(edge) for edge in page.get_size()) for page in pdf}
    pdf.close()
    numbers = [list(map(int, re.findall(r"Page (\d+) of", side))) for side in sides]
    total = max(max(side) for side in numbers)

    assert sizes == {size}
    assert len(sides) % 2 == 0
    assert numbers == [[page + 1 for page in side if page < total] for side in saddle(total)]
    assert sorted(page for side in numbers for page in side) == list(range(1, total + 1))


def test_a_booklet_claims_nothing_that_it_is_not() -> None:
    data = BOOKLET.write(DAY, NIGHT, ASSETS).data
    with pikepdf.open(BytesIO(data)) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert "/Metadata" not in pdf.Root
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert str(pdf.docinfo["/Title"]) == "Analytical engines"
    assert data == BOOKLET.write(DAY, NIGHT, ASSETS).data
    assert Path(BOOKLET.ending).stem == "-booklet"
