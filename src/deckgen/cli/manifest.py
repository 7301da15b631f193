"""What a build folder holds and what it was made of, so that only what changed is built again.

One hidden file of JSON in the folder. It only ever saves work: damaged, deleted, or written by
another deckgen, it is as if nothing had been built.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from deckgen import content
from deckgen.assets import AssetError, Noted, digest
from deckgen.diagnostics import DeckgenError, Place, Problem, Severity

if TYPE_CHECKING:
    from deckgen.cli.orders import Order, Outcome

NAME = ".deckgen.json"
_LARGEST = 64_000_000


@dataclass(frozen=True)
class Kept:
    """What stands in the folder as a new build would make it, and what that build would tell."""

    names: tuple[str, ...]
    problems: tuple[Problem, ...]
    fonts: tuple[str, ...]


class Manifest:
    """What is known of a folder's files, by episode and options."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._entries = _read(folder / NAME)
        self._known = dict(self._entries)

    def kept(self, path: Path, order: Order) -> Kept | None:
        """The files of an episode, if nothing has changed that they were made of, nor they."""
        try:
            entry = self._entries[_key(path, order)]
            kept = _kept(entry)
            files: Mapping[str, str] = entry["files"]
            same = (
                entry["notes"] == _notes(path, order, entry["notes"])
                and entry["sources"] == _sources(path)
                and all(digest((self.folder / n).read_bytes()) == files[n] for n in files)
            )
        except (KeyError, TypeError, ValueError, AttributeError, OSError):
            return None  # nothing of it can be relied on
        return kept if same and kept.names else None

    def note(self, path: Path, order: Order, outcome: Outcome) -> None:
        """Remember what has been built."""
        made = outcome.built
        for key in [key for key, entry in self._entries.items() if _shares(entry, made.files)]:
            del self._entries[key]
        if not made.files:
            return
        self._entries[_key(path, order)] = {
            "files": {name: digest(data) for name, data in made.files.items()},
            "sources": _sources(path),
            "notes": dict(outcome.notes),
            "problems": [asdict(problem) for problem in made.problems],
            "fonts": list(made.fonts),
        }

    def save(self) -> None:
        """Write it into the folder; where that cannot be, the next build has more to do."""
        from deckgen.publish import publish

        if self._entries == self._known:
            return
        text = json.dumps({"deckgen": _tool(), "built": self._entries}, indent=1)
        try:
            publish({NAME: text.encode()}, self.folder)
        except DeckgenError:
            return


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            return {}
        found = json.loads(path.read_bytes())
        entries = found["built"] if found["deckgen"] == _tool() else {}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return dict(entries) if isinstance(entries, dict) else {}


def _kept(entry: Any) -> Kept:
    """An entry as it was written; raises `TypeError`, `ValueError` or `KeyError` for others."""
    names = tuple(entry["files"])
    if any(Path(name).name != name for name in names):
        raise ValueError(names)
    problems = tuple(
        Problem(
            **{
                **problem,
                "place": Place(**problem["place"]) if problem["place"] else None,
                "severity": Severity(problem["severity"]),
            }
        )
        for problem in entry["problems"]
    )
    return Kept(names, problems, tuple(map(str, entry["fonts"])))


def _shares(entry: Any, names: Mapping[str, bytes]) -> bool:
    files = entry.get("files") if isinstance(entry, dict) else None
    return not isinstance(files, dict) or not names.keys().isdisjoint(files)


def _key(path: Path, order: Order) -> str:
    """An episode and everything that was asked of it."""
    return f"{path} {digest(repr(order).encode())[:16]}"


def _sources(path: Path) -> list[str]:
    """What the episode's own file and its project's say."""
    root = content.root_of(path)
    project = root / content.PROJECT
    said = digest(content.read(project)) if project.is_file() else ""
    return [digest(_bytes(path)), str(root), said]


def _bytes(path: Path) -> bytes:
    try:
        return content.read(path)
    except DeckgenError as error:
        raise OSError(str(path)) from error


def _notes(path: Path, order: Order, names: Mapping[str, str]) -> dict[str, str]:
    """The same notes, taken now."""
    assets: Noted = order.assets(path, content.root_of(path))
    for name in names:
        try:
            assets.read(name)
        except AssetError:
            continue  # noted, too
    return assets.notes


@cache
def _tool() -> str:
    """What deckgen itself is: its files, the packages beside it, and Python."""
    here = Path(__file__).parent.parent
    parts = [sys.version]
    for folder, _, names in os.walk(here):
        for name in names:
            if not name.endswith(".pyc"):
                found = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - 400 times
                parts.append(f"{name} {found.st_size} {found.st_mtime_ns}")
    for place in sys.path:
        if os.path.isdir(place):  # noqa: PTH112 - as above
            parts += [name for name in os.listdir(place) if name.endswith(".dist-info")]  # noqa: PTH208
    return digest("\n".join(sorted(parts)).encode())[:32]
