"""Things of given heights dealt out to pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def paginate(heights: Sequence[float], room: float, gap: float = 0.0) -> tuple[range, ...]:
    """Which of the things stand on each page: as few pages as can be, filled alike.

    Six things of which four fit go 3 + 3; seven go 4 + 3. Order is kept and nothing is split; a
    thing higher than the page gets one to itself. `gap` stands between two things of a page.
    """
    last = [_most(heights, room, gap, first) for first in range(len(heights))]
    count, at = 0, 0
    while at < len(heights):
        count, at = count + 1, last[at]

    reach = [0.0, *accumulate(height + gap for height in heights)]
    ends: list[dict[int, int]] = []
    cost: dict[int, float] = {len(heights): 0.0}
    for _ in range(count):  # pages from the last one back to the first
        cost, end = _one_page_more(reach, gap, last, cost)
        ends.append(end)

    pages, at = [], 0
    for end in reversed(ends):
        pages.append(range(at, end[at]))
        at = end[at]
    return tuple(pages)


def _most(heights: Sequence[float], room: float, gap: float, first: int) -> int:
    """The end of the longest page that begins with thing `first`."""
    end, used = first + 1, heights[first]
    while end < len(heights) and used + gap + heights[end] <= room + 0.05:
        used += gap + heights[end]
        end += 1
    return end


def _one_page_more(
    reach: Sequence[float], gap: float, last: Sequence[int], cost: dict[int, float]
) -> tuple[dict[int, float], dict[int, int]]:
    """The least sum of squared heights when a page is put before those that `cost` begins.

    `reach` is where each thing begins when all stand below each other. Both answers are by the
    first thing of the new page; the second is where that page ends. Of equal ones the fuller
    first page wins.
    """
    better: dict[int, float] = {}
    ends: dict[int, int] = {}
    for first, end_of_longest in enumerate(last):
        for end in range(end_of_longest, first, -1):
            if end not in cost:
                continue
            height = reach[end] - reach[first] - gap
            total = cost[end] + height * height
            if first not in better or total < better[first] - 1e-6:
                better[first], ends[first] = total, end
    return better, ends
