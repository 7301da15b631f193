"""The words of a block: lines of runs, with emphasis gone and every address kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from markdown_it.token import Token

from deckgen.readers.show_notes.blocks import Row, Run

# A host with dots, or a scheme; what ends a sentence does not end an address.
_ADDRESS = re.compile(r"""(?:https?://|www\.(?=\w+\.))[^\s<>"`]+""", re.IGNORECASE)
_AFTER = ".,;:!?'*_~…”’"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_TAGS = """
    a abbr b big blockquote body br center cite code dd del details div dl dt em embed figcaption
    figure font h1 h2 h3 h4 h5 h6 head hr html i iframe img ins kbd li mark ol p picture pre q s
    samp section small source span strike strong sub summary sup table tbody td th thead tr tt u ul
    video"""
_KNOWN = frozenset(_TAGS.split())


@dataclass
class Rows:
    """Rows being made, and the comments met on the way as (line, words)."""

    line: int
    column: int = 0
    done: list[Row] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    link: list[Run] = field(default_factory=list)
    comments: list[tuple[int, str]] = field(default_factory=list)

    def add(self, run: Run) -> None:
        """Words after those before; inside of a link they become part of it."""
        if not self.link:
            self.runs.append(run)
            return
        link = self.link[-1]
        self.link[-1] = replace(link, text=link.text + run.text, image=link.image or run.image)

    def end(self, *, hard: bool = False) -> None:
        """The line is over."""
        if self.link:
            self.add(Run(" "))
        else:
            self.done.append(Row(_linked(self.runs), self.line, self.column, hard))
            self.runs = []
        self.line += 1

    def open_link(self, url: str, title: str = "") -> None:
        """What follows leads to `url`."""
        self.close_link()
        self.link.append(Run("", url, title=title))

    def close_link(self) -> None:
        """The link is over."""
        if self.link:
            link = self.link.pop()
            self.runs.append(replace(link, text=" ".join(link.text.split())))


def rows_of(tokens: Sequence[Token], line: int, column: int = 0) -> Rows:
    """The rows of an inline token's children; `line` is where they begin, from 0."""
    rows = Rows(line, column)
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            rows.end(hard=token.type == "hardbreak")
        elif token.type == "link_open":
            rows.open_link(str(token.attrGet("href") or ""), str(token.attrGet("title") or ""))
        elif token.type == "link_close":
            rows.close_link()
        elif token.type == "image":
            rows.add(_picture(token))
        elif token.type == "html_inline":
            Tags(rows).feed(token.content)
        else:
            rows.add(Run(token.content))
    rows.close_link()
    rows.end()
    return rows


def _picture(token: Token) -> Run:
    alt = "".join(child.content or " " for child in token.children or ())
    return Run(alt, None, str(token.attrGet("src") or ""), str(token.attrGet("title") or ""))


class Tags(HTMLParser):
    """HTML among the words: links and pictures count, other tags go, comments are kept aside."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(convert_charrefs=True)
        self.rows = rows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens; what is no tag of HTML was meant as words, such as `<name>`."""
        given = {name: value or "" for name, value in attrs}
        if tag not in _KNOWN:
            self.rows.add(Run(self.get_starttag_text() or ""))
        elif tag == "a" and "href" in given:
            self.rows.open_link(given["href"], given.get("title", ""))
        elif tag == "img" and "src" in given:
            self.rows.add(Run(given.get("alt", ""), None, given["src"], given.get("title", "")))
        elif tag in ("iframe", "embed", "video", "source") and "src" in given:
            self.rows.add(Run(given.get("title") or given["src"], given["src"]))
        elif tag in ("br", "p", "div", "li", "tr", "summary", "hr", "dt", "dd"):
            self.rows.end(hard=True)
            self.rows.line -= 1

    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        if tag == "a":
            self.rows.close_link()
        elif tag not in _KNOWN:
            self.rows.add(Run(f"</{tag}>"))
        elif tag in ("p", "div", "li", "tr", "summary", "td", "th"):
            self.rows.add(Run(" "))

    def handle_data(self, data: str) -> None:
        """Words between tags."""
        for number, part in enumerate(data.split("\n")):
            if number:
                self.rows.end()
            self.rows.add(Run(part))

    def handle_comment(self, data: str) -> None:
        """Words that nobody was to see."""
        self.rows.comments.append((self.rows.line, data))
        self.rows.line += data.count("\n")

    def handle_decl(self, decl: str) -> None:
        """`<!doctype …>` says nothing."""

    def handle_pi(self, data: str) -> None:
        """Neither does `<?…>`; it is kept as words."""
        self.rows.add(Run(f"<?{data}>"))

    def unknown_decl(self, data: str) -> None:
        """`<![CDATA[…` is kept as words."""
        self.rows.add(Run(data))


def _linked(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs with neighbouring words joined and addresses among them made links."""
    joined: list[Run] = []
    for run in runs:
        if joined and not run.leads and not joined[-1].leads:
            joined[-1] = Run(joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(part for run in joined for part in ([run] if run.leads else _parts(run.text)))


def _parts(text: str) -> Iterator[Run]:
    at = 0
    for match in _ADDRESS.finditer(text):
        url = _trimmed(match[0])
        yield Run(text[at : match.start()])
        yield Run(url, url)
        at = match.start() + len(url)
    if text[at:]:
        yield Run(text[at:])


def _trimmed(url: str) -> str:
    while url and (
        url[-1] in _AFTER or (url[-1] in _PAIRS and url.count(url[-1]) > url.count(_PAIRS[url[-1]]))
    ):
        url = url[:-1]
    return url
