"""A ReportLab canvas on which everything is drawn as part of an element, or as an artifact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Literal

from reportlab.pdfgen.canvas import Canvas as PlainCanvas

from deckgen.writers.pdf.tagging.tree import Annotation, Bookmark, Element, Mark, Rectangle


class Canvas(PlainCanvas):
    """Pages of one size; `marks` holds, page by page, the element of each marked-content id."""

    def __init__(self, size: tuple[float, float]) -> None:
        self._buffer = BytesIO()
        super().__init__(self._buffer, pagesize=size, pageCompression=0, invariant=1)
        self.root = Element("Document")
        self.marks: list[list[Element]] = [[]]
        self.bookmarks: list[Bookmark] = []

    @property
    def page(self) -> int:
        """The page being drawn, from 0."""
        return len(self.marks) - 1

    @contextmanager
    def marked(self, element: Element | None) -> Iterator[None]:
        """What is drawn inside is content of `element`; decoration where there is none."""
        if element is None:
            with self.artifact():
                yield
            return
        here = self.marks[-1]
        element.add(Mark(self.page, len(here)))
        self.addLiteral(f"/{element.kind} <</MCID {len(here)}>> BDC")
        here.append(element)
        yield
        self.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: Literal["Layout", "Pagination"] = "Layout") -> Iterator[None]:
        """What is drawn inside is decoration that is never read aloud."""
        self.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self.addLiteral("EMC")

    def link(self, element: Element, area: Rectangle, url: str, contents: str) -> None:
        """Make `area` of this page lead to `url`, as part of `element`."""
        element.add(Annotation(self.page, area, url, contents))

    def bookmark(self, text: str, level: int, top: float) -> None:
        """A line in the reader's table of contents that leads to `top` of this page."""
        self.bookmarks.append(Bookmark(text, level, self.page, top))

    def next_page(self) -> None:
        """Finish this page and begin another."""
        self.showPage()
        self.marks.append([])

    def finish(self) -> bytes:
        """Finish the last page; the file, with nothing yet said about its structure."""
        self.save()
        return self._buffer.getvalue()
