"""A text cut to what a box holds; here the box holds so many characters."""

import pytest

from deckgen.text import Cut, cut, graphemes

TALK = (
    "We look at tools, e.g. Cilium v1.14, and at Q&A? Yes. Then 3.14 follows. "
    "Dr. Grace Hopper speaks, of course; nobody else does."
)


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        pytest.param(TALK, 200, TALK, id="what fits stays whole"),
        pytest.param(
            TALK,
            100,
            "We look at tools, e.g. Cilium v1.14, and at Q&A? Yes. Then 3.14 follows. …",
            id="a sentence; not after e.g., v1., 3. or Dr.",
        ),
        pytest.param(TALK, 52, "We look at tools, e.g. Cilium v1.14, and at Q&A? …", id="question"),
        pytest.param(TALK, 45, "We look at tools, e.g. Cilium v1.14…", id="a clause"),
        pytest.param(TALK, 12, "We look at…", id="a word"),
        pytest.param("Hi. " + "word " * 40, 30, "Hi. word word word word word…", id="not just Hi."),
        pytest.param(
            "これは本です。あれはペンです。それは", 12, "これは本です。…", id="a Japanese sentence"
        ),
        pytest.param("これは、とても長い日本語の題名", 8, "これは…", id="a Japanese clause"),
        pytest.param("W" * 300, 6, "WWWWW…", id="one giant word"),
        pytest.param("👩‍🚀👩‍🚀👩‍🚀", 8, "👩‍🚀👩‍🚀…", id="whole emoji"),
        pytest.param(
            "e\u0301e\u0301e\u0301e\u0301", 6, "e\u0301e\u0301…", id="letters keep their marks"
        ),
        pytest.param("word", 0, "…", id="no room at all"),
        pytest.param("", 0, "", id="nothing"),
    ],
)
def test_a_text_is_cut_where_it_hurts_least(text: str, room: int, expected: str) -> None:
    assert cut(text, lambda shorter: len(shorter) <= room).text == expected


def test_what_is_cut_is_counted_as_people_count() -> None:
    assert cut("One. Two 👩‍🚀.", lambda text: len(text) < 8) == Cut("One. …", removed=6)


@pytest.mark.parametrize("room", range(130))
def test_a_cut_text_fits_and_begins_the_whole_one(room: int) -> None:
    shorter = cut(TALK, lambda text: len(text) <= room).text
    assert len(shorter) <= max(room, 1)
    assert shorter == TALK or TALK.startswith(shorter.rstrip("…").rstrip())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("naïve", 5),
        ("nai\u0308ve", 5),
        ("👩‍🚀", 1),
        ("🇩🇪🇪🇸", 2),
        ("👍🏽!", 2),
        ("किताब", 3),
        ("\u200bab", 3),
        ("", 0),
    ],
)
def test_graphemes_are_what_people_count(text: str, count: int) -> None:
    assert len(graphemes(text)) == count
    assert "".join(graphemes(text)) == text
