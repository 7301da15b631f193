"""Speakers that a calendar's export writes into the title, where the form leaves no doubt."""

from __future__ import annotations

import re

from deckgen.model import Person

_MAX_TITLE = 600
_DASH = re.compile(r"\s+[-–—]\s+|(?<=[?!.])[-–—]\s+")
_PARTICLE_WORDS = "van von der den de del della di da dos du la le el al bin ibn y zu ter"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_NOT_NAMES = """
session sessions workshop tutorial keynote keynotes panel talk talks day days event events intro
introduction deep dive part track tracks update updates overview opening closing remarks welcome
live online virtual demo lab labs training hands hands-on half-day full-day meeting summit con
maintainer maintainers contributor engineer manager lead reviewer director founder architect
developer advocate evangelist officer president chair core senior staff principal head community
and or for with how what why the a an in on at to from of your our is are not new using
cloud native kubernetes security edition north america europe asia pacific china india japan
part one two three i ii iii iv beginner intermediate advanced tba tbd tbc
"""
_NO_NAMES = frozenset(_NOT_NAMES.split())
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w'’.\-]|\([\w'’ ]+\))*|[\"“(][\w'’. -]+[\"”)]")


def of_sched(title: str) -> tuple[str, tuple[Person, ...]]:
    """The title and the speakers of `Title - A & B, Company; C, Company`, as Sched exports it.

    What stands after a name's comma is its company as far as the title tells: Sched puts roles
    there, too. Titles of another form come back whole.
    """
    head, tail = _parted(title)
    people = [person for group in tail.split(";") for person in _group(group.strip())]
    if not head or not people or any(person is None for person in people):
        return title, ()
    return head, tuple(person for person in people if person)


def of_pretalx(title: str) -> tuple[str, tuple[Person, ...]]:
    """The title and the speakers of `Title - A, B`, as pretalx exports it."""
    head, tail = _parted(title)
    names = [name.strip() for name in tail.split(",")]
    if not head or not all(_is_name(name, 1) for name in names):
        return title, ()
    return head, tuple(Person(name=name) for name in names)


def names(text: str) -> list[str]:
    """The names of `A, B & C`; none where one of them does not look like a name of two words."""
    people = re.split(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:&|and)\s+", text.strip())
    plain = [re.sub(r"\s*\([^()]*\)", "", name) for name in people]
    return people if all(_is_name(name, 2) for name in plain) else []


def _parted(title: str) -> tuple[str, str]:
    dashes = list(_DASH.finditer(title)) if len(title) <= _MAX_TITLE else []
    if not dashes:
        return "", ""
    return title[: dashes[-1].start()].strip(), title[dashes[-1].end() :].strip()


def _group(group: str) -> list[Person | None]:
    """The people of `A & B, Company`, or of `A, Company & B, Company`; None where it is neither."""
    names, comma, company = group.partition(",")
    company = company.strip()
    more: list[Person | None] = []
    for match in re.finditer(r"\s+(?:&|and)\s+", company):
        rest = company[match.end() :]
        if _is_name(rest.partition(",")[0], 2) and "," in rest and company[: match.start()]:
            company, more = company[: match.start()], _group(rest)
            break
    people = re.split(r"\s*,\s*|\s+(?:&|and)\s+", names)
    least = 1 if comma and company else 2
    if (comma and not company) or not all(_is_name(name, least) for name in people):
        return [None]
    return [Person(name=name, company=company) for name in people] + more


def _is_name(text: str, least: int) -> bool:
    """Whether this looks like the name of a person: capitals, no digits, no words of programmes."""
    words = text.split()
    if not least <= len(words) <= 6:
        return False
    capitals = 0
    for word in words:
        if not _NAME_WORD.fullmatch(word) or word.casefold().strip(".") in _NO_NAMES:
            return False
        if word[0].isalpha() and not word[0].isupper() and word.isascii():
            if word.casefold() not in _PARTICLES:
                return False
        else:
            capitals += 1
    return capitals >= 1
