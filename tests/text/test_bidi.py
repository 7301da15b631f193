"""Lines that run to the left, wholly or in part, against another's reading of the same rules."""

from __future__ import annotations

import random

import pytest

from deckgen.text import bidi


def seen(text: str) -> str:
    """The characters from left to right."""
    levels = bidi.levels(text, bidi.base(text))
    return "".join(
        bidi.mirrored(text[at]) if levels[at] % 2 else text[at] for at in bidi.order(levels)
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Ada Lovelace", "Ada Lovelace"),
        ("אבג", "גבא"),
        ("Talk: אבג דהו", "Talk: והד גבא"),
        ("אבג (2024) דהו", "והד (2024) גבא"),
        ("אבג eBPF 101 דהו", "והד eBPF 101 גבא"),
        ("אבג 10:45–11:15", "11:15–10:45 גבא"),
        ("مرحبا ٣٫٥", "٣٫٥ ابحرم"),
        ("Ada (אבג) Grace", "Ada (גבא) Grace"),
        ("אבג (Ada)", "(Ada) גבא"),
        ("", ""),
    ],
)
def test_what_is_seen_from_left_to_right(typed: str, expected: str) -> None:
    assert seen(typed) == expected


@pytest.mark.parametrize(
    ("typed", "level"),
    [("Ada אבג", 0), ("אבג Ada", 1), ("2024 – אבג", 1), ("2024", 0), ("\u200f(Ada)", 1)],
)
def test_the_first_letter_says_how_a_paragraph_runs(typed: str, level: int) -> None:
    assert bidi.base(typed) == level


@pytest.mark.parametrize(
    ("one", "other"), [("(", ")"), ("[", "]"), ("«", "»"), ("<", ">"), ("≤", "≥"), ("a", "a")]
)
def test_brackets_have_a_mirror(one: str, other: str) -> None:
    assert (bidi.mirrored(one), bidi.mirrored(other)) == (other, one)


def test_random_lines_stand_as_another_program_sets_them() -> None:
    other = pytest.importorskip("bidi", reason="python-bidi is not installed")
    choose = random.Random(9)  # noqa: S311 - the same lines in every run
    for _ in range(3000):
        text = "".join(choose.choices("abאבم12٣  ()[]-+.,$%!«»\u05b0/:<", k=choose.randint(1, 14)))
        line = text.strip()  # spaces at the end of a line belong to the line, not to this
        levels = bidi.levels(line, bidi.base(line))
        expected = other.get_display(line, base_dir="LR"[bidi.base(line)]) if line else ""
        assert "".join(line[at] for at in bidi.order(levels)) == expected
