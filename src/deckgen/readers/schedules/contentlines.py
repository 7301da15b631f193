"""iCalendar's bytes as content lines, unfolded before they are letters (RFC 5545, 3.1).

A fold may cut a letter of several bytes in two. Decoding line by line, as most programs do, loses
it; here the bytes are joined first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from deckgen.readers.schedules.files import MAX_TEXT, text_of
from deckgen.readers.source import Source

_MAX_LINES = 100_000  # ten times those of a thousand talks
_MAX_DEPTH = 10
_MAX_HEAD = 2_000
_FOLD = b"\xff"  # a byte that UTF-8 never has: it keeps the count of rows
_PARAMETERS = r'(?:;[\w-]+(?:=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)?)*'
_LINE = re.compile(rf"(?P<name>[\w-]+)(?P<parameters>{_PARAMETERS})\s*:")
_PARAMETER = re.compile(r';([\w-]+)=(?:"([^"]*)"|([^";:,]*))')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True)
class ContentLine:
    """A property: its name in capitals, its parameters, its value as written, its line from 0."""

    name: str
    parameters: dict[str, str]
    value: str
    row: int

    @property
    def text(self) -> str:
        """The value as text, without the backslashes of RFC 5545, 3.3.11."""
        return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], self.value)


@dataclass
class Component:
    """What stands between BEGIN and END, without the components inside it."""

    name: str
    row: int
    lines: list[ContentLine] = field(default_factory=list)

    def first(self, name: str) -> ContentLine | None:
        """The first property of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def text(self, name: str) -> str:
        """The text of the first property of that name; empty without one."""
        line = self.first(name)
        return line.text if line else ""

    def every(self, name: str) -> list[ContentLine]:
        """All properties of that name."""
        return [line for line in self.lines if line.name == name]


def unfolded(data: bytes, name: str) -> tuple[Source, list[tuple[int, str]], bool]:
    """The source for places, the logical lines with their rows, and whether all is UTF-8.

    Raises `RefusedError` for what is no text.
    """
    source, _ = text_of(data, name)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = source.text.encode()
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for fold in (b"\n ", b"\n\t"):
        data = data.replace(fold, _FOLD)
    lines, row, sound = [], 0, True
    for physical in data.split(b"\n", _MAX_LINES)[:_MAX_LINES]:
        folds = physical.count(_FOLD)
        try:
            text = physical.replace(_FOLD, b"").decode("utf-8")
        except UnicodeDecodeError:
            text = physical.replace(_FOLD, b"").decode("cp1252", errors="replace")
            sound = False
        lines.append((row, text))
        row += 1 + folds
    return source, lines, sound


def components(lines: list[tuple[int, str]], wanted: frozenset[str]) -> Iterator[Component]:
    """Every component that has an end or runs into the end of the file; the calendar comes last.

    Only properties that are `wanted` are kept. A line that is none continues nothing and is passed
    over; so is an END without its BEGIN.
    """
    open_ones: list[Component] = []
    for row, text in lines:
        match = _LINE.match(text[:_MAX_HEAD])
        if not match:
            continue
        name, value = match["name"].upper(), text[match.end() : match.end() + 2 * MAX_TEXT]
        if name == "BEGIN" and len(open_ones) < _MAX_DEPTH:
            open_ones.append(Component(value.strip().upper(), row))
        elif name == "END":
            named = [at for at, it in enumerate(open_ones) if it.name == value.strip().upper()]
            if named:
                yield from reversed(open_ones[named[-1] :])
                del open_ones[named[-1] :]
        elif open_ones and name in wanted:
            found = _PARAMETER.findall(match["parameters"])
            parameters = {key.upper(): quoted or plain for key, quoted, plain in found}
            open_ones[-1].lines.append(ContentLine(name, parameters, value, row))
    yield from reversed(open_ones)
