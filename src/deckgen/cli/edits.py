"""What people have done by hand to finished files stays as they left it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from deckgen.diagnostics import DeckgenError, Problem


def ensure_unedited(names: Iterable[str], folder: Path) -> None:
    """Raises `DeckgenError` where a file was saved by somebody since it was built, or is another's.

    Only formats that people edit are looked at.
    """
    problems = [*_edited(names, folder)]
    if problems:
        raise DeckgenError(problems)


def _edited(names: Iterable[str], folder: Path) -> Iterator[Problem]:
    from deckgen.writers import WRITERS

    judges = {writer.ending: writer.untouched for writer in WRITERS if writer.untouched}
    for name in names:
        path = folder / name
        judge = judges.get(path.suffix)
        if judge is None or not path.is_file():
            continue
        untouched = judge(path.read_bytes())
        if untouched is False:
            yield Problem("E520", f"{path} was saved by somebody since it was built", hint=_WAYS)
        elif untouched is None:
            yield Problem("E521", f"{path} was not built by deckgen", hint=_WAYS)


_WAYS = (
    "rename it to keep it, or build elsewhere with --output FOLDER; --force builds over it, and "
    "what was done in it is lost"
)
