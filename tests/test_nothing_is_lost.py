"""Whole random episodes: every fact of them stands in the deck, and in the handout's text.

`DECKGEN_THOROUGH=1` tries many more; what has failed once stays as an `example`.
"""

from __future__ import annotations

import dataclasses
import io
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from pptx import Presentation

from deckgen.assets import Files
from deckgen.document import storyboard
from deckgen.model import Episode, HandoutOptions, Item, Link, SlideLayouts, Url
from deckgen.sections import compose_handout
from deckgen.slides import compose_deck
from deckgen.themes import theme
from deckgen.writers.pptx import PPTX
from strategies import episodes

THOROUGH = bool(os.environ.get("DECKGEN_THOROUGH"))
SOME = settings(
    max_examples=300 if THOROUGH else 8, deadline=None, suppress_health_check=list(HealthCheck)
)

# What people never read as such: how the deck is made rather than what it says.
SETTINGS = {
    *("audience_timezones", "date", "end", "handout", "image", "language", "layouts", "number"),
    *("paper", "start", "template", "theme", "timezone"),
}


def facts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of an episode, with the field it stands in."""
    if isinstance(value, str):
        if value.strip():
            yield name, value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name in SETTINGS or field.name.startswith(
                ("audience", "handout", "layouts", "template")
            ):
                continue
            yield from facts(getattr(value, field.name), f"{type(value).__name__}.{field.name}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from facts(key, f"{name} name")
            yield from facts(item, name)
    elif isinstance(value, tuple):
        for item in value:
            yield from facts(item, name)


def bare(text: str) -> str:
    """The letters alone: a page may break lines and spell addresses without their scheme."""
    return re.sub(r"\s|[\x00-\x1f\u200b]", "", unicodedata.normalize("NFC", text))


def spoken(text: str) -> str:
    """An address as people read it."""
    return bare(re.sub(r"^(https?://|mailto:)(www\.)?", "", text).removesuffix("/"))


def missing(episode: Episode, shown: str) -> list[tuple[str, str]]:
    there = bare(shown)
    return [
        (name, fact)
        for name, fact in facts(episode)
        if bare(fact) not in there
        and not (name.endswith(("url", "youtube", "schedule")) and spoken(fact) in there)
        and any(bare(part) not in there for part in fact.split("\n"))
    ]


@SOME
@given(episodes)
@example(Episode(title="x", images=(Link(text="yes", url=Url("https://example.org")),)))
@example(Episode(title="x", images=(Link(text="yes", items=(Item(text="no", code="a b"),)),)))
def test_every_fact_stands_in_the_deck_or_its_notes(episode: Episode) -> None:
    deck = compose_deck(dataclasses.replace(episode, template="", layouts=SlideLayouts()))
    data = PPTX.write(deck, theme("night", Files()), Files()).data
    slides = Presentation(io.BytesIO(data)).slides
    said = [s.text_frame.text for slide in slides for s in slide.shapes if s.has_text_frame]
    said += [slide.notes_slide.notes_text_frame.text for slide in slides]
    links = [rel.target_ref for s in slides for rel in s.part.rels.values() if rel.is_external]

    assert missing(episode, "\n".join([*said, *links])) == []


@SOME
@given(episodes)
def test_every_title_name_and_link_stands_in_the_handout(episode: Episode) -> None:
    text = storyboard(compose_handout(dataclasses.replace(episode, handout=HandoutOptions())))
    wanted = re.compile(
        r"(Talk\.title|Talk\.room|Event\.name|Booth\.name|Person\.name|Pick\.title)$"
    )
    lost = [(name, fact) for name, fact in missing(episode, text) if wanted.search(name)]

    assert lost == []
