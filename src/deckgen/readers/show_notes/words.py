"""Texts as an episode file holds them: composed letters, one line, no white space around."""

from __future__ import annotations

import re
import textwrap
import unicodedata

_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_SIGNS = re.compile(r"[\W_]+")
_SHORTCODE = re.compile(r"(?<!\S):[a-z0-9_+-]+:(?!\S)")
_SYMBOLS = {"So", "Sk", "Cf", "Mn"}


def clean(text: str) -> str:
    """The text on one line, with one space where white space was."""
    return unicodedata.normalize("NFC", " ".join(_UNFIT.sub("", text).split()))


def verbatim(text: str) -> str:
    """A program as it stands, moved to the left margin."""
    lines = [_UNFIT.sub("", line).rstrip() for line in text.expandtabs(4).splitlines()]
    return unicodedata.normalize("NFC", textwrap.dedent("\n".join(lines))).strip()


def folded(text: str) -> str:
    """The words alone, in small letters: what two texts are compared by."""
    return _SIGNS.sub(" ", text.casefold()).strip()


def bare(text: str) -> str:
    """The text without emoji and signs around it."""
    text = _SHORTCODE.sub(" ", text)
    seen = "".join(" " if unicodedata.category(c) in _SYMBOLS else c for c in text)
    return clean(seen).strip(" -–—:;,.!|*•·>")


def has_words(text: str) -> bool:
    """Whether there is anything to read in it."""
    return any(character.isalnum() or unicodedata.category(character) == "So" for character in text)
