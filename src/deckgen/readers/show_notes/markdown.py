"""Markdown as blocks: CommonMark and tables by markdown-it-py, with addresses as written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from deckgen.readers.show_notes.blocks import (
    Block,
    Bullet,
    Bullets,
    Heading,
    Paragraph,
    Program,
    Row,
    Rule,
    Run,
)
from deckgen.readers.show_notes.inline import Rows, Tags, rows_of
from deckgen.readers.show_notes.words import clean, has_words

MAX_LEVELS = 60
"""How deep lists and quotes may stand in one another, as markdown-it counts (two for a list)."""

MAX_PARAGRAPH = 16_000
"""The characters of a paragraph: the time for some forms grows with the square of them."""

MAX_BRACKETS = 4_000
"""How many links a text may begin: looking for their ends takes the square of them, too."""

MAX_LINES = 5_000
"""The lines of show notes; an episode's seldom have more than a hundred."""


class TooMuchError(Exception):
    """What no show notes hold begins at `line`, from 0; the message says what."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass
class Markdown:
    """The blocks of a text, its comments as (line, words), and the links that it never uses."""

    blocks: tuple[Block, ...] = ()
    comments: list[tuple[int, str]] = field(default_factory=list)
    unused: list[Row] = field(default_factory=list)


def parse(text: str) -> Markdown:
    """The blocks of a Markdown text; raises `TooMuchError`."""
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        message = f"these notes have more than {MAX_LINES:,} lines"
        raise TooMuchError(message, MAX_LINES)
    if text.count("[") > MAX_BRACKETS:
        message = f"these notes have more than {MAX_BRACKETS:,} links"
        raise TooMuchError(message)
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_LEVELS + 2}).enable("table")
    parser.normalizeLink = _as_written  # type: ignore[method-assign]  # markdown-it's own door
    parser.validateLink = _any_link  # type: ignore[method-assign]
    parser.disable("inline")
    for token in parser.parse(text):
        line = token.map[0] if token.map else 0
        if token.level > MAX_LEVELS:
            raise TooMuchError("lists or quotations stand too deep in one another", line)
        if token.type in ("inline", "html_block") and len(token.content) > MAX_PARAGRAPH:
            message = f"a paragraph has more than {MAX_PARAGRAPH:,} characters"
            raise TooMuchError(message, line)
    parser.enable("inline")
    known: dict[str, Any] = {}
    tokens = parser.parse(text, known)
    found = Markdown()
    found.blocks = tuple(_Blocks(tokens, lines, found).until(""))
    _add_unused(known.get("references", {}), tokens, lines, found)
    return found


def _add_unused(
    references: Mapping[str, Any], tokens: Sequence[Token], lines: Sequence[str], found: Markdown
) -> None:
    """Definitions such as `[label]: address` that no link refers to; `[//]: # (…)` is a comment."""
    used = {
        child.attrGet("href") or child.attrGet("src")
        for token in tokens
        for child in token.children or ()
    }
    for label, given in references.items():
        line = given["map"][0]
        if given["href"] in ("#", "<>", ""):
            found.comments.append((line, clean(given["title"])))
        elif given["href"] not in used:
            written = re.match(r"\s*\[(.+?)\]:", lines[line])
            name = clean(written[1] if written else label)
            found.unused.append(Row((Run(name, given["href"], title=given["title"]),), line))


def _as_written(url: str) -> str:
    return url


def _any_link(url: str) -> bool:  # noqa: ARG001 - markdown-it passes it
    return True


@dataclass
class _Blocks:
    tokens: Sequence[Token]
    lines: Sequence[str]
    found: Markdown
    at: int = 0

    def until(self, end: str) -> Iterator[Block]:
        """The blocks up to the token of type `end`, which is passed over."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == end:
                return
            yield from self._block(token)

    def _block(self, token: Token) -> Iterator[Block]:
        line = token.map[0] if token.map else 0
        if token.type == "heading_open":
            rows = self._inline()
            joined = tuple(run for row in rows for run in (*row.runs, Run(" ")))
            yield Heading(int(token.tag[1:]), Row(joined, line, self._column(line)))
        elif token.type == "paragraph_open":
            yield from _paragraph(self._inline())
        elif token.type in ("fence", "code_block"):
            yield Program(token.content, line)
        elif token.type == "hr":
            yield Rule(line)
        elif token.type == "html_block":
            yield from self._html(token.content, line)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield Bullets(tuple(self._points(token.type.replace("open", "close"))), line)
        elif token.type == "blockquote_open":
            yield from self.until("blockquote_close")
        elif token.type == "table_open":
            yield Bullets(tuple(self._table_rows()), line)

    def _inline(self) -> list[Row]:
        token = self.tokens[self.at]
        self.at += 2
        line = token.map[0] if token.map else 0
        return self._kept(rows_of(token.children or [], line, self._column(line)))

    def _kept(self, rows: Rows) -> list[Row]:
        self.found.comments += [(line, clean(words)) for line, words in rows.comments]
        return rows.done

    def _column(self, line: int) -> int:
        text = self.lines[line] if line < len(self.lines) else ""
        return len(text) - len(text.lstrip(" >*+-#"))

    def _points(self, end: str) -> Iterator[Bullet]:
        while self.tokens[self.at].type != end:
            token = self.tokens[self.at]
            self.at += 1
            line = token.map[0] if token.map else 0
            mark = f"{token.info}{token.markup}" if token.info else ""
            yield Bullet(tuple(self.until("list_item_close")), line, self._column(line), mark)
        self.at += 1

    def _table_rows(self) -> Iterator[Bullet]:
        runs: list[Run] = []
        line = 0
        for token in self.tokens[self.at :]:
            self.at += 1
            if token.type == "table_close":
                return
            if token.type == "tr_open":
                runs, line = [], token.map[0] if token.map else line
            elif token.type == "inline":
                cells = [
                    run
                    for row in self._kept(rows_of(token.children or [], line))
                    for run in row.runs
                ]
                runs += [Run(" | "), *cells] if runs and cells else cells
            elif token.type == "tr_close":
                yield Bullet((Paragraph((Row(tuple(runs), line),)),), line, 0)

    def _html(self, content: str, line: int) -> Iterator[Block]:
        rows = Rows(line)
        tags = Tags(rows)
        tags.feed(content)
        tags.close()
        rows.close_link()
        rows.end()
        yield from _paragraph(self._kept(rows))


def _paragraph(rows: Sequence[Row]) -> Iterator[Paragraph]:
    """The rows that have words or addresses, if there are any."""
    filled = tuple(row for row in rows if has_words(row.text) or row.links)
    if filled:
        yield Paragraph(filled)
