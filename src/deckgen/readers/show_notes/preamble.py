"""What stands between the title and the first part: the recording, the day, the people."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from deckgen.model import Link, Person, Url
from deckgen.readers.show_notes.blocks import Block, Bullets, Paragraph, Row, Run
from deckgen.readers.show_notes.days import first_day
from deckgen.readers.show_notes.desk import Desk, Doubt
from deckgen.readers.show_notes.links import video_id, web_address
from deckgen.readers.show_notes.names import is_full_name, names_of, people_of
from deckgen.readers.show_notes.words import bare, clean, folded, has_words

# The words around a video or a day that say no more than the field does.
_LABELS = """
    a aired at available broadcast catch date day episode full here is it link live livestream
    livestreamed now on our recorded recording replay show stream streamed streaming the this video
    vod watch when you youtube"""
_EMPTY_WORDS = frozenset(_LABELS.split())


@dataclass
class Preamble:
    """The facts found, the rows that hold nothing else, and the spots of the facts."""

    video: Url | None = None
    date: dt.date | None = None
    hosts: tuple[Person, ...] = ()
    guests: tuple[Person, ...] = ()
    either: tuple[Person, ...] = ()
    show_notes: Url | None = None
    images: list[tuple[Link, Row]] = field(default_factory=list)
    links: list[tuple[Link, Row]] = field(default_factory=list)
    spots: dict[str, Row] = field(default_factory=dict)
    left: list[Block] = field(default_factory=list)


def read_preamble(blocks: Sequence[Block], title: str, desk: Desk) -> Preamble:
    """The facts of the first lines; `left` are the blocks, or lines, that say something else."""
    found = Preamble()
    for block in blocks:
        if isinstance(block, Paragraph):
            rows = tuple(row for row in block.rows if not _take(row, title, found, desk))
            found.left += [replace(block, rows=rows)] if rows else []
        elif isinstance(block, Bullets):
            points = tuple(
                point
                for point in block.points
                if not (_line(point.blocks) and _take(_line(point.blocks), title, found, desk))
            )
            found.left += [replace(block, points=points)] if points else []
        else:
            found.left.append(block)
    _take_bare_names(found, desk)
    _take_unlabelled_video(found, desk)
    return found


def _line(blocks: Sequence[Block]) -> Row | None:
    """The only line of a bullet."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and len(blocks[0].rows) == 1:
        return blocks[0].rows[0]
    return None


def _take(row: Row | None, title: str, found: Preamble, desk: Desk) -> bool:
    """Put the facts of a row in their fields; whether it holds nothing else."""
    if row is None:
        return False
    if _is_badge(row):
        _take_badge(row.links[0], row, found)
        return True
    if _take_alone(row, found):
        return True
    people = people_of(row)
    if people:
        found.hosts += people.hosts
        found.guests += people.guests
        found.either += people.either
        for name in ("hosts", "guests", "either"):
            if getattr(people, name):
                found.spots.setdefault(name, row)
        return True
    return _take_video_and_day(row, title, found, desk)


def _take_alone(row: Row, found: Preamble) -> bool:
    """A line that is one link whose words say all, or one picture."""
    if len(row.links) != 1 or has_words(row.unlinked):
        return False
    run = row.links[0]
    url, words = web_address(run.url or ""), folded(run.text)
    if run.image and run.url is None and web_address(run.image) and not video_id(run.image):
        _keep_image(run, row, found)
        return True
    if url and words == "show notes" and found.show_notes is None:
        found.show_notes = url
        found.spots["show_notes"] = row
        return True
    if url and words in ("youtube", "recording") and found.video is None and not run.image:
        found.video = url
        found.spots["youtube"] = row
        return True
    return False


def _is_badge(row: Row) -> bool:
    return (
        len(row.links) == 1
        and not has_words(row.unlinked)
        and bool(row.links[0].image)
        and "hackmd" in (row.links[0].url or "")
    )


def _take_badge(run: Run, row: Row, found: Preamble) -> None:
    found.show_notes = found.show_notes or web_address(run.url or "")
    found.spots.setdefault("show_notes", row)
    _keep_image(run, row, found)


def _keep_image(run: Run, row: Row, found: Preamble) -> None:
    image = web_address(run.image or "")
    if image:
        found.images.append((Link(text=clean(run.text) or image, url=image), row))


def _take_video_and_day(row: Row, title: str, found: Preamble, desk: Desk) -> bool:
    videos = [run for run in row.links if _shown_by(run)]
    plain = " ".join(run.text for run in row.runs if not run.leads)
    day = first_day(plain)
    if day and (day.why and day.date is None):
        message = f"'{plain[day.start : day.end]}' {day.why}; no date is taken from it"
        hint = "write date: year-month-day, such as 2021-04-30"
        desk.doubt(Doubt("W152", message, row, hint), "date")
    rest = plain[: day.start] + " " + plain[day.end :] if day and day.date else plain
    others = [run for run in row.links if run not in videos]
    whole = not others and _says_no_more(rest)
    labelled = [run for run in videos if run.image or _says_no_more(run.text) or _names(run, title)]
    if not videos and not (day and day.date):
        return False
    taken = labelled if not whole or labelled else []
    for run in taken:
        _take_video(run, row, title, found, desk)
    if day and day.date and (whole or _opens(plain, day.start)) and not others:
        _take_day(day.date, day.why, plain[day.start : day.end], row, found, desk)
    return whole and len(taken) == len(videos)


def _shown_by(run: Run) -> str:
    return video_id(run.url or "") or video_id(run.image or "")


def _says_no_more(text: str) -> bool:
    return all(word in _EMPTY_WORDS for word in folded(re.sub(r"https?://\S+", "", text)).split())


def _names(run: Run, title: str) -> bool:
    text = folded(run.text)
    return bool(text) and (text.startswith(("episode", "echo")) or text == folded(title))


def _opens(text: str, at: int) -> bool:
    return not bare(text[:at]) or _says_no_more(text[:at])


def _take_video(run: Run, row: Row, title: str, found: Preamble, desk: Desk) -> None:
    shown = _shown_by(run)
    url = web_address(run.url or "") if video_id(run.url or "") else web_address(run.image or "")
    if found.video is None:
        found.video = url
        found.spots["youtube"] = row
    elif video_id(found.video) != shown and url:
        first = found.spots["youtube"].line + 1
        message = f"two videos; took the first, from line {first}; the other is among the links"
        desk.doubt(Doubt("W151", message, row, "is this one the recording?"), "youtube")
        found.links.append((Link(text=clean(run.text) or url, url=url), row))
    if run.image and run.url is not None:
        _keep_image(run, row, found)
    _keep_caption(run, row, title, found, desk)


def _keep_caption(run: Run, row: Row, title: str, found: Preamble, desk: Desk) -> None:
    """A picture's words are those of the title; others are kept as a link to the video."""
    for caption in dict.fromkeys((run.title, run.text if run.image else "")):
        same = folded(caption) in (folded(title), folded(row.text)) or _is_title(caption, title)
        if caption and not same and found.video and not _says_no_more(caption):
            message = (
                f"the video is called '{clean(caption)[:80]}' here, the episode '{title[:80]}'"
            )
            desk.doubt(Doubt("W160", message, row, "is it the right video?"), "youtube")
            if not any(link.text == clean(caption) for link, _ in found.links):
                found.links.append((Link(text=clean(caption), url=found.video), row))


def _is_title(caption: str, title: str) -> bool:
    """Whether a caption is the title, perhaps with the episode's number before it."""
    return bool(
        re.fullmatch(rf"(\w+ )?(episode )?(\d+ )?{re.escape(folded(title))}", folded(caption))
    )


def _take_day(date: dt.date, why: str, text: str, row: Row, found: Preamble, desk: Desk) -> None:
    if why:
        desk.doubt(Doubt("W153", f"'{text}' {why}", row, "check the date"), "date")
    if found.date is None:
        found.date = date
        found.spots["date"] = row
    elif found.date != date:
        message = f"two dates; took the first, {found.date}"
        desk.doubt(Doubt("W152", message, row, "check the date"), "date")


def _take_bare_names(found: Preamble, desk: Desk) -> None:
    """Lines that are full names and nothing else are the hosts where nobody else is named."""
    if found.hosts or found.guests or found.either:
        return
    for block in found.left:
        if isinstance(block, Paragraph):
            people = names_of(block.rows)
            if people and all(map(is_full_name, people)):
                found.hosts = people
                found.spots["hosts"] = block.rows[0]
                message = "names without a word about them; read as the hosts"
                desk.doubt(Doubt("W154", message, block.rows[0], "or are they guests?"), "hosts")
                found.left.remove(block)
                return


def _take_unlabelled_video(found: Preamble, desk: Desk) -> None:
    """A video that is called something else is the recording if it is the only one here."""
    rows = [row for block in found.left if isinstance(block, Paragraph) for row in block.rows]
    alone = [row for row in rows if len(row.links) == 1 and not has_words(bare(row.unlinked))]
    videos = [(row.links[0], row) for row in alone if video_id(row.links[0].url or "")]
    if found.video is None and len({video_id(run.url or "") for run, _ in videos}) == 1:
        run, row = videos[0]
        found.video = web_address(run.url or "")
        found.spots["youtube"] = row
        message = f"the only video here, '{clean(run.text)[:60]}', is taken for the recording"
        desk.doubt(Doubt("W155", message, row, "delete it if it shows something else"), "youtube")
