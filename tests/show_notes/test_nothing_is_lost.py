"""Every word, link and picture of real show notes stands in the episode that is read from them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from deckgen.emitting import episode_yaml
from deckgen.model import Episode
from deckgen.readers import read

NOTES = Path(__file__).parents[3] / "shared" / "data" / "echo"
NUMBERS = sorted(folder.name for folder in NOTES.glob("*")) or ["none"]

# What a field's own name says: `[YouTube](…)`, `hosted by`, `## Headlines`, `CEST`.
SAID = """
    youtube live watch this episode on with and hosted by guest headlines links echo talks that is
    looking forward to cest"""
LABELS = set(SAID.split())

SYNTHETIC = """\
---
tags: echo
---
# eCHO Episode 7: Engines & Looms
with [Ada Lovelace](https://github.com/ada), hosted by Grace Hopper

:::spoiler The *long* story
A [table](https://example.org/table "with a title"):

| card | holes |
|------|-------|
| [one](https://example.org/1) | `1 < 2` |
:::

> Somebody said <https://example.org/said>, and **www.example.org/more**.

1. First [ref][r], then ![a picture](https://example.org/p.png)
2. ~~Struck~~ [![linked](https://example.org/i.png)](https://example.org/l)
- [ ] a task with `code https://example.org/code`

###Tight heading

[r]: https://example.org/ref
[Never used]: https://example.org/unused
"""


def strings(value: Any) -> Iterator[str]:
    """Every text of an episode, its addresses among them, and what its days and times say."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dt.date):
        yield f"{value:%A %d %B %Y}" + f" {value.day} {value.day}th"
        yield f"{value:%H:%M}" if isinstance(value, dt.datetime) else ""
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield name
            yield from strings(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))
    elif value is not None:
        yield str(value)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def lines(source: str) -> Iterator[str]:
    """The lines of plain words that markdown-it finds, by its own defaults."""
    for token in MarkdownIt().parse(source):
        if token.type in ("fence", "code_block"):
            yield from token.content.splitlines()
        line = ""
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                yield line
                line = ""
            elif child.type == "image":
                yield child.content
            else:
                line += child.content
        yield line


def missing(source: str, episode: Episode) -> list[str]:
    """The lines and addresses of the source that the episode does not hold."""
    texts = list(strings(episode))
    flowing = " ".join(" ".join([*words(text), "|"]) for text in texts)
    known = LABELS | {word for text in texts for word in words(text)}
    lost = [
        line
        for line in lines(source)
        if " ".join(words(line)) not in flowing and not set(words(line)) <= known
    ]
    whole = "\n".join(texts)
    urls = re.findall(r"(?:https?://|mailto:|www\.)[^\s<>\"')\]`]+", source)
    return lost + [url for url in urls if url.rstrip(".,:;*") not in whole]


@pytest.mark.parametrize("number", NUMBERS)
def test_of_real_notes(number: str) -> None:
    if number == "none":
        pytest.skip("the show notes in ../shared/data/echo are not here")
    data = (NOTES / number / "README.md").read_bytes()
    found = read(data, f"{number}/README.md")

    assert found.episode is not None
    assert [problem for problem in found.problems if problem.is_error] == []
    assert missing(data.decode(), found.episode) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_as_yaml_they_are_read_back_the_same(number: str) -> None:
    if number == "none":
        pytest.skip("the show notes in ../shared/data/echo are not here")
    found = read((NOTES / number / "README.md").read_bytes(), f"{number}/README.md")

    assert found.episode is not None
    written = episode_yaml(found.episode, found.problems)
    again = read(written.encode(), "episode.yaml")
    assert (again.episode, again.problems) == (found.episode, ())


def test_of_forms_that_those_notes_do_not_have() -> None:
    found = read(SYNTHETIC.encode(), "notes.md")

    assert found.episode is not None
    source = SYNTHETIC.replace("---\ntags: echo\n---\n", "").replace(":::spoiler", "")
    assert missing(source, found.episode) == []
    assert "tags: echo" in episode_yaml(found.episode, found.problems)


def test_that_something_lost_would_be_seen() -> None:
    source = "# Episode 1: Engines\n\n## More\n\n- [Looms](https://example.org/looms)\n"
    found = read(source.encode(), "notes.md").episode
    assert found is not None
    poorer = dataclasses.replace(found, sections=())

    assert missing(source, poorer) == ["More", "Looms", "https://example.org/looms"]
