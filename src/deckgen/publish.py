"""Finished bytes onto the disk: whole or not at all, and the last good file stays.

All files of an episode are written into a folder of their own beside their places. Renaming that
folder to `ready` is the moment that counts: killed before it, nothing has changed; killed after it,
the next build puts the rest in place. Where a file cannot be put in place, `ready` becomes `undo`,
and those before it are put back, by the next build if this one is killed at that, too.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from deckgen.diagnostics import DeckgenError, Problem

STAGE = ".deckgen-part"
"""The folder, inside the output folder, that is there only while a build writes."""


def publish(files: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """Put all of `files` into `folder`, or none of them; returns their paths.

    What a killed build left is finished or undone first, and removed. Raises `DeckgenError` that
    says what to do.
    """
    if not files:
        return ()
    _make(folder)
    with _alone(folder):
        stage = _Stage(folder)
        stage.recover()
        try:
            stage.write(files)
            stage.exchange()
        finally:
            stage.recover()
    return tuple(folder / name for name in files)


def ensure_folder(folder: Path) -> None:
    """Raises `DeckgenError` where something else than a folder is in the way; makes nothing yet."""
    for at in (folder, *folder.parents):
        try:
            there = at.exists()
        except OSError as error:  # a name that is too long
            _refuse("E512", f"cannot make a folder of that name: {_reason(error)}", _NO_WAY_IN)
        if there and not at.is_dir():
            hint = "name another folder with --output, or move that file away"
            _refuse("E505", f"{at} is not a folder", hint)


def create(path: Path, content: str | bytes) -> None:
    """A new file with this content; raises `DeckgenError` where there is one already."""
    _make(path.parent)
    try:
        with path.open("xb") as file:
            try:
                file.write(content.encode("utf-8") if isinstance(content, str) else content)
                file.flush()
            except OSError:
                path.unlink()
                raise
    except FileExistsError:
        _refuse("E504", f"{path} is there already", "nothing is overwritten; move it away first")
    except OSError as error:
        _refuse("E512", f"cannot write {path}: {_reason(error)}", _NO_WAY_IN)


class _Stage:
    """Where files wait: `writing`, then `ready` or `undo`; `last` and `new` are what to undo by."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / STAGE
        self.writing, self.ready = self.root / "writing", self.root / "ready"
        self.undo = self.root / "undo"
        self.last, self.new = self.root / "last", self.root / "new"

    def write(self, files: Mapping[str, bytes]) -> None:
        """All the files, and what stands in their places now; then they are ready."""
        try:
            for part in (self.root, self.writing, self.last, self.new):
                part.mkdir()
            for name, data in files.items():
                _write(self.writing / name, data)
                self._keep(name)
            self.writing.rename(self.ready)
        except OSError as error:
            message = f"cannot write into {self.folder}: {_reason(error)}"
            _refuse("E512", message, _ELSEWHERE)

    def exchange(self) -> None:
        """Move every file to its place; where one cannot be, the others are taken back."""
        name = ""
        try:
            for name in _names(self.ready):
                (self.ready / name).replace(self.folder / name)
        except BaseException as error:
            self.ready.rename(self.undo)
            if not isinstance(error, OSError):
                raise
            _refuse_to_replace(self.folder / name, error)

    def recover(self) -> None:
        """Finish or undo what was begun, and leave nothing of it.

        What cannot be put back now, because it is open elsewhere, waits for the next build.
        """
        if self.root.is_symlink():  # it is not ours, and leads who knows where
            self.root.unlink()
        with contextlib.suppress(OSError):
            with contextlib.suppress(DeckgenError):  # then it is undone
                self.exchange()
            self._take_back()
            # In this order: as long as `ready` or `undo` stands, what it needs stands, too.
            for part in (self.writing, self.last, self.new, self.ready, self.undo, self.root):
                _remove(part)

    def _keep(self, name: str) -> None:
        """A second name for the file that stands there, or a copy where there are no links."""
        target = self.folder / name
        if not target.is_file():
            _write(self.new / name, b"")
            return
        try:
            (self.last / name).hardlink_to(target)
        except OSError:
            _write(self.last / name, target.read_bytes())

    def _take_back(self) -> None:
        """Put back whatever has been replaced; what still waits in `undo` has replaced nothing."""
        if not self.undo.is_dir():
            return
        waiting = _names(self.undo)
        for name in _names(self.last):
            if name not in waiting:
                (self.last / name).replace(self.folder / name)
        for name in _names(self.new):
            if name not in waiting:
                (self.folder / name).unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())  # else a power cut could leave the name without the bytes


def _names(folder: Path) -> list[str]:
    """What lies in a folder; nothing where there is none, or a link to one."""
    if folder.is_symlink() or not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir())


def _remove(path: Path) -> None:
    """A file, a link, or a folder of files; nothing that a link leads to."""
    for name in _names(path):
        if (path / name).is_dir() and not (path / name).is_symlink():
            _remove(path / name)
        else:
            (path / name).unlink()
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One build at a time puts files into a folder; the system frees the lock of a killed one."""
    if sys.platform == "win32":  # it has no locks on folders, and a lock's file cannot be removed
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network folders cannot lock
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _refuse("E512", f"cannot make the folder {folder}: {_reason(error)}", _ELSEWHERE)


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
