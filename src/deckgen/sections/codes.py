from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from deckgen.document import Code, Section
from deckgen.model import leads
from deckgen.sections.sheet import Sheet

MOST = 3
"""More codes than this side by side and people scan the wrong one."""


def codes(sheet: Sheet) -> Iterator[Section]:
    """Codes to scan: the whole schedule first, then what there is to read and watch."""
    chosen = tuple(islice(_codes(sheet), MOST))
    if chosen:
        yield Section("codes", chosen, wide=True)


def _codes(sheet: Sheet) -> Iterator[Code]:
    episode, say = sheet.episode, sheet.say
    if leads(episode.schedule):
        yield sheet.code(episode.schedule, say("handout.schedule_caption"), "schedule")
    for index, link in enumerate(episode.links):
        if leads(link.url):
            yield sheet.code(link.url, link.text, f"links[{index}].url")
    if leads(episode.youtube):
        yield sheet.code(episode.youtube, say("handout.episode_caption"), "youtube")
