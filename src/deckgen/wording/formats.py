"""Dates, names and addresses as filters: what templates write after a bar."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from babel import Locale

from deckgen.wording.dates import Dates, clock, zone
from deckgen.wording.grammar import Grammar, capital


def filters(locale: Locale) -> dict[str, Callable[..., Any]]:
    """The filters by the names templates use."""
    dates, grammar = Dates(locale), Grammar(locale)
    every = (
        address,
        capital,
        clock,
        dates.dates,
        dates.day,
        dates.elsewhere,
        dates.full_day,
        dates.plain_date,
        dates.span,
        grammar.names,
        grammar.person,
        grammar.plural,
        zone,
    )
    return {each.__name__: each for each in every}


def address(url: str) -> str:
    """A link as people read and type it: no scheme, no www, no slash at the end."""
    return re.sub(r"^(https?://|mailto:)(www\.)?", "", url).removesuffix("/")
