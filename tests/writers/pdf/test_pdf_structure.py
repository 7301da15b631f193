"""The tags of a handout: the tree as a golden text, and seeded faults that must be found."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from handouts import FULL, day, handout, red_square, text, write, written
from pikepdf import Name
from tags import Node, faults, tree

from deckgen.document import Code, Heading, Picture

DATA = write(FULL, red_png=red_square()).data


def test_the_tree(golden: Callable[[str, str], None]) -> None:
    golden("pdf/structure.txt", "\n".join(tree(DATA).lines()) + "\n")


def test_nothing_is_wrong_with_it() -> None:
    assert faults(DATA) == []


def elements(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    return [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == kind]


def no_alt(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "/Figure")[0].Alt


def skipped_heading(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "/H2")[0].S = Name.H3


def unmarked_text(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(b"BT /F1 9 Tf 1 0 0 1 100 100 Tm <0003> Tj ET")


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def hidden_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def wordless_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0].Contents


def stray_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0].StructParent


def no_tab_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Tabs


def broken_list(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "/LI")[0].S = Name.P


def swapped_order(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    stream = page.Contents.read_bytes()
    page.Contents.write(stream.replace(b"/MCID 1>>", b"/MCID 9999>>"))
    page.Contents.write(page.Contents.read_bytes().replace(b"/MCID 2>>", b"/MCID 1>>"))
    page.Contents.write(page.Contents.read_bytes().replace(b"/MCID 9999>>", b"/MCID 2>>"))


SEEDED: dict[Callable[[pikepdf.Pdf], None], str] = {
    no_alt: "a figure without words",
    skipped_heading: "a heading skips from level 1 to 3",
    unmarked_text: "something painted is neither content nor decoration",
    no_language: "no language",
    hidden_title: "the title is not shown",
    wordless_link: "a link without words",
    stray_link: "a link outside the structure",
    no_tab_order: "the Tab key does not follow the structure",
    broken_list: "P in L",
    swapped_order: "drawn in another order than marked",
}


@pytest.mark.parametrize("seed", SEEDED, ids=lambda seed: seed.__name__)
def test_a_seeded_fault_is_found(seed: Callable[[pikepdf.Pdf], None]) -> None:
    with pikepdf.open(BytesIO(DATA)) as pdf:
        seed(pdf)
        spoilt = BytesIO()
        pdf.save(spoilt)

    assert SEEDED[seed] in faults(spoilt.getvalue())


def test_a_paragraph_over_two_columns_and_pages_is_one_element() -> None:
    long = "The engine weaves algebraic patterns. " * 900
    root = tree(written(text(long)).data)

    assert [node.text for node in root.walk() if node.text.startswith("The engine")] == [long]


def test_the_heading_again_at_a_columns_head_is_decoration() -> None:
    data = written(day("Friday", 40)).data
    kinds = [(node.kind, node.text) for node in tree(data).walk() if node.text[:6] == "Friday"]

    assert ("H2", "Friday") in kinds
    assert not [text for _, text in kinds if "continued" in text]


def test_reading_order_is_the_order_of_the_blocks() -> None:
    root = tree(written(day("Friday", 40), day("Saturday", 30)).data)

    titles = [node.text for node in root.walk() if " talk " in node.text]
    assert titles == [
        *(f"Friday talk {n}" for n in range(40)),
        *(f"Saturday talk {n}" for n in range(30)),
    ]


def test_a_link_is_read_where_it_stands() -> None:
    def paragraph(node: Node) -> bool:
        return node.kind == "P" and any(kid.kind == "Link" for kid in node.kids)

    found = next(n for n in tree(DATA).walk() if paragraph(n) and n.text.startswith("See "))
    assert [kid.text for kid in found.kids[0].kids] == ["https://example.org/notes"]


def test_a_heading_without_words_does_not_count() -> None:
    levels = [Heading("One", 2), Heading("", 3), Heading("Two", 4)]
    assert faults(written(*levels).data) == []


def test_what_has_no_description_is_described_by_its_name() -> None:
    code = Code("https://example.org/", "", "", "")
    data = write(handout(Picture("red.png", ""), code), red_png=red_square()).data

    assert faults(data) == []
    figures = [node.alt for node in tree(data).walk() if node.kind == "Figure"]
    assert figures == ["red.png", "https://example.org/"]
