"""Episodes from the disk: each with its project and its assets, built in memory."""

from __future__ import annotations

import datetime as dt
import os
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen import content
from deckgen.assets import Assets, Folders, Given
from deckgen.diagnostics import DeckgenError, Place, Problem

if TYPE_CHECKING:
    from deckgen.build import Built
    from deckgen.document import Press
    from deckgen.model import Project


def source_date() -> dt.date | None:
    """The day of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/).

    Raises `DeckgenError` where it is set to what is no moment.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return None
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.timezone.utc).date()
    except (ValueError, OverflowError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH is {seconds[:40]!r}, which is no moment"
        hint = "set it to seconds since 1970, as `git log -1 --pretty=%ct` prints, or unset it"
        raise DeckgenError([Problem("E508", message, hint=hint)]) from error


def built(
    path: Path,
    formats: Sequence[str],
    theme: str,
    dated: dt.date | None = None,
    press: Press | None = None,
    template: Path | None = None,
    handout: Mapping[str, str] | None = None,
    assets: Assets | None = None,
) -> Built:
    """An episode's files and problems; what keeps them from being read is one of these.

    `dated` dates the files of an episode that has no date. `assets` are the files at its hand, if
    not those of its folder and its project.
    """
    from deckgen.build import Built, build

    root = content.root_of(path)
    try:
        project, problems = project_of(root)
        data = content.read(path)
    except DeckgenError as error:
        return Built(problems=error.problems)
    if assets is None:
        folders = Folders((path.parent, root / "assets"))
        assets = Given(template, folders) if template else folders
    try:
        done = build(
            data,
            str(path),
            project,
            formats=formats,
            theme=theme,
            template=str(template or ""),
            assets=assets,
            dated=dated,
            press=press,
            handout=handout,
        )
    except Exception as error:
        if os.environ.get("DECKGEN_DEBUG"):
            raise
        done = Built(problems=(fault(error, Place(str(path), 1, 1)),))
    return replace(done, problems=(*problems, *done.problems))


def counted(paths: Sequence[Path]) -> str:
    """How many episodes: `1 episode`, `2 episodes`."""
    return f"{len(paths)} episode{'' if len(paths) == 1 else 's'}"


def project_of(root: Path) -> tuple[Project | None, tuple[Problem, ...]]:
    """What holds for all episodes, and warnings about it; raises `DeckgenError` for errors."""
    from deckgen.readers import read_project

    path = root / content.PROJECT
    if not path.exists() and not path.is_symlink():
        return None, ()
    if not path.is_file():
        hint = "make it a file, or move it away"
        raise DeckgenError([Problem("E511", f"{path.name} is not an ordinary file", hint=hint)])
    name = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    project, problems = read_project(content.read(path), str(name))
    if any(problem.is_error for problem in problems):
        raise DeckgenError(problems)
    return project, tuple(problems)


def fault(error: Exception, place: Place | None = None) -> Problem:
    """What went wrong where nobody foresaw it: the system's refusal, or a fault in deckgen's code.

    `place` is the episode that was being built, if any.
    """
    if isinstance(error, OSError) and place is None:
        reason = (error.strerror or str(error)).lower()
        about = f" {str(error.filename)[:80]}" if error.filename else ""
        return Problem("E515", f"cannot read or write{about}: {reason}", hint=_ROOM)
    last = traceback.extract_tb(error.__traceback__)[-1]
    told = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
    hint = "this is a fault of deckgen, not yours: please report it with the episode's file"
    return Problem("E599", f"deckgen itself failed: {told}", place, hint)


_ROOM = "look where standard output goes, and whether the folder you are in is still there"
