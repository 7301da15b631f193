"""Every script that people's names and titles are written in: drawn, and copied out as typed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from handouts import handout, pages, text, words, write, written
from tags import faults, tree

from deckgen.document import Section
from deckgen.writers.pdf import fonts
from deckgen.writers.pdf.covering import cover
from deckgen.writers.pdf.shaping import shape

SENTENCES = {
    "Latin": "Każdy talk — čtvrtek, “Łukasz” & Đorđe: coffee in the office, Việt Nam, ß, ﬁ.",
    "Greek": "Όλοι οι ομιλητές έρχονται στις δέκα και μισή.",
    "Cyrillic": "Доклад начнётся вовремя; їжа, ђак, ўсё, ӯ.",
    "Hebrew": "ההרצאה מתחילה בשעה עשר בבוקר",
    "Arabic": "تبدأ المحاضرة في الساعة العاشرة",
    "Persian": "می‌خواهم بدانم",
    "Devanagari": "व्याख्यान सुबह दस बजे शुरू होता है, क्षत्रिय श्री",
    "Thai": "การบรรยายเริ่มเวลาสิบนาฬิกาที่ห้องใหญ่",
    "Georgian": "მოხსენება იწყება დილის ათ საათზე",
    "marks": "q\u0307 x\u0336 o\u0336",
}
"""A sentence about a talk in each script of the default install."""

EAST_ASIAN = {
    "ja": "講演は午前十時に始まります。「カンファレンス」へようこそ！",
    "zh-Hans": "演讲于上午十点开始，欢迎参加开发者大会。",
    "zh-Hant": "演講於上午十點開始，歡迎參加開發者大會。",
    "ko": "강연은 오전 열 시에 시작합니다. 漢字도 있습니다.",
    "rare": "𠮷野家",
}


def spoken(data: bytes) -> list[str]:
    """What each element of the structure says."""
    return [node.text for node in tree(data).walk()]


def used(data: bytes) -> set[int]:
    """The numbers of all glyphs that fonts of the file hold."""
    numbers: set[int] = set()
    with pikepdf.open(BytesIO(data)) as pdf:
        for font in dict(pdf.pages[0].Resources.Font).values():
            numbers |= {int(number) for number in list(font.DescendantFonts[0].W)[::2]}
    return numbers


def ink(typed: str) -> float:
    """How much of a page is black where only these words are set."""
    with_words = pages(write(handout(Section("one", (text(typed),), wide=True))).data, 72)[0]
    without = pages(write(handout(Section("one", (text(" "),), wide=True))).data, 72)[0]
    return float(np.sum(np.asarray(without, dtype=int) - np.asarray(with_words, dtype=int))) / 255


@pytest.mark.parametrize("script", SENTENCES)
def test_a_script_of_the_default_install_is_drawn_and_read(script: str) -> None:
    typed = SENTENCES[script]
    result = written(text(typed))

    assert result.problems == ()
    assert typed in spoken(result.data)
    assert 0 not in used(result.data), "glyph 0 is the empty box"
    assert ink(typed) > len(typed), "there is ink for every letter"
    assert faults(result.data) == []


@pytest.mark.parametrize("script", SENTENCES)
def test_it_copies_out_in_another_program(script: str) -> None:
    """Which joins no letters with U+200C, and takes the ligature ﬁ apart."""
    copied = words(written(text(SENTENCES[script])).data).replace("\u200c", "")
    assert SENTENCES[script].replace("\u200c", "").replace("ﬁ", "fi") in copied


@pytest.mark.parametrize("tag", EAST_ASIAN)
def test_chinese_japanese_and_korean_with_the_extra(tag: str) -> None:
    pytest.importorskip("noto_cjk_sans_jp_regular", reason="deckgen[cjk] is not installed")
    typed = EAST_ASIAN[tag]
    result = written(text(typed))

    assert result.problems == ()
    assert typed in spoken(result.data)
    assert typed.replace(" ", "") in words(result.data).replace(" ", "")
    assert 0 not in used(result.data)
    assert ink(typed) > 4 * len(typed)
    assert len(result.data) < 30_000


def test_han_characters_have_the_forms_of_their_language() -> None:
    pytest.importorskip("noto_cjk_sans_jp_regular", reason="deckgen[cjk] is not installed")
    face = fonts.east_asian(bold=False)
    assert face
    forms = {
        tag: tuple(glyph.number for glyph in shape(face, "直骨次", language=tag).glyphs)
        for tag in ("ja", "zh-Hans", "zh-Hant", "ko")
    }
    assert len(set(forms.values())) == 4


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("東京タワー", "zh-Hans", "ja"),
        ("漢字도", "en", "ko"),
        ("東京", "ja", "ja"),
        ("東京", "zh-Hant-TW", "zh-Hant-TW"),
        ("東京", "de", "zh-Hans"),
    ],
)
def test_a_text_says_whose_forms_it_wants(typed: str, language: str, expected: str) -> None:
    assert fonts.east_asian_language(typed, language) == expected


def test_without_the_extra_one_warning_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        fonts, "HANDED_OUT", dict.fromkeys((False, True), ("deckgen_without_fonts", "None"))
    )
    for cached in (fonts.east_asian, cover):
        cached.cache_clear()
    try:
        result = written(text("東京 at ten", origin="talks[0].title"), text("서울", origin="x"))
    finally:
        for cached in (fonts.east_asian, cover):
            cached.cache_clear()

    (problem,) = result.problems
    assert (problem.code, problem.origin) == ("W401", "talks[0].title")
    assert problem.message == ("no font has the character 東 (U+6771, cjk unified ideograph-6771)")
    assert 'pip install "deckgen[cjk]"' in problem.hint
    assert "[Chinese, Japanese or Korean] at ten" in words(result.data)


def test_a_script_that_no_font_has_is_told_once() -> None:
    result = written(text("தமிழ் மொழி"), text("தமிழ்"), text("বাংলা"))

    assert [problem.message for problem in result.problems] == [
        "no font has the character த (U+0BA4, tamil letter ta)",
        "no font has the character ব (U+09AC, bengali letter ba)",
    ]
    assert "[Tamil] [Tamil]" in words(result.data)


@pytest.mark.parametrize(
    "signs", ["→ ← ↔ ⇒ ➡ ⬆ ✈ ♻ ⚠ ⚡", "✓ ✔ ☑ ☐ ★ ⭐ ☆ ● ○ ■ ▶ ◆ ❤ ☀ ☎ ⏱ © ™ 🎧"]
)
def test_signs_that_people_type_are_drawn(signs: str) -> None:
    result = written(text(signs))

    assert result.problems == ()
    assert signs in words(result.data)
    assert 0 not in used(result.data)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("👩‍💻 Ada", "[woman technologist] Ada"),
        ("🧑🏽‍💻", "[technologist]"),
        ("👍🏽 🇯🇵", "[thumbs up] [Japan]"),
        ("👨‍👩‍👧", "[family man woman girl]"),
        ("✔️ ☎️ 1️⃣", "✔ ☎ 1"),
        ("🎤🎤", "[microphone][microphone]"),
    ],
)
def test_emoji_are_drawn_or_named_and_joined_ones_once(typed: str, expected: str) -> None:
    assert expected in words(written(text(typed)).data)


def test_one_field_with_many_emoji_gives_one_warning() -> None:
    result = written(text("🎤 and 🧿, 🎤", origin="booths[0].text"))

    (problem,) = result.problems
    assert problem.message == "no font has the character 🎤 (U+1F3A4, microphone), nor 🧿"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("A\u0301da", "Áda"),
        ("10\u00a0Uhr", "10 Uhr"),
        ("one\u2028two", "one two"),
        ("Engi\u00adnes", "Engines"),
        ("A\u200dda", "Ada"),
        ("o\ufb03ce", "office"),
        ("\u200eAda\u200f", "Ada"),
    ],
)
def test_what_is_not_seen_does_no_harm(typed: str, expected: str) -> None:
    result = written(text(typed))

    assert result.problems == ()
    assert expected in words(result.data).replace("\u00a0", " ")


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_page_validation_finds_no_fault_in_any_script(profile: str, tmp_path: Path) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    path = tmp_path / "handout.pdf"
    every = [*SENTENCES.values(), *EAST_ASIAN.values(), "👩‍💻 ✓ ★"]
    path.write_bytes(written(*[text(sentence) for sentence in every]).data)

    report = page.validate_pdf(str(path), profile=getattr(page.ValidationProfile, profile))
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []
