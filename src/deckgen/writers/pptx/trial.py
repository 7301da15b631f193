"""What a template would be used for, before any deck is made in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen import text
from deckgen.assets import Assets
from deckgen.diagnostics import Problem
from deckgen.themes import Theme
from deckgen.writers.pptx.frames import LAYOUTS
from deckgen.writers.pptx.language import DEFAULT
from deckgen.writers.pptx.matching import FIGURES, Match, folded, wanted
from deckgen.writers.pptx.own import template
from deckgen.writers.pptx.package import Package
from deckgen.writers.pptx.remarks import lacking, unknown_layout, unmeasured
from deckgen.writers.pptx.template import Template, read_template

_BY = {"name": "by its name", "mapping": "as layouts: says", "placeholders": "by its placeholders"}


@dataclass(frozen=True)
class Trial:
    """Lines that tell which layouts and placeholders each kind of slide takes, and problems."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def try_template(
    data: bytes, name: str, theme: Theme, assets: Assets, named: dict[str, str]
) -> Trial:
    """How well a template suits all that decks show; raises `DeckgenError` if it cannot be used."""
    found = read_template(data, name, theme, named)
    return Trial(tuple(_lines(found, name)), tuple(_problems(found, assets, named)))


def exported(theme: Theme, *, as_template: bool = False) -> bytes:
    """Deckgen's own template as a file to edit: .pptx, or .potx with `as_template`."""
    package = Package(template(theme, DEFAULT))
    if as_template:
        package.make_template()
    return package.save()


def _lines(found: Template, name: str) -> Iterator[str]:
    wide, high = found.slide.width / 914400, found.slide.height / 914400
    yield f"{name}: {wide:.2f} × {high:.2f} in, {len(found.every)} layouts"
    for plan in LAYOUTS:
        match = found.matches[plan.name]
        yield ""
        yield f"{plan.name}: the layout {match.layout.name!r}, {_BY[match.by]}"
        yield f"  title → {match.layout.title.name}"
        for slot in wanted(plan):
            yield f"  {slot} → {_home(slot, match)}"


def _home(slot: str, match: Match) -> str:
    place = match.layout.placeholders.get(slot)
    if place:
        words = "" if slot in FIGURES else f", {place.font} {place.levels[0].size:g} pt"
        return f"{place.name}{words}"
    if slot in FIGURES:
        return f"none: at the right of {match.body.name}"
    return f"none: with the words in {match.body.name}"


def _problems(found: Template, assets: Assets, named: dict[str, str]) -> Iterator[Problem]:
    names = {folded(layout.name) for layout in found.every}
    for kind, name in named.items():
        if folded(name) not in names:
            yield unknown_layout(kind, name, found)
    fonts: dict[str, None] = {}
    for match in found.matches.values():
        missing = [slot for slot in match.missing if slot != "portraits"]  # seldom shown
        if missing:
            yield lacking(match, missing)
        fonts |= {match.layout.title.font: None, match.body.font: None}
    for font in fonts:
        if not text.family(font, assets).exact:
            yield unmeasured(font)
