"""Paragraphs of the document as words set in faces."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, groupby, pairwise

from deckgen.assets import Assets
from deckgen.diagnostics import Problem, Severity
from deckgen.document import Run, Text
from deckgen.text import bidi
from deckgen.text.breaks import opportunities
from deckgen.writers.pdf.breaking import Link, Piece, Word
from deckgen.writers.pdf.covering import EAST_ASIAN_SCRIPTS, cover, script
from deckgen.writers.pdf.fonts import east_asian_language
from deckgen.writers.pdf.hyphens import hyphens
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.shaping import Face, shape
from deckgen.writers.pdf.styles import Sheet, Style
from deckgen.writers.pdf.tagging import Element
from deckgen.writers.uris import uri

DIVIDED = ("body", "summary")
"""Paragraphs whose words may be divided: no titles, no people, no times, no places."""

ADDRESS = re.compile(r"\w\.\w+/\S+")
"""What looks like an address, from the last letter of the host's name but one part."""


@dataclass
class Setter:
    """Sets text for one handout: its styles, its files, and the problems met on the way."""

    sheet: Sheet
    assets: Assets
    language: str = "en"
    problems: list[Problem] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    def paragraph(
        self, text: Text | str, style: Style, element: Element | None, *, bookmark: int = 0
    ) -> Paragraph:
        """A paragraph as content of `element`; without one it is decoration."""
        if isinstance(text, str):
            text = Text((Run(text),))
        words = tuple(self._words(text, style, element))
        return Paragraph(words, style, element, bookmark, text.words, bidi.base(text.words))

    def warn(self, code: str, message: str, hint: str, origin: str) -> None:
        """Note something that people should know."""
        self.problems.append(
            Problem(code, message, hint=hint, severity=Severity.WARNING, origin=origin)
        )

    def _words(self, text: Text, style: Style, element: Element | None) -> Iterator[Word]:
        parts = list(self._parts(text, style, element))
        line = "".join(shown for shown, _, _ in parts)
        ends = list(accumulate(len(shown) for shown, _, _ in parts))
        levels = bidi.levels(line, bidi.base(line))
        turns = _turns(line, levels)
        number = 0
        for start, end in pairwise([0, *_places(line), len(line)]):
            pieces = []
            while start < end:
                _, face, link = parts[number]
                stop = min(end, ends[number], turns[bisect_right(turns, start)])
                level = levels[start]
                shaped = shape(
                    face,
                    line[start:stop],
                    tabular=style.tabular,
                    leftward=level % 2 == 1,
                    language=east_asian_language(line, self.language) if face.keyed else "",
                )
                pieces.append(Piece(shaped, style.size, link, level))
                number += stop == ends[number]
                start = stop
            if pieces:
                whole = "".join(glyph.text for glyph in pieces[0].shaped.glyphs)
                divisible = text.role in DIVIDED and not pieces[0].link
                yield Word.of(pieces, hyphens(whole, self.language) if divisible else ())

    def _parts(
        self, text: Text, style: Style, element: Element | None
    ) -> Iterator[tuple[str, Face, Link | None]]:
        """The text in parts of one face that belong to one link or to none."""
        missing: list[str] = []
        for run in text.runs:
            link = _link(run, element)
            covered = cover(run.text, bold=style.bold or run.strong, language=self.language)
            missing += covered.missing
            for shown, face in covered.parts:
                yield shown, face, link
        self._miss(list(dict.fromkeys(missing)), text.origin)

    def _miss(self, missing: list[str], origin: str) -> None:
        """Tell what no font has: scripts once a handout, signs and pictures once a field."""
        for letters, group in groupby(sorted(missing, key=script), key=script):
            characters = list(group)
            key = letters or f"{origin}: {''.join(characters)}"
            if key in self.told:
                continue
            self.told.add(key)
            first, more = characters[0], characters[1:]
            others = f", nor {' '.join(more)}" if more and not letters else ""
            self.warn(
                "W401",
                f"no font has the character {_named(first)}{others}",
                _hint(letters),
                origin,
            )


def _named(character: str) -> str:
    """A character, or pictures joined to one, as people look it up."""
    points = " ".join(f"U+{ord(each):04X}" for each in character)
    name = unicodedata.name(character[0], "unknown").lower()
    return f"{character} ({points}, {name})"


def _hint(letters: str) -> str:
    if letters == EAST_ASIAN_SCRIPTS:
        return f'run: pip install "deckgen[cjk]" (the fonts for {letters}, 28 MB)'
    if letters:
        return f"the handout says [{letters}] instead; write it in another script, too"
    return "the handout shows its name in brackets; write it another way"


def _turns(line: str, levels: list[int]) -> list[int]:
    """Where the direction changes, and where spaces begin that may end a line running both ways."""
    turns = {at for at, (one, other) in enumerate(pairwise(levels), 1) if one != other}
    if any(levels):
        turns.update(spaces.start() for spaces in re.finditer(r"\s+", line))
    return [*sorted(turns), len(line)]


@lru_cache(maxsize=4096)
def _places(line: str) -> list[int]:
    """Where lines may end: as in other texts, and after the slashes of addresses."""
    slashes = (
        address.start() + slash.end()
        for address in ADDRESS.finditer(line)
        for slash in re.finditer(r"/(?=[^/])", address.group())
    )
    return sorted({*opportunities(line), *slashes})


def _link(run: Run, element: Element | None) -> Link | None:
    target = uri(run.url) if run.url else None
    if target is None or element is None:
        return None
    return Link(target, run.text.strip() or target, Element("Link", element))
