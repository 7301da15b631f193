"""JSON as other programs write it: values of any type, and where in the text an entry stands."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from deckgen.diagnostics import Place, Problem
from deckgen.readers.schedules.files import MAX_TEXT, beginning, refused, text_of
from deckgen.readers.source import Source

_MISSES = 20


def load(data: bytes, name: str) -> tuple[Any, Source, list[Problem]]:
    """The value of a JSON file; NaN and the infinities are nothing.

    Raises `RefusedError` that says where it breaks.
    """
    source, problems = text_of(data, name)
    try:
        value = json.loads(source.text, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        message = f"the JSON breaks off here: {error.msg.lower()}"
        place = source.place(error.lineno - 1, error.colno - 1)
        raise refused("E152", message, place, "download it again, whole") from None
    except RecursionError:
        message = "lists and groups stand in one another too deep"
        raise refused("E153", message, Place(name, 1, 1), "no schedule is written so") from None
    except ValueError:  # a number of more digits than Python converts
        message = "a number in it has thousands of digits"
        raise refused("E152", message, Place(name, 1, 1), "no schedule is written so") from None
    return value, source, problems


def looks_like_json(data: bytes, *marks: bytes) -> bool:
    """Whether a file begins as JSON does and names all of `marks`."""
    return beginning(data)[:1] in ("{", "[") and all(
        b'"%s"' % mark in data.replace(b"\0", b"") for mark in marks
    )


def group(value: object) -> Mapping[str, Any]:
    """The value as a group of fields; an empty one if it is none."""
    return value if isinstance(value, dict) else {}


def groups(value: object) -> list[Mapping[str, Any]]:
    """The groups of fields in a list, or in a group of groups."""
    if isinstance(value, dict):
        value = list(value.values())
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text(value: object, language: str = "en") -> str:
    """A text or number as text; of one in several languages that in `language`, else English."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, (str, int, float)):
        return str(value)[: 2 * MAX_TEXT]
    spoken = group(value)
    for key in (language, language[:2], "en", *spoken):
        if isinstance(spoken.get(key), str) and spoken[key].strip():
            return str(spoken[key])[: 2 * MAX_TEXT]
    return ""


class Finder:
    """Where entries stand in a text, asked for in about the order of the text."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.at = self.row = self.missed = 0

    def find(self, words: object) -> tuple[int, int]:
        """The row and column, from 0, of a text as JSON writes it; (0, 0) where it is not found."""
        if not isinstance(words, str) or not words or self.missed > _MISSES:
            return 0, 0
        for written in _spellings(words):
            position = self.source.text.find(written, self.at)
            if position >= 0:
                self.row += self.source.text.count("\n", self.at, position)
                self.at = position
                return self.row, position - self.source.text.rfind("\n", 0, position) - 1
        self.missed += 1
        return 0, 0


def _spellings(words: str) -> Iterator[str]:
    plain = json.dumps(words, ensure_ascii=False)
    yield from dict.fromkeys((plain, json.dumps(words), plain.replace("/", "\\/")))
