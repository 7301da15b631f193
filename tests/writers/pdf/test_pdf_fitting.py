"""A handout on exactly as many pages as it is to have."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from drawn import lines, touching
from handouts import ASSETS, CODE, handout, talk, text, words, write

from deckgen.diagnostics import DeckgenError
from deckgen.document import Cell, Handout, Heading, Schedule, Section, Timetable
from deckgen.writers.pdf.fitting import Fitting, Setting, Trial
from deckgen.writers.pdf.paper import Paper
from deckgen.writers.pdf.styles import FLOOR, Sheet
from deckgen.writers.pdf.tagging import Element

SENTENCES = (
    "The engine weaves algebraic patterns, just as the loom weaves flowers and leaves.",
    "It can do whatever we know how to order it to perform.",
    "Numbers are not its only matter; whatever stands in relations is.",
    "Who orders what?",
)


def conference(*counts: int, long: int = 7) -> Handout:
    """Days of talks whose summaries have one to `long` sentences."""
    days = []
    for number, count in enumerate(counts, 1):
        rows = tuple(
            talk(
                f"{8 + n // 4:02}:{n % 4 * 15:02}",
                f"Talk {n} of day {number}",
                text("Ada Lovelace and Grace Hopper", "detail"),
                text(
                    " ".join(SENTENCES[(n + s) % 4] for s in range(1 + n % long)),
                    "summary",
                    origin=f"days[{number}].talks[{n}].summary",
                ),
            )
            for n in range(count)
        )
        blocks = (Heading(f"Day {number}", 2, f"Day {number} (continued)"), Schedule(rows))
        days.append(Section("talks", blocks))
    return handout(Section("codes", (CODE,), wide=True), *days)


def fitting(document: Handout, pages: int | None) -> Fitting:
    paper = Paper.named(document.paper)
    ready = replace(document, pages=pages)
    return Fitting(ready, paper, ASSETS, Element("Document"), Setting(Sheet()))


def fitted(document: Handout, pages: int | None) -> Trial:
    return fitting(document, pages).fit()


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("pages", [2, 3, 4])
def test_it_has_so_many_pages_and_they_are_full(paper: str, pages: int) -> None:
    found = fitted(replace(conference(21, 21), paper=paper), pages)

    assert found.pages == pages
    assert found.layout.extent >= pages - 0.1
    assert FLOOR <= found.setting.sheet.body <= 12.1


def alike(count: int) -> Handout:
    """Talks of nearly the same height, as tall as an eighth of a column."""
    return conference(*[count // 3 + 1] * 3, long=4)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(("count", "pages"), [(100, 5), (100, 6), (100, 7), (100, 8), (60, 4)])
def test_the_last_column_goes_down_to_the_foot(paper: str, count: int, pages: int) -> None:
    """Measured on the drawn lines; the others may lack a talk, which is 0.14 of a page."""
    data = write(replace(alike(count), paper=paper, pages=pages)).data
    sheet = Paper.named(paper)
    drawn = lines(data)

    assert len(drawn) == pages
    for number, page in enumerate(drawn, 1):
        body = [line for line in page if line.low > sheet.bottom - 8]
        for left, right in ((0, sheet.width / 2), (sheet.width / 2, sheet.width)):
            lack = 0.1 if number == pages and left else 0.14
            lowest = min(line.low for line in body if left <= line.left < right)
            assert lowest - sheet.bottom <= lack * sheet.text_height
        assert touching(page) == []


@pytest.mark.parametrize("count", [60, 100])
def test_levelling_costs_few_layouts(count: int) -> None:
    for pages in range(3, 10):
        tried = fitting(alike(count), pages)
        tried.fit()
        assert len(tried.trials) < 15


def test_too_many_pages_of_tables_are_told_without_a_word_of_summaries() -> None:
    cells = tuple(
        Cell(room, room, 60 * hour, 60 * hour + 50, f"{hour:02}:00", talk("", f"{hour} in {room}"))
        for hour in range(9, 17)
        for room in range(12)
    )
    table = Timetable(tuple(f"Hall {room}" for room in range(12)), cells, "Time")
    section = Section("talks", (Heading("Friday"), table), wide=True)
    with pytest.raises(DeckgenError) as caught:
        fitted(handout(section), 1)

    assert caught.value.problems[0].message == (
        "the handout does not fit on 1 page: what it holds is over"
    )


def test_it_costs_few_layouts() -> None:
    """Most for those where everything has to be tried; see also benchmarks/handout_fit.py."""
    for pages in (1, 2, 3, 5, 8):
        tried = fitting(conference(21, 21), pages)
        tried.fit()
        assert len(tried.trials) < 15


def test_leading_goes_before_size_and_size_before_words() -> None:
    found = [fitted(conference(19, 18), pages) for pages in (4, 2, 1)]
    (roomy, small, cut), trimmed = [each.setting for each in found], [e.trimmed for e in found]

    assert roomy.sheet.body > 9.5
    assert roomy.sheet.leading >= 1.28
    assert FLOOR < small.sheet.body < 9.5
    assert small.sheet.leading == 1.18
    assert cut.sheet.leading == 1.18
    assert [len(each) > 0 for each in trimmed] == [False, False, True]


def test_a_little_too_much_takes_leading_only() -> None:
    found = fitted(conference(21, 21), 3)

    assert found.setting.sheet.body == 9.5
    assert 1.18 <= found.setting.sheet.leading < 1.28


def test_what_is_cut_ends_at_a_sentence_or_clause_and_is_told() -> None:
    document = replace(conference(21, 21), pages=2)
    done = write(document)
    shown = words(done.data)
    cuts = [problem for problem in done.problems if problem.code == "W410"]

    assert cuts
    assert len(re.findall("…", shown)) == sum("cut by" in each.message for each in cuts) > 0
    assert {"days[2].talks[6].summary"} <= {problem.origin for problem in cuts}
    assert all(
        re.fullmatch(
            r"the summary is cut by \d+ of its \d+ words for the handout to fit on 2 pages",
            problem.message,
        )
        for problem in cuts
    )
    assert re.findall(r"(\w+[.,;?]?) …", shown) == [
        end for end in re.findall(r"(\w+[.,;?]?) …", shown) if end[-1] in ".?"
    ]


def test_each_talk_stays_whatever_is_cut() -> None:
    shown = words(write(replace(conference(21, 21), pages=1)).data)

    assert re.findall(r"(\d\d:\d\d) Talk (\d+) of day 2", shown) == [
        (f"{8 + n // 4:02}:{n % 4 * 15:02}", str(n)) for n in range(21)
    ]


def test_too_many_talks_are_an_error_that_counts_them() -> None:
    with pytest.raises(DeckgenError) as caught:
        fitted(conference(60, 60), 1)
    (problem,) = caught.value.problems

    assert problem.code == "E410"
    assert problem.origin == "handout.pages"
    assert re.fullmatch(
        r"the handout does not fit on 1 page, even in 8 points and without summaries:"
        r" \d\d of 120 talks are over",
        problem.message,
    )
    assert re.fullmatch(r"it needs \d pages, or larger paper", problem.hint)


def test_too_few_words_are_told_too() -> None:
    done = write(replace(conference(5), pages=4))
    (problem,) = done.problems

    assert (problem.code, problem.origin) == ("W411", "handout.pages")
    assert problem.message == "the handout has words for 1 page only, not for 4"


def test_as_many_as_it_needs_cuts_nothing_and_leaves_the_size() -> None:
    found = fitted(conference(30, 30), None)

    assert not found.trimmed
    assert found.setting.sheet.body >= 9


def test_a_nearly_empty_last_page_is_pulled_in() -> None:
    for count in range(20, 60):
        document = conference(count)
        plain = fitted(replace(document, opening=False), None)
        found = fitted(document, None)
        left = found.layout.extent - found.pages + 1
        assert found.pages == 1 or left >= 0.15 or found.setting == plain.setting
        assert found.setting.sheet.body >= 0.94 * 9.5
        if found.setting != plain.setting:
            assert 0.85 < left <= 1.001
            break
    else:
        pytest.fail("no count of talks left a nearly empty page")


@pytest.mark.parametrize("pages", [1, 2, 3, None])
def test_nothing_overlaps_and_no_row_loses_its_end(pages: int | None) -> None:
    data = write(replace(conference(21, 21), pages=pages)).data

    for page in lines(data):
        assert touching(page) == []
        assert min(line.left for line in page) >= 28
        assert min(line.low for line in page) >= 28


def test_the_same_handout_is_fitted_in_the_same_way() -> None:
    document = replace(conference(21, 21), pages=2)
    assert write(document).data == write(document).data
