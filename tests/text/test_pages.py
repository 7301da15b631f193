"""Things dealt out to pages."""

import time

import pytest

from deckgen.text import paginate


@pytest.mark.parametrize(
    ("heights", "room", "expected"),
    [
        ([], 4, []),
        ([1], 4, [1]),
        ([1] * 6, 5, [3, 3]),
        ([1] * 7, 4, [4, 3]),
        ([1] * 10, 3, [3, 3, 2, 2]),
        ([9, 1, 1], 4, [1, 2]),
        ([1, 9, 9, 1], 4, [1, 1, 1, 1]),
        ([3, 1, 1, 1], 4, [1, 3]),
    ],
)
def test_pages_are_few_and_alike(heights: list[float], room: float, expected: list[int]) -> None:
    assert [len(page) for page in paginate(heights, room)] == expected


def test_the_gap_takes_room_between_things_only() -> None:
    assert len(paginate([10, 10], room=25, gap=5)) == 1
    assert len(paginate([10, 10], room=24, gap=5)) == 2


def test_every_thing_stands_once_and_in_order_on_pages_that_hold_it() -> None:
    heights = [30.0 + n * 37 % 61 for n in range(500)]
    began = time.perf_counter()
    pages = paginate(heights, room=300, gap=6)
    assert time.perf_counter() - began < 1
    assert [at for page in pages for at in page] == list(range(500))
    assert all(sum(heights[at] + 6 for at in page) - 6 <= 300.05 for page in pages)
