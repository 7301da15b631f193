"""Markdown as blocks: CommonMark and tables by markdown-it-py, with addresses as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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


class TooDeepError(Exception):
    """Lists or quotes stand too deep in one another at `line`, from 0."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass
class Markdown:
    """The blocks of a text, and its comments as (line, words)."""

    blocks: tuple[Block, ...] = ()
    comments: list[tuple[int, str]] = field(default_factory=list)


def parse(text: str) -> Markdown:
    """The blocks of a Markdown text; raises `TooDeepError`."""
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_LEVELS + 2}).enable("table")
    parser.normalizeLink = _as_written  # type: ignore[method-assign]  # markdown-it's own door
    parser.validateLink = _any_link  # type: ignore[method-assign]
    tokens = parser.parse(text)
    deep = next((token for token in tokens if token.level > MAX_LEVELS), None)
    if deep:
        raise TooDeepError(deep.map[0] if deep.map else 0)
    found = Markdown()
    found.blocks = tuple(_Blocks(tokens, text.split("\n"), found).until(""))
    return found


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
