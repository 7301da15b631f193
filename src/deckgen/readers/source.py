"""A file's bytes as text with lines, or the problem that keeps them from being text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from deckgen.diagnostics import Place, Problem
from deckgen.model.limits import MAX_BYTES

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Control characters of ASCII and Latin-1 save tab and newline, and the two that no text may hold.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")

_SAME_WIDTH = str.maketrans(
    {
        "\t": " ",
        "\u2028": " ",  # YAML would break the line at these two; editors do not
        "\u2029": " ",
        "\ufeff": "\u2060",  # inside a text both mean: no break here
    }
)


@dataclass(frozen=True)
class Source:
    """A text file as its author named it. `text` has newlines only, and no byte order mark."""

    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their newlines."""
        return self.text.split("\n")

    def place(self, line: int, column: int) -> Place:
        """A place in this file; line and column counted from 0."""
        line = min(line, len(self.lines) - 1)
        return Place(self.name, line + 1, column + 1, self.lines[line])


def decode(data: bytes, name: str) -> tuple[Source | None, list[Problem]]:
    """The text of a file in UTF-8, and what is wrong with its characters.

    What is no text at all gives no source. Otherwise every column stays where it was: characters
    that YAML or a page cannot hold are replaced by one space each.
    """
    refusal = _refusal(data, name)
    if refusal:
        return None, [refusal]
    data = data.removeprefix(codecs.BOM_UTF8)
    text = data.decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    source = Source(name, _CONTROL.sub(" ", text).translate(_SAME_WIDTH))
    problems = [*_invalid(data, source), *_controls(text, source), *_tabs(text, source)]
    return source, problems


def _refusal(data: bytes, name: str) -> Problem | None:
    start = Place(name, 1, 1)
    save = "save it as UTF-8"
    if len(data) > MAX_BYTES:
        message = f"the file has {len(data):,} bytes; deckgen reads up to {MAX_BYTES:,}"
        return Problem("E102", message, start, "keep long texts and pictures out of the file")
    if data.startswith(_UTF_16):
        return Problem("E101", "the file is in UTF-16", start, f"{save} in your editor")
    if b"\x00" in data:
        return Problem("E101", "the file is not a text", start, f"if it should be one, {save}")
    return None


def _invalid(data: bytes, source: Source) -> Iterator[Problem]:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        byte = data[error.start]
        meant = bytes([byte]).decode("cp1252", errors="replace")
        was = f" (in Windows-1252 it would be {meant!r})" if meant.isalpha() else ""
        yield Problem(
            "E101",
            f"byte 0x{byte:02X} is not UTF-8{was}",
            _place(source, before, len(before)),
            "save the file as UTF-8 in your editor",
        )


def _controls(text: str, source: Source) -> Iterator[Problem]:
    matches = list(_CONTROL.finditer(text))
    if matches:
        first = matches[0]
        more = f" (and {len(matches) - 1} more such)" if len(matches) > 1 else ""
        yield Problem(
            "E105",
            f"control character U+{ord(first.group()):04X}{more}",
            _place(source, text, first.start()),
            "delete it; it cannot be seen or printed",
        )


def _tabs(text: str, source: Source) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n")):
        if line.startswith("\t") and line.strip():
            yield Problem(
                "E104",
                "a tab at the start of the line",
                source.place(number, 0),
                "indent with spaces; YAML does not allow tabs there",
            )
            return


def _place(source: Source, text: str, index: int) -> Place:
    """The place of the character at `index` of a text with the same lines as `source`."""
    start = text.rfind("\n", 0, index) + 1
    return source.place(text.count("\n", 0, index), index - start)
