"""A deck or a handout as plain text, for people and for golden tests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import singledispatch

from deckgen.document.blocks import (
    Block,
    Bullets,
    Callout,
    Cards,
    Code,
    Heading,
    Picture,
    Point,
    Run,
    Schedule,
    Sign,
    Text,
    Timetable,
)
from deckgen.document.deck import Deck, Slide
from deckgen.document.handout import Handout


@singledispatch
def storyboard(document: object) -> str:
    """Everything an audience reads, in reading order, ending in a line break."""
    raise TypeError(document)


@storyboard.register
def _(deck: Deck) -> str:
    slides = (_slide(number, slide) for number, slide in enumerate(deck.slides, 1))
    return "\n\n".join(slides) + f"\n\nfooter: {deck.footer}\n"


@storyboard.register
def _(handout: Handout) -> str:
    parts = ["\n".join([f"# {handout.title}", *(_text(text) for text in handout.lead)])]
    for section in handout.sections:
        lines = [f"[{section.kind}]", *_lines(section.blocks)]
        parts.append("\n".join(lines))
    parts.append(f"footer: {handout.footer} | {handout.stamp} | {handout.page}")
    return "\n\n".join(parts) + "\n"


def fingerprint(document: object) -> str:
    """Six characters that tell what an audience reads here from what it read before."""
    return hashlib.sha256(storyboard(document).encode()).hexdigest()[:6]


def _slide(number: int, slide: Slide) -> str:
    lines = [f"## {number} {slide.title}", f"({slide.kind}, layout {slide.layout!r})"]
    for slot in slide.slots:
        lines.append(f"{slot.name}:")
        lines.extend(f"  {line}" for line in _lines(slot.blocks))
    if slide.notes:
        lines.append("notes:")
        lines.extend(f"  {line}".rstrip() for line in slide.notes.splitlines())
    return "\n".join(lines)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from draw(block)


@singledispatch
def draw(block: object) -> Iterator[str]:
    """A block as lines of text."""
    raise TypeError(block)


@draw.register
def _(text: Text) -> Iterator[str]:
    yield _text(text)


@draw.register
def _(heading: Heading) -> Iterator[str]:
    yield f"{'#' * heading.level} {heading.text}"


@draw.register
def _(bullets: Bullets) -> Iterator[str]:
    for point in bullets.points:
        yield from _point(point)


@draw.register
def _(schedule: Schedule) -> Iterator[str]:
    for row in schedule.rows:
        yield f"{row.when or '|'} {_text(row.title)}"
        yield from (f"    {_text(detail)}" for detail in row.details)


@draw.register
def _(timetable: Timetable) -> Iterator[str]:
    yield f"[{timetable.times} | {' | '.join(timetable.rooms)}]"
    for cell in timetable.cells:
        rooms = ", ".join(timetable.rooms[cell.first : cell.last + 1])
        yield f"{cell.row.when} [{rooms}] {_text(cell.row.title)}"
        yield from (f"    {_text(detail)}" for detail in cell.details)


@draw.register
def _(sign: Sign) -> Iterator[str]:
    yield f"[sign of {sign.over.text}]"
    yield from _lines((sign.heading, Text((Run(sign.day),)), sign.schedule))
    yield from draw(sign.code) if sign.code else ()


@draw.register
def _(cards: Cards) -> Iterator[str]:
    yield f"[cards of {cards.over.text}]"
    for card in cards.cards:
        yield f"+ {_text(card.when)}"
        yield from (f"| {_text(text)}" for text in (card.title, *card.details))
        yield from (f"| {line}" for line in (draw(card.code) if card.code else ()))


@draw.register
def _(picture: Picture) -> Iterator[str]:
    yield f"[picture {picture.name}: {picture.alt}]"


@draw.register
def _(code: Code) -> Iterator[str]:
    yield f"[QR {code.caption}: {code.address} -> {code.url}]"


@draw.register
def _(callout: Callout) -> Iterator[str]:
    yield f"+ {callout.heading.text}"
    yield from (f"| {line}" for line in _lines(callout.blocks))


def _point(point: Point) -> Iterator[str]:
    yield f"- {_text(point.text)}"
    yield from (f"  {_text(detail)}" for detail in point.details)
    for below in point.points:
        yield from (f"  {line}" for line in _point(below))


def _text(text: Text) -> str:
    words = "".join(_run(run) for run in text.runs)
    return words if text.role == "body" else f"{words} <{text.role}>"


def _run(run: Run) -> str:
    words = f"*{run.text}*" if run.strong else run.text
    if run.url:
        return f"{words} ({run.url})"
    return f"{words} (-> {run.jump})" if run.jump else words
