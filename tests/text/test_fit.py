"""Words and boxes, in Arial: at 20 pt a line is 24 pt high."""

import time

import pytest

from deckgen.text import (
    Box,
    Excess,
    Paragraph,
    Span,
    excess,
    family,
    fits,
    measure,
    shrink,
    sizes,
)

from .random_texts import cases

ARIAL = family("Arial")


def words(text: str, size: float = 20, **look: float) -> Paragraph:
    return Paragraph((Span(text),), ARIAL, size, **look)  # type: ignore[arg-type]  # numbers by name


def test_a_line_is_1_2_em_high() -> None:
    assert measure([words("one line")], 500).height == pytest.approx(24)
    assert measure([words("one\ntwo", spacing=0.9)], 500).height == pytest.approx(43.2)


def test_space_before_and_after_adds_up_but_not_at_the_ends() -> None:
    one, two = words("one", before=50, after=30), words("two", before=10, after=20)
    measured = measure([one, two], 500)
    assert measured.height == pytest.approx(24 + 30 + 10 + 24)
    assert [line.top for lines in measured.paragraphs for line in lines] == [0, 64]


def test_lines_are_counted_for_each_paragraph() -> None:
    assert measure([words("plain words here"), words("one")], 105).lines == (2, 1)


def test_what_runs_over_is_counted() -> None:
    paragraphs = [words("first\nsecond\nthird line\nfourth")]
    assert fits(paragraphs, Box(500, 96))
    assert not fits(paragraphs, Box(500, 95))
    assert excess(measure(paragraphs, 500), Box(500, 96)) == Excess()
    assert excess(measure(paragraphs, 500), Box(500, 50)) == Excess(lines=2, characters=16)


def test_sizes_go_down_in_steps_to_the_floor() -> None:
    assert sizes(28, 24) == (28, 27, 26, 25, 24)
    assert sizes(28, 26.5) == (28, 27, 26.5)
    assert sizes(20, 19, 0.5) == (20, 19.5, 19)
    assert sizes(20, 24) == (20,), "what is smaller than the floor stays as it is"


def test_words_shrink_no_further_than_they_must() -> None:
    fitted = shrink(lambda size: [words("plain words here", size)], Box(140, 24), sizes(40, 10))
    assert fitted.fits
    assert fitted.size == 19
    assert not fits([words("plain words here", 20)], Box(140, 24))


def test_words_too_long_for_the_floor_say_by_how_much() -> None:
    fitted = shrink(lambda size: [words("one\ntwo\nthree", size)], Box(140, 30), sizes(40, 24))
    assert not fitted.fits
    assert (fitted.size, fitted.excess) == (24, Excess(lines=2, characters=8))


def test_a_thousand_slides_measure_in_well_under_a_second() -> None:
    boxes = cases(seed=7, count=1000)
    began = time.perf_counter()
    for box in boxes:
        shrink(lambda size: [box.paragraph.sized(size)], Box(box.width, 100), sizes(44, 28))  # noqa: B023  # called at once
    assert time.perf_counter() - began < 5, "even on a busy machine"
