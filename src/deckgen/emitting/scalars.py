"""Texts as YAML scalars: plain where they can be, quoted where they must be, folded where long.

https://yaml.org/spec/1.1/#id903915 for what a plain scalar may hold. Words that other programs take
for numbers, dates or truth values are quoted, though deckgen itself reads every text as text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import yaml

WIDTH = 100
"""The columns of a line, where its words allow it."""

_INDICATORS = "-?:,[]{}#&*!|>'\"%@`"
_IN_FLOW = re.compile(r"[,\[\]{}?]")
_BREAK = re.compile(r"(?<=[^ \n]) (?=[^ \n])")
_RESOLVER = yaml.SafeLoader("")
_TEXT = "tag:yaml.org,2002:str"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = "\n\u00ad\u200c\u200d"


def inline(text: str, *, flow: bool = False) -> str:
    """A text on one line; `flow` within brackets or braces."""
    if _is_plain(text, flow=flow):
        return text
    if not _must_escape(text) and "\n" not in text and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def lines(text: str, indent: int, taken: int) -> list[str]:
    """A text after a key or dash: the rest of its line, then the lines of its block, if any.

    `indent` is that of the block; `taken` are the columns before the text.
    """
    if _must_escape(text):
        return [inline(text)]
    rows = text.split("\n")
    if len(rows) == 1:
        one = inline(text)
        if taken + len(one) <= WIDTH or not _BREAK.search(text):
            return [one]
        return [">-", *_folded(rows, indent)]
    spaced = any(row != row.strip(" ") for row in rows)
    if spaced or all(len(row) + indent <= WIDTH for row in rows):
        return ["|-", *(f"{' ' * indent}{row}" if row else "" for row in rows)]
    return [">-", *_folded(rows, indent)]


def _folded(rows: list[str], indent: int) -> Iterator[str]:
    """Lines that YAML joins again: one line break is a space, each empty line a line break."""
    for number, row in enumerate(rows):
        if number:
            yield ""
        if row:
            yield from (" " * indent + line for line in _wrapped(row, WIDTH - indent))


def _wrapped(row: str, width: int) -> Iterator[str]:
    """The row broken at single spaces only, the only ones that folding gives back."""
    line = ""
    for part in _BREAK.split(row):
        if line and len(line) + 1 + len(part) > width:
            yield line
            line = part
        else:
            line = f"{line} {part}" if line else part
    yield line


def _is_plain(text: str, *, flow: bool) -> bool:
    if not text or text != text.strip() or text[0] in _INDICATORS or "\n" in text:
        return False
    if _must_escape(text) or ": " in text or " #" in text or text[-1] == ":":
        return False
    if flow and (_IN_FLOW.search(text) or text.startswith("...")):
        return False
    resolved = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]  # PyYAML's stubs leave it out
    return bool(resolved == _TEXT) and not text.startswith(("...", "0o", "0x"))


def _must_escape(text: str) -> bool:
    return (not text.isascii() and any(map(_is_unseen, text))) or any(map(_is_control, text))


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in _UNSEEN and character not in _JOINERS


def _is_control(character: str) -> bool:
    return (character < " " and character != "\n") or character == "\x7f"


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character == "\n":
        return "\\n"
    if not _is_unseen(character) and not _is_control(character):
        return character
    number = ord(character)
    if number <= 0xFF:
        return f"\\x{number:02X}"
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"
