"""How much room paragraphs take, and the largest size at which they fit a box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from deckgen.text.wrap import Line, Paragraph, wrap

_SLACK = 0.05


@dataclass(frozen=True)
class Box:
    """The room for words inside a box's insets, in points."""

    width: float
    height: float


@dataclass(frozen=True)
class Measured:
    """The lines of each paragraph, where they stand, and the height of all, in points."""

    paragraphs: tuple[tuple[Line, ...], ...]
    height: float

    @property
    def lines(self) -> tuple[int, ...]:
        """How many lines each paragraph takes."""
        return tuple(len(lines) for lines in self.paragraphs)


@dataclass(frozen=True)
class Excess:
    """What stands below the box: so many lines with so many characters. Nothing if it fits."""

    lines: int = 0
    characters: int = 0

    def __bool__(self) -> bool:
        return self.lines > 0


@dataclass(frozen=True)
class Fitted:
    """The size that was chosen, what it measures, and what still does not fit at the floor."""

    size: float
    measured: Measured
    excess: Excess

    @property
    def fits(self) -> bool:
        """Whether all words stand in the box."""
        return not self.excess


def measure(paragraphs: Sequence[Paragraph], width: float) -> Measured:
    """Set the paragraphs one below the other in a box whose inner width is `width` points.

    The space after one and before the next add up; the first one's `before` and the last one's
    `after` take no room (PowerPoint and LibreOffice agree).
    """
    top = 0.0
    gap = 0.0
    placed: list[tuple[Line, ...]] = []
    for number, paragraph in enumerate(paragraphs):
        if number:
            top += gap + paragraph.before
        height = paragraph.line_height
        lines = []
        for line in wrap(paragraph, width):
            lines.append(replace(line, top=top, height=height))
            top += height
        placed.append(tuple(lines))
        gap = paragraph.after
    return Measured(tuple(placed), top)


def fits(paragraphs: Sequence[Paragraph], box: Box) -> bool:
    """Whether all lines of the paragraphs stand inside the box."""
    return measure(paragraphs, box.width).height <= box.height + _SLACK


def excess(measured: Measured, box: Box) -> Excess:
    """By how many lines and characters the words run over: "over by 2 lines; cut about 40"."""
    over = [
        line for lines in measured.paragraphs for line in lines if line.bottom > box.height + _SLACK
    ]
    return Excess(len(over), sum(len(line.text.strip()) for line in over))


def sizes(largest: float, floor: float, step: float = 1.0) -> tuple[float, ...]:
    """The sizes to try, from the largest down in whole steps, the floor being the last.

    A largest size that lies below the floor is the only one: words are never enlarged.
    """
    count = max(0, int((largest - floor) / step + 1e-9))
    tried = [largest - step * n for n in range(count + 1)]
    return tuple(tried if tried[-1] <= floor else [*tried, floor])


def shrink(
    make: Callable[[float], Sequence[Paragraph]], box: Box, sizes: Sequence[float]
) -> Fitted:
    """The first of the sizes, largest first, at which the paragraphs that `make` gives fit the box.

    If even the last does not, it is the one returned, with what runs over.
    """
    for size in sizes:
        measured = measure(make(size), box.width)
        over = excess(measured, box)
        if not over:
            break
    return Fitted(size, measured, over)
