"""Show notes as blocks of lines, before anything is known of what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Run:
    """Words set in one way: plain, with an address behind them, or standing for a picture.

    `url` and `image` are addresses as they were written; `title` is what a link shows when one
    points at it.
    """

    text: str
    url: str | None = None
    image: str | None = None
    title: str = ""

    @property
    def leads(self) -> bool:
        """Whether there is an address here, be it empty."""
        return self.url is not None or self.image is not None


@dataclass(frozen=True)
class Row:
    """One line of the source; `line` and `column` count from 0. `hard`: its break was asked for."""

    runs: tuple[Run, ...]
    line: int
    column: int = 0
    hard: bool = False

    @property
    def text(self) -> str:
        """The words, with those that stand for pictures."""
        return " ".join("".join(run.text for run in self.runs).split())

    @property
    def links(self) -> tuple[Run, ...]:
        """The runs that lead somewhere."""
        return tuple(run for run in self.runs if run.leads)

    @property
    def unlinked(self) -> str:
        """The words outside of links."""
        return " ".join("".join(run.text for run in self.runs if not run.leads).split())


@dataclass(frozen=True)
class Heading:
    """A title at `level` 1 to 6."""

    level: int
    row: Row


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Bullet:
    """A point of a list; `mark` is its number, such as "3.", or empty."""

    blocks: tuple[Block, ...]
    line: int
    column: int
    mark: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list."""

    points: tuple[Bullet, ...]
    line: int


@dataclass(frozen=True)
class Program:
    """Text to be kept line by line."""

    text: str
    line: int


@dataclass(frozen=True)
class Rule:
    """A line across the page: what follows is something else."""

    line: int


Block: TypeAlias = Heading | Paragraph | Bullets | Program | Rule
