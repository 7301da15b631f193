"""What the audience will not see as it was written, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from deckgen.diagnostics import Problem, Severity
from deckgen.document import Code, Picture, Slide, Slot
from deckgen.writers.pptx.fitting import Fitted
from deckgen.writers.pptx.paragraphs import Paragraph

_NOTICED: Final = 0.9
"""The share of the size meant for words below which their author is told."""


def about(
    slot: Slot, paragraphs: Sequence[Paragraph], fitted: Fitted, slide: Slide
) -> Iterator[Problem]:
    """Words of a slot that were set smaller, or cut."""
    origin = next((p.origin for p in paragraphs if p.origin), slide.origin)
    where = f"'{slot.name}' of the slide {slide.title[:60]!r}"
    if fitted.cut:
        yield cut(where, fitted.over.lines, fitted.over.characters, origin)
    else:
        small = [p for p in _shown(fitted) if p.origin and _much_smaller(p)]
        yield from (shrunk(where, p, p.origin) for p in small[:1])


def about_title(fitted: Fitted, slide: Slide) -> Iterator[Problem]:
    """A title that was set smaller, or cut."""
    where = f"the title {slide.title[:60]!r}"
    if fitted.cut:
        yield cut(where, fitted.over.lines, fitted.over.characters, slide.origin)
    else:
        small = [p for p in _shown(fitted) if _much_smaller(p)]
        yield from (shrunk(where, p, slide.origin) for p in small[:1])


def _shown(fitted: Fitted) -> Iterator[Paragraph]:
    return (p for page in fitted.pages if fitted.small for p in page)


def _much_smaller(paragraph: Paragraph) -> bool:
    """Whether anybody sees it: a point less is no reason to rewrite a sentence."""
    return paragraph.points < _NOTICED * paragraph.size.preferred


def cut(where: str, lines: int, characters: int, origin: str) -> Problem:
    """Words that end in "…"."""
    amount = f"over by {_count(lines, 'line')}" if lines else "a word is longer than the line"
    hint = f"cut about {_count(characters, 'character')}; " if lines else ""
    return Problem(
        "W302",
        f"{where} does not fit and ends in '…': {amount}",
        hint=f"{hint}the whole text stands in the notes",
        severity=Severity.WARNING,
        origin=origin,
    )


def shrunk(where: str, paragraph: Paragraph, origin: str) -> Problem:
    """Words that are smaller than the theme would have them."""
    return Problem(
        "W301",
        f"{where} is set at {paragraph.points:g} pt instead of {paragraph.size.preferred:g} to fit",
        hint="shorten it to have it at full size",
        severity=Severity.WARNING,
        origin=origin,
    )


def no_picture(figure: Picture | Code, why: str) -> Problem:
    """A picture that the slide goes without."""
    return Problem(
        "W304",
        f"a picture is left out: {why}",
        hint="give a PNG or JPEG beside the episode file",
        severity=Severity.WARNING,
        origin=figure.origin,
    )


def no_layout(slide: Slide, used: str) -> Problem:
    """A layout that the template lacks."""
    return Problem(
        "W303",
        f"the template has no layout {slide.layout!r}; the slide takes {used!r}",
        hint="name one of the template's layouts so",
        severity=Severity.WARNING,
        origin=slide.origin,
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
