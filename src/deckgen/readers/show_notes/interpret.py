"""From blocks to an episode: certain forms into their fields, everything else into sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from deckgen.model import Episode, Link, OfficeHours, Person, Pick, Project
from deckgen.model.declarations import declared
from deckgen.readers.show_notes.blocks import Block, Bullets, Paragraph, Row
from deckgen.readers.show_notes.desk import At, Desk, Doubt
from deckgen.readers.show_notes.hours import office_hours_of
from deckgen.readers.show_notes.markdown import Markdown
from deckgen.readers.show_notes.names import names_of
from deckgen.readers.show_notes.outline import Part, outline
from deckgen.readers.show_notes.parts import Draft, draft_of, titled
from deckgen.readers.show_notes.picks import picks_of
from deckgen.readers.show_notes.points import Point, frozen, point_of, points_of
from deckgen.readers.show_notes.preamble import Preamble, read_preamble
from deckgen.readers.show_notes.talks import Found, take_talks, talk_of
from deckgen.readers.show_notes.titles import COMMON, Title, find_title
from deckgen.readers.show_notes.words import bare, clean, folded

UNTITLED = "Untitled"

_PEOPLE = {
    "hosts": "hosts",
    "host": "hosts",
    "your hosts": "hosts",
    "presenters": "hosts",
    "guests": "guests",
    "guest": "guests",
    "special guest": "guests",
    "special guests": "guests",
}
_LINKS = {"headlines": "headlines", "headline": "headlines", "links": "links"}


@dataclass
class Interpreter:
    """One reading of show notes."""

    desk: Desk
    project: Project
    title: Title | None = None
    talks: list[Found] = field(default_factory=list)
    office_hours: list[tuple[OfficeHours, Row]] = field(default_factory=list)
    picks: dict[str, list[tuple[Pick, Point]]] = field(default_factory=dict)
    people: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    lists: dict[str, list[Point]] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)

    def episode(self, notes: Markdown, number: int | None) -> Episode:
        """The episode of the notes; `number` is that of their folder, if their title has none."""
        blocks = notes.blocks
        self.title = find_title(blocks)
        whole = outline(self._untitled(blocks))
        title = clean(self.title.title) if self.title else ""
        preamble = read_preamble(whole.blocks, title, self.desk)
        self._people(preamble)
        if preamble.left or (self.title and self.title.row.links):
            self._first_section(title, preamble)
        for part in whole.parts:
            self._top(part)
        self.lists.setdefault("links", []).extend(map(point_of, notes.unused))
        return self._assembled(title, number, preamble)

    def _untitled(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks without the line that is the title."""
        if self.title is None:
            return list(blocks)
        rest: list[Block] = []
        for block in blocks:
            if block is not self.title.block:
                rest.append(block)
            elif isinstance(block, Paragraph) and block.rows[1:]:
                rest.append(Paragraph(block.rows[1:]))
        return rest

    def _people(self, preamble: Preamble) -> None:
        """Who is only said to be "with" the show hosts it, unless others do."""
        if preamble.hosts:
            self.people["hosts"] = preamble.hosts
            self.people["guests"] = preamble.either + preamble.guests
        else:
            self.people["hosts"] = preamble.either
            self.people["guests"] = preamble.guests
        either = preamble.spots.get("either")
        if either:
            preamble.spots.setdefault("guests" if preamble.hosts else "hosts", either)

    def _first_section(self, title: str, preamble: Preamble) -> None:
        draft = titled(title or UNTITLED, self.title.row if self.title else None)
        if self.title:
            point = point_of(self.title.row)
            draft.heading.url, draft.heading.points = point.url, point.points
            draft.heading.doubts = point.doubts
        draft.fill(preamble.left)
        self.drafts.append(draft)

    def _top(self, part: Part) -> None:
        """A part of the first level: a field of its own where its name says so, or a section."""
        name = folded(bare(part.heading.row.text)) if part.heading else ""
        linked = bool(part.heading and part.heading.row.links)
        inner: list[Part] = []
        if (
            not linked
            and part.blocks
            and (self._is_people(name, part) or self._is_list(name, part))
        ):
            inner = part.parts
        else:
            draft = self._draft(part)
            self.drafts += [draft] if draft else []
        for below in inner:
            self._top(below)

    def _is_people(self, name: str, part: Part) -> bool:
        role = _PEOPLE.get(name, "")
        rows = [row for block in part.blocks for row in _rows(block)]
        if not role or self.people.get(role) or len(rows) < len(part.blocks):
            return False
        people = names_of(rows)
        if people and None not in rows:
            self.people[role] = people
            self.desk.note(role, rows[0])
        return bool(people)

    def _is_list(self, name: str, part: Part) -> bool:
        role = _LINKS.get(name, "")
        points = points_of(part.blocks) if role and role not in self.lists else []
        if not points or any(point.has_code for point in points):
            return False
        self.lists[role] = points
        return True

    def _draft(self, part: Part) -> Draft | None:
        """A part as a section; None where all of it went into fields."""
        if self._is_picks(part) or self._is_talk(part) or self._is_office_hours(part):
            return None
        zone = self.project.timezone
        found = take_talks(part, zone)
        self.talks += found
        draft = draft_of(part.heading) if part.heading else titled(UNTITLED, None)
        draft.fill(part.blocks)
        below = [self._draft(inner) for inner in part.parts]
        draft.parts = [inner for inner in below if inner]
        gone = found and draft.is_bare and folded(draft.heading.text) in ("talks", "sessions")
        return None if gone else draft

    def _is_picks(self, part: Part) -> bool:
        known = [*self.people.get("hosts", ()), *self.people.get("guests", ())]
        found = picks_of(part, known)
        if found and found[0] not in self.picks:
            self.picks[found[0]] = found[1]
            return True
        return False

    def _is_talk(self, part: Part) -> bool:
        found = talk_of(part, self.project.timezone)
        self.talks += [found] if found else []
        return found is not None

    def _is_office_hours(self, part: Part) -> bool:
        origin = f"office_hours[{len(self.office_hours)}]"
        talks = [found.talk for found in self.talks]
        found = office_hours_of(part, talks, self.project.timezone, self.desk, origin)
        if found and part.heading:
            self.office_hours.append((found, part.heading.row))
        return found is not None

    def _assembled(self, title: str, number: int | None, preamble: Preamble) -> Episode:
        desk, row = self.desk, self.title.row if self.title else At(0)
        desk.note("title", row)
        given = self.title.number if self.title else None
        if given is not None:
            desk.note("number", row)
        elif number is not None:
            message = f"the notes name no number; {number} is that of their folder"
            desk.doubt(Doubt("W159", message, At(0), "delete it if it is something else"), "number")
        if not title:
            self._tell_of_title()
        for name, spot in preamble.spots.items():
            if name != "either":
                desk.note(name, spot)
        for index, (_, spot) in enumerate(preamble.images):
            desk.note(f"images[{index}]", spot)
        fields: dict[str, Any] = {
            "title": title or UNTITLED,
            "number": given if given is not None else number,
            "date": preamble.date,
            "youtube": preamble.video,
            "show_notes": preamble.show_notes,
            "images": tuple(dict.fromkeys(link for link, _ in preamble.images)),
            **self.people,
            **self._lists(preamble),
            **self._happenings(),
        }
        for name in declared(Project).keys() - {"hosts"}:
            fields[name] = getattr(self.project, name)
        if self.title and self.title.show:
            fields["show"] = self.title.show
        fields["sections"] = tuple(
            draft.frozen(f"sections[{index}]", desk) for index, draft in enumerate(self.drafts)
        )
        return Episode(**fields)

    def _tell_of_title(self) -> None:
        names = [draft.heading.text for draft in self.drafts]
        likely = next((n for n in names if folded(n) not in {*COMMON, folded(UNTITLED)}), "")
        hint = f"perhaps '{likely}'?" if likely else "write one"
        spot = self.title.row if self.title else At(0)
        self.desk.doubt(Doubt("W150", "the notes have no title", spot, hint), "title")

    def _lists(self, preamble: Preamble) -> dict[str, tuple[Link, ...]]:
        found = [Point(link.text, row.line, row.column, link.url) for link, row in preamble.links]
        self.lists["links"] = [*self.lists.get("links", []), *found]
        return {
            name: frozen(points, Link, name, self.desk, 8) for name, points in self.lists.items()
        }

    def _happenings(self) -> dict[str, Any]:
        for index, found in enumerate(self.talks):
            self.desk.note(f"talks[{index}]", found.row)
        for index, (_, row) in enumerate(self.office_hours):
            self.desk.note(f"office_hours[{index}]", row)
        for name, listed in self.picks.items():
            for index, (_, point) in enumerate(listed):
                self.desk.note(f"picks[{name}][{index}]", point)
        return {
            "talks": tuple(found.talk for found in self.talks),
            "office_hours": tuple(hours for hours, _ in self.office_hours),
            "picks": {
                name: tuple(pick for pick, _ in listed) for name, listed in self.picks.items()
            },
        }


def _rows(block: Block) -> list[Row]:
    """The lines of a paragraph, or of a flat list; none for anything else."""
    if isinstance(block, Paragraph):
        return list(block.rows)
    if isinstance(block, Bullets):
        lines = [inner for point in block.points for inner in point.blocks]
        if all(isinstance(line, Paragraph) and len(line.rows) == 1 for line in lines):
            return [line.rows[0] for line in lines if isinstance(line, Paragraph)]
    return []
