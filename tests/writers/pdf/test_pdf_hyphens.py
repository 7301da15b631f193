"""Long words in narrow columns: divided where a line would be half empty, and whole when copied."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest
from handouts import handout, text, words, write
from tags import faults, tree

from deckgen.document.blocks import Role
from deckgen.writers.pdf.hyphens import hyphens

GERMAN = (
    "Ein Überblick über Lastverteilungsalgorithmen, Verbindungsverfolgungstabellen und "
    "Dienstgütevereinbarungen in Rechenzentrumsinfrastrukturen."
)


def made(words: str, role: Role, language: str) -> bytes:
    """A handout in that language with one paragraph in a column."""
    document = handout(text(words, role))
    return write(replace(document, properties=replace(document.properties, language=language))).data


def divided(data: bytes) -> int:
    """How many words go on in the next line, as another program sees it."""
    document = pypdfium2.PdfDocument(data)
    count = str(document[0].get_textpage().get_text_range()).count("\ufffe")
    document.close()
    return count


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Lastverteilung, ", "de", "Last-ver-tei-lung"),
        ("development", "en", "devel-op-ment"),
        ("développement", "fr", "déve-lop-pe-ment"),
        ("programación", "es", "pro-gra-ma-ción"),
        ("Observability", "en", "Observability"),
        ("CockroachDB", "de", "CockroachDB"),
        ("example.org/development", "en", "example.org/development"),
        ("10:45–11:15", "en", "10:45–11:15"),
        ("well-developed", "en", "well-developed"),
        ("development", "xx", "development"),
        ("kernel", "en", "kernel"),
    ],
)
def test_words_are_divided_by_the_rules_of_their_language(
    word: str, language: str, expected: str
) -> None:
    bare = word.strip(", ")
    edges = [0, *hyphens(word, language), len(bare)]
    assert "-".join(bare[start:end] for start, end in pairwise(edges)) == expected


def test_a_line_is_not_left_half_empty_and_words_copy_out_whole() -> None:
    data = made(GERMAN, "summary", "de")

    assert divided(data) == 1
    assert GERMAN in words(data)
    assert GERMAN in [node.text.replace("\u00ad", "") for node in tree(data).walk()]
    assert faults(data) == []


@pytest.mark.parametrize("role", ["detail", "lead", "place", "label"])
def test_names_and_titles_stay_whole(role: Role) -> None:
    assert divided(made(GERMAN, role, "de")) == 0


def test_a_line_that_is_nearly_full_divides_nothing() -> None:
    assert divided(made("short words fill the lines of a column well " * 6, "body", "en")) == 0
