"""Few words grow, in one step up to a ceiling; many stay at the size that is meant for them."""

from __future__ import annotations

import pytest
from decks import deck, row, slide, text
from opened import Opened, opened, paragraphs

from deckgen.document import Bullets, Deck, Point, Schedule


def listed(count: int) -> Deck:
    point = Point(text("A compiler for everyone"), (text("example.org", "detail"),))
    return deck(slide("points", "list", "Points", Bullets((point,) * count)))


def sizes(file: Opened, title: str) -> set[float | None]:
    found = (paragraph.runs[0].font.size for paragraph in paragraphs(file.slide(title)))
    return {size and size.pt for size in found}


@pytest.mark.parametrize(("count", "expected"), [(1, {28, None}), (3, {28, None}), (4, {None, 20})])
def test_few_points_are_set_larger(count: int, expected: set[float | None]) -> None:
    file = opened(listed(count))  # 24 points are the placeholder's own size

    assert sizes(file, "Points") == expected
    assert file.written.problems == ()


def test_a_list_that_runs_on_stays_at_one_size() -> None:
    file = opened(listed(9))

    assert [sizes(file, title) for title in file.titles] == [{None, 20}] * 2


def test_titles_beside_their_times_keep_their_size() -> None:
    file = opened(deck(slide("day", "schedule", "Monday", Schedule((row(1),)))))

    assert sizes(file, "Monday") == {None}


def test_no_word_is_broken_to_be_large() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenband"  # a line of it, at 24 points
    file = opened(deck(slide("word", "list", "Word", Bullets((Point(text(word)),)))))

    assert sizes(file, "Word") == {None}
    assert file.written.problems == ()
