"""Cards for cutting: as many to a page as stand on it, all of one size, cut lines in one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from deckgen.document import Card, Run, Text
from deckgen.writers.pdf.codes import symbol
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.flowables import SLACK, Flowable, Item
from deckgen.writers.pdf.paragraph import Paragraph
from deckgen.writers.pdf.qr import Symbol
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Style
from deckgen.writers.pdf.tagging import Element

WIDEST, TALLEST = 85 * mm, 58 * mm
"""The least size of a card, from which follows how many stand on a sheet; 2 by 4 on A4."""

MARGIN = 4.5 * mm

TITLES = (14.0, 12.5, 11.0, 10.0, 9.0)
"""Sizes of a card's title: the largest with which all of the card has room."""

DETAIL = 9.0
ADDRESS = 8.0


@dataclass(frozen=True)
class Grid:
    """How the cards stand on a page."""

    columns: int
    rows: int
    wide: float
    tall: float

    @classmethod
    def on(cls, width: float, height: float) -> Grid:
        """As many cards as there is room for."""
        columns, rows = max(1, int(width // WIDEST)), max(1, int(height // TALLEST))
        return cls(columns, rows, width / columns, height / rows)

    @property
    def count(self) -> int:
        """The cards of a page."""
        return self.columns * self.rows


@dataclass(frozen=True, eq=False)
class Slip:
    """What stands on a card: paragraphs from its top, beside them at the foot a code."""

    top: tuple[Paragraph, ...]
    below: tuple[Paragraph, ...]
    code: Symbol | None

    def needs(self, width: float) -> float:
        """How tall it is."""
        beside = width - (self.code.size - self.code.quiet if self.code else 0)
        words = sum(words.height(beside) for words in self.below)
        code = self.code.size - 2 * self.code.quiet if self.code else 0
        return sum(words.height(width) for words in self.top) + 3 + max(words, code)

    def draw(self, page: Page, left: float, top: float, width: float, bottom: float) -> None:
        """The words from the top, the code in the lower right corner."""
        beside = width - (self.code.size - self.code.quiet if self.code else 0)
        for words in self.top:
            words.draw(page, left, top, width)
            top -= words.height(width)
        top -= 3
        for words in self.below:
            words.draw(page, left, top, beside)
            top -= words.height(beside)
        if self.code:
            code = self.code
            right = left + width - code.size + 2 * code.quiet
            code.draw(page, right, bottom + code.size - code.quiet, code.size)


@dataclass(frozen=True, eq=False)
class Sheet:
    """A page of cards below a line that says what they are of."""

    over: Paragraph
    slips: tuple[Slip, ...]
    grid: Grid

    def height(self, width: float) -> float:
        """The whole page."""
        return self.over.height(width) + self.grid.rows * self.grid.tall

    minimum = height

    def split(self, width: float, height: float) -> tuple[Flowable, Flowable] | None:  # noqa: ARG002 - the shape of all
        """Never."""
        return None

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """The lines to cut along, on every sheet in the same places; then card by card."""
        self.over.draw(page, left, top, width)
        top -= self.over.height(width)
        grid = self.grid
        with page.canvas.artifact():
            page.canvas.setLineWidth(0.5)
            page.canvas.setDash(3, 3)
            for column in range(grid.columns + 1):
                x = left + column * grid.wide
                page.canvas.line(x, top, x, top - grid.rows * grid.tall)
            for row in range(grid.rows + 1):
                page.canvas.line(left, top - row * grid.tall, left + width, top - row * grid.tall)
            page.canvas.setDash()
        for number, slip in enumerate(self.slips):
            row, column = divmod(number, grid.columns)
            y = top - row * grid.tall
            x = left + column * grid.wide + MARGIN
            bottom = y - grid.tall + MARGIN
            slip.draw(page, x, y - MARGIN + 2, grid.wide - 2 * MARGIN, bottom)


def carded(
    cards: Sequence[Card],
    over: Paragraph,
    setter: Setter,
    parent: Element,
    width: float,
    height: float,
) -> Iterator[Item]:
    """The pages of cards; `over` is said once, above the first."""
    grid = Grid.on(width, height - over.height(width))
    for start in range(0, len(cards), grid.count):
        slips = (_slip(card, setter, parent, grid) for card in cards[start : start + grid.count])
        yield Item(Sheet(over, tuple(slips), grid))
        over = replace(over, element=None, bookmark=0)


def over_cards(setter: Setter) -> Style:
    """The line above the cards of a page."""
    return replace(setter.sheet.footer, after=0)


def _slip(card: Card, setter: Setter, parent: Element, grid: Grid) -> Slip:
    """A card in the largest letters that it has room for; else its summary is cut short."""
    width, height = grid.wide - 2 * MARGIN, grid.tall - 2 * MARGIN + 2
    element = Element("Sect", parent)
    code = symbol(card.code, setter, element) if card.code else None
    for size in TITLES:
        slip = _set(card, card.details, size, code, setter, element)
        if slip.needs(width) <= height + SLACK:
            return slip
    for details in _shorter(card.details):
        slip = _set(card, details, TITLES[2], code, setter, element)
        if slip.needs(width) <= height + SLACK:
            break
    cut = next(text for text in reversed(card.details) or [card.title] if text.origin)
    setter.warn(
        "W423",
        "a card has no room for all of this",
        "a shorter text fits; layout: list shows all of it",
        cut.origin,
    )
    return slip


def _shorter(details: tuple[Text, ...]) -> Iterator[tuple[Text, ...]]:
    """The details with ever fewer words at their end, down to none."""
    while details:
        *others, last = details
        words = last.words.split()
        for count in range(len(words) - 1, 2, -1):
            run = Run(" ".join(words[:count]).rstrip(",;:–—-(") + "…")
            yield (*others, replace(last, runs=(run,)))
        details = tuple(others)
        yield details


def _set(
    card: Card,
    details: Sequence[Text],
    size: float,
    code: Symbol | None,
    setter: Setter,
    parent: Element,
) -> Slip:
    def words(text: Text, style: Style) -> Paragraph:
        return setter.paragraph(text, style, Element("P", parent))

    when = Style(10.5, 13, bold=True, tabular=True, after=2)
    title = Style(size, 1.17 * size, bold=True)
    detail = Style(DETAIL, 1.22 * DETAIL)
    place = replace(detail, bold=True)
    below = [words(text, place if text.role == "place" else detail) for text in details]
    if card.code:
        address = Text((Run(card.code.address, url=card.code.url),), origin=card.code.origin)
        below.append(words(address, Style(ADDRESS, 1.25 * ADDRESS)))
    return Slip((words(card.when, when), words(card.title, title)), tuple(below), code)
