"""What holds for every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.text import Paragraph, Span, cut, family, graphemes, wrap

ARIAL = family("Arial")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(deadline=None)  # the first one opens the font
@given(TEXTS, st.floats(0, 400))
def test_lines_hold_every_character_in_order(text: str, width: float) -> None:
    lines = wrap(Paragraph((Span(text),), ARIAL, 20.0, indent=10), width)
    kept = "".join(line.text for line in lines)
    assert kept == text.replace("\n", "").replace("\v", "")


@given(TEXTS)
def test_a_narrower_box_never_takes_fewer_lines(text: str) -> None:
    counts = [len(wrap(Paragraph((Span(text),), ARIAL, 20.0), w)) for w in (600, 300, 150, 75)]
    assert counts == sorted(counts)


@given(TEXTS)
def test_graphemes_make_up_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


@given(TEXTS, st.integers(1, 70))
def test_a_cut_text_fits(text: str, room: int) -> None:
    assert len(cut(text, lambda shorter: len(shorter) <= room).text) <= room
