"""How a field of the episode file is declared: its type, its default, and a sentence for people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, field
from typing import Any, NewType, TypeGuard

Url = NewType("Url", str)
"""An address as its author typed it: for the web or for mail, where it `leads` anywhere."""


def leads(url: Url | None) -> TypeGuard[Url]:
    """Whether an address can be linked to: http, https and mailto; all others are mere text."""
    return bool(url) and str(url).lower().startswith(("http://", "https://", "mailto:"))


def about(
    help: str,  # noqa: A002 - reads best
    *,
    default: Any = MISSING,
    factory: Callable[[], Any] | None = None,
    example: str = "",
    paragraphs: bool = False,
    single: bool = False,
    keyed: str = "",
) -> Any:
    """Declare a field: one sentence for the reference page and editors, and an example in YAML.

    A field without a default is required. `paragraphs`: a text that may have several lines; other
    texts are read as one line. `single`: a list of one may be written without its dash. `keyed`: a
    list may also be written as `name: value`, where the value stands for the field `keyed` names.
    """
    metadata = {
        "help": help,
        "example": example,
        "paragraphs": paragraphs,
        "single": single,
        "keyed": keyed,
    }
    if factory is not None:
        return field(default_factory=factory, metadata=metadata)
    return field(default=default, metadata=metadata)


def shorthand_of(cls: type) -> str | None:
    """The field that a plain string stands for: `- Nicholas Lane` is a person's name."""
    return getattr(cls, "SHORTHAND", None)
