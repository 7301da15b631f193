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
