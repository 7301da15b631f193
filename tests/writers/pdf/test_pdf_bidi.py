"""Words that run to the left: seen right on paper, read right from the file."""

from __future__ import annotations

import pypdfium2
import pytest
from handouts import text, words, written
from tags import faults, tree

from deckgen.document import Section

LONG = (
    "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם, וכולם חוננו בתבונה ובמצפון "
    "(eBPF 2024), לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה."
)


def boxes(data: bytes, wanted: str) -> list[tuple[float, float]]:
    """The left edge and the height of each character of `wanted`, where they first stand."""
    document = pypdfium2.PdfDocument(data)
    page = document[0].get_textpage()
    characters = [page.get_text_range(at, 1) for at in range(page.count_chars())]
    places = [page.get_charbox(characters.index(character)) for character in wanted]
    document.close()
    return [(left, bottom) for left, bottom, _, _ in places]


@pytest.mark.parametrize(
    "typed",
    [
        "ברוכים הבאים",
        "שלום (2024) eBPF עולם 10:45–11:15",
        "مرحبا بالعالم",
        "السلام عليكم (لا) 123",
        "Talk: שלום עולם and more",
        "בְּרֵאשִׁית בָּרָא",
        LONG,
    ],
)
def test_they_are_read_in_order(typed: str) -> None:
    result = written(text(typed))

    assert result.problems == ()
    assert typed in [node.text for node in tree(result.data).walk()]
    assert faults(result.data) == []


@pytest.mark.parametrize(
    "typed",
    ["ברוכים הבאים", "שלום (2024) eBPF עולם 10:45–11:15", "السلام عليكم (لا) 123", "Ada ✓ שלום"],
)
def test_they_copy_out_in_order(typed: str) -> None:
    assert typed in words(written(text(typed)).data)


def test_letters_and_words_stand_right_to_left() -> None:
    places = boxes(written(text("אבג Zq דהו")).data, "אבגZqדהו")
    letters = dict(zip("אבגZqדהו", (left for left, _ in places), strict=True))

    assert sorted(letters, key=letters.__getitem__) == list("והדZqגבא")


def test_a_long_paragraph_stands_flush_right_line_by_line() -> None:
    data = written(text(LONG)).data
    (first, top), (second, _) = boxes(data, "כז")
    (edge, base), (last, foot) = boxes(data, "כ.")

    assert top == pytest.approx(base, abs=5)
    assert second < first, "the line begins at its right"
    assert foot < top, "the paragraph ends further down"
    assert last < edge, "and its last line ends at the left"


def test_a_single_line_stays_with_what_it_belongs_to() -> None:
    data = written(Section("names", (text("Zq"), text("אבג")), wide=True)).data
    places = boxes(data, "Zג")
    assert places[0][0] == pytest.approx(places[1][0], abs=2)
