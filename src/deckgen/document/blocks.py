"""The whole vocabulary that decks and handouts are written in. No inches and no colours here.

`origin` names the field of the episode that a piece of text came from (`talks[2].title`), so that
a writer that has to shorten it can say which line to mend.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["body", "lead", "label", "detail", "place", "clash", "summary"]
"""What a paragraph is for; themes and writers decide how that looks.

body     ordinary words
lead     words that matter most: the time of a talk, the name of an event
label    a short tag above other words: "Episode 45"
detail   secondary words: who speaks, for whom
place    a room or stand
clash    what runs at the same time
summary  what a talk is about; the first thing to be shortened where space is tight
"""


@dataclass(frozen=True)
class Run:
    """Words set in one way. `url` makes them a link, `jump` a link to the slide of that key."""

    text: str
    url: str | None = None
    jump: str | None = None
    strong: bool = False


@dataclass(frozen=True)
class Text:
    """One paragraph."""

    runs: tuple[Run, ...]
    role: Role = "body"
    origin: str = ""

    @property
    def words(self) -> str:
        """The paragraph without its links and weights."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Heading:
    """The title of what follows, at `level` 1 to 6.

    `continued` is its wording where what follows runs on into another column or page.
    """

    text: str
    level: int = 2
    continued: str = ""
    origin: str = ""


@dataclass(frozen=True)
class Point:
    """A line of a list, with further `details` under it and `points` one level below."""

    text: Text
    details: tuple[Text, ...] = ()
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    points: tuple[Point, ...]


@dataclass(frozen=True)
class Row:
    """A line of a schedule: when, what, and details. It is never split over two pages.

    `when` is empty where the row starts together with the one above it.
    """

    when: str
    title: Text
    details: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Schedule:
    """Things that happen one after the other."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Picture:
    """An image, shown whole. `name` is a path below the episode's folder or assets/."""

    name: str
    alt: str
    origin: str = ""


@dataclass(frozen=True)
class Code:
    """A QR code for `url`, with a `caption` that says what it leads to.

    `address` is the link as people read it; a writer prints it under the code.
    """

    url: str
    caption: str
    address: str
    alt: str
    origin: str = ""


@dataclass(frozen=True)
class Callout:
    """Something that cannot be missed: a box with a heading and blocks in it."""

    heading: Heading
    blocks: tuple[Text | Bullets | Schedule, ...]


@dataclass(frozen=True)
class Cell:
    """A talk in a timetable, from `start` to `end` in minutes after its day's midnight.

    It stands in the rooms from number `first` to `last`. `clock` is its start as people read it,
    `details` what else stands in the cell; `row` is the same talk as a line of a schedule.
    """

    first: int
    last: int
    start: int
    end: int
    clock: str
    row: Row
    details: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Timetable:
    """A day with its rooms across and its time down; `times` heads the column of times.

    It stands in a wide section, its cells in order of time, then of rooms. Without room for a table
    it is a `schedule`.
    """

    rooms: tuple[str, ...]
    cells: tuple[Cell, ...]
    times: str
    origin: str = ""

    @property
    def schedule(self) -> Schedule:
        """The same talks, one after the other."""
        return Schedule(tuple(cell.row for cell in self.cells))


@dataclass(frozen=True)
class Sign:
    """What hangs at a door: a page of its own with the room, the day and the talks in it.

    `over` stands small above the room, `heading` is the room, `code` leads to the programme.
    """

    over: Heading
    heading: Heading
    day: str
    schedule: Schedule
    code: Code | None = None


@dataclass(frozen=True)
class Card:
    """A talk on a slip of paper: its day and time, its place, and a code that leads to it."""

    when: Text
    title: Text
    details: tuple[Text, ...] = ()
    code: Code | None = None


@dataclass(frozen=True)
class Cards:
    """Slips of one size for cutting; `over` stands small above those of each page."""

    over: Heading
    cards: tuple[Card, ...]

    @property
    def schedule(self) -> Schedule:
        """The same talks, one after the other."""
        return Schedule(
            tuple(Row(card.when.words, card.title, card.details) for card in self.cards)
        )


Block: TypeAlias = (
    Text | Heading | Bullets | Schedule | Timetable | Sign | Cards | Picture | Code | Callout
)
