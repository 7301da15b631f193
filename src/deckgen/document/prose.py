"""Words of the episode as paragraphs of the document."""

from __future__ import annotations

import re

from deckgen.document.blocks import Role, Run, Text


def line(
    words: str,
    *,
    url: str | None = None,
    jump: str | None = None,
    role: Role = "body",
    origin: str = "",
) -> Text:
    """A paragraph of one run."""
    return Text((Run(words, url=url, jump=jump),), role, origin)


def linked(words: str, *, url: str | None, address: str, origin: str = "") -> Text:
    """A paragraph that leads to `url`: all of it, or the address alone where it stands in it.

    Words that are the address and nothing else are shown as `address`, as people read it.
    """
    if not url or url not in words:
        return line(words, url=url, origin=origin)
    if words == url:
        return line(address, url=url, origin=origin)
    before, _, after = words.partition(url)
    runs = (Run(before), Run(url, url=url), Run(after))
    return Text(tuple(run for run in runs if run.text), origin=origin)


def lines(*candidates: Text | None) -> tuple[Text, ...]:
    """The paragraphs that have words in them."""
    return tuple(text for text in candidates if text and text.words.strip())


def paragraphs(prose: str, *, role: Role = "body", origin: str = "") -> tuple[Text, ...]:
    """The paragraphs of a longer text: an empty line parts them, a single break is a space."""
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", prose))
    return tuple(line(part, role=role, origin=origin) for part in parts if part)
