"""Every kind of block, as it reads on paper."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any, get_args

import pikepdf
import pytest
from handouts import (
    ASSETS,
    CODE,
    FULL,
    NIGHT,
    handout,
    red_square,
    talk,
    text,
    words,
    write,
    written,
)
from PIL import Image
from tags import tree

from deckgen.document import (
    Block,
    Bullets,
    Callout,
    Card,
    Cards,
    Cell,
    Code,
    Handout,
    Heading,
    Picture,
    Point,
    Run,
    Schedule,
    Section,
    Sign,
    Text,
    Timetable,
)
from deckgen.writers.pdf import PDF
from deckgen.writers.pdf.blocks import draw

EXAMPLES: dict[type[Any], tuple[Block, str]] = {
    Text: (text("Patterns"), "Patterns"),
    Heading: (Heading("Looms"), "Looms"),
    Bullets: (Bullets((Point(text("Cards")),)), "• Cards"),
    Schedule: (Schedule((talk("9:05", "Cards"),)), "9:05 Cards"),
    Timetable: (
        Timetable(("Hall",), (Cell(0, 0, 545, 575, "9:05", talk("9:05–9:35", "Cards")),), "Time"),
        "Time Hall 09:05 9:05–9:35 Cards",
    ),
    Sign: (
        Sign(Heading("Looms", 1), Heading("Hall"), "Friday", Schedule((talk("9:05", "Cards"),))),
        "Page 1 of 2 Looms Hall Friday 9:05 Cards",
    ),
    Cards: (
        Cards(Heading("Looms", 1), (Card(text("9:05"), text("Cards")),)),
        "Page 1 of 2 Looms 9:05 Cards",
    ),
    Picture: (Picture("red.png", "A red square"), ""),
    Code: (CODE, "The whole schedule example.org/s"),
    Callout: (Callout(Heading("Office hours"), (text("at noon"),)), "Office hours at noon"),
}


def test_there_is_an_example_of_every_block() -> None:
    assert set(EXAMPLES) == set(get_args(Block)) == set(draw.registry) - {object}


@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
def test_every_block_is_drawn(kind: type[Any]) -> None:
    block, expected = EXAMPLES[kind]
    wide = Section("wide", (block,), wide=isinstance(block, Timetable | Sign | Cards))
    result = write(handout(wide), red_png=red_square())

    assert result.problems == ()
    alone = isinstance(block, Sign | Cards)  # a page of their own
    assert f"{'' if alone else 'engine room '}{expected}".rstrip() in words(result.data)


def test_a_block_of_no_kind_is_refused() -> None:
    with pytest.raises(TypeError):
        next(draw(object(), None))  # type: ignore[arg-type]  # the point of the test


def test_the_writer_says_what_it_is() -> None:
    assert (PDF.name, PDF.ending, PDF.draws) == ("pdf", "-handout.pdf", Handout)
    assert PDF.write(FULL, NIGHT, ASSETS).fonts == ()


@pytest.mark.parametrize(
    "typed",
    [
        '<font color="red">plain</font> & <b>bold</b>',
        "{{ secret }} {% raw %} ${x} %s {0}",
        "&amp; &lt; <!-- --> ]]>",
        "a\\nb (paren) \\( ) [x] TJ ET",
    ],
)
def test_content_is_data_and_stands_as_typed(typed: str) -> None:
    data = written(Heading(typed), text(typed), Schedule((talk("9:00", typed),))).data
    assert words(data).count(typed) == 3


def test_a_link_is_clickable_and_not_dressed_as_one() -> None:
    data = written(
        Text((Run("See "), Run("the notes", url="https://example.org/ü?q=1&b=(2)"), Run(".")))
    ).data
    with pikepdf.open(BytesIO(data)) as pdf:
        (link,) = pdf.pages[0].Annots
        assert str(link.A.URI) == "https://example.org/%C3%BC?q=1&b=(2)"
        assert str(link.Contents) == "the notes"
        assert list(link.Border) == [0, 0, 0]
        content = pdf.pages[0].Contents.read_bytes().decode("latin-1")
    assert not re.search(r"\b(rg|RG|k|K|sc|scn)\b", content)  # no colour is ever set


def test_a_link_over_two_lines_is_clickable_on_both() -> None:
    data = written(text("The engine weaves patterns. " * 8, url="https://example.org/")).data
    with pikepdf.open(BytesIO(data)) as pdf:
        areas = [[float(edge) for edge in link.Rect] for link in pdf.pages[0].Annots]
    assert len(areas) >= 2
    assert all(left < right and low < high for left, low, right, high in areas)
    assert [node.kind for node in tree(data).walk()].count("Link") == 1


def test_strong_words_are_bold() -> None:
    def body_fonts(*runs: Run) -> list[str]:
        with pikepdf.open(BytesIO(written(Text(runs)).data)) as pdf:
            content = pdf.pages[0].Contents.read_bytes().decode("latin-1")
            fonts = pdf.pages[0].Resources.Font
            return [
                str(fonts[name].BaseFont)[8:] for name in re.findall(r"(/F\d+) 9.5 Tf", content)
            ]

    assert body_fonts(Run("plain ")) == ["FiraGO-Regular"]
    assert body_fonts(Run("plain "), Run("strong", strong=True)) == [
        "FiraGO-Regular",
        "FiraGO-Bold",
    ]


def test_a_picture_that_is_not_there_is_told_and_described() -> None:
    result = written(Picture("gone.png", "A red square", origin="talks[0].image"))

    (problem,) = result.problems
    assert (problem.code, problem.origin, problem.is_error) == ("W403", "talks[0].image", False)
    assert problem.message == "a picture is not shown: there is no file 'gone.png'"
    assert "A red square" in words(result.data)


@pytest.mark.parametrize("data", [b"", b"no picture", red_square()[:60]])
def test_a_broken_picture_is_told_and_described(data: bytes) -> None:
    result = write(handout(Picture("a.png", "A red square")), a_png=data)

    assert [problem.code for problem in result.problems] == ["W403"]
    assert "A red square" in words(result.data)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK", "I;16"])
def test_a_picture_of_any_kind_is_shown_on_white(mode: str) -> None:
    file = BytesIO()
    Image.new(mode, (30, 20)).save(file, "TIFF" if mode == "CMYK" else "PNG")
    result = write(handout(Picture("a.png", "Black")), a_png=file.getvalue())

    assert result.problems == ()
    with pikepdf.open(BytesIO(result.data)) as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert (str(image.ColorSpace), "/SMask" in image) == ("/DeviceRGB", False)


def test_a_photograph_stays_small_and_other_pictures_exact() -> None:
    noise = Image.effect_noise((2000, 1000), 60).convert("RGB")
    sizes = {}
    for kind in ("JPEG", "PNG"):
        file = BytesIO()
        noise.save(file, kind)
        data = write(handout(Picture("a.img", "Noise")), a_img=file.getvalue()).data
        with pikepdf.open(BytesIO(data)) as pdf:
            (image,) = pdf.pages[0].get_images().values()
            assert isinstance(image, pikepdf.Stream)
            shown = pikepdf.PdfImage(image).as_pil_image()
            sizes[kind] = (shown.size, str(image.Filter), len(data) < 1_000_000)

    assert sizes == {
        "JPEG": ((1600, 800), "/DCTDecode", True),
        "PNG": ((1600, 800), "/FlateDecode", False),
    }
