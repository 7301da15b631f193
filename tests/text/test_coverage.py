"""Runs of characters, each with a face that draws them."""

from functools import partial

import pymupdf_fonts
import pytest

from deckgen.text import Face, missing, name, runs

FIRA = Face("FiraGO", partial(pymupdf_fonts.myfont, "figo"))
CASCADIA = Face("Cascadia", partial(pymupdf_fonts.myfont, "cascadia"))
CHAIN = (FIRA, CASCADIA)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("plain", [("plain", FIRA)]),
        ("Ada – ♥ – Grace", [("Ada – ", FIRA), ("♥ – ", CASCADIA), ("Grace", FIRA)]),
        ("e\u0301♥\ufe0f!", [("e\u0301", FIRA), ("♥\ufe0f!", CASCADIA)]),
        ("Łukasz Ω Привет שלום مرحبا नमस्ते สวัสดี საქართველო", None),
        ("本 x", [("本 x", FIRA)]),
    ],
)
def test_runs(text: str, expected: list[tuple[str, Face]] | None) -> None:
    assert runs(text, CHAIN) == ([(text, FIRA)] if expected is None else expected)


def test_what_no_face_has_is_told_once_by_its_name() -> None:
    lost = missing("🚀 本 go 🚀\ufe0f", CHAIN)
    assert lost == ["🚀", "本"]
    assert [name(character) for character in lost] == [
        "U+1F680 ROCKET",
        "U+672C CJK UNIFIED IDEOGRAPH-672C",
    ]


def test_joiners_and_selectors_are_never_missed() -> None:
    assert missing("a\u200d\ufe0f\u2060\u200f\n", CHAIN) == []
