"""How each part of the handout is set: sizes in points, spaces in lines of the body."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from deckgen.document.blocks import Role

FLOOR = 8.0
"""Nothing is set smaller than this, in points: complaints begin below it."""

LARGE = 16.0
"""Large print is at least so large (RNIB, Clear print guidelines)."""

HEADLINE = 28.0
"""The headline of page 1 is no larger, in points."""


@dataclass(frozen=True)
class Style:
    """One way of setting a paragraph; lengths in points.

    `tabular` gives all digits one width, so that times stand under each other.
    """

    size: float
    leading: float
    bold: bool = False
    tabular: bool = False
    before: float = 0
    after: float = 0
    align: Literal["left", "centre", "right"] = "left"

    def smaller(self) -> Style:
        """The same, a point smaller."""
        return replace(self, size=self.size - 1, leading=self.leading * (1 - 1 / self.size))


@dataclass(frozen=True)
class Sheet:
    """All styles of a handout, from the size of its body text and the leading in parts of it.

    Nothing is set smaller than `floor`.
    """

    body: float = 9.5
    leading: float = 1.28
    floor: float = FLOOR

    @property
    def line(self) -> float:
        """The height of a line of body text."""
        return self.body * self.leading

    @property
    def title(self) -> Style:
        """The headline of page 1."""
        return self._style(min(2.4, HEADLINE / self.body), leading=1.12, bold=True)

    def heading(self, level: int) -> Style:
        """A heading of level 2 or more: the day, the part, the point."""
        size = {2: 1.3, 3: 1.08}.get(level, 1.0)
        return self._style(size, leading=1.2, bold=True, before=0.9, after=0.25)

    def text(self, role: Role) -> Style:
        """A paragraph by what it is for."""
        match role:
            case "lead":
                return self._style(1.15, bold=True, after=0.2)
            case "label" | "clash":
                return self._style(0.93, bold=True)
            case "detail" | "place" | "summary":
                return self._style(0.95)
            case "body":
                return self._style(after=0.2)

    def opening(self, role: Role) -> Style:
        """The lines under the headline."""
        return self._style(1.35, bold=True, after=0.1) if role == "lead" else self._style(1.05)

    @property
    def callout(self) -> Style:
        """The heading of a box that cannot be missed."""
        return self._style(1.55, leading=1.2, bold=True, after=0.15)

    @property
    def when(self) -> Style:
        """The time of a talk."""
        return self._style(bold=True, tabular=True)

    @property
    def what(self) -> Style:
        """The title of a talk."""
        return self._style(bold=True)

    @property
    def caption(self) -> Style:
        """What a code leads to."""
        return self._style(bold=True, after=0.1)

    @property
    def address(self) -> Style:
        """A link as people type it."""
        return self._style(0.9)

    @property
    def continued(self) -> Style:
        """The heading again, where what it stands over runs on in another column."""
        return self._style(0.93, bold=True, after=0.3)

    @property
    def footer(self) -> Style:
        """The foot of each page."""
        return self._style(0.85)

    def _style(
        self,
        size: float = 1.0,
        *,
        leading: float = 0,
        bold: bool = False,
        tabular: bool = False,
        before: float = 0,
        after: float = 0,
    ) -> Style:
        points = max(self.floor, self.body * size)
        return Style(
            size=points,
            leading=points * (leading or self.leading),
            bold=bold,
            tabular=tabular,
            before=before * self.line,
            after=after * self.line,
        )
