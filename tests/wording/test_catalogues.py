"""Every language says what English says, and says it in its own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from catalogues import BARE, FOLDER, FULL, content, macros, own_words, said

from deckgen.document import storyboard
from deckgen.model import Episode
from deckgen.model.languages import LANGUAGES
from deckgen.sections import compose_handout
from deckgen.slides import compose_deck
from deckgen.wording import Wording

OTHERS = [language for language in LANGUAGES if language != "en"]

# Words that are English, and at home elsewhere too.
SHARED = {
    "de": {"host", "in", "qr", "code", "show", "track", "online", "version"},
    "es": {"qr", "me", "no"},
    "fr": {"code", "notes", "page", "qr", "stand", "stands", "version"},
    "ja": {"qr"},
}
ZONES = {"bst", "cest", "london", "new", "tokyo", "york"}


def test_a_folder_is_a_language_of_the_list() -> None:
    assert {folder.parent.name for folder in FOLDER.glob("*/*.j2")} == set(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_the_phrases_of_english(language: str) -> None:
    assert macros(language) == macros("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_phrase_book(language: str, golden: Callable[[str, str], None]) -> None:
    """Read tests/golden/wording/*.txt as an editor: what is not Greek is deckgen's."""
    book = [
        "\n".join([f"## {phrase}", *dict.fromkeys(saying or "(nothing)" for saying in sayings)])
        for phrase, sayings in said(language).items()
    ]
    golden(f"wording/{language}.txt", "\n\n".join(book) + "\n")


@pytest.mark.parametrize("language", OTHERS)
def test_no_fact_is_lost_or_said_twice(language: str) -> None:
    english = said("en")

    for phrase, sayings in said(language).items():
        for here, there in zip(sayings, english[phrase], strict=True):
            assert content(here) == content(there), phrase


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_word_is_left(language: str) -> None:
    english = set().union(*(own_words(one) for sayings in said("en").values() for one in sayings))

    left = {
        phrase: words
        for phrase, sayings in said(language).items()
        if (words := own_words(" ".join(sayings)) & english - SHARED[language] - ZONES)
    }

    assert left == {}


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("episode", [FULL, BARE])
def test_nothing_is_english_on_slides_and_sheets(language: str, episode: Episode) -> None:
    """Words that come from the program rather than a catalogue would show here."""

    def words(spoken: str) -> set[str]:
        told = replace(episode, language=spoken)
        text = storyboard(compose_deck(told)) + storyboard(compose_handout(told))
        marks = r"(?m)<\w+>|\(-> [^)]*\)|^\w+:|^\(.*layout.*\)$|\[\w+|\(https?:[^)]*\)"
        return own_words(re.sub(marks, " ", text))

    assert words(language) & words("en") - SHARED[language] - ZONES == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_and_apostrophes_are_printers_marks(language: str) -> None:
    for phrase, sayings in said(language).items():
        assert re.findall("[\"'`]", "".join(sayings)) == [], phrase


def test_french_colons_and_their_like_stay_with_their_word() -> None:
    """A no-break space stands before : ; ! ? » and after «; FiraGO has no narrow one."""
    for file in (FOLDER / "fr").glob("*.j2"):
        words = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", "x", file.read_text(encoding="utf-8"))
        assert re.findall(r".{0,20}(?:[^\u00a0][:;!?»]|«[^\u00a0])", words) == [], file.name


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "At the same time: “Κύκλοι”, “Κύκλοι”"),
        ("de", "Zur gleichen Zeit: „Κύκλοι“, „Κύκλοι“"),
        ("es", "A la vez: «Κύκλοι», «Κύκλοι»"),
        ("fr", "En même temps\u00a0: «\u00a0Κύκλοι\u00a0», «\u00a0Κύκλοι\u00a0»"),
        ("ja", "同じ時間帯：「Κύκλοι」「Κύκλοι」"),
    ],
)
def test_titles_are_quoted_as_the_language_quotes(language: str, expected: str) -> None:
    assert said(language)["talk.clash_titles"][1] == expected


@pytest.mark.parametrize(
    ("tag", "spoken", "day"),
    [
        ("de-AT", "de", "Donnerstag, 19. Mai"),
        ("DE", "de", "Donnerstag, 19. Mai"),
        ("de-XX", "de", "Donnerstag, 19. Mai"),
        ("es_419", "es", "Jueves, 19 de mayo"),
        ("fr-CA", "fr", "Jeudi 19 mai"),
        ("en-US", "en", "Thursday, May 19"),
        ("en", "en", "Thursday 19 May"),
        ("pt-BR", "en", "Thursday 19 May"),
        ("zh-Hant", "en", "Thursday 19 May"),
        ("../de", "en", "Thursday 19 May"),
        ("", "en", "Thursday 19 May"),
    ],
)
def test_the_nearest_language_is_spoken_and_english_for_want_of_one(
    tag: str, spoken: str, day: str
) -> None:
    say = Wording(tag)

    assert (say.spoken, say("talk.day_heading", day=FULL.office_hours[1].day)) == (spoken, day)
