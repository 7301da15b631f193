"""Widths against the font files' own tables, read by another library."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import deckgen
from deckgen.assets import Files
from deckgen.text import Family, family

FONTS = Path(deckgen.__file__).parent / "fonts"


@pytest.mark.parametrize("name", ["LiberationSans", "Carlito"])
@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_a_letter_is_as_wide_as_its_file_says(name: str, style: str) -> None:
    file = TTFont(FONTS / f"{name}-{style}.ttf")
    glyphs, widths = file.getBestCmap(), file["hmtx"]
    face = family({"LiberationSans": "Arial", "Carlito": "Calibri"}[name]).face(
        bold=style == "Bold"
    )
    for letter in "ABCxyz 0189–—“”ßŁżñ€":
        expected = widths[glyphs[ord(letter)]][0] / file["head"].unitsPerEm * 1000
        assert face.width(letter, 1000) == pytest.approx(expected)


@pytest.mark.parametrize("pair", ["AV", "Te", "Yo", "11", "P.", "LT", "r,", " A"])
def test_letters_are_kerned_as_their_file_says(pair: str) -> None:
    file = TTFont(FONTS / "LiberationSans-Regular.ttf")
    glyphs = [file.getBestCmap()[ord(letter)] for letter in pair]
    kern = file["kern"].kernTables[0][glyphs[0], glyphs[1]]
    assert kern < 0
    face = family("Arial").regular
    alone = sum(face.width(letter, 2048) for letter in pair)
    assert face.width(pair, 2048) == pytest.approx(alone + kern)


def test_words_are_not_joined_by_ligatures() -> None:
    face = family("Calibri").regular
    assert face.width("fi", 100) == pytest.approx(face.width("f", 100) + face.width("i", 100))


def test_marks_take_no_room_of_their_own() -> None:
    arial = family("Arial").regular
    assert arial.width("e\u0301", 20) == pytest.approx(arial.width("é", 20))
    assert arial.advances("e\u0301x")[1] == 0


def test_letter_spacing_stands_after_every_character() -> None:
    arial = family("Arial").regular
    assert arial.width("abc", 20, letter_spacing=2) == pytest.approx(arial.width("abc", 20) + 6)


@pytest.mark.parametrize(("character", "em"), [("本", 1.0), ("🚀", 1.4), ("✓", 1.0), ("ก", 0.7)])
def test_a_character_of_another_face_gets_a_careful_width(character: str, em: float) -> None:
    arial = family("Arial").regular
    assert not arial.covers(character)
    assert arial.width(character, 10) == pytest.approx(10 * em)


def test_fonts_of_the_same_widths_are_exact() -> None:
    arial, helvetica, calibri = family("Arial"), family("helvetica"), family("Calibri")
    assert arial.exact
    assert calibri.exact
    assert helvetica.width("The same words", 20) == arial.width("The same words", 20)
    assert calibri.width("The same words", 20) < arial.width("The same words", 20)


def test_an_unknown_font_is_taken_to_be_wide() -> None:
    unknown, arial = family("Aptos Display"), family("Arial")
    assert not unknown.exact
    assert unknown.width("words", 20) == pytest.approx(arial.width("words", 20) * 1.08)
    assert family("Verdana").width("words", 20) > unknown.width("words", 20)


def _brand(*styles: str) -> Family:
    files = {
        f"fonts/OurBrand-{style}.ttf": (FONTS / f"Carlito-{style}.ttf").read_bytes()
        for style in styles
    }
    return family("Our Brand", Files(files))


def test_a_font_file_of_the_project_is_measured_itself() -> None:
    brand, calibri = _brand("Regular", "Bold"), family("Calibri")
    assert brand.exact
    assert brand.width("words", 20) == calibri.width("words", 20)
    assert brand.width("words", 20, bold=True) == calibri.width("words", 20, bold=True)


def test_without_its_bold_file_bold_words_get_room_to_spare() -> None:
    assert not _brand("Regular").exact
