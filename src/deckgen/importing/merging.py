"""Talks of a schedule into a file that somebody writes: only what differs is touched.

The file's text is cut and pasted at the places of its YAML nodes, so that every comment, blank and
quotation mark that is not about a changed fact stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import yaml

from deckgen.diagnostics import DeckgenError, Place, Problem
from deckgen.emitting import episode_yaml
from deckgen.emitting.moments import times
from deckgen.emitting.scalars import inline
from deckgen.importing.matching import matched
from deckgen.model import Episode, Person, Project, Talk
from deckgen.readers import YAML
from deckgen.readers.reading import Reading

_EMPTY = Episode(title="nothing")
_ORDER = ("title", "url", "date", "start", "end", "timezone", "room", "track", "speakers")


@dataclass(frozen=True)
class Merged:
    """The file's new text, and what is new in it; `gone` are talks the schedule has no more."""

    text: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    text: str


def merge(
    text: str,
    name: str,
    wanted: Episode,
    schedule: Episode | None = None,
    project: Project | None = None,
) -> Merged:
    """The file `text` with the talks of `wanted`: new ones added, known ones brought up to date.

    Times, room, track, link, title and speakers follow the schedule; a summary, an abstract and all
    else that stands in the file is its author's. Nothing is removed: `schedule` is all that the
    source has, to tell which talks of the file are gone from it. `project` is what holds for the
    file, its time zone for one.

    Raises `DeckgenError` where the file has errors, or its talks are in brackets.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    project = project or Project()
    mine = _read(text, name, project)
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)  # noqa: S101 - it has been read as an episode
    node = _value(root, "talks") or yaml.SequenceNode("", [])
    pairs = matched(mine.talks, wanted.talks)
    edits, changed = [], []
    for at, known in sorted(pairs.items(), key=lambda pair: pair[1]):
        item = node.value[known]
        for edit, what in _updates(item, mine.talks[known], wanted.talks[at], mine.timezone, text):
            edits.append(edit)
            changed.append(f"{mine.talks[known].title}: {what}")
    new = [talk for at, talk in enumerate(wanted.talks) if at not in pairs]
    if new:
        edits.append(_addition(text, root, node, new, mine.timezone, name))
    for edit in sorted(edits, key=lambda edit: edit.start)[::-1]:  # of two at one place, the later
        text = text[: edit.start] + edit.text + text[edit.end :]
    _ensure_kept(mine, _read(text, name, project), name)
    every = schedule or wanted
    return Merged(
        text.replace("\n", newline),
        tuple(_named(talk) for talk in new),
        tuple(changed),
        tuple(_gone(mine.talks, every.talks)),
    )


def _read(text: str, name: str, project: Project) -> Episode:
    reading: Reading = YAML.read(text.encode(), name, project)
    errors = [problem for problem in reading.problems if problem.is_error]
    if errors or reading.episode is None:
        raise DeckgenError(errors)
    return reading.episode


def _updates(
    item: yaml.MappingNode, mine: Talk, theirs: Talk, zone: ZoneInfo | None, text: str
) -> Iterator[tuple[_Edit, str]]:
    """The edits that bring a talk up to date, each with a word about it."""
    for field, old, new in _differences(mine, theirs, mine.timezone or zone):
        yield _set(item, field, new, text), f"{field} {old} → {new}" if old else f"{field} {new}"


def _differences(mine: Talk, theirs: Talk, zone: ZoneInfo | None) -> Iterator[tuple[str, str, str]]:
    """Field, what it is, and what it should be, as YAML writes it."""
    theirs = _alike(mine, theirs)
    old, new = _clock(mine, zone), _clock(theirs, zone)
    if theirs.start and (theirs.start != mine.start or (theirs.end and theirs.end != mine.end)):
        for field in ("date", "start", "end"):
            if new.get(field) and new.get(field) != old.get(field):
                yield field, old.get(field, ""), new[field]
    elif theirs.date and not theirs.start and not mine.start and theirs.date != mine.date:
        yield "date", str(mine.date or ""), str(theirs.date)
    for field in ("title", "url", "room", "track"):
        before, after = getattr(mine, field) or "", getattr(theirs, field) or ""
        if after and before != after:
            yield field, before, inline(after, flow=True)
    names = [person.name for person in theirs.speakers]
    if names and names != [person.name for person in mine.speakers]:
        before = ", ".join(person.name for person in mine.speakers)
        yield "speakers", before, f"[{', '.join(map(_person, theirs.speakers))}]"


def _alike(mine: Talk, theirs: Talk) -> Talk:
    """Their talk with its day apart where mine has it so; without an end, as long as mine."""
    if not theirs.start:
        return theirs
    end = theirs.end
    if mine.start and mine.end and not end:
        end = theirs.start + (mine.end - mine.start)
    return replace(theirs, end=end, date=theirs.start.date() if mine.date else None)


def _clock(talk: Talk, zone: ZoneInfo | None) -> dict[str, str]:
    """Day and times as they are written in the file."""
    return {**({"date": str(talk.date)} if talk.date else {}), **times(talk, zone)}


def _person(person: Person) -> str:
    given = {"name": person.name, "url": person.url, "company": person.company}
    if not person.url and not person.company:
        return inline(person.name, flow=True)
    pairs = (f"{key}: {inline(value, flow=True)}" for key, value in given.items() if value)
    return f"{{{', '.join(pairs)}}}"


def _set(item: yaml.MappingNode, field: str, value: str, text: str) -> _Edit:
    """The edit that gives a field of a talk another value, or adds it after those before it."""
    for key, node in item.value:
        if key.value == field:
            end = _end(node, text)
            return _Edit(key.end_mark.index, end, f": {value}")
    before = [pair for pair in item.value if pair[0].value in _ORDER[: _ORDER.index(field)]]
    key, node = (before or item.value)[-1]
    end = _end(node, text)
    if item.flow_style:
        return _Edit(end, end, f", {field}: {value}")
    line = text.find("\n", end)
    end = len(text) if line < 0 else line
    return _Edit(end, end, f"\n{' ' * key.start_mark.column}{field}: {value}")


def _end(node: yaml.Node, text: str) -> int:
    """Where the last character of a value stands, without the blank lines and comments after it."""
    if isinstance(node, yaml.ScalarNode) or getattr(node, "flow_style", False):
        end = int(node.end_mark.index)
        return len(text[:end].rstrip()) if getattr(node, "style", None) in ("|", ">") else end
    last = node.value[-1] if node.value else None
    if last is None:
        return int(node.end_mark.index)
    return _end(last[1] if isinstance(last, tuple) else last, text)


def _addition(
    text: str,
    root: yaml.MappingNode,
    node: yaml.Node,
    talks: Sequence[Talk],
    zone: ZoneInfo | None,
    name: str,
) -> _Edit:
    """The edit that puts talks behind those that are there."""
    alone = replace(_EMPTY, timezone=zone, talks=tuple(talks))
    written = episode_yaml(alone).split("\ntalks:\n", 1)[1].rstrip("\n")
    if _value(root, "talks") is None:
        end = len(text.rstrip())
        return _Edit(end, end, f"\n\ntalks:\n{written}")
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        key = next(key for key, value in root.value if value is node)
        return _Edit(key.end_mark.index, _end(node, text), f":\n{written}")
    if node.flow_style:
        place = Place(name, node.start_mark.line + 1, node.start_mark.column + 1)
        hint = "write each talk on lines of its own, beginning with a dash"
        raise DeckgenError([Problem("E157", "these talks are in brackets", place, hint)])
    end = _end(node, text)
    line = text.find("\n", end)
    end = len(text) if line < 0 else line
    indent = " " * node.start_mark.column
    shifted = "\n".join(f"{indent}{row[2:]}" if row else "" for row in written.split("\n"))
    roomy = len(node.value) == 1 or "\n\n" in text[node.start_mark.index : end]
    return _Edit(end, end, ("\n\n" if roomy else "\n") + shifted)


def _value(root: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in root.value if key.value == name), None)


def _ensure_kept(before: Episode, after: Episode, name: str) -> None:
    """Raises `DeckgenError` if anything but talks is another than before."""
    if replace(before, talks=()) != replace(after, talks=()):
        message = "the talks cannot be added without changing something else"
        hint = "write the talks at the end of the file, as a list"
        raise DeckgenError([Problem("E157", message, Place(name, 1, 1), hint)])


def _gone(mine: Sequence[Talk], theirs: Sequence[Talk]) -> Iterator[str]:
    """My talks that have a link to where theirs are, and are not among them."""
    hosts = {_host(talk) for talk in theirs if talk.url}
    found = set(matched(mine, theirs).values())
    for at, talk in enumerate(mine):
        if at not in found and talk.url and _host(talk) in hosts:
            yield _named(talk)


def _host(talk: Talk) -> str:
    return (talk.url or "").partition("://")[2].partition("/")[0]


def _named(talk: Talk) -> str:
    when = f"{talk.start:%Y-%m-%d %H:%M}" if talk.start else str(talk.date or "")
    return f"{talk.title} ({when})" if when else talk.title
