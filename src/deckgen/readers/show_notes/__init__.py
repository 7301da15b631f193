"""Show notes in Markdown, as hosts of a livestream write them."""

from __future__ import annotations

import re

from deckgen.diagnostics import Place
from deckgen.model import Project
from deckgen.model.limits import MAX_NODES
from deckgen.readers.ledger import Ledger
from deckgen.readers.people import introduce
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.schedules.files import RefusedError, beginning, refused, text_of
from deckgen.readers.show_notes.desk import At, Desk, Doubt
from deckgen.readers.show_notes.hackmd import prepare
from deckgen.readers.show_notes.interpret import Interpreter
from deckgen.readers.show_notes.markdown import TooMuchError, parse
from deckgen.readers.source import Source

MAX_NOTES = 150_000
"""The bytes of show notes; ten times as many as the longest of the show."""

_OTHER = re.compile(r"[<{\[]|BEGIN:|%PDF|\x00", re.IGNORECASE)
_SIGNS = re.compile(
    r"^ {0,3}#{1,6}\s*\S|\]\(\s*\S|^\s*[*+-] +\S|\{%\s*youtube|^[=-]{3,}$|^.{0,40}\bepisode \d+\b",
    re.IGNORECASE | re.MULTILINE,
)
_FOLDER = re.compile(
    r"(?:^|[/\\])0*(\d{1,4})[/\\](?:readme|index|notes|show-?notes)\.(?:md|markdown)$"
)


def read_show_notes(data: bytes, name: str, project: Project) -> Reading:
    """The episode of show notes; what is doubtful in them is told as a warning."""
    try:
        return _read(data, name, project)
    except RefusedError as error:
        return error.reading


def is_show_notes(data: bytes) -> bool:
    """Whether this is Markdown; a picture's link or a task may come first, JSON may not."""
    text = beginning(data)
    other = _OTHER.match(text) and not re.match(r"\[[^\]\n]*\]\(|\[!|<!--|<(?:h1|p|img|a)\b", text)
    return "\x00" not in text and not other and bool(_SIGNS.search(text))


def _read(data: bytes, name: str, project: Project) -> Reading:
    start = Place(name, 1, 1)
    if len(data) > MAX_NOTES:
        message = f"the file has {len(data):,} bytes; deckgen reads show notes up to {MAX_NOTES:,}"
        raise refused("E102", message, start, "give the notes of one episode at a time")
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refused(
            "E101", "the file is not a text", start, "if it should be one, save it as UTF-8"
        )
    source, problems = text_of(data, name)
    source = Source(name, source.text.removeprefix("\ufeff").expandtabs(4))
    ledger = Ledger(source, problems)
    desk = Desk(ledger)
    prepared = prepare(source.text)
    try:
        markdown = parse(prepared.text)
    except TooMuchError as error:
        place = source.place(error.line, 0)
        raise refused("E102", str(error), place, "is this the right file?") from None
    if not markdown.blocks:
        raise refused("E106", "there is nothing in these notes", start, "is it the right file?")
    for line, words in sorted([*prepared.taken, *markdown.comments]):
        if words:
            message = f"not shown in the notes, left out here: {words}"
            desk.doubt(Doubt("W158", message, At(line), "add what people should see"))
    folder = _FOLDER.search(name.casefold())
    episode = Interpreter(desk, project).episode(markdown, int(folder[1]) if folder else None)
    if len(ledger.noted) > MAX_NODES // 4:
        message = f"these notes hold more than {MAX_NODES // 4:,} points"
        raise refused("E102", message, start, "give the notes of one episode at a time")
    return Reading(introduce(episode, project.hosts), ledger.places, ledger.problems)


SHOW_NOTES = Reader("show notes", (".md", ".markdown"), read_show_notes, is_show_notes)

__all__ = ["SHOW_NOTES", "read_show_notes"]
