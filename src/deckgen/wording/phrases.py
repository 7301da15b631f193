"""Saying things in a language: phrases from templates, dates and lists from Babel."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from babel import Locale, UnknownLocaleError
from jinja2 import PackageLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from deckgen.wording.formats import Formats

FALLBACK = "en"
_BLANKS = re.compile(r"\n[ \t]*\n\s*\n")


class Wording:
    """Says phrases in one language: `say("talk.when", talk=talk)` runs `when` in `talk.j2`.

    A language without templates of its own is said in English, with its own dates and lists.
    Facts are data: whatever looks like a template in them is printed as it was typed.
    """

    def __init__(self, language: str = FALLBACK) -> None:
        self.language = language
        self.locale = _locale(language)

    def __call__(self, phrase: str, /, **facts: Any) -> str:
        """The words of `phrase`, a topic and a macro of it, about `facts`."""
        topic, _, name = phrase.partition(".")
        macro = getattr(self._topic(topic), name)
        return _BLANKS.sub("\n\n", str(macro(**facts))).strip()

    def _topic(self, topic: str) -> Any:
        if topic not in self._topics:
            names = [f"{self.locale.language}/{topic}.j2", f"{FALLBACK}/{topic}.j2"]
            self._topics[topic] = self._environment.select_template(names).module
        return self._topics[topic]

    @cached_property
    def _topics(self) -> dict[str, Any]:
        return {}

    @cached_property
    def _environment(self) -> ImmutableSandboxedEnvironment:
        environment = ImmutableSandboxedEnvironment(
            loader=PackageLoader("deckgen", "wording"),
            undefined=StrictUndefined,
            autoescape=False,  # these are words, not markup; each writer escapes for its format
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters |= Formats(self.locale).filters()
        return environment


def _locale(language: str) -> Locale:
    """Babel's locale for a BCP 47 tag; plain English means the day before the month."""
    tag = "en-GB" if language.lower() == "en" else language
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en_GB")
