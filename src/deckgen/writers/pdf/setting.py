"""Paragraphs of the document as words set in faces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from deckgen.assets import Assets
from deckgen.diagnostics import Problem, Severity
from deckgen.document import Run, Text
from deckgen.text.breaks import opportunities
from deckgen.writers.pdf.breaking import Link, Piece, Word
from deckgen.writers.pdf.fonts import faces
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.shaping import Face, Glyph, shape
from deckgen.writers.pdf.styles import Sheet, Style
from deckgen.writers.pdf.tagging import Element

ADDRESS = re.compile(r"\w\.\w+/\S+")
"""What looks like an address, from the last letter of the host's name but one part."""

INVISIBLE = dict.fromkeys(map(ord, "\ufe0e\ufe0f\u200d\u00ad"))
"""Variation selectors, joiners and soft hyphens: they ask for forms that print does not have."""


@dataclass
class Setter:
    """Sets text for one handout: its styles, its files, and the problems met on the way."""

    sheet: Sheet
    assets: Assets
    problems: list[Problem] = field(default_factory=list)

    def paragraph(
        self, text: Text | str, style: Style, element: Element | None, *, bookmark: int = 0
    ) -> Paragraph:
        """A paragraph as content of `element`; without one it is decoration."""
        if isinstance(text, str):
            text = Text((Run(text),))
        words = tuple(self._words(text, style, element))
        return Paragraph(words, style, element, bookmark, text.words)

    def warn(self, code: str, message: str, hint: str, origin: str) -> None:
        """Note something that people should know."""
        self.problems.append(
            Problem(code, message, hint=hint, severity=Severity.WARNING, origin=origin)
        )

    def _words(self, text: Text, style: Style, element: Element | None) -> Iterator[Word]:
        letters = [
            (character, face, link)
            for run in text.runs
            for link in [_link(run, element)]
            for character, face in self._faced(run, style, text.origin)
        ]
        line = "".join(character for character, _, _ in letters)
        for start, end in pairwise([0, *_places(line), len(line)]):
            pieces = [
                Piece(
                    face,
                    style.size,
                    _glyphs("".join(c for c, _, _ in group), face, style),
                    link,
                )
                for (face, link), group in _alike(letters[start:end])
            ]
            if pieces:
                yield Word.of(pieces)

    def _faced(self, run: Run, style: Style, origin: str) -> Iterator[tuple[str, Face]]:
        """Each character with the first face that has it; its name where none has."""
        chain = faces(bold=style.bold or run.strong)
        face = chain[0]
        for character in unicodedata.normalize("NFC", run.text).translate(INVISIBLE):
            if unicodedata.combining(character) and face.covers(character):
                yield character, face
                continue
            found = next((each for each in chain if each.covers(character)), None)
            if found:
                face = found
                yield character, face
                continue
            for letter in self._named(character, origin):
                yield letter, chain[0]

    def _named(self, character: str, origin: str) -> str:
        name = unicodedata.name(character, "")
        if not name or unicodedata.category(character)[0] == "C":
            return ""
        self.warn(
            "W401",
            f"no font has the character {character} (U+{ord(character):04X}, {name.lower()})",
            "the handout shows its name in brackets; write it another way or add a font",
            origin,
        )
        return f"[{name.lower()}]"


def _places(line: str) -> list[int]:
    """Where lines may end: as in other texts, and after the slashes of addresses."""
    slashes = (
        address.start() + slash.end()
        for address in ADDRESS.finditer(line)
        for slash in re.finditer(r"/(?=[^/])", address.group())
    )
    return sorted({*opportunities(line), *slashes})


def _glyphs(text: str, face: Face, style: Style) -> tuple[Glyph, ...]:
    """Words and the spaces after them apart, so that the spaces follow in either direction."""
    words = text.rstrip()
    spaces = text[len(words) :]
    return (
        *shape(face, words, tabular=style.tabular),
        *shape(face, spaces, tabular=style.tabular),
    )


def _link(run: Run, element: Element | None) -> Link | None:
    if not run.url or element is None:
        return None
    return Link(run.url, run.text.strip() or run.url, Element("Link", element))


Letter = tuple[str, Face, Link | None]


def _alike(
    letters: Sequence[Letter],
) -> Iterator[tuple[tuple[Face, Link | None], Iterator[Letter]]]:
    return groupby(letters, key=lambda letter: (letter[1], letter[2]))
