"""Words that run to the left, and scripts that the theme's face has no letters of."""

from __future__ import annotations

import datetime as dt

import pytest
from decks import slide, text
from opened import Opened, opened, paragraphs, properties
from pptx.oxml.ns import qn

from deckgen.document import Bullets, Deck, Point, Properties
from deckgen.writers.pptx.scripts import script_language


def deck(language: str, *words: str) -> Opened:
    points = Bullets(tuple(Point(text(line)) for line in words))
    about = Properties("Scripts", language=language, date=dt.date(2022, 5, 13))
    return opened(Deck(about, (slide("s", "list", "Scripts", points),)))


def test_paragraphs_run_the_way_their_first_letter_does() -> None:
    file = deck("en", "جلسة عن eBPF", "eBPF جلسة", "2022: שלום")

    assert [properties(p) for p in paragraphs(file.slides[0])] == [
        {"algn": "r", "rtl": "1"},
        {},
        {"algn": "r", "rtl": "1"},
    ]


@pytest.mark.parametrize(
    ("words", "language", "told"),
    [
        ("Notes", "en-US", "en-US"),
        ("Überblick", "de-DE", "de-DE"),
        ("日本語の題名", "en-US", "ja-JP"),
        ("中文", "en-US", "zh-CN"),
        ("東京", "ja-JP", "ja-JP"),
        ("漢字", "zh-TW", "zh-TW"),
        ("한국어", "en-US", "ko-KR"),
        ("جلسة", "en-US", "ar-SA"),
        ("جلسه", "fa-IR", "fa-IR"),
        ("שלום", "en-US", "he-IL"),
        ("Аналитика", "uk-UA", "uk-UA"),
        ("Using the engine of 東京", "en-US", "en-US"),
        ("🎉", "en-US", "en-US"),
    ],
)
def test_words_are_in_the_language_of_their_script(words: str, language: str, told: str) -> None:
    assert script_language(words, language) == told


def test_runs_say_their_language() -> None:
    runs = [p.runs[0]._r for p in paragraphs(deck("en", "Notes", "日本語の題名").slides[0])]

    assert [run.find(qn("a:rPr")).get("lang") for run in runs] == ["en-US", "ja-JP"]


@pytest.mark.parametrize(
    ("language", "face"),
    [
        ("en", ""),
        ("ja", "Yu Gothic"),
        ("ko", "Malgun Gothic"),
        ("zh", "Microsoft YaHei"),
        ("zh-TW", "Microsoft JhengHei"),
    ],
)
def test_the_theme_names_faces_for_other_scripts(language: str, face: str) -> None:
    scheme = next(deck(language, "Notes").xml("ppt/theme/theme1.xml").iter(qn("a:fontScheme")))

    for font in scheme:
        named = [next(font.iter(qn(f"a:{kind}"))).get("typeface") for kind in ("ea", "cs")]
        assert named == [face, "Arial"]
        faces = {entry.get("script"): entry.get("typeface") for entry in font.iter(qn("a:font"))}
        assert faces["Jpan"] == "Yu Gothic"
