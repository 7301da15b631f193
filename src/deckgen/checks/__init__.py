"""Rules beyond shape. A new rule is one function here and its name in `CHECKS`."""

from __future__ import annotations

from deckgen.checks.base import Check
from deckgen.checks.dates import days_far_apart, long_talks
from deckgen.checks.doubles import doubled_talks
from deckgen.checks.handout import idle_options, unknown_room
from deckgen.checks.language import language_tag
from deckgen.checks.names import picks_of_strangers, two_spellings
from deckgen.checks.words import language_without_words
from deckgen.diagnostics import Places, Problem, in_order
from deckgen.model import Episode

CHECKS: tuple[Check, ...] = (
    language_tag,
    language_without_words,
    doubled_talks,
    days_far_apart,
    long_talks,
    picks_of_strangers,
    two_spellings,
    unknown_room,
    idle_options,
)
"""Every rule, in the order of the file's fields."""


def check(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """What all rules find in an episode, in the order of the file."""
    return in_order(problem for rule in CHECKS for problem in rule(episode, places))


__all__ = ["CHECKS", "Check", "check"]
