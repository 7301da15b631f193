"""What `deckgen new` writes: every field, ready to fill in."""

from __future__ import annotations

import dataclasses
import re

import pytest

from deckgen.model import Booth, Episode, Event, OfficeHours, Section, Talk
from deckgen.starter import starter
from reading import complain, episode

# A picture must be there before it is named; a talk's day stands in its start, the zone at the top.
LEFT_OUT = {"image", "code", "date", "timezone"}


def uncommented() -> str:
    """The file with every comment after the title taken away that holds a field."""
    _, text = starter(46, "Engines")
    head, title, rest = text.partition('title: "Engines"\n')
    return head + title + re.sub(r"(?m)^#", "", rest)


def test_it_is_valid_as_it_stands_and_filled_in() -> None:
    assert complain(starter(46, "Engines")[1]) == []
    assert complain(uncommented()) == []


@pytest.mark.parametrize("of", [Episode, Talk, OfficeHours, Event, Booth, Section])
def test_it_names_every_field(of: type) -> None:
    named = set(re.findall(r"\b([a-z_]+):", uncommented()))

    assert {field.name for field in dataclasses.fields(of)} - named <= LEFT_OUT


@pytest.mark.parametrize(
    "title", ['Say "hello": now', "it's # not a comment", "\\ { [ & *", "日本語", "x: y"]
)
def test_any_title_is_kept(title: str) -> None:
    name, text = starter(46, title)

    assert episode(text).title == title
    assert re.fullmatch(r"046[-\w]*\.yaml", name)
