from __future__ import annotations

import re

from deckgen.diagnostics import Places, Problem
from deckgen.model import Episode

# The shape of a BCP 47 tag (RFC 5646, section 2.1) without its rare private and extended forms.
_TAG = re.compile(r"[a-z]{2,3}([-_][a-z]{4})?([-_]([a-z]{2}|[0-9]{3}))?", re.IGNORECASE | re.ASCII)


def language_tag(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """The language is a tag such as `en` or `pt-BR`, not its name."""
    if _TAG.fullmatch(episode.language):
        return ()
    message = f"'{episode.language[:30]}' is not a language tag"
    hint = "write its code, such as en, de or pt-BR"
    return (Problem("E210", message, hint=hint, origin="language").located(places),)
