"""Episodes from the disk: each with its project and its assets, built in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen import content
from deckgen.assets import Folders
from deckgen.diagnostics import DeckgenError, Problem

if TYPE_CHECKING:
    from deckgen.build import Built
    from deckgen.model import Project


def built(path: Path, formats: Sequence[str], theme: str) -> Built:
    """An episode's files and problems; what keeps them from being read is one of these."""
    from deckgen.build import Built, build

    root = content.root_of(path)
    try:
        project, problems = project_of(root)
        data = content.read(path)
    except DeckgenError as error:
        return Built(problems=error.problems)
    assets = Folders((path.parent, root / "assets"))
    done = build(data, str(path), project, formats=formats, theme=theme, assets=assets)
    return replace(done, problems=(*problems, *done.problems))


def counted(paths: Sequence[Path]) -> str:
    """How many episodes: `1 episode`, `2 episodes`."""
    return f"{len(paths)} episode{'' if len(paths) == 1 else 's'}"


def project_of(root: Path) -> tuple[Project | None, tuple[Problem, ...]]:
    """What holds for all episodes, and warnings about it; raises `DeckgenError` for errors."""
    from deckgen.readers import read_project

    path = root / content.PROJECT
    if not path.is_file():
        return None, ()
    name = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    project, problems = read_project(content.read(path), str(name))
    if any(problem.is_error for problem in problems):
        raise DeckgenError(problems)
    return project, tuple(problems)
