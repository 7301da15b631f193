"""The one door to files beside the episode: pictures, themes, templates, fonts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

LARGEST = 64 * 1024 * 1024
"""The most bytes of one file; a picture of 40 megapixels stays far below."""


class AssetError(Exception):
    """A file that is not there, or that deckgen may not read; the message says which."""


class Assets(Protocol):
    """Whatever can hand over a file by name. A name is a relative path with forward slashes."""

    def read(self, name: str) -> bytes:
        """The bytes of `name`; raises `AssetError`."""
        ...


@dataclass(frozen=True)
class Folders:
    """Files below some folders; the first folder that has the name wins. No path leads out."""

    roots: tuple[Path, ...]

    def read(self, name: str) -> bytes:
        """The bytes of `name`.

        Raises `AssetError` where no folder has it, it lies or links outside them, it is not an
        ordinary file, or it is larger than `LARGEST`.
        """
        try:
            for root in self.roots:
                path = _below(root.resolve(), name)
                if path.is_file():
                    return _bytes(path, name)
        except (OSError, RuntimeError, ValueError) as error:  # no right, a ring of links, a NUL
            reason = getattr(error, "strerror", None) or error
            message = f"cannot read {name!r}: {str(reason).lower()}"
            raise AssetError(message) from error
        message = f"there is no file {name!r}"
        raise AssetError(message)


@dataclass(frozen=True)
class Given:
    """A file that was named by itself, and whatever `others` hand over."""

    path: Path
    others: Assets

    def read(self, name: str) -> bytes:
        """The bytes of the file, or of `name` among the others; raises `AssetError`."""
        if name != str(self.path):
            return self.others.read(name)
        return Folders((self.path.parent,)).read(self.path.name)


@dataclass(frozen=True, eq=False)
class Noted:
    """What `others` hand over, with a note of every name that was asked for.

    A note is the digest of the bytes, or why there are none: as long as all of them hold, nothing
    that was read is different.
    """

    others: Assets
    notes: dict[str, str] = field(default_factory=dict)

    def read(self, name: str) -> bytes:
        """The bytes of `name`; raises `AssetError`."""
        try:
            data = self.others.read(name)
        except AssetError as error:
            self.notes[name] = f"none: {error}"
            raise
        self.notes[name] = digest(data)
        return data


def digest(data: bytes) -> str:
    """A short name for bytes that no others have."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Files:
    """Files held in memory, by name."""

    files: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes:
        """The bytes of `name`; raises `AssetError` if it is not held."""
        try:
            return self.files[name]
        except KeyError:
            message = f"there is no file {name!r}"
            raise AssetError(message) from None


def _below(base: Path, name: str) -> Path:
    path = (base / name).resolve()
    if not path.is_relative_to(base):
        message = f"{name!r} lies outside the folder of the episode and assets/"
        raise AssetError(message)
    return path


def _bytes(path: Path, name: str) -> bytes:
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        message = f"{name!r} is larger than {LARGEST // 2**20} MB"
        raise AssetError(message)
    return data
