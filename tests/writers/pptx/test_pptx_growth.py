"""Few words grow into the room they have, up to the theme's most; many stay as they are meant."""

from __future__ import annotations

import pytest
from decks import deck, row, slide, text
from opened import Opened, opened, paragraphs

from deckgen.document import Bullets, Deck, Point, Schedule


def listed(count: int) -> Deck:
    point = Point(text("A compiler for everyone"), (text("example.org", "detail"),))
    return deck(slide("points", "list", "Points", Bullets((point,) * count)))


def sizes(file: Opened, title: str) -> list[float]:
    """The sizes of the first two paragraphs; what says none has the placeholder's own 24 points."""
    found = (paragraph.runs[0].font.size for paragraph in paragraphs(file.slide(title))[:2])
    return [size.pt if size else 24 for size in found]


@pytest.mark.parametrize(("count", "expected"), [(1, [30, 24]), (3, [30, 24]), (5, [24, 20])])
def test_few_points_are_set_larger(count: int, expected: list[float]) -> None:
    file = opened(listed(count))

    assert sizes(file, "Points") == expected
    assert file.written.problems == ()


def test_a_list_that_runs_on_has_one_size_on_all_its_slides() -> None:
    file = opened(listed(9))
    one, *others = [sizes(file, title) for title in file.titles]

    assert others
    assert [one] * len(others) == others


def test_titles_beside_their_times_keep_their_size() -> None:
    file = opened(deck(slide("day", "schedule", "Monday", Schedule((row(1),)))))

    assert sizes(file, "Monday") == [24, 24]  # a detail's size is that of its level


def test_a_link_grows_only_as_far_as_its_lines_end_at_spaces() -> None:
    words = "KubeCon EU is next week, with lots of eBPF-related talks. Here's our curated list:"
    plain, link = text(words), text(words, url="https://example.org/talks")
    file = opened(
        deck(
            slide("plain", "list", "Plain", Bullets((Point(plain),))),
            slide("link", "list", "Link", Bullets((Point(link),))),
        )
    )

    assert sizes(file, "Plain") == [30]  # its first line ends at "eBPF-"
    assert sizes(file, "Link") < [30]


def test_no_word_is_broken_to_be_large() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenband"  # a line of it, at 26 points
    file = opened(deck(slide("word", "list", "Word", Bullets((Point(text(word)),)))))

    assert sizes(file, "Word") == [26]
    assert file.written.problems == ()


def test_words_grow_wherever_their_lines_end() -> None:
    words = "A short history of building blocks in cloud native, and why each makes the next"
    decks = [
        deck(slide("s", "list", "List", Bullets((Point(text(words[:end])),))))
        for end in range(20, len(words))
    ]

    assert {tuple(sizes(opened(one), "List")) for one in decks} == {(30,)}
