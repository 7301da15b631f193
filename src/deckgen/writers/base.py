"""What a writer is, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from deckgen.assets import Assets
from deckgen.diagnostics import Problem
from deckgen.themes import Theme


@dataclass(frozen=True)
class Written:
    """A finished file, what was shortened or could not be drawn, and the fonts it asks for.

    The problems name their `origin`, not their place. `fonts` are families the reader's machine
    needs; a file that carries its fonts names none.
    """

    data: bytes
    problems: tuple[Problem, ...] = ()
    fonts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Writer:
    """One output format: its name on the command line, the file's ending, what it draws.

    It draws a deck or a handout; or the episode itself, where the file is for other programs to
    read on and holds facts, not a page. Unless it is `usual`, it is written only when asked for.
    `untouched` tells whether a file of a kind that people edit is as it was built; nothing where
    deckgen did not build it.
    """

    name: str
    ending: str
    draws: type[Any]
    write: Callable[[Any, Theme, Assets], Written]
    usual: bool = True
    untouched: Callable[[bytes], bool | None] | None = None
