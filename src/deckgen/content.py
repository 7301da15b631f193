"""Where episodes lie: from `45`, `045` or a path to a file, and from a file to its project."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from deckgen.diagnostics import DeckgenError, Problem

CONTENT = Path("content")
PROJECT = "deckgen.yaml"
SCHEMA = "episode.schema.json"
LARGEST = 100_000_000
"""The most bytes of a file that are looked at; kinds of files have lower limits of their own."""

_ENDINGS = (".yaml", ".yml")


def find(asked: Sequence[str]) -> tuple[Path, ...]:
    """The file of each episode asked for, once each; every episode in content/ for none.

    Raises `DeckgenError` with a problem for each that is unknown or ambiguous.
    """
    paths: list[Path] = []
    problems: list[Problem] = []
    for words in asked or map(str, present()):
        try:
            paths.append(_one(words))
        except DeckgenError as error:
            problems.extend(error.problems)
    if problems:
        raise DeckgenError(problems)
    if not paths:
        raise DeckgenError([_nothing_there()])
    return tuple({path.resolve(): path for path in reversed(paths)}.values())[::-1]


def present() -> tuple[Path, ...]:
    """Every episode file in content/, by name."""
    if not CONTENT.is_dir():
        return ()
    return tuple(sorted(path for path in CONTENT.iterdir() if _is_episode(path)))


def root_of(episode: Path) -> Path:
    """The project an episode belongs to: the nearest folder at or above it with a deckgen.yaml.

    Without one, the folder around content/, or the episode's own folder.
    """
    folder = episode.resolve().parent
    for above in (folder, *folder.parents):
        project = above / PROJECT
        if project.exists() or project.is_symlink():
            return above
    return folder.parent if folder.name == CONTENT.name else folder


def read(path: Path) -> bytes:
    """The bytes of a file; raises `DeckgenError` where it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        message = f"cannot read {path}: {(error.strerror or str(error)).lower()}"
        raise DeckgenError([Problem("E511", message)]) from error
    if len(data) > LARGEST:
        message = f"{path} has more than {LARGEST // 1_000_000} MB"
        hint = "keep long texts and pictures out of the file"
        raise DeckgenError([Problem("E511", message, hint=hint)])
    return data


def ensure_free(number: int) -> None:
    """Raises `DeckgenError` where content/ already has an episode of this number."""
    for path in _with_number(number):
        message = f"episode {number} is there already: {path}"
        hint = "fill in that file, or take another number; nothing is overwritten"
        raise DeckgenError([Problem("E504", message, hint=hint)])


def leading(name: str) -> int | None:
    """The number a file's name begins with: 45 for `045-kubecon.yaml`."""
    digits = re.match(r"[0-9]{1,9}(?![0-9])", name)
    return int(digits[0]) if digits else None


def _with_number(number: int) -> tuple[Path, ...]:
    """The files whose name begins with the number, or else those that give it as their `number`."""
    named = tuple(path for path in present() if leading(path.name) == number)
    return named or tuple(path for path in present() if _declares(path, number))


def _one(words: str) -> Path:
    return _numbered(int(words)) if re.fullmatch("[0-9]{1,9}", words) else _at(words)


def _numbered(number: int) -> Path:
    found = _with_number(number)
    if len(found) > 1:
        files = ", ".join(map(str, found))
        message = f"episode {number} could be any of {len(found)} files: {files}"
        raise DeckgenError([Problem("E502", message, hint="give the path of the one you mean")])
    if not found:
        if not present():
            raise DeckgenError([_nothing_there()])
        hint = f'there are {_listed()}; deckgen new {number} "Title" starts one'
        message = f"there is no episode {number} in {CONTENT}/"
        raise DeckgenError([Problem("E501", message, hint=hint)])
    return found[0]


def _at(words: str) -> Path:
    path = Path(words)
    try:
        if path.is_file():
            return path
        there = path.exists()
    except OSError as error:  # a name that is too long, before Python 3.14
        message = f"there is no file {words[:60]}…: {(error.strerror or str(error)).lower()}"
        raise DeckgenError([Problem("E501", message)]) from error
    if path.is_dir():
        hint = f"give the episodes in it one by one: {path / '*.yaml'}"
        raise DeckgenError([Problem("E501", f"{words} is a folder", hint=hint)])
    if there:
        raise DeckgenError([Problem("E501", f"{words} is not an ordinary file")])
    near = get_close_matches(words, map(str, present()), 1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else "give a number, such as 45, or a path"
    raise DeckgenError([Problem("E501", f"there is no file {words}", hint=hint)])


def _is_episode(path: Path) -> bool:
    return path.suffix in _ENDINGS and path.is_file() and not path.name.startswith(".")


def _declares(path: Path, number: int) -> bool:
    # By its looks rather than read as YAML: an episode that has problems is still found.
    line = rf"""number:\s*["']?0*{number}["']?\s*(#.*)?""".encode()
    return any(re.fullmatch(line, found.rstrip()) for found in _lines(path))


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from (line for line, _ in zip(file, range(200), strict=False))
    except OSError:
        return  # reading it tells why


def _listed(most: int = 8) -> str:
    names = [path.name for path in present()]
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _nothing_there() -> Problem:
    if not CONTENT.is_dir():
        message = f"there is no folder {CONTENT}/ here"
        hint = "go to the project's folder, or give the path of an episode file"
        return Problem("E503", message, hint=hint)
    hint = 'deckgen new 45 "Title" writes one to fill in'
    return Problem("E503", f"there is no episode in {CONTENT}/", hint=hint)
