"""Letters: embedded, copied out right, widths equal where they must be, and none a box."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest
from handouts import talk, text, words, written
from tags import faults, tree

from deckgen.document import Schedule
from deckgen.writers.pdf.breaking import Piece
from deckgen.writers.pdf.fonts import faces
from deckgen.writers.pdf.ink import Ink
from deckgen.writers.pdf.shaping import shape


@pytest.mark.parametrize(
    "typed",
    [
        "office, affluent, fjord",
        "Łukasz Ząbek, Adolfo García Veytia, Ďábelské ódy, Ağrı, Ǆ",
        "Ελληνικά, Кириллица, ქართული, Tiếng Việt",
        "✓ ★ ☕ ⇒ ↔ ≤ ½ … – — “quotes” ‘single’ «guillemets»",
        "𝔄 𝟙",
        "AV To Wa LT P.",
    ],
)
def test_text_copies_out_as_typed(typed: str) -> None:
    result = written(text(typed))

    assert result.problems == ()
    assert typed in words(result.data)
    assert typed in [node.text for node in tree(result.data).walk()]


def test_joined_scripts_are_shaped_and_still_copy_out_whole() -> None:
    typed = "हिन्दी विद्या ภาษาไทย"
    result = written(text(typed))

    assert result.problems == ()
    assert typed in [node.text for node in tree(result.data).walk()]


def test_letters_and_their_marks_are_one_whichever_way_they_are_typed() -> None:
    assert "Šárka" in words(written(text("S\u030ca\u0301rka")).data)


def test_a_character_that_no_font_has_is_told_and_named() -> None:
    result = written(text("Bring a 🎤 please", origin="booths[0].text"))

    (problem,) = result.problems
    assert (problem.code, problem.origin, problem.is_error) == ("W401", "booths[0].text", False)
    assert problem.message == "no font has the character 🎤 (U+1F3A4, microphone)"
    assert "Bring a [microphone] please" in words(result.data)


def test_what_only_joins_or_varies_others_is_left_out() -> None:
    result = written(text("☕\ufe0f co\u00adop\u200d \x07"))

    assert result.problems == ()
    assert "☕ coop" in words(result.data)


def test_every_font_is_embedded_and_no_glyph_stands_for_nothing() -> None:
    data = written(text("Łukasz ✓ विद्या Ṿ")).data
    with pikepdf.open(BytesIO(data)) as pdf:
        fonts = dict(pdf.pages[0].Resources.Font)
        for font in fonts.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            targets = re.findall(r"> <(\w+)>", font.ToUnicode.read_bytes().decode())[1:]
            assert targets
            assert not {"0000", "FFFD"} & set(targets)
    names = sorted(str(font.BaseFont)[8:] for font in fonts.values())
    assert names == [
        "FiraGO-Bold",
        "FiraGO-Regular",
        "NotoSans-Regular",
        "NotoSansSymbols2-Regular",
    ]


def test_digits_of_times_are_equally_wide() -> None:
    bold = faces(bold=True)[0]

    assert len({glyph.advance for glyph in shape(bold, "0123456789", tabular=True).glyphs}) == 1
    assert len({glyph.advance for glyph in shape(bold, "0123456789").glyphs}) > 1


def test_times_copy_out_as_digits() -> None:
    data = written(Schedule((talk("10:45–11:15", "Looms"),))).data
    assert "10:45–11:15 Looms" in words(data)


def test_kerning_moves_letters_together_and_keeps_their_order() -> None:
    regular = faces(bold=False)[0]
    glyphs = shape(regular, "AVAV").glyphs

    assert sum(g.advance for g in glyphs) < sum(g.width for g in glyphs)
    assert "".join(g.text for g in glyphs) == "AVAV"


def test_marks_moved_and_kerned_at_once_stay_readable_operators() -> None:
    typed = "विद्या مرحباमرحبا̶ हिन्दी\u0300 x\u0336"
    assert faults(written(text(typed)).data) == []


def test_moves_between_glyphs_add_up_to_the_width_of_the_line() -> None:
    words = "विद्या AV ภาษาไทย To"
    (piece,) = [Piece(shape(faces(bold=False)[0], words), 10)]
    shown = Ink().show([piece], 0, 0)
    strings = re.findall(r"\[(.*?)\] TJ", shown)
    moves = sum(
        float(move)
        for part in strings
        for move in re.findall(r"-?\d+", re.sub(r"<\w*>", " ", part))
    )

    assert moves == pytest.approx(
        sum(glyph.width - glyph.advance for glyph in piece.shaped.glyphs), abs=2
    )
