"""Lists, plurals, brackets and capitals as a language wants them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from babel import Locale
from babel.lists import format_list


class _Person(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def company(self) -> str: ...


@dataclass(frozen=True)
class Grammar:
    """What joins and bends words; lists and plurals by Babel's data of CLDR."""

    locale: Locale

    def between(self, count: int) -> tuple[str, ...]:
        """The words between the parts of a list of `count`: (", ", " and ") for three."""
        gap = "\0"
        return tuple(self._list([gap] * count).split(gap)[1:-1])

    def names(self, people: Iterable[_Person]) -> str:
        """Ada Lovelace and Grace Hopper (Harvard)."""
        return self._list([self.person(one) for one in people])

    def person(self, one: _Person) -> str:
        """A name, with the company where it is known."""
        return one.name + (self.in_brackets(one.company) if one.company else "")

    def in_brackets(self, words: str) -> str:
        """The words in brackets, with the space that parts them from what stands before."""
        # Chinese and Japanese brackets bring their own room: JLREQ 3.1.2, CLREQ 3.1.6.
        return f"（{words}）" if self.locale.language in {"ja", "zh"} else f" ({words})"

    def plural(self, number: int, **forms: str) -> str:
        """The form for a number, with the number for its {n}; `other` where no rule names one."""
        form = forms.get(self.locale.plural_form(number), forms["other"])
        return form.replace("{n}", str(number))

    def _list(self, parts: list[str]) -> str:
        return format_list(parts, style="standard", locale=self.locale)


def capital(text: str) -> str:
    """The text with a capital letter first, for the beginning of a line."""
    return text[:1].upper() + text[1:]
