"""Structure elements and what hangs on them, as plain records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the page's lower left corner."""


@dataclass(frozen=True)
class Mark:
    """A piece of a page's content: the page from 0, and the marked-content id on it."""

    page: int
    mcid: int


@dataclass(frozen=True)
class Annotation:
    """A clickable area that leads to `url`; `contents` is how it is read aloud."""

    page: int
    area: Rectangle
    url: str
    contents: str


@dataclass(eq=False)
class Element:
    """A node of the structure tree (ISO 32000-1, 14.7 and 14.8).

    It joins its parent when the first thing in it is drawn: so the tree stands in the order of
    drawing, which is the order of reading, and holds no empty elements but those told to `stand`.
    `scope` says what the header cell of a table heads, `columns` how many of them a cell takes.
    """

    kind: str
    parent: Element | None = None
    alt: str = ""
    language: str = ""
    numbering: str = ""
    scope: str = ""
    columns: int = 1
    box: tuple[int, Rectangle] | None = None
    kids: list[Element | Mark | Annotation] = field(default_factory=list)
    attached: bool = False

    def add(self, kid: Mark | Annotation) -> None:
        """Hang something drawn on this element."""
        self._attach()
        self.kids.append(kid)

    def stand(self) -> None:
        """Join the tree here even if nothing is drawn in it: an empty cell of a table."""
        self._attach()

    def _attach(self) -> None:
        if self.parent is not None and not self.attached:
            self.attached = True
            self.parent._attach()
            self.parent.kids.append(self)


@dataclass(frozen=True)
class Bookmark:
    """A line of the reader's table of contents: `top` is where it leads to on `page`."""

    text: str
    level: int
    page: int
    top: float
