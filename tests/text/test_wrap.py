"""Lines as a person would rule them, in Arial's widths."""

import pytest

from deckgen.text import Paragraph, Span, family, wrap

ARIAL = family("Arial")


def lines(text: str, width: float, **look: float) -> list[str]:
    paragraph = Paragraph((Span(text),), ARIAL, **{"size": 20.0, **look})  # type: ignore[arg-type]  # numbers by name
    return [line.text.strip() for line in wrap(paragraph, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 100, [""], id="nothing is one empty line"),
        pytest.param("plain words here", 1000, ["plain words here"], id="all on one line"),
        pytest.param("plain words here", 105, ["plain words", "here"], id="at a space"),
        pytest.param("one\ntwo\vthree", 500, ["one", "two", "three"], id="where a person ended it"),
        pytest.param("one\n\ntwo\n", 500, ["one", "", "two", ""], id="empty lines stay"),
        pytest.param("state-of-the-art", 90, ["state-of-", "the-art"], id="after a hyphen"),
        pytest.param("a -5 b --no", 40, ["a -5", "b", "--no"], id="not after a minus"),
        pytest.param("c’est ! c’est !", 60, ["c’est !", "c’est !"], id="not before a lone mark"),
        pytest.param("Paris–Dakar–Cairo", 100, ["Paris–", "Dakar–", "Cairo"], id="after a dash"),
        pytest.param("20\u00a0May 20\u00a0May", 80, ["20\u00a0May"] * 2, id="no-break space"),
        pytest.param("Grace\u200bHopper", 70, ["Grace\u200b", "Hopper"], id="zero width space"),
        pytest.param("WWWWWWWWWW", 60, ["WWW", "WWW", "WWW", "W"], id="a word wider than a line"),
        pytest.param("x WWWW", 60, ["x", "WWW", "W"], id="such a word begins a line"),
        pytest.param(
            "これは本です。", 65, ["これは", "本で", "す。"], id="no full stop begins a line"
        ),
        pytest.param(
            "本「本」本", 65, ["本", "「本」", "本"], id="brackets hold what they enclose"
        ),
    ],
)
def test_lines_break(text: str, width: float, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_a_schedule_row_hangs_under_its_title() -> None:
    row = Paragraph(
        (Span("14:35\t", bold=True), Span("Better bandwidth management")),
        ARIAL,
        20.0,
        indent=80,
        first=-80,
    )
    first, second = wrap(row, 250)
    assert (first.text, second.text) == ("14:35\tBetter bandwidth ", "management")
    assert first.right == pytest.approx(80 + ARIAL.width("Better bandwidth", 20), abs=0.1)
    assert second.right == pytest.approx(80 + ARIAL.width("management", 20))


def test_a_tab_goes_to_the_next_stop() -> None:
    def reach(text: str, *tabs: float) -> float:
        return wrap(Paragraph((Span(text),), ARIAL, 20.0, tabs=tabs), 500)[0].right

    x = ARIAL.width("x", 20)
    assert reach("a\tx") == pytest.approx(72 + x)
    assert reach("a\tx", 50, 300) == pytest.approx(50 + x)
    assert reach("a\t\tx", 50, 300) == pytest.approx(300 + x)
    assert reach("a wide word\tx", 50) == pytest.approx(144 + x)


def test_a_bullet_stands_in_its_indent_or_takes_room() -> None:
    def left(**look: float) -> float:
        paragraph = Paragraph((Span("x"),), ARIAL, 20.0, bullet="•", **look)  # type: ignore[arg-type]  # numbers by name
        return wrap(paragraph, 500)[0].right - ARIAL.width("x", 20)

    assert left(indent=30, first=-30) == pytest.approx(30)
    assert left() == pytest.approx(ARIAL.width("•", 20))


def test_bold_words_are_wider() -> None:
    def reach(*spans: Span) -> float:
        return wrap(Paragraph(spans, ARIAL, 20.0), 500)[0].right

    mixed = reach(Span("wide "), Span("words", bold=True))
    assert reach(Span("wide words")) < mixed < reach(Span("wide words", bold=True))


@pytest.mark.parametrize(
    "text", ["สวัสดีครับยินดีต้อนรับสู่การประชุม" * 3, "안녕하세요 여러분 " * 5, "שלום עולם " * 9]
)
def test_no_character_is_lost_and_no_line_too_wide(text: str) -> None:
    set_lines = wrap(Paragraph((Span(text),), ARIAL, 20.0), 150)
    assert "".join(line.text for line in set_lines) == text
    assert all(line.right <= 150 for line in set_lines)


def test_a_line_narrower_than_a_letter_takes_one_each() -> None:
    assert lines("abc", 1) == ["a", "b", "c"]
    assert lines("abc", 0) == ["a", "b", "c"]
