"""YAML's own complaints in plain words.

The patterns are the messages of PyYAML's scanner and parser (yaml/scanner.py, yaml/parser.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from deckgen.diagnostics import Problem
from deckgen.readers.source import Source


@dataclass(frozen=True)
class _Saying:
    """What to say when PyYAML says `pattern`; `opened`: point to where the construct begins."""

    pattern: str
    message: str
    hint: str
    opened: bool = False


_SAYINGS = (
    _Saying(
        r"quoted scalar .*(end of stream|document separator)",
        "this quotation mark is never closed",
        "close it with the same mark; inside '…' an apostrophe is written twice: ''",
        opened=True,
    ),
    _Saying(
        r"unknown escape character|escape sequence of",
        "a backslash that YAML does not understand",
        "inside \"…\" write \\\\ for a backslash, or use '…' instead",
    ),
    _Saying(
        r"flow sequence .*(stream end|document|got ':' far below)",
        "this bracket '[' is never closed",
        "close it with ], or put quotes around a text that begins with [",
        opened=True,
    ),
    _Saying(
        r"flow mapping .*(stream end|document|got ':' far below)",
        "this brace '{' is never closed",
        "close it with }, or put quotes around a text that begins with {",
        opened=True,
    ),
    _Saying(
        r"flow sequence",
        "a comma or ']' is missing before this",
        "put quotes around a text that holds any of [ ] { } , or ': '",
    ),
    _Saying(
        r"flow mapping",
        "a comma or '}' is missing before this",
        "put quotes around a text that holds any of [ ] { } , or ': '",
    ),
    _Saying(
        r"sequence entries are not allowed",
        "a list cannot begin here",
        "begin the list on a line of its own, or put quotes around a text that begins with '- '",
    ),
    _Saying(
        r"mapping keys are not allowed",
        "a text cannot begin with '? '",
        "put quotes around it",
    ),
    _Saying(
        r"could not find expected ':'",
        "a colon is missing: this is neither 'field: value' nor part of the text above",
        "write 'field: value', or indent the line if it goes on with the text above",
        opened=True,
    ),
    _Saying(
        r"block scalar",
        "the text after | or > must begin on the next line",
        "put quotes around a text that begins with | or >",
    ),
    _Saying(
        r"scanning an (anchor|alias)",
        "a text cannot begin with & or * unless it stands in quotes",
        "put quotes around it",
        opened=True,
    ),
    _Saying(
        r"scanning a tag|tag handle",
        "a text cannot begin with ! unless it stands in quotes",
        "put quotes around it",
        opened=True,
    ),
    _Saying(
        r"directive|incompatible YAML",
        "a line cannot begin with % unless it stands in quotes",
        "put quotes around it",
    ),
    _Saying(
        r"parsing a block (collection|sequence)",
        "this line does not fit the list around it",
        "give every '-' of a list the same indentation, and its fields two spaces more",
    ),
    _Saying(
        r"parsing a block mapping.* found '<scalar>'",
        "text after a closing quotation mark",
        "put quotes around all of it; inside '…' an apostrophe is written twice: ''",
    ),
    _Saying(
        r"parsing a block mapping",
        "this line does not fit the fields around it",
        "give fields that belong together the same indentation",
    ),
    _Saying(
        r"node content",
        "a value is missing before this",
        "put quotes around a text that begins with any of [ ] { } ,",
    ),
    _Saying(
        r"expected '<document start>'",
        "this does not belong to what stands above",
        "an episode is fields such as 'title: …', each at the start of a line",
    ),
)

_ANYTHING = _Saying("", "this is not YAML", "compare the line with the examples of `deckgen new`")


def told(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    """The problem that PyYAML (its parser in Python) found, for people."""
    said = f"{error.context or ''} {error.problem or ''}"
    if "expected '<document start>'" in said and source.text.startswith("%"):
        return _first_character(yaml.Mark("", 0, 0, 0, None, 0), source)
    opened, at = error.context_mark, error.problem_mark
    if opened and at and at.line > opened.line and said.endswith("got ':'"):
        said += " far below"  # the colon of the next field: the bracket was forgotten
    if error.problem_mark and "cannot start any token" in said:
        return _first_character(error.problem_mark, source)
    if error.problem_mark and "mapping values are not allowed" in said:
        return _colon(error.problem_mark, source)
    saying = next((s for s in _SAYINGS if re.search(s.pattern, said, re.DOTALL)), _ANYTHING)
    mark = error.problem_mark or error.context_mark
    if saying.opened and error.context_mark:
        mark = error.context_mark
    place = source.place(mark.line, mark.column) if mark else source.place(0, 0)
    return Problem("E103", saying.message, place, saying.hint)


def _first_character(mark: yaml.Mark, source: Source) -> Problem:
    place = source.place(mark.line, mark.column)
    character = place.excerpt[mark.column : mark.column + 1]
    message = f"a text cannot begin with '{character}' unless it stands in quotes"
    return Problem("E103", message, place, "put quotes around it")


def _colon(mark: yaml.Mark, source: Source) -> Problem:
    """A colon that begins a value where none can be: a second one, or a line too far right."""
    place = source.place(mark.line, mark.column)
    before = place.excerpt[: mark.column]
    key, colon, _ = before.partition(": ")
    if colon:
        text = place.excerpt[len(key) + 2 :].strip()
        written = "'" + text.replace("'", "''") + "'" if '"' in text else f'"{text}"'
        hint = f"put the text in quotes: {key.strip()}: {written}"
        return Problem("E103", "a second ': ' in one line", place, hint)
    return Problem(
        "E103",
        "this line is indented too far, or the one above should end in a colon",
        place,
        "give fields that belong together the same indentation",
    )
