"""A finished deck opened again: with python-pptx, and as the XML of its parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any

from decks import ASSETS
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from deckgen.assets import Files
from deckgen.document import Deck
from deckgen.themes import Theme, theme
from deckgen.writers import Written
from deckgen.writers.pptx import write

NIGHT: Theme = theme("night", Files())
LIGHT: Theme = theme("light", Files())


class Opened:
    """What a program sees that opens the file."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.file = zipfile.ZipFile(io.BytesIO(written.data))

    @cached_property
    def presentation(self) -> Any:
        return Presentation(io.BytesIO(self.written.data))

    @cached_property
    def slides(self) -> list[Any]:
        return list(self.presentation.slides)

    @property
    def names(self) -> list[str]:
        return self.file.namelist()

    @property
    def titles(self) -> list[str]:
        return [slide.shapes.title.text_frame.text for slide in self.slides]

    def slide(self, title: str) -> Any:
        return self.slides[self.titles.index(title)]

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.file.read(name))

    def parts(self, folder: str) -> Iterator[tuple[str, etree._Element]]:
        for name in self.names:
            if name.startswith(folder) and name.endswith(".xml"):
                yield name, self.xml(name)

    @property
    def words(self) -> str:
        """Everything that stands on slides and in notes."""
        shown = [
            shape.text_frame.text for s in self.slides for shape in s.shapes if shape.has_text_frame
        ]
        said = [slide.notes_slide.notes_text_frame.text for slide in self.slides]
        return "\n".join([*shown, *said])


def named(slide: Any, name: str) -> Any:
    return next(shape for shape in slide.shapes if shape.name == name)


def paragraphs(slide: Any, name: str = "Body") -> list[Any]:
    return list(named(slide, name).text_frame.paragraphs)


def properties(paragraph: Any) -> dict[str, str]:
    found = paragraph._p.find(qn("a:pPr"))
    return {} if found is None else dict(found.attrib)


@cache
def _written(deck: Deck, look: Theme) -> Written:
    return write(deck, look, ASSETS)


def opened(deck: Deck, look: Theme = NIGHT) -> Opened:
    return Opened(_written(deck, look))
