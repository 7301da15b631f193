"""When somebody saves a file that a build may have read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from deckgen import content

_DEBOUNCE = 50
"""Milliseconds in which several events are one save: editors write, rename and remove at once."""

_QUIET = 10
"""Milliseconds without an event after which a save is over."""


def folders_of(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The folders that hold what episodes are made of: theirs, their projects' and the assets'.

    With those inside them, but for hidden ones. A project's own folder is watched by itself alone:
    a great deal may lie in it.
    """
    roots = dict.fromkeys(content.root_of(path) for path in paths)
    deep = dict.fromkeys(
        [*(path.resolve().parent for path in paths), *(r / "assets" for r in roots)]
    )
    if content.CONTENT.is_dir():
        deep[content.CONTENT.resolve()] = None
    inside = [
        sub
        for folder in deep
        if folder.is_dir() and folder not in roots
        for sub in (folder, *folder.rglob("*"))
        if sub.is_dir() and not any(part.startswith(".") for part in sub.relative_to(folder).parts)
    ]
    return tuple(dict.fromkeys([*roots, *inside]))


def saves(folders: Callable[[], Sequence[Path]]) -> Iterator[None]:
    """Each time that files in the folders have changed; Ctrl-C goes through it.

    The folders are asked for again after each save, for there may be new ones. What is saved while
    somebody works on the last save is not missed.
    """
    from watchfiles import watch

    while True:
        watched = folders()
        for _ in watch(*watched, recursive=False, debounce=_DEBOUNCE, step=_QUIET):
            yield
            if set(folders()) != set(watched):
                break
