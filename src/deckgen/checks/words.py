from __future__ import annotations

import re

from deckgen.checks.language import language_tag
from deckgen.diagnostics import Places, Problem, Severity
from deckgen.model import Episode
from deckgen.model.languages import LANGUAGES


def language_without_words(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """The language is one that deckgen has words in; `de-AT` is German."""
    language = re.split("[-_]", episode.language.lower())[0]
    if language in LANGUAGES or language_tag(episode, places):
        return ()
    message = f"deckgen has no words in '{language}' yet; headings and dates are in English"
    hint = f"choose one of {', '.join(LANGUAGES)}, or add its words as docs/wording.md shows"
    problem = Problem("W220", message, None, hint, Severity.WARNING, "language")
    return (problem.located(places),)
