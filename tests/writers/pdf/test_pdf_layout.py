"""What stands where: columns, breaks, the foot of the page."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from drawn import lines, touching
from handouts import CODE, day, handout, talk, text, words, write, written

from deckgen.document import Callout, Heading, Schedule, Section
from deckgen.writers.pdf.paper import SIZES

MM = 72 / 25.4
MIDDLE = 105 * MM
FOOT = 20 * MM
SENTENCE = "The engine weaves algebraic patterns as the loom weaves flowers and leaves. "


def columns(data: bytes, page: int) -> tuple[list[str], list[str]]:
    """The lines of the left and of the right column of a page of A4."""
    left: list[str] = []
    right: list[str] = []
    for line in lines(data)[page]:
        if line.low > FOOT:
            (left if line.left < MIDDLE else right).append(line.words)
    return left, right


@pytest.mark.parametrize("paper", SIZES)
def test_words_stand_inside_the_margins_of_every_paper(paper: str) -> None:
    data = written(day("Friday", 30, 3), CODE, text("x" * 500), paper=paper).data

    width, height = SIZES[paper]
    for page in lines(data):
        assert min(line.left for line in page) >= 10 * MM
        assert max(line.right for line in page) <= width - 10 * MM
        assert min(line.low for line in page) >= 10 * MM
        assert max(line.top for line in page) <= height - 10 * MM


@pytest.mark.parametrize("count", [1, 5, 12, 40, 90])
def test_no_words_stand_on_others(count: int) -> None:
    data = written(day("Friday", count, 2), CODE).data

    assert [touching(page) for page in lines(data) if touching(page)] == []


def test_each_talk_stands_in_the_handout_once_and_in_order() -> None:
    shown = words(written(day("Friday", 60, 2), day("Saturday", 40)).data)

    assert re.findall(r"Friday talk (\d+)", shown) == [str(n) for n in range(60)]
    assert re.findall(r"Saturday talk (\d+)", shown) == [str(n) for n in range(40)]


def test_every_page_has_its_number_and_all_say_how_many_there_are() -> None:
    data = written(day("Friday", 60)).data
    total = len(lines(data))

    assert total > 1
    assert re.findall(r"Page (\d+) of (\d+)", words(data)) == [
        (str(n), str(total)) for n in range(1, total + 1)
    ]
    assert words(data).count("Engines & looms · As of 1 September 1843") == total


def test_a_day_that_runs_on_is_named_again_at_the_columns_head() -> None:
    first, second = columns(written(day("Friday", 20)).data, 0)

    assert "Friday" in first
    assert second[0] == "Friday (continued)"


def test_the_next_day_is_not_called_continued() -> None:
    data = written(day("Friday", 6), Section("x", (Heading("Links"), text("One")))).data
    _, second = columns(data, 0)

    assert "Links" in second
    assert "continued" not in " ".join(second[second.index("Links") :])


def test_columns_end_level_on_the_last_page() -> None:
    data = written(text(SENTENCE * 60)).data
    body = [line for line in lines(data)[-1] if line.low > FOOT]
    left = min(line.low for line in body if line.left < MIDDLE)
    right = min(line.low for line in body if line.left > MIDDLE)

    assert abs(left - right) <= 13  # a line


def test_no_line_of_a_paragraph_stands_alone() -> None:
    for count in (34, 37, 40, 43):
        data = written(*(text(SENTENCE * 3) for _ in range(count))).data
        for page in range(len(lines(data))):
            for column in columns(data, page):
                starts = [n for n, line in enumerate(column) if line.startswith("The engine")]
                assert not starts or starts[-1] <= len(column) - 2


def test_a_short_talk_is_never_split_and_a_heading_never_stands_last() -> None:
    for count in (20, 23, 26, 29):
        data = written(day("Friday", count, 2), day("Saturday", 9, 2)).data
        for page in range(len(lines(data))):
            for column in columns(data, page):
                if column:
                    assert column[-1] not in ("Friday", "Saturday")
                    assert "talk" not in column[-1]
                    assert column[-1].endswith("leaves.")


def test_a_long_talk_goes_on_in_the_next_column() -> None:
    rows = Schedule((talk("9:00", "Looms", text(SENTENCE * 120, "summary")),))
    data = written(Section("talks", (Heading("Friday", 2, "Friday (continued)"), rows))).data
    first, second = columns(data, 0)

    assert words(data).count("leaves.") == 120
    assert first[:2] != []
    assert second[0] == "Friday (continued)"


def test_a_box_taller_than_a_page_is_split_rather_than_cut() -> None:
    box = Callout(Heading("Office hours"), tuple(text(f"{n}. {SENTENCE}") for n in range(150)))
    data = written(Section("office_hours", (box,), wide=True)).data

    assert re.findall(r"(\d+)\. The engine", words(data)) == [str(n) for n in range(150)]


def test_wide_sections_stand_across_the_page() -> None:
    narrow = written(Section("a", (text(SENTENCE * 4),))).data
    wide = written(Section("a", (text(SENTENCE * 4),), wide=True)).data

    def widest(data: bytes) -> float:
        return max(line.right - line.left for line in lines(data)[0] if line.low > FOOT)

    assert widest(narrow) < 95 * MM < 150 * MM < widest(wide)


def test_times_stand_under_each_other_and_titles_too() -> None:
    page = lines(written(day("Friday", 8)).data)[0]
    times = [line for line in page if re.fullmatch(r"\d\d:\d\d", line.words)]
    titles = [line for line in page if "talk" in line.words]

    assert len(times) == len(titles) == 8
    assert len({round(time.left) for time in times}) == 2  # one for each column
    assert len({round(title.left) for title in titles}) == 2
    assert len({round(time.right - time.left, 1) for time in times}) == 1


def test_a_handout_with_nothing_in_it_is_a_page() -> None:
    empty = handout()
    assert len(lines(write(empty).data)) == 1


def test_an_unknown_paper_is_a4() -> None:
    document = pypdfium2.PdfDocument(written(text("x"), paper="papyrus").data)
    assert [round(edge) for edge in document[0].get_size()] == [595, 842]
    document.close()
