from __future__ import annotations

import unicodedata

import pytest

from deckgen.slug import slug


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("045 KubeCon EU 2022 Preview", "045-kubecon-eu-2022-preview"),
        ("Crème brûlée à la carte", "creme-brulee-a-la-carte"),
        ("Straße, Ærø und Łódź", "strasse-aero-und-lodz"),
        ("What's new?", "whats-new"),
        ("eBPF & Cilium: 1.12/1.13", "ebpf-cilium-1-12-1-13"),
        ("クバネティス ガイド", "クバネティス-ガイド"),
        ("हिन्दी में", "हिन्दी-में"),
        ("Привет, мир", "привет-мир"),
        ("한국어", "한국어"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\con", "c-con"),
        ("a\u202eb\x00c\x1b[31m", "a-b-c-31m"),
        ("NUL", "nul-"),
        ("🐝 👩‍💻 !", ""),
        ("", ""),
    ],
)
def test_words_become_a_name(words: str, name: str) -> None:
    assert slug(words) == unicodedata.normalize("NFC", name)


def test_composed_and_decomposed_words_are_the_same_name() -> None:
    words = "Ünïcode ガ 각"

    assert slug(unicodedata.normalize("NFD", words)) == slug(unicodedata.normalize("NFC", words))


def test_a_long_name_ends_with_a_whole_word() -> None:
    assert slug("one two three four", most=12) == "one-two"
    assert slug("abcdefghijklmnop", most=12) == "abcdefghijkl"
    assert slug("日本語日本語", most=10) == "日本語"


def test_a_name_is_at_most_80_bytes() -> None:
    assert len(slug("длинное название " * 20).encode()) <= 80
