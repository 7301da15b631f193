"""What a check is."""

from __future__ import annotations

from collections.abc import Callable

from deckgen.diagnostics import Places, Problem
from deckgen.model import Episode

Check = Callable[[Episode, Places], tuple[Problem, ...]]
"""A rule beyond a field's own shape: the problems of an episode, with their places."""
