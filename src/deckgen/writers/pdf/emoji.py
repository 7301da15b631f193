"""Emoji by name: what paper shows where no font draws them in black."""

from __future__ import annotations

import re
from collections.abc import Iterator

CANDIDATE = re.compile("[\u20e3\u2194-\u3299\U0001f000-\U0001faff]")
"""Without one of these, a text holds no emoji (digits make one only together with U+20E3)."""

TONES = re.compile("[\U0001f3fb-\U0001f3ff]")
"""Skin tones, which a print in black does not show."""


def named(text: str, language: str) -> Iterator[tuple[str, str]]:
    """A text in pieces, each emoji with its short name (Unicode CLDR), the rest with none.

    Joined pictures are one emoji: "woman technologist". The names are in `language`, a BCP 47 tag,
    or in English.
    """
    if not CANDIDATE.search(text):
        yield text, ""
        return
    import emoji  # slow to import, and few texts hold any

    spoken = language[:2] if language[:2] in emoji.LANGUAGES else "en"
    at = 0
    for found in emoji.emoji_list(text):
        start, end = found["match_start"], found["match_end"]
        yield text[at:start], ""
        sequence = text[start:end]
        if sequence.endswith("\u20e3"):
            yield sequence[0], ""  # a digit on a key
        else:
            name = emoji.demojize(TONES.sub("", sequence), ("", ""), language=spoken)
            yield sequence, name.replace("_", " ")
        at = end
    yield text[at:], ""
