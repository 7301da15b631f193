"""A schedule's bytes as text, and what cannot be read at all as a reading that says so."""

from __future__ import annotations

import codecs

from deckgen.diagnostics import Place, Places, Problem, Severity
from deckgen.readers.reading import Reading
from deckgen.readers.source import Source

MAX_SCHEDULE = 8_000_000
"""The bytes of a schedule; that of FOSDEM, with a thousand talks, has three millions."""

MAX_TEXT = 50_000
"""The characters of one text in it, such as an abstract."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class RefusedError(Exception):
    """A file that is not read; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem

    @property
    def reading(self) -> Reading:
        """What is given back instead of an episode."""
        return Reading(
            None, Places({"": self.problem.place} if self.problem.place else {}), (self.problem,)
        )


def refused(code: str, message: str, place: Place, hint: str = "") -> RefusedError:
    """To be raised by a reader that cannot go on."""
    return RefusedError(Problem(code, message, place, hint))


def ensure_size(data: bytes, name: str) -> None:
    """Raises `RefusedError` for more bytes than a schedule has."""
    if len(data) > MAX_SCHEDULE:
        message = (
            f"the file has {len(data):,} bytes; deckgen reads schedules up to {MAX_SCHEDULE:,}"
        )
        raise refused("E151", message, Place(name, 1, 1), "export one day, or one track, at a time")


def text_of(data: bytes, name: str) -> tuple[Source, list[Problem]]:
    """The text of a file in UTF-8, UTF-16 or UTF-32; else it is read as Windows-1252, with a word.

    Raises `RefusedError` where the file is too large or no text.
    """
    ensure_size(data, name)
    mark, encoding = next((it for it in _MARKS if data.startswith(it[0])), (b"", "utf-8"))
    data, problems = data[len(mark) :], []
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if mark or b"\0" in data:
            hint = "export it again as UTF-8"
            raise refused("E152", "the file is not a text", Place(name, 1, 1), hint) from None
        text = data.decode("cp1252", errors="replace")
        message = "the file is not in UTF-8; it is read as Windows-1252"
        hint = "look at the accents; export it as UTF-8 if they are wrong"
        problems.append(Problem("W176", message, Place(name, 1, 1), hint, Severity.WARNING))
    return Source(name, text.replace("\r\n", "\n").replace("\r", "\n")), problems


def beginning(data: bytes) -> str:
    """The first characters of a file, for a look at what it is."""
    mark, encoding = next((it for it in _MARKS if data.startswith(it[0])), (b"", "utf-8"))
    return data[len(mark) : len(mark) + 2_000].decode(encoding, errors="replace").lstrip()
