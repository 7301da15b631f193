"""Flowables made of others: stacks, rows with something at their left, frames, columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.flowables import ENDLESS, Column, Flowable, Item, fill


@dataclass(frozen=True, eq=False)
class Stack:
    """Items one below the other."""

    items: tuple[Item, ...]

    def _whole(self, width: float) -> Column:
        if width not in self._filled:
            self._filled[width] = fill(self.items, width, ENDLESS)
        return self._filled[width]

    @cached_property
    def _filled(self) -> dict[float, Column]:
        return {}

    def height(self, width: float) -> float:
        """All items."""
        return self._whole(width).height

    def minimum(self, width: float) -> float:
        """The first items that must stand together."""
        needed = 0.0
        for item in self.items:
            needed += item.flowable.height(width) if item.keep else item.flowable.minimum(width)
            if not item.keep:
                break
        return needed

    def split(self, width: float, height: float) -> tuple[Stack, Stack] | None:
        """As many items as fit, the last of them split if need be."""
        if height < self.minimum(width):
            return None
        column = fill(self.items, width, height)
        if not column.rest or column.height > height + 0.01:
            return None
        # The head is kept as it was filled: what stood together must not move again.
        count = len(column.placed)
        heads = [
            replace(item, flowable=placed.flowable)
            for item, placed in zip(self.items, column.placed, strict=False)
        ]
        return Stack(tuple(heads[:count])), Stack(column.rest)

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """From the top."""
        self._whole(width).draw(page, left, top, width)


@dataclass(frozen=True, eq=False)
class Beside:
    """A stack with something at its left, the stack `indent` from the column's edge.

    It is kept whole where it is no taller than `whole`; the stack begins `drop` below the top.
    """

    label: Flowable | None
    body: Stack
    indent: float
    whole: float = 0
    drop: float = 0

    def height(self, width: float) -> float:
        """The taller of the two."""
        return max(self._label_height, self.drop + self.body.height(width - self.indent))

    @property
    def _label_height(self) -> float:
        return self.label.height(self.indent) if self.label else 0

    def minimum(self, width: float) -> float:
        """All of a short one; else the label and what may begin beside it."""
        tall = self.height(width)
        if tall <= self.whole:
            return tall
        return max(self._label_height, self.drop + self.body.minimum(width - self.indent))

    def split(self, width: float, height: float) -> tuple[Beside, Beside] | None:
        """The stack is split; the label stays with its first part."""
        parts = self.body.split(width - self.indent, height - self.drop)
        if not parts or self._label_height > height:
            return None
        head, tail = parts
        return replace(self, body=head), replace(self, label=None, body=tail, drop=0)

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """The label first, as it is read first."""
        if self.label:
            self.label.draw(page, left, top, self.indent)
        self.body.draw(page, left + self.indent, top - self.drop, width - self.indent)


@dataclass(frozen=True, eq=False)
class Boxed:
    """A stack in a frame of strokes."""

    body: Stack
    padding: float
    thickness: float

    def height(self, width: float) -> float:
        """The body and the padding above and below."""
        return self.body.height(width - 2 * self.padding) + 2 * self.padding

    def minimum(self, width: float) -> float:
        """All of it: a box stands in one piece unless a whole column is too short."""
        return self.height(width)

    def split(self, width: float, height: float) -> tuple[Boxed, Boxed] | None:
        """Two boxes."""
        parts = self.body.split(width - 2 * self.padding, height - 2 * self.padding)
        return (replace(self, body=parts[0]), replace(self, body=parts[1])) if parts else None

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """The frame lies inside the column's edges."""
        tall, half = self.height(width), self.thickness / 2
        with page.canvas.artifact():
            page.canvas.setLineWidth(self.thickness)
            page.canvas.rect(left + half, top - tall + half, width - 2 * half, tall - 2 * half)
        self.body.draw(page, left + self.padding, top - self.padding, width - 2 * self.padding)


@dataclass(frozen=True, eq=False)
class Ruled:
    """A flowable with a rule across the column above it, `room` points away."""

    body: Flowable
    thickness: float
    room: float

    @property
    def _head(self) -> float:
        return self.thickness + self.room

    def height(self, width: float) -> float:
        """The body, the rule and the room between."""
        return self.body.height(width) + self._head

    def minimum(self, width: float) -> float:
        """What may begin below the rule."""
        return self.body.minimum(width) + self._head

    def split(self, width: float, height: float) -> tuple[Flowable, Flowable] | None:
        """The rule stays with the first part."""
        parts = self.body.split(width, height - self._head)
        return (replace(self, body=parts[0]), parts[1]) if parts else None

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """The rule, then the body."""
        page.rule(left, left + width, top - self.thickness / 2, self.thickness)
        self.body.draw(page, left, top - self._head, width)
