"""The one door to files beside the episode: what it opens, and what it keeps shut."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from deckgen import assets
from deckgen.assets import AssetError, Files, Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    for name, data in {
        "content/a.png": b"near",
        "assets/a.png": b"far",
        "assets/themes/dusk.toml": b"dusk",
        "secret.txt": b"secret",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return Folders((tmp_path / "content", tmp_path / "assets"))


def refused(folders: Folders, name: str) -> str:
    with pytest.raises(AssetError) as caught:
        folders.read(name)
    return str(caught.value)


def test_the_first_folder_that_has_a_file_wins(folders: Folders) -> None:
    assert folders.read("a.png") == b"near"
    assert folders.read("themes/dusk.toml") == b"dusk"


@pytest.mark.parametrize("name", ["b.png", "", ".", "themes", "themes/dusk.toml/x", "x" * 300])
def test_what_is_not_a_file_is_told(folders: Folders, name: str) -> None:
    assert repr(name) in refused(folders, name)


@pytest.mark.parametrize("name", ["../secret.txt", "x/../../secret.txt", "/etc/passwd"])
def test_no_name_leads_out(folders: Folders, name: str) -> None:
    assert refused(folders, name) == f"{name!r} lies outside the folder of the episode and assets/"


def test_no_link_leads_out_or_in_circles(folders: Folders, tmp_path: Path) -> None:
    (tmp_path / "content/out.png").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "content/ring.png").symlink_to("ring.png")

    assert "lies outside" in refused(folders, "out.png")
    assert "'ring.png'" in refused(folders, "ring.png")


def test_a_zero_in_a_name_is_told(folders: Folders) -> None:
    assert refused(folders, "a\x00.png").startswith("cannot read 'a\\x00.png'")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(folders: Folders, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "content/pipe.png")

    assert refused(folders, "pipe.png") == "there is no file 'pipe.png'"


def test_a_file_too_large_is_told(folders: Folders, tmp_path: Path) -> None:
    with (tmp_path / "content/large.png").open("wb") as file:
        file.truncate(assets.LARGEST + 1)

    assert refused(folders, "large.png") == "'large.png' is larger than 64 MB"


def test_files_in_memory_are_assets_too() -> None:
    files = Files({"a.png": b"a"})

    assert files.read("a.png") == b"a"
    with pytest.raises(AssetError, match=r"there is no file 'b\.png'"):
        files.read("b.png")
