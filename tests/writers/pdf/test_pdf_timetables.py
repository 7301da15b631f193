"""Grids, door sheets and cards: every talk once, in order, nothing cut, nothing over another."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pypdfium2
import pytest
from handouts import pages, words
from programmes import DROIDCON, EPISODE, ROOMS, at, printed
from tags import Node, faults, tree

from deckgen.model import Episode, HandoutOptions, Project, Talk
from deckgen.model.episode import Layout, Paper
from deckgen.readers import read

LAYOUTS = get_args(Layout)
GRID, DOOR, CARDS = (HandoutOptions(layout=layout) for layout in ("grid", "door", "cards"))


def said(node: Node) -> str:
    """All words of an element."""
    text = " ".join(each.text for each in node.walk())
    return " ".join(text.replace("\u00ad", "").split())


def kinds(data: bytes, kind: str) -> list[Node]:
    return [node for node in tree(data).walk() if node.kind == kind]


def sizes(data: bytes) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(data)
    found = [(round(page.get_width()), round(page.get_height())) for page in document]
    document.close()
    return found


def test_a_list_has_each_talk_once_with_its_time_and_room_in_order() -> None:
    items = [said(node) for node in kinds(printed(HandoutOptions()).data, "LI")]
    rows = [item for item in items if re.match(r"\d\d:\d\d", item)]

    assert len(rows) == len(EPISODE.talks)
    for talk in EPISODE.talks:
        assert talk.start
        assert talk.end
        (row,) = [row for row in rows if talk.title in row]
        assert row.startswith(f"{talk.start:%H:%M}–{talk.end:%H:%M}")
        assert talk.room in row
    half = len(rows) // 2
    for day in (rows[:half], rows[half:]):
        assert day == sorted(day, key=lambda row: row[:5])


@pytest.mark.parametrize("summaries", [True, False])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_says_each_title_once(layout: Layout, summaries: bool) -> None:
    data = printed(HandoutOptions(layout=layout, summaries=summaries)).data
    whole = said(tree(data))

    for talk in EPISODE.talks:
        if layout == "door" and not talk.room:
            continue
        assert whole.count(talk.title) == 1, talk.title
    assert ("A summary of 1." in whole) == summaries


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paper", get_args(Paper))
def test_no_layout_has_faults_on_any_paper(layout: Layout, paper: Paper) -> None:
    result = printed(HandoutOptions(layout=layout, paper=paper))

    assert faults(result.data) == []
    assert [problem for problem in result.problems if problem.is_error] == []


def test_a_grid_is_a_table_with_rooms_above_and_times_beside() -> None:
    tables = kinds(printed(GRID).data, "Table")

    assert len(tables) == 2  # one a day
    for table in tables:
        head, *rows = table.kids
        assert [said(cell) for cell in head.kids] == ["Time", *ROOMS]
        assert {cell.kind for cell in head.kids} == {"TH"}
        times = [said(row.kids[0]) for row in rows]
        assert times == sorted(times)
        assert times[:2] == ["08:00", "09:30"]
        assert [cell.kind for cell in rows[0].kids] == ["TH", "TD"]  # breakfast, for all rooms
        assert [cell.kind for cell in rows[1].kids] == ["TH", *["TD"] * len(ROOMS)]
        assert all("09:30" in said(cell) for cell in rows[1].kids)


def test_a_grid_of_many_rooms_lies_on_its_side_unless_it_is_told_to_stand() -> None:
    assert set(sizes(printed(GRID).data)) == {(842, 595)}
    assert set(sizes(printed(replace(GRID, orientation="portrait")).data)) == {(595, 842)}


def test_talks_that_run_beside_each_other_in_one_room_share_it() -> None:
    both = (
        Talk(title="Notes", start=at(1, 9), end=at(1, 10), room="Hall"),
        Talk(title="Looms", start=at(1, 9), end=at(1, 10), room="Hall"),
    )
    result = printed(GRID, Episode(title="Two", talks=both))
    document = pypdfium2.PdfDocument(result.data)
    page = document[0].get_textpage()
    places = [page.search(title).get_next() for title in ("Notes", "Looms")]
    boxes = [page.get_charbox(place[0]) for place in places if place]
    document.close()

    assert len(boxes) == 2
    assert abs(boxes[0][1] - boxes[1][1]) < 1  # on one line
    assert abs(boxes[0][0] - boxes[1][0]) > 85  # 30 mm apart


def test_the_same_talk_in_all_rooms_is_one_cell() -> None:
    talks = [Talk(title="Opening", start=at(1, 9), end=at(1, 10), room=room) for room in ROOMS[:3]]
    (table,) = kinds(printed(GRID, Episode(title="One", talks=tuple(talks))).data, "Table")

    assert [cell.kind for cell in table.kids[1].kids] == ["TH", "TD"]


def test_what_has_no_end_is_listed_below_the_grid() -> None:
    talks = (
        Talk(title="Notes", start=at(1, 9), end=at(1, 10), room="Hall"),
        Talk(title="Stars", start=at(1, 20), room="Garden"),
    )
    data = printed(GRID, Episode(title="Two", talks=talks)).data

    assert ["Stars" in said(node) for node in kinds(data, "Table")] == [False]
    assert any("Stars" in said(node) for node in kinds(data, "LI"))


def test_a_grid_that_cannot_be_is_a_list_and_told() -> None:
    crowd = tuple(
        Talk(title=f"Talk {n}", start=at(1, 9), end=at(1, 10), room="Hall") for n in range(12)
    )
    result = printed(GRID, Episode(title="Crowd", talks=crowd))

    assert [problem.code for problem in result.problems] == ["W422"]
    assert kinds(result.data, "Table") == []
    assert all(said(tree(result.data)).count(f"Talk {n} ") <= 1 for n in range(12))


def test_a_title_too_long_for_its_cell_is_cut_between_words_and_told() -> None:
    long = " ".join(["Considerations"] * 40)
    talks = [Talk(title=long, start=at(1, 9), end=at(1, 9, 5), room="Hall")]
    talks += [Talk(title="Day", start=at(1, 9), end=at(1, 17), room=room) for room in ROOMS]
    result = printed(GRID, Episode(title="Long", talks=tuple(talks)))

    (problem,) = [problem for problem in result.problems if problem.code == "W420"]
    assert problem.origin == "talks[0].title"
    assert "Considerations…" in words(result.data)


def test_a_door_has_a_sheet_for_each_room_and_day() -> None:
    data = printed(DOOR).data
    heads = [said(node) for node in kinds(data, "H2")]

    assert heads == [room for room in ROOMS for _ in range(2)]
    assert len(sizes(data)) == 2 * len(ROOMS)


def test_a_door_sheet_for_one_room() -> None:
    data = printed(replace(DOOR, room="engine  ROOM")).data

    assert [said(node) for node in kinds(data, "H2")] == ["engine ROOM"] * 2


def test_cards_are_cut_in_the_same_places_on_every_page() -> None:
    found = []
    for picture in pages(printed(CARDS).data, 72):
        row = picture.convert("L").crop((0, 300, picture.width, 301)).tobytes()
        found.append([x for x, (a, b) in enumerate(pairwise(row)) if a == 255 and b < 200][:1])
    assert len(found) == -(-len(EPISODE.talks) // 8)
    assert all(page == found[0] for page in found)


@pytest.mark.skipif(not DROIDCON.exists(), reason=f"../shared has no {DROIDCON.name} here")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_real_programme(layout: Layout) -> None:
    reading = read(DROIDCON.read_bytes(), DROIDCON.name, Project())
    assert reading.episode
    data = printed(HandoutOptions(layout=layout), reading.episode).data
    whole = said(tree(data))

    assert faults(data) == []
    for talk in reading.episode.talks:
        title = " ".join(talk.title.split())
        if layout != "door" or talk.room:
            assert title in whole, title
