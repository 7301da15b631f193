"""Lists, lines and programs as points on their way to an episode."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from deckgen.model import Item, Link, Url
from deckgen.readers.show_notes.blocks import (
    Block,
    Bullet,
    Bullets,
    Heading,
    Paragraph,
    Program,
    Row,
    Run,
)
from deckgen.readers.show_notes.desk import Desk, Doubt
from deckgen.readers.show_notes.links import web_address
from deckgen.readers.show_notes.words import bare, clean, folded, has_words, verbatim

T = TypeVar("T", Item, Link)


@dataclass
class Point:
    """A point with what is doubtful about it."""

    text: str
    line: int
    column: int = 0
    url: Url | None = None
    code: str = ""
    points: list[Point] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def has_code(self) -> bool:
        """Whether a program stands here or below."""
        return bool(self.code) or any(point.has_code for point in self.points)


def point_of(row: Row, mark: str = "") -> Point:
    """A line as a point.

    One address stands behind the whole line; of several, each has a point of its own below.
    """
    point = Point("", row.line, row.column)
    words, found = [], []
    for run in row.runs:
        label = run.text
        if run.leads:
            label, addresses = _followed(run, point)
            found += addresses
        words.append(label)
    point.text = clean(f"{mark} {''.join(words)}")
    titles = [
        run.title for run in row.links if folded(run.title) not in folded(point.text) and run.title
    ]
    if len(found) == 1:
        point.url = found[0][1]
    else:
        point.points = [Point(clean(text), row.line, row.column, url) for text, url in found]
        if row.links and row.links[0].image and found and clean(row.text) == clean(found[0][0]):
            point.url = found[0][1]
            del point.points[0]
    point.points += [Point(clean(title), row.line, row.column) for title in titles]
    return point


def _followed(run: Run, point: Point) -> tuple[str, list[tuple[str, Url]]]:
    """The words of a link, and where it leads; what leads nowhere is said in the words."""
    found: list[tuple[str, Url]] = []
    label = run.text or run.image or run.url or ""
    for written in (run.url, run.image):
        if written is None:
            continue
        url = web_address(written)
        if url:
            shown = label if not found and has_words(label) else url
            found.append((shown, url))
            if not written.casefold().startswith(("http://", "https://", "mailto:")):
                message = f"'{written[:60]}' has no https:// before it; read as https://"
                point.doubts.append(Doubt("W157", message, point, "check the address"))
        elif written.strip():
            label += "" if written in label else f" ({written.strip()})"
            message = f"'{written[:60]}' is no web address; it is kept in the words"
            point.doubts.append(Doubt("W156", message, point, "write all of it, or leave it"))
        else:
            message = f"the link '{run.text[:60]}' leads nowhere"
            point.doubts.append(Doubt("W156", message, point, "add its address or leave it"))
    return label, found


def points_of(blocks: Iterable[Block]) -> list[Point]:
    """Blocks as points: a list below the line that announces it, a program with the one above."""
    points: list[Point] = []
    last: Block | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            points += [point_of(row) for row in split(block)]
        elif isinstance(block, Heading):
            points.append(point_of(block.row))
        elif isinstance(block, Bullets):
            below = list_points(block)
            if points and isinstance(last, Paragraph) and announces(last, block):
                points[-1].points += below
            else:
                points += below
        elif isinstance(block, Program):
            add_code(points, block)
        last = block
    return points


def list_points(bullets: Bullets) -> list[Point]:
    """The points of a list; an empty one gives way to those below it."""
    return [point for bullet in bullets.points for point in _bullet(bullet)]


def _bullet(bullet: Bullet) -> list[Point]:
    first = bullet.blocks[0] if bullet.blocks else None
    if not isinstance(first, Paragraph | Heading):
        return points_of(bullet.blocks)
    rows = split(first) if isinstance(first, Paragraph) else [first.row]
    point = point_of(rows[0], bullet.mark)
    point.points += [point_of(row) for row in rows[1:]]
    rest = list(bullet.blocks[1:])
    while rest and isinstance(rest[0], Program):
        add_code([point], rest.pop(0))
    point.points += points_of(rest)
    return [point]


def add_code(points: list[Point], program: Block) -> None:
    """Give a program to the last point; its first line stands for it where there is none."""
    code = verbatim(program.text) if isinstance(program, Program) else ""
    if not code or not isinstance(program, Program):
        return
    if not points:
        points.append(Point(clean(code.split("\n", 1)[0]), program.line))
    last = points[-1]
    last.code = "\n\n".join(filter(None, (last.code, code)))


def announces(paragraph: Paragraph, bullets: Bullets) -> bool:
    """Whether a list belongs to the line before it: by a colon, or no empty line between."""
    last = paragraph.rows[-1]
    return last.text.rstrip().endswith((":", "...", "…")) or last.line + 1 == bullets.line


def split(paragraph: Paragraph) -> list[Row]:
    """The lines of a paragraph that were meant as lines; those of flowing text are joined."""
    groups: list[list[Row]] = []
    links = sum(map(_alone, paragraph.rows)) > 1
    for row in paragraph.rows:
        if groups and not _parted(groups[-1][-1], row, links=links):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_joined(group) for group in groups]


_LABEL = re.compile(r"(?:\S+ ){0,4}\S*:")


def _parted(row: Row, after: Row, *, links: bool) -> bool:
    """Whether a line ends here; `links`: this is a list of links, whatever stands between them."""
    if row.hard or any(_alone(each) and each.links[0].image for each in (row, after)):
        return True
    if not links and not _alone(row) and not _alone(after):
        return False
    said = row.text.rstrip()
    ended = links or _alone(row) or said.endswith((".", ":", "!", "?"))
    flows = after.text[:1].islower() and not after.links and not links
    return ended and not flows and not said.endswith((",", ";", "(", "-"))


def _alone(row: Row) -> bool:
    """Whether a line is a link, perhaps with its label before it."""
    if len(row.links) != 1:
        return False
    return not has_words(bare(row.unlinked)) or bool(_LABEL.fullmatch(row.unlinked))


def _joined(rows: Sequence[Row]) -> Row:
    if len(rows) == 1:
        return rows[0]
    runs = [run for row in rows for run in (*row.runs, Run(" "))]
    return replace(rows[0], runs=tuple(runs))


def frozen(
    points: Sequence[Point], cls: type[T], origin: str, desk: Desk, levels: int
) -> tuple[T, ...]:
    """The points as items or links of the field `origin`, at most `levels` deep."""
    return tuple(
        _frozen(point, cls, f"{origin}[{i}]", desk, levels) for i, point in enumerate(points)
    )


def _frozen(point: Point, cls: type[T], origin: str, desk: Desk, levels: int) -> T:
    desk.note(origin, point)
    for doubt in point.doubts:
        desk.doubt(doubt, origin)
    below = point.points
    if levels <= 2 and any(inner.points for inner in below):
        below = list(_flat(below))
        message = "points stand too deep in one another; the deepest are on one level now"
        desk.doubt(Doubt("W162", message, point, "check which belongs to which"), origin)
    items = frozen(below, Item, f"{origin}.items", desk, levels - 1)
    if cls is Item:
        return Item(text=point.text, url=point.url, code=point.code, items=items)
    return cls(text=point.text, url=point.url, items=items)


def _flat(points: Iterable[Point]) -> Iterator[Point]:
    for point in points:
        yield replace(point, points=[])
        yield from _flat(point.points)


def written(points: Sequence[Point], indent: str = "") -> str:
    """Points as lines of a text, with their addresses in brackets."""
    lines = []
    for point in points:
        address = f" ({point.url})" if point.url and point.url not in point.text else ""
        lines.append(f"{indent}- {point.text}{address}")
        lines += [point.code] if point.code else []
        lines += [written(point.points, indent + "  ")] if point.points else []
    return "\n".join(lines)
