"""A slide of the deck as the one or several slides of the file, everything fitted and placed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from deckgen import text
from deckgen.assets import Assets
from deckgen.diagnostics import Problem
from deckgen.document import Callout, Schedule, Slide, Slot
from deckgen.themes import Theme
from deckgen.writers.pptx import complaints
from deckgen.writers.pptx.arranging import PICTURES, arrange
from deckgen.writers.pptx.column import Column, box, padded
from deckgen.writers.pptx.drawing import GAP, Figure, Pen, draw
from deckgen.writers.pptx.figures import FigureError, Shown, figure
from deckgen.writers.pptx.fitting import fit
from deckgen.writers.pptx.geometry import PIXEL, POINT, Area
from deckgen.writers.pptx.matching import Match
from deckgen.writers.pptx.paragraphs import Paragraph
from deckgen.writers.pptx.reading import Layout, Placeholder

GUTTER = 32 * PIXEL


@dataclass(frozen=True)
class Filling:
    """Words for a placeholder; `area` where they do not take all of it, `boxed` in a box of it."""

    placeholder: Placeholder
    paragraphs: tuple[Paragraph, ...]
    area: Area | None = None
    boxed: bool = False


@dataclass(frozen=True)
class Placed:
    """A figure where it stands; `placeholder` is the picture placeholder it fills, if one."""

    figure: Figure
    image: Shown
    area: Area
    placeholder: Placeholder | None = None


@dataclass(frozen=True)
class Sheet:
    """One slide of the file: its title, its words and figures, all fitted."""

    slide: Slide
    layout: Layout
    title: str
    words: tuple[Filling, ...]
    figures: tuple[Placed, ...]
    lost: tuple[str, ...] = ()


@dataclass
class Composer:
    """Lays slides out in a template's layouts, gathering what had to be shortened.

    `grows` lets the words of a body be larger than its template sets them, up to the theme's most.
    """

    theme: Theme
    assets: Assets
    families: Callable[[str], text.Family]
    grows: bool = False
    problems: list[Problem] = field(default_factory=list)

    def sheets(self, slide: Slide, match: Match) -> list[Sheet]:
        """The slides that a slide of the deck takes; their titles are still the whole ones."""
        layout = match.layout
        column = Column(layout, self.families)
        fillings: list[
            tuple[Placeholder, Area | None, bool, tuple[tuple[Paragraph, ...], ...]]
        ] = []
        placed: list[Placed] = []
        lost: list[str] = []
        filled = arrange(slide, layout.placeholders, match.body)
        for slot, placeholder in sorted(filled, key=lambda pair: pair[1].area.y):
            paragraphs, figures = self._drawn(slot, placeholder)
            area, shown = self._placed(placeholder, figures, words=bool(paragraphs))
            placed += shown
            if not paragraphs:
                continue
            boxed = placeholder.palette.boxes and all(
                isinstance(block, Callout) for block in slot.blocks
            )
            placeholder = padded(placeholder) if boxed else placeholder
            area = (
                area
                or column.risen(placeholder)
                or (placeholder.area if placeholder.moved else None)
            )
            family = self.families(placeholder.font)
            fitted = fit(paragraphs, box(placeholder, area), family, slot.fit)
            column.fill(placeholder, area, fitted)
            self.problems += complaints.about(slot, paragraphs, fitted, slide)
            lost += [p.words for p in paragraphs] if fitted.cut else []
            area = column.snug(placeholder, area) if boxed else area
            fillings.append((placeholder, area, boxed, fitted.pages))
        total = max((len(pages) for *_, pages in fillings), default=1)
        return [
            Sheet(
                slide,
                layout,
                slide.title,
                tuple(
                    Filling(
                        placeholder,
                        pages[min(at, len(pages) - 1)],
                        column.area(placeholder, area),
                        boxed,
                    )
                    for placeholder, area, boxed, pages in fillings
                ),
                tuple(placed),
                tuple(lost),
            )
            for at in range(total)
        ]

    def _drawn(self, slot: Slot, placeholder: Placeholder) -> tuple[list[Paragraph], list[Figure]]:
        pen = Pen(
            placeholder.levels,
            self.theme.sizes,
            _times(slot, placeholder, self.families(placeholder.font)),
            slot.name,
            palette=placeholder.palette,
            grows=self.grows and slot.name == "body",
        )
        paragraphs: list[Paragraph] = []
        figures: list[Figure] = []
        for block in slot.blocks:
            first = paragraphs[-1].item + 1 if paragraphs else 0
            for drawn in draw(block, pen):
                if isinstance(drawn, Paragraph):
                    paragraphs.append(replace(drawn, item=first + drawn.item))
                else:
                    figures.append(drawn)
        return paragraphs, figures

    def _placed(
        self, placeholder: Placeholder, figures: list[Figure], *, words: bool
    ) -> tuple[Area | None, list[Placed]]:
        if not figures:
            return None, []
        left, room = placeholder.area.split(0.62, GUTTER) if words else (None, placeholder.area)
        placed = []
        bears = placeholder.kind in PICTURES or (placeholder.kind == "obj" and not words)
        holder = placeholder if bears and len(figures) == 1 else None
        cells = room.squares if placeholder.slot == "portraits" else room.cells
        for drawn, cell in zip(figures, cells(len(figures), GUTTER // 2), strict=True):
            try:
                image = figure(drawn, cell, self.assets)
            except FigureError as error:
                self.problems.append(complaints.no_picture(drawn, str(error)))
                others = [other for other in figures if other is not drawn]
                return self._placed(placeholder, others, words=words)
            area = cell.contain(image.width, image.height)
            placed.append(Placed(drawn, image, area, holder))
        return (left if placed else None), placed


def _times(slot: Slot, placeholder: Placeholder, family: text.Family) -> int:
    """Where a schedule's titles stand, right of its widest time."""
    level = placeholder.levels[0]
    whens = [row.when for b in slot.blocks if isinstance(b, Schedule) for row in b.rows]
    widest = max((family.width(when, level.size, bold=True) for when in whens), default=0.0)
    needed = round((widest + GAP) * POINT)
    return max(level.left, needed) if needed <= placeholder.area.width * 0.4 else level.left
