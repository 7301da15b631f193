"""Saying things in a language: phrases from templates, dates and lists from Babel."""

from __future__ import annotations

import re
from functools import cached_property
from importlib.resources import files
from typing import Any

from babel import Locale, UnknownLocaleError
from jinja2 import PackageLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from deckgen.wording.formats import filters
from deckgen.wording.grammar import Grammar

FALLBACK = "en"
_BLANKS = re.compile(r"\n[ \t]*\n\s*\n")


class Wording:
    """Says phrases in one language: `say("talk.when", talk=talk)` runs `when` in `talk.j2`.

    `language` is a BCP 47 tag. Words come from the folder of its first part, `de` for `de-AT`;
    dates and lists follow the whole tag. A language without a folder is said in English, dates and
    all, since half a language reads worse than another. `spoken` tells which it is.
    Facts are data: whatever looks like a template in them is printed as it was typed.
    """

    def __init__(self, language: str = FALLBACK) -> None:
        self.spoken = _spoken(language)
        self.locale = _locale(language, self.spoken)
        self._grammar = Grammar(self.locale)

    def __call__(self, phrase: str, /, **facts: Any) -> str:
        """The words of `phrase`, a topic and a macro of it, about `facts`."""
        topic, _, name = phrase.partition(".")
        macro = getattr(self._topic(topic), name)
        return _BLANKS.sub("\n\n", str(macro(**facts))).strip()

    def between(self, count: int) -> tuple[str, ...]:
        """The words between the parts of a list of `count`: (", ", " and ") for three."""
        return self._grammar.between(count)

    def in_brackets(self, words: str) -> str:
        """The words in brackets, with the space that parts them from what stands before."""
        return self._grammar.in_brackets(words)

    def _topic(self, topic: str) -> Any:
        if topic not in self._topics:
            self._topics[topic] = self._environment.get_template(f"{topic}.j2").module
        return self._topics[topic]

    @cached_property
    def _topics(self) -> dict[str, Any]:
        return {}

    @cached_property
    def _environment(self) -> ImmutableSandboxedEnvironment:
        environment = ImmutableSandboxedEnvironment(
            loader=PackageLoader("deckgen", f"wording/{self.spoken}"),
            undefined=StrictUndefined,
            autoescape=False,  # these are words, not markup; each writer escapes for its format
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters |= filters(self.locale)
        return environment


def _spoken(language: str) -> str:
    first = re.split("[-_]", language.lower())[0]
    known = first.isalpha() and (files("deckgen.wording") / first / "deck.j2").is_file()
    return first if known else FALLBACK


def _locale(language: str, spoken: str) -> Locale:
    """Babel's locale for a tag, or for its language alone where Babel doesn't know the whole.

    Plain English, and English for want of words, puts the day before the month.
    """
    tag = language.replace("_", "-")
    if tag.lower().split("-")[0] == spoken and "-" in tag:
        try:
            return Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError):
            pass
    return Locale.parse("en_GB" if spoken == FALLBACK else spoken)
