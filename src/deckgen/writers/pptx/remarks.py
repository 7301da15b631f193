"""How well a template suits a deck: what has no place of its own, and how to give it one."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.diagnostics import Problem, Severity
from deckgen.document import Deck
from deckgen.writers.pptx.matching import FIGURES, Match, folded
from deckgen.writers.pptx.reading import LOOSE
from deckgen.writers.pptx.template import Template


def remarks(deck: Deck, template: Template) -> Iterator[Problem]:
    """A warning for each kind of slide in the deck whose layout lacks something it shows."""
    names = {folded(layout.name) for layout in template.every}
    for kind, name in deck.layouts.items():
        if folded(name) not in names:
            yield unknown_layout(kind, name, template)
    for kind, match in template.matches.items():
        slides = [slide for slide in deck.slides if slide.layout == kind]
        shown = {slot.name for slide in slides for slot in slide.slots if slot.blocks}
        shown |= {"address"} if "code" in shown else set()
        missing = [slot for slot in match.missing if slot in shown]
        if missing:
            yield lacking(match, missing)


def unknown_layout(kind: str, name: str, template: Template) -> Problem:
    """A layout that the project names and the template has not."""
    there = ", ".join(dict.fromkeys(layout.name for layout in template.every))
    return Problem(
        "W307",
        f"the template has no layout {name!r} for {kind!r}",
        hint=f"it has {there}",
        severity=Severity.WARNING,
        origin=f"layouts.{kind.replace('-', '_')}",
    )


def lacking(match: Match, missing: list[str]) -> Problem:
    """Slots without a placeholder: what becomes of them, and how to mend it."""
    where, names = done(match, missing), ", ".join(slot.capitalize() for slot in missing)
    return Problem(
        "W306",
        f"the layout {match.layout.name!r} has no place for {', '.join(missing)}: {where}",
        hint=f"add placeholders named {names} to it in the slide master, "
        f"or name another with layouts: {{{match.kind.replace('-', '_')}: …}}",
        severity=Severity.WARNING,
        origin="template",
    )


def done(match: Match, missing: list[str]) -> str:
    """What becomes of slots that a layout has no placeholder for."""
    if match.body.kind == LOOSE:
        return "the words stand in a text box below the title"
    words = [slot for slot in missing if slot not in FIGURES]
    figures = [slot for slot in missing if slot in FIGURES]
    parts = []
    if figures:
        stand = "stands" if len(figures) == 1 else "stand"
        what = " and ".join(f"the {slot}" for slot in figures)
        parts.append(f"{what} {stand} at the right of {match.body.name!r}, which gets narrower")
    if words:
        verb = "joins" if len(words) == 1 else "join"
        parts.append(f"{' and '.join(words)} {verb} the words in {match.body.name!r}")
    return "; ".join(parts)


def unmeasured(font: str) -> Problem:
    """A font that is measured with another one's widths."""
    file = font.replace(" ", "")
    return Problem(
        "W305",
        f"words in {font!r} are measured with another font's widths and room to spare",
        hint=f"put {file}-Regular.ttf and {file}-Bold.ttf into assets/fonts/",
        severity=Severity.WARNING,
        origin="template",
    )
