"""How problems are put in order, counted and shown."""

from __future__ import annotations

import pytest

from deckgen.diagnostics import (
    DeckgenError,
    Place,
    Places,
    Problem,
    Severity,
    count,
    in_order,
    show,
    visible,
)

WARNING = Severity.WARNING


def at(line: int, column: int, excerpt: str = "", path: str = "content/045.yaml") -> Place:
    return Place(path, line, column, excerpt)


def test_a_problem_says_what_where_and_what_next() -> None:
    place = at(14, 5, "  - tilte: A second opinion")
    problem = Problem("E104", "talks[2] has no field 'tilte'", place, "did you mean 'title'?")

    assert show(problem) == (
        "error[E104]: talks[2] has no field 'tilte'\n"
        "  --> content/045.yaml:14:5\n"
        " 14 |   - tilte: A second opinion\n"
        "    |     ^\n"
        "  hint: did you mean 'title'?"
    )


def test_a_problem_without_a_place_is_a_line() -> None:
    assert show(Problem("E501", "there is no episode 46")) == "error[E501]: there is no episode 46"


@pytest.mark.parametrize(
    ("excerpt", "column", "shown"),
    [
        ("title: x", 8, [" 3 | title: x", "   |        ^"]),
        ("\ttitle: x", 2, [" 3 |     title: x", "   |     ^"]),
        ("題名: x", 5, [" 3 | 題名: x", "   |       ^"]),
        ("e\u0301te\u0301: x", 7, [" 3 | e\u0301te\u0301: x", "   |     ^"]),
        ("title: \x1b[31mx", 8, [" 3 | title: ␛[31mx", "   |        ^"]),
        ("title: \u202ex", 9, [" 3 | title: <U+202E>x", "   |                ^"]),
        ("title:", 7, [" 3 | title:", "   |       ^"]),
    ],
)
def test_the_caret_stands_under_its_column(excerpt: str, column: int, shown: list[str]) -> None:
    assert show(Problem("E100", "no", at(3, column, excerpt))).splitlines()[2:] == shown


def test_a_long_line_is_shown_around_the_caret() -> None:
    line = "x" * 300 + "HERE" + "y" * 300
    shown, caret = show(Problem("E100", "no", at(3, 301, line))).splitlines()[2:]

    assert shown == " 3 | …" + "x" * 60 + "HERE" + "y" * 36 + "…"
    assert shown[caret.index("^") :].startswith("HERE")


def test_nothing_steers_the_terminal() -> None:
    problem = Problem(
        "E1\x1b", "\x1b]0;owned\x07", at(1, 1, "\x9b2J", "a\x1b.yaml"), "b\r\nc\ud800"
    )

    assert {c for c in show(problem) if not c.isprintable()} <= {"\n", "\x1b"}
    assert show(Problem("E100", problem.message, problem.place, problem.hint)) == (
        "error[E100]: ␛]0;owned␇\n  --> a␛.yaml:1:1\n 1 | <U+009B>2J\n   | ^\n  hint: b␍␊c<U+D800>"
    )


@pytest.mark.parametrize(
    "words", ["👩‍💻", "می‌خواهم", "हिन्दी", "Zoë", "no\u00a0break", "so\u00adft"]
)
def test_words_stay_as_they_are(words: str) -> None:
    assert visible(words) == words


def test_problems_are_told_once_by_place_and_those_of_no_place_last() -> None:
    late, early, nowhere = (
        Problem("E100", "late", at(9, 1)),
        Problem("W100", "early", at(2, 7), severity=WARNING),
        Problem("E500", "nowhere"),
    )
    other = Problem("E100", "other", at(1, 1, path="content/044.yaml"))

    assert in_order([nowhere, late, early, late, other]) == (other, early, late, nowhere)
    assert str(DeckgenError([late, early])).startswith("warning[W100]: early\n  --> ")


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([], ""),
        ([Problem("E1", "a")], "1 error"),
        ([Problem("E1", "a"), Problem("E2", "b")], "2 errors"),
        ([Problem("W1", "a", severity=WARNING), Problem("E1", "b")], "1 error, 1 warning"),
    ],
)
def test_problems_are_counted(problems: list[Problem], words: str) -> None:
    assert count(problems) == words


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ("talks[2].title", 5),
        ("talks[2].speakers[0].name", 4),
        ("talks[7]", 3),
        ("number", 1),
        ("", 1),
    ],
)
def test_a_problem_is_placed_at_the_nearest_thing_around_it(origin: str, line: int) -> None:
    places = Places(
        {"": at(1, 1), "talks": at(3, 1), "talks[2]": at(4, 5), "talks[2].title": at(5, 12)}
    )
    located = Problem("W301", "too long", origin=origin).located(places)

    assert located.place is not None
    assert located.place.line == line
    assert located.located(Places({"": at(99, 1)})) == located
