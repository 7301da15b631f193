"""Talks as show notes list them: a linked title, the line that says when, then the abstract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from deckgen.model import Talk, Url
from deckgen.readers.show_notes.blocks import Block, Bullets, Paragraph, Program, Row
from deckgen.readers.show_notes.links import web_address
from deckgen.readers.show_notes.outline import Part
from deckgen.readers.show_notes.points import list_points, point_of, written
from deckgen.readers.show_notes.times import When, when_of
from deckgen.readers.show_notes.words import bare, clean, has_words


@dataclass(frozen=True)
class Found:
    """A talk and the line of its title."""

    talk: Talk
    row: Row


def take_talks(part: Part, zone: ZoneInfo | None) -> list[Found]:
    """The talks of a part, which loses their blocks."""
    found: list[Found] = []
    left: list[Block] = []
    blocks = _by_line(part.blocks)
    while blocks:
        begun = _begun(blocks, zone)
        if begun is None:
            left.append(blocks.pop(0))
            continue
        row, url, when, used = begun
        abstract: list[Block] = []
        del blocks[:used]
        while blocks and not _title(blocks[0]):
            abstract.append(blocks.pop(0))
        found.append(Found(_talk(row, url, when, abstract), row))
    if found:
        part.blocks = left
    return found


def talk_of(part: Part, zone: ZoneInfo | None) -> Found | None:
    """The talk that a part is: its heading the title, its first line the time."""
    first = part.blocks[0] if part.blocks else None
    if not part.heading or part.parts or not isinstance(first, Paragraph):
        return None
    row, when = part.heading.row, when_of(first.rows[0].text, zone)
    urls = [web_address(run.url or "") for run in row.links]
    if when is None or first.rows[0].links or len(urls) > 1:
        return None
    rest = [Paragraph(first.rows[1:])] if first.rows[1:] else []
    return Found(_talk(row, urls[0] if urls else None, when, [*rest, *part.blocks[1:]]), row)


def _by_line(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with a title and the time under it apart from what follows at once."""
    apart: list[Block] = []
    for block in blocks:
        rows = block.rows if isinstance(block, Paragraph) else ()
        if len(rows) > 1 and (_title(Paragraph(rows[:1])) or not rows[0].links):
            head = (
                2 if _title(Paragraph(rows[:1])) and when_of(rows[1].text, ZoneInfo("UTC")) else 0
            )
            head = head or (1 if when_of(rows[0].text, ZoneInfo("UTC")) else 0)
            apart += [Paragraph((row,)) for row in rows[:head]]
            apart += [Paragraph(rows[head:])] if rows[head:] else []
        else:
            apart.append(block)
    return apart


def _begun(
    blocks: Sequence[Block], zone: ZoneInfo | None
) -> tuple[Row, Url | None, When, int] | None:
    title = _title(blocks[0])
    after = blocks[1] if len(blocks) > 1 else None
    if not title or not isinstance(after, Paragraph) or len(after.rows) > 1:
        return None
    when = when_of(after.rows[0].text, zone) if not after.rows[0].links else None
    return (title, web_address(title.links[0].url or ""), when, 2) if when else None


def _title(block: Block) -> Row | None:
    """The line of a block that is one link and nothing else."""
    if not isinstance(block, Paragraph) or len(block.rows) != 1:
        return None
    row = block.rows[0]
    alone = len(row.links) == 1 and not has_words(bare(row.unlinked)) and not row.links[0].image
    return row if alone and web_address(row.links[0].url or "") else None


def _talk(row: Row, url: Url | None, when: When, abstract: Sequence[Block]) -> Talk:
    return Talk(
        title=clean(row.text),
        url=url,
        start=when.start,
        end=when.end,
        abstract="\n\n".join(filter(None, map(_prose, abstract))),
    )


def _prose(block: Block) -> str:
    """A block as paragraphs, with the addresses of its links in brackets."""
    if isinstance(block, Paragraph):
        return "\n".join(_line(row) for row in block.rows)
    if isinstance(block, Bullets):
        return written(list_points(block))
    return block.text.strip() if isinstance(block, Program) else ""


def _line(row: Row) -> str:
    point = point_of(row)
    urls = [point.url, *(below.url for below in point.points)]
    return " ".join([point.text, *(f"({url})" for url in urls if url and url not in point.text)])
