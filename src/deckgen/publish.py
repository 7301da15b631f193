"""Finished bytes onto the disk: whole or not at all, and the last good file stays."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from deckgen.diagnostics import DeckgenError, Problem

_MARK = ".deckgen-part"


def publish(files: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """Put all of `files` into `folder`, or none of them; returns their paths.

    Each is written beside its place and then renamed, so nobody ever sees half a file; where one
    cannot be put in place, those before it are put back. What a killed build left is removed.
    Raises `DeckgenError` that says what to do.
    """
    if not files:
        return ()
    _make(folder)
    with _alone(folder), _no_leftovers(folder):
        parts = {folder / name: _part(folder / name, data) for name, data in files.items()}
        _exchange(parts)
    return tuple(parts)


def ensure_folder(folder: Path) -> None:
    """Raises `DeckgenError` where something else than a folder is in the way; makes nothing yet."""
    for at in (folder, *folder.parents):
        if at.exists() and not at.is_dir():
            hint = "name another folder with --output, or move that file away"
            _refuse("E505", f"{at} is not a folder", hint)


def create(path: Path, text: str) -> None:
    """A new file with this text; raises `DeckgenError` where there is one already."""
    _make(path.parent)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        _refuse("E504", f"{path} is there already", "nothing is overwritten; move it away first")
    except OSError as error:
        _refuse("E512", f"cannot write {path}: {_reason(error)}", _NO_WAY_IN)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _refuse("E512", f"cannot make the folder {folder}: {_reason(error)}", _ELSEWHERE)


def _part(target: Path, data: bytes) -> Path:
    part = target.with_name(f".{target.name}{_MARK}")
    try:
        part.write_bytes(data)
    except OSError as error:
        _refuse("E512", f"cannot write into {target.parent}: {_reason(error)}", _ELSEWHERE)
    return part


def _exchange(parts: Mapping[Path, Path]) -> None:
    """Rename each part to its target; on failure, the targets hold what they held before."""
    last: dict[Path, Path | None] = {}
    try:
        for target, part in parts.items():
            last[target] = _kept(target)
            part.replace(target)
    except BaseException as error:
        _restore(last)
        if not isinstance(error, OSError):
            raise
        _refuse_to_replace(next(reversed(last)), error)


def _restore(last: Mapping[Path, Path | None]) -> None:
    for target, kept in last.items():
        with contextlib.suppress(OSError):  # the one that could not be replaced stands as it was
            if kept:
                kept.replace(target)
            else:
                target.unlink()


def _kept(target: Path) -> Path | None:
    """A second name for the file that stands at `target`, or a copy where there are no links."""
    if not target.is_file():
        return None
    kept = target.with_name(f".{target.name}.last{_MARK}")
    try:
        kept.hardlink_to(target)
    except OSError:
        kept.write_bytes(target.read_bytes())
    return kept


@contextlib.contextmanager
def _no_leftovers(folder: Path) -> Iterator[None]:
    """No part is in the folder before, and none after, whatever happens in between."""
    _sweep(folder)
    try:
        yield
    finally:
        _sweep(folder)


def _sweep(folder: Path) -> None:
    for part in folder.glob(f".*{_MARK}"):
        with contextlib.suppress(OSError):  # another build on a system without locks has it open
            part.unlink()


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One build at a time puts files into a folder; the system frees the lock of a killed one.

    Windows has no locks on folders. There, open files cannot be removed, which keeps two builds
    from each other's parts.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network folders cannot lock
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _refuse_to_replace(target: Path, error: OSError) -> NoReturn:
    hint = f"close {target.name} where it is open (PowerPoint, a PDF viewer), then build again"
    if target.is_dir():
        hint = f"move the folder {target.name} away, then build again"
    _refuse("E513", f"cannot replace {target}: {_reason(error)}", hint)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _refuse(code: str, message: str, hint: str) -> NoReturn:
    raise DeckgenError([Problem(code, message, hint=hint)])


_NO_WAY_IN = "get the right to write there"
_ELSEWHERE = "make room there, get the right to write there, or name another folder with --output"
