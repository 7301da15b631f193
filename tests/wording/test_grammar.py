"""Lists, plurals, brackets and capitals."""

from __future__ import annotations

import pytest
from babel import Locale

from deckgen.document import Text
from deckgen.model import Person, Url
from deckgen.slides.people import people_line
from deckgen.wording import Wording
from deckgen.wording.grammar import Grammar, capital

ADA = Person(name="Ada Lovelace", url=Url("https://example.org/ada"))
GRACE = Person(name="Grace Hopper", company="Harvard")
MARY = Person(name="Mary Somerville")


def grammar(locale: str) -> Grammar:
    return Grammar(Locale.parse(locale))


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en_GB", "Ada Lovelace, Mary Somerville and Grace Hopper (Harvard)"),
        ("en_US", "Ada Lovelace, Mary Somerville, and Grace Hopper (Harvard)"),
        ("de", "Ada Lovelace, Mary Somerville und Grace Hopper (Harvard)"),
        ("es", "Ada Lovelace, Mary Somerville y Grace Hopper (Harvard)"),
        ("fr", "Ada Lovelace, Mary Somerville et Grace Hopper (Harvard)"),
        ("ja", "Ada Lovelace、Mary Somerville、Grace Hopper（Harvard）"),
    ],
)
def test_names_in_a_row(locale: str, expected: str) -> None:
    assert grammar(locale).names((ADA, MARY, GRACE)) == expected


def test_between_the_parts_of_a_list() -> None:
    assert [grammar("de").between(count) for count in range(4)] == [
        (),
        (),
        (" und ",),
        (", ", " und "),
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["with ", "*Grace Hopper", " (Harvard) and ", "*Ada Lovelace"]),
        ("ja", ["ホスト：", "*Grace Hopper", "（Harvard）、", "*Ada Lovelace"]),
    ],
)
def test_each_name_in_a_line_is_a_run_of_its_own(language: str, expected: list[str]) -> None:
    text = people_line(Wording(language), "opening.with_hosts", (GRACE, ADA), "hosts")

    assert isinstance(text, Text)
    assert [("*" if run.strong else "") + run.text for run in text.runs] == expected
    assert text.runs[-1].url == ADA.url


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", ["0 bees", "1 bee", "2 bees", "5 bees"]),
        ("fr", ["0 bee", "1 bee", "2 bees", "5 bees"]),
        ("ja", ["0 bees", "1 bees", "2 bees", "5 bees"]),
    ],
)
def test_a_plural_is_chosen_by_the_language_s_rule(locale: str, said: list[str]) -> None:
    forms = {"one": "{n} bee", "other": "{n} bees"}

    assert [grammar(locale).plural(number, **forms) for number in (0, 1, 2, 5)] == said


def test_a_language_may_have_more_forms_than_two() -> None:
    forms = {
        "one": "1 wykład",
        "few": "{n} wykłady",
        "many": "{n} wykładów",
        "other": "{n} wykładu",
    }

    assert grammar("pl").plural(2, **forms) == "2 wykłady"
    assert grammar("pl").plural(5, **forms) == "5 wykładów"


@pytest.mark.parametrize(("text", "expected"), [("jeudi DE mai", "Jeudi DE mai"), ("", "")])
def test_a_capital_leaves_the_other_letters_alone(text: str, expected: str) -> None:
    assert capital(text) == expected
