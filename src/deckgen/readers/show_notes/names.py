"""Who hosts and who visits, where a line leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.model import Person, Url
from deckgen.readers.show_notes.blocks import Row, Run
from deckgen.readers.show_notes.links import video_id, web_address
from deckgen.readers.show_notes.words import bare, clean

_ROLES = re.compile(
    r"(?P<guests>\b(?:with|and|featuring|feat\.?|joined by|our|today'?s)?\s*(?:our\s+)?"
    r"(?:special\s+)?guests?\b\s*(?:is|are|:|-|–)?\s+(?=\S)|\b(?:featuring|joined by)\b:?\s+)"
    r"|(?P<hosts>\b(?:co-?)?hosted by\b\s*:?\s+"
    r"|\b(?:your |our )?(?:co-?)?hosts?\b\s*(?:is|are|:|-|–)\s*)"
    r"|(?P<either>\b(?:with\b|w/)\s*:?\s*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\b|&)?|;|&|\+|/|\band\b)\s*", re.IGNORECASE)
_LINK = re.compile("\ue000(\\d+)\ue001")
_WORD = r"(?:[^\W\d_a-z][\w'’.\-]*|van|von|de|der|den|del|di|da|dos|la|le|al|el|bin|ten|ter)"
_NAME = re.compile(rf"@\w[\w.\-]*|[^\W\d_a-z][\w'’.\-]*(?: {_WORD}){{0,4}}(?: \(?@\w+\)?)?")
_COMPANY = re.compile(r"(?P<who>.*?\S)\s*(?:\((?P<in>[^()]+)\)|\s(?:from|of|at)\s+(?P<from>\S.*))")

_ONE = re.compile(r"\b(?:guest|host)\b", re.IGNORECASE)
_PROFILE = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:(?:twitter|x|github|bsky)\.(?:com|app)/(?:profile/)?@?[\w.\-]+/?$"
    r"|linkedin\.com/in/|[\w.\-]+/@[\w.\-]+/?$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class People:
    """People by what they do here; `either` are those the line calls neither host nor guest."""

    hosts: tuple[Person, ...] = ()
    guests: tuple[Person, ...] = ()
    either: tuple[Person, ...] = ()


def people_of(row: Row) -> People | None:
    """The people of `with A and B, hosted by C`; None where any of it is not certain."""
    text = clean(
        "".join(
            f"\ue000{number}\ue001" if run.leads else run.text
            for number, run in enumerate(row.runs)
        )
    ).strip(" .!*-–—:")
    marks = list(_ROLES.finditer(text))
    if not marks or bare(text[: marks[0].start()]):
        return None
    found: dict[str, list[Person]] = {"hosts": [], "guests": [], "either": []}
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        part = text[mark.end() : after.start() if after else None]
        people = _listed(part, row.runs)
        if not people or (len(people) > 1 and _ONE.search(mark[0]) and _by_comma(part)):
            return None
        found[str(mark.lastgroup)] += people
    return People(*map(tuple, found.values()))


def names_of(rows: Sequence[Row]) -> tuple[Person, ...] | None:
    """The people of lines that are names and nothing else; None where one is not."""
    found: list[Person] = []
    for row in rows:
        text = clean(
            "".join(f"\ue000{n}\ue001" if run.leads else run.text for n, run in enumerate(row.runs))
        )
        people = _listed(text, row.runs)
        if not people:
            return None
        found += people
    return tuple(found) or None


def is_full_name(person: Person) -> bool:
    """Whether a name stands there with its family name, as in a list of hosts."""
    return 2 <= len(person.name.split()) <= 4 or person.name.startswith("@")


def _listed(text: str, runs: Sequence[Run]) -> list[Person]:
    """The people of `A, B & C (Company)`; empty where one of them is none."""
    parts = [part for part in _BETWEEN.split(text.strip(" .,;:!&-–—|")) if part.strip(" .")]
    people = [_person(part.strip(" ."), runs) for part in parts]
    known = [person for person in people if person]
    plain = [len(part.split()) for part in parts if not _LINK.search(part) and "@" not in part]
    mixed = "," in text and 1 in plain and max(plain) > 1
    mixed = mixed or (0 < len(plain) < len(parts) and _by_comma(text))
    return [] if mixed or len(known) < len(people) else known


def _by_comma(text: str) -> bool:
    """Whether commas alone part what is listed: then the last may be a company."""
    return "," in text and not re.search(r"[;&+/]|\band\b", text, re.IGNORECASE)


def _person(text: str, runs: Sequence[Run]) -> Person | None:
    company = _COMPANY.fullmatch(text)
    if company:
        person = _person(company["who"], runs)
        named = company["in"] or company["from"]
        if not person or _LINK.search(named) or len(named) > 60:
            return None
        return Person(name=person.name, url=person.url, company=named.strip())
    link = _LINK.fullmatch(text)
    if link:
        return _linked(runs[int(link[1])])
    return Person(name=text) if _NAME.fullmatch(text) and len(text) <= 60 else None


def _linked(run: Run) -> Person | None:
    name = clean(run.text)
    url: Url | None = web_address(run.url or "")
    if not name or run.image or len(name) > 60 or video_id(run.url or ""):
        return None
    if (run.url and not url) or not (_NAME.fullmatch(name) or _PROFILE.match(url or "")):
        return None
    return Person(name=name, url=url)
