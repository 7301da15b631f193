"""Every talk of published schedules stands in the handout once, with its room, in order of time."""

from __future__ import annotations

import re
from collections import Counter
from unicodedata import normalize

import pypdfium2
import pytest

from deckgen.assets import Files
from deckgen.model import Episode, timetable
from deckgen.sections import compose_handout
from deckgen.themes import theme
from deckgen.wording import Wording
from deckgen.writers.pdf import PDF
from schedules.published import PLACES, episode_of


@pytest.mark.parametrize("name", [name for name in PLACES if "tiny" not in name])
def test_every_talk_is_printed_once_with_its_room_in_order_of_time(name: str) -> None:
    episode = episode_of(name)
    printed = text_of(episode)
    say = Wording(episode.language)
    talks = [entry.talk for day in timetable(episode.talks) for entry in day.entries]
    lines = [squeezed(say("talk.span", talk=talk) + before_emoji(talk.title)) for talk in talks]

    assert len(talks) == len(episode.talks) > 0
    starts = [talk.start for talk in talks if talk.start]
    assert starts == sorted(starts)
    at = 0
    for talk, line in zip(talks, lines, strict=True):
        found = printed.find(line, at)
        assert found >= 0, f"{talk.title} is missing, or not in order of time"
        at = found + len(line)
        if talk.room:
            room = printed.find(squeezed(talk.room), at)
            assert room >= 0, f"{talk.title} has no room"
            at = room
    for line, count in Counter(lines).items():
        assert printed.count(line) == count


def before_emoji(title: str) -> str:
    """The title as far as the first picture: some are printed as their names."""
    return re.split("[\U0001f000-\U0001faff]", title)[0]


def text_of(episode: Episode) -> str:
    files = Files()
    data = PDF.write(compose_handout(episode), theme("night", files), files).data
    with pypdfium2.PdfDocument(data) as file:
        return squeezed("".join(page.get_textpage().get_text_range() for page in file))


def squeezed(text: str) -> str:
    """The text without spaces and hyphens: a copy lacks some of those at the ends of lines."""
    return re.sub(r"[\s\u200b\ufffe\xad\u2010-]", "", normalize("NFC", text))
