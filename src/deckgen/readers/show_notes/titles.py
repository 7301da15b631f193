"""Number, title and show out of the line that names an episode."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.readers.show_notes.blocks import Block, Heading, Paragraph, Row
from deckgen.readers.show_notes.words import clean, folded

_NAMED = re.compile(
    r"(?P<show>(?:[^\W\d_][\w'’]*\s+){0,3}?)"
    r"(?:(?:livestream|live\s?stream|live)\s+)?"
    r"(?:episode|ep\.?|\#|no\.?)\s*\#?\s*(?P<number>\d{1,4})\b\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<show>)(?P<number>\d{1,4})\s*(?P<rest>[:\-–—|]\s.*)")
_SIGN = re.compile(r"\s*[:\-–—|.)/]+\s*")

_COMMON = """
    headlines, headline, links, link, news, recent news, notes, show notes, agenda, outline, hosts,
    host, guests, guest, references, resources, events, upcoming events, recent events, demo,
    introductions, introduction, topics, schedule, talks, tutorials, takeaways, questions, new labs,
    further reading"""
COMMON = frozenset(" ".join(name.split()) for name in _COMMON.split(","))
"""Headings that say nothing of what an episode is about."""


@dataclass(frozen=True)
class Title:
    """What a line says of the episode; `row` is the line, `block` the block it is, or begins."""

    title: str
    number: int | None
    show: str
    row: Row
    block: Block


def named(text: str) -> tuple[str, int, str] | None:
    """Title, number and show of `eCHO Episode 45: KubeCon`; None for other lines."""
    match = _NAMED.fullmatch(clean(text)) or _NUMBERED.fullmatch(clean(text))
    if not match:
        return None
    rest = match["rest"]
    sign = _SIGN.match(rest)
    if rest and not sign and not rest[0].isalpha():
        return None
    return rest[sign.end() if sign else 0 :].strip(), int(match["number"]), match["show"].strip()


def find_title(blocks: Sequence[Block]) -> Title | None:
    """The line that names the episode: a heading or first line that says so, or a heading 1."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    for block in headings:
        found = named(block.row.text)
        if found and block.level <= 2:
            return Title(*found, block.row, block)
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph):
        found = named(first.rows[0].text)
        if found:
            return Title(*found, first.rows[0], first)
    top = next((block for block in headings if block.level == 1), None)
    if top and folded(top.row.text) not in COMMON and headings.index(top) == 0:
        return Title(clean(top.row.text), None, "", top.row, top)
    return None
