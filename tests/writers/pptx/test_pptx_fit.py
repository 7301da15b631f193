from __future__ import annotations

import re
from typing import Any

import pytest
from decks import (
    EPISODE,
    HOSTILE,
    HUNDRED,
    NOTHING,
    PROSE,
    TITLE,
    WORD,
    deck,
    row,
    slide,
    talk,
    text,
)
from opened import named, opened, paragraphs

from deckgen.document import Bullets, Deck, Point, Schedule, Slide, Slot
from deckgen.themes import Size
from deckgen.writers.pptx.complaints import about
from deckgen.writers.pptx.fitting import Fitted
from deckgen.writers.pptx.paragraphs import Paragraph, Words
from deckgen.writers.pptx.reading import Level

DECKS = {"episode": EPISODE, "nothing": NOTHING, "hundred": HUNDRED, "hostile": HOSTILE}
every_deck = pytest.mark.parametrize("content", DECKS.values(), ids=DECKS.keys())


def sizes(paragraph: Any) -> set[float | None]:
    return {run.font.size and run.font.size.pt for run in paragraph.runs}


def test_what_fits_has_no_size_of_its_own_and_no_warning() -> None:
    file = opened(EPISODE)

    assert file.written.problems == ()
    assert all(
        sizes(paragraph) <= {None}
        for paragraph in paragraphs(file.slide("Compilers for everyone"), "Title")
    )


@every_deck
def test_titles_are_there_and_no_two_are_alike(content: Deck) -> None:
    titles = [re.sub(r"\W+", " ", title).casefold().strip() for title in opened(content).titles]

    assert all(titles)
    assert len(titles) == len(set(titles))


def test_a_long_title_is_set_smaller_down_to_its_floor() -> None:
    words = (
        "On the computation of Bernoulli numbers by the Analytical Engine of Mr Babbage of London, "
        "with notes by its translator"
    )
    file = opened(deck(talk(1, words)))
    title = file.slides[0].shapes.title.text_frame.paragraphs[0]

    (size,) = sizes(title)
    assert size is not None
    assert 28 <= size < 36
    (problem,) = file.written.problems
    assert (problem.code, problem.origin) == ("W301", "talks[1].title")
    assert f"is set at {size:g} pt instead of 36" in problem.message


def test_a_title_too_long_at_any_size_is_cut_and_stands_in_the_notes() -> None:
    file = opened(deck(talk(1, TITLE)))
    title = file.slides[0].shapes.title.text_frame.text

    assert title.endswith("…")
    assert TITLE.startswith(title[:-1])
    assert " ".join(TITLE.split()) in " ".join(file.words.split())
    (problem,) = file.written.problems
    assert re.search(r"over by \d+ lines", problem.message)
    assert re.search(r"cut about \d+ characters", problem.hint)


def test_a_word_longer_than_a_line_is_cut_never_broken() -> None:
    file = opened(deck(talk(1, WORD, summary=WORD)))
    shown = file.slides[0].shapes.title.text_frame.text

    assert shown.endswith("…")
    assert 30 < len(shown) < len(WORD)
    assert WORD in file.slides[0].notes_slide.notes_text_frame.text
    assert [problem.code for problem in file.written.problems] == ["W302", "W302"]


def test_a_summary_is_cut_at_a_sentence() -> None:
    file = opened(deck(talk(1, "A talk", summary=PROSE)))
    body = named(file.slides[0], "Body").text_frame.text

    assert body.endswith(". …")
    assert PROSE.startswith(body.removesuffix(" …"))
    assert PROSE.strip() in file.slides[0].notes_slide.notes_text_frame.text
    (problem,) = file.written.problems
    assert (problem.code, problem.origin) == ("W302", "talks[0].title")


def test_many_rows_go_on_in_equal_shares() -> None:
    content = deck(
        slide("s", "schedule", "Talks", Schedule(tuple(row(n) for n in range(7)))),
    )
    file = opened(content)

    assert file.titles == ["Talks (1 of 2)", "Talks (2 of 2)"]
    assert [len(paragraphs(found)) // 2 for found in file.slides] == [4, 3]
    assert file.written.problems == ()


def test_rows_are_never_divided() -> None:
    for found in opened(HUNDRED).slides:
        if found.slide_layout.name == "Schedule":
            assert [p.level for p in paragraphs(found)] == [0, 1] * (len(paragraphs(found)) // 2)


def test_a_list_first_gives_up_space() -> None:
    points = Bullets(tuple(Point(text(f"Item {n}")) for n in range(8)))
    file = opened(deck(slide("s", "list", "List", points)))

    assert file.titles == ["List"]
    assert sizes(paragraphs(file.slides[0])[0]) == {None}
    assert file.written.problems == ()


def test_a_continued_slide_keeps_its_code_and_its_notes() -> None:
    points = Bullets(tuple(Point(text(f"Item {n}")) for n in range(20)))
    (code,) = (slot for slot in talk(1, "t").slots if slot.name == "code")
    content = deck(
        Slide(
            kind="closing",
            key="closing",
            layout="closing",
            title="Where to go",
            slots=(Slot("body", (points,), "continue"), code),
            notes="All of it",
        )
    )
    file = opened(content)

    assert len(file.slides) == 3
    for found in file.slides:
        assert any(shape.name.startswith("QR code") for shape in found.shapes)
        assert found.notes_slide.notes_text_frame.text == "All of it"


def test_detail_that_is_missing_leaves_its_room_to_the_words_below() -> None:
    whole = talk(1, "A talk")
    without = talk(2, "Another talk")
    slots = tuple(slot for slot in without.slots if slot.name != "detail")
    content = deck(whole, Slide("t", "t", "talk", "Another talk", slots=slots, notes="n"))
    first, second = opened(content).slides

    layout = {shape.name: shape for shape in first.slide_layout.placeholders}
    assert named(second, "Body").top == layout["Detail"].top
    assert named(first, "Detail").top < named(first, "Body").top <= layout["Body"].top
    assert named(first, "Detail").top + named(first, "Detail").height <= named(first, "Body").top


@every_deck
def test_nothing_is_lost(content: Deck) -> None:
    """Every word stands on a slide or in the notes."""
    from deckgen.document import storyboard

    told = set(re.findall(r"\w+", opened(content).words))
    told |= set(re.findall(r"\w+", " ".join(_addresses(content))))

    wanted = re.sub(
        r"\(https?://[^)]*\)|\(-> \S+|-> \S+|<\w+>|picture \S+|layout '.*'", "", storyboard(content)
    )
    said = {word for word in re.findall(r"\w+", wanted) if word not in _STAGE}
    assert said - told == set()


_STAGE = {"footer", "notes", "body", "lead", "detail", "code", "label", "QR", "x"}


def _addresses(content: Deck) -> list[str]:
    """What a storyboard has beside words: kinds, and what pictures show."""
    return (
        [f"{found.kind} {found.key}" for found in content.slides]
        + [f"{number}" for number in range(len(content.slides) + 1)]
        + ["Ada Lovelace, smiling; Grace Hopper in uniform; Words; ud800"]
    )


def test_long_prose_goes_on_after_a_sentence_and_loses_no_word() -> None:
    sentences = [f"Sentence {n} says what the engine does, and how it does it." for n in range(80)]
    file = opened(deck(slide("prose", "list", "Prose", text(" ".join(sentences)))))
    shown = [" ".join(p.text for p in paragraphs(found)) for found in file.slides]

    assert len(shown) > 3
    assert " ".join(shown) == " ".join(sentences)
    assert all(part.endswith("how it does it.") for part in shown)
    assert file.written.problems == ()


@pytest.mark.parametrize(
    ("points", "origin", "codes"),
    [(24.0, "talks[0].summary", ["W301"]), (26.0, "talks[0].summary", []), (24.0, "", [])],
)
def test_only_much_smaller_words_that_somebody_wrote_are_told_of(
    points: float, origin: str, codes: list[str]
) -> None:
    level = Level(28, False, "tx1", 0, 0, "", 0, 1)
    set_smaller = Paragraph((Words("Notes"),), 0, level, Size(28, 24), origin, step=28 - points)
    fitted = Fitted(((set_smaller,),), small=set_smaller)
    told = about(Slot("body", ()), [set_smaller], fitted, Slide("s", "s", "list", "Notes"))

    assert [problem.code for problem in told] == codes
