"""Files appear whole or not at all, and the last good ones stay."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from deckgen.diagnostics import DeckgenError, show
from deckgen.publish import STAGE, create, ensure_folder, publish

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")

PUBLISH = """
import resource, sys
from pathlib import Path
from deckgen.publish import publish
if sys.argv[2:]:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
while True:
    for letter in b"ab":
        data = bytes([letter]) * 3_000_000
        publish({"1.pptx": data, "1.pdf": data}, Path(sys.argv[1]))
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def complaint(do: Callable[[], object]) -> str:
    with pytest.raises(DeckgenError) as caught:
        do()
    return "\n".join(show(problem) for problem in caught.value.problems)


def test_files_are_put_into_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "far" / "build"

    assert publish({"1.pptx": b"deck", "1.pdf": b"sheet"}, folder) == (
        folder / "1.pptx",
        folder / "1.pdf",
    )
    assert contents(folder) == {"1.pptx": b"deck", "1.pdf": b"sheet"}


def test_nothing_to_write_makes_no_folder(tmp_path: Path) -> None:
    assert publish({}, tmp_path / "build") == ()
    assert not (tmp_path / "build").exists()


def test_files_take_the_place_of_the_last_ones_and_leave_others_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"mine")
    publish({"1.pptx": b"old"}, tmp_path)
    publish({"1.pptx": b"new"}, tmp_path)

    assert contents(tmp_path) == {"1.pptx": b"new", "notes.txt": b"mine"}


def test_where_one_file_cannot_be_replaced_all_stay(tmp_path: Path) -> None:
    publish({"1.pptx": b"old"}, tmp_path)
    (tmp_path / "1.pdf").mkdir()

    told = complaint(lambda: publish({"1.pptx": b"new", "2.pptx": b"new", "1.pdf": b"n"}, tmp_path))

    assert told == (
        f"error[E513]: cannot replace {tmp_path / '1.pdf'}: is a directory\n"
        "  hint: move the folder 1.pdf away, then build again"
    )
    assert contents(tmp_path) == {"1.pptx": b"old"}


def staged(folder: Path, **parts: dict[str, bytes]) -> None:
    """What a build leaves that is killed at some moment."""
    for part, files in parts.items():
        (folder / STAGE / part).mkdir(parents=True)
        for name, data in files.items():
            (folder / STAGE / part / name).write_bytes(data)


OLD = {"1.pptx": b"old", "1.pdf": b"old"}
NEW = {"1.pptx": b"new", "1.pdf": b"new"}
MIX = {"1.pptx": b"new", "1.pdf": b"old"}
PDF = {"1.pdf": b"new"}


@pytest.mark.parametrize(
    ("there", "left", "after"),
    [
        (OLD, {"writing": {"1.pptx": b"half"}, "last": {}, "new": {}}, OLD),
        (OLD, {"writing": NEW, "last": OLD, "new": {}}, OLD),
        (OLD, {"ready": NEW, "last": OLD, "new": {}}, NEW),
        (MIX, {"ready": PDF, "last": OLD, "new": {}}, NEW),
        (NEW, {"ready": {}, "last": {"1.pptx": b"old"}}, NEW),
        (MIX, {"undo": PDF, "last": OLD, "new": {}}, OLD),
        (OLD, {"undo": PDF, "last": {}, "new": {}}, OLD),
        ({"1.pptx": b"new"}, {"undo": PDF, "last": {}, "new": {"1.pptx": b"", "1.pdf": b""}}, {}),
        ({"1.pdf": b"mine"}, {"undo": PDF, "last": {}, "new": {"1.pdf": b""}}, {"1.pdf": b"mine"}),
        ({".hidden": b"mine"}, {}, {".hidden": b"mine"}),
    ],
    ids=[
        "half a file",
        "all but ready",
        "ready",
        "half in place",
        "all in place",
        "half undone",
        "undone",
        "taken back where there was nothing",
        "never put there",
        "nothing",
    ],
)
def test_the_next_build_finishes_or_undoes_what_a_killed_one_left(
    there: dict[str, bytes],
    left: dict[str, dict[str, bytes]],
    after: dict[str, bytes],
    tmp_path: Path,
) -> None:
    for name, data in there.items():
        (tmp_path / name).write_bytes(data)
    staged(tmp_path, **left)
    publish({"2.pptx": b"deck"}, tmp_path)

    assert contents(tmp_path) == {**after, "2.pptx": b"deck"}
    assert not (tmp_path / STAGE).exists()


def test_what_cannot_be_finished_is_undone(tmp_path: Path) -> None:
    (tmp_path / "1.pptx").write_bytes(b"new")
    (tmp_path / "1.pdf").mkdir()
    staged(tmp_path, ready=PDF, last={"1.pptx": b"old"}, new={"1.pdf": b""})
    publish({"2.pptx": b"deck"}, tmp_path)

    assert contents(tmp_path) == {"1.pptx": b"old", "2.pptx": b"deck"}
    assert (tmp_path / "1.pdf").is_dir()


def test_a_link_in_the_place_of_the_parts_is_not_followed(tmp_path: Path) -> None:
    far = tmp_path / "far"
    staged(far.parent, writing={"mine.txt": b"mine"})
    (tmp_path / STAGE).rename(far)
    folder = tmp_path / "build"
    folder.mkdir()
    (folder / STAGE).symlink_to(far)
    publish(OLD, folder)

    assert contents(folder) == OLD
    assert contents(far / "writing") == {"mine.txt": b"mine"}


def test_a_link_in_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "far").write_bytes(b"mine")
    (tmp_path / "1.pptx").symlink_to(tmp_path / "far")
    publish(NEW, tmp_path)

    assert contents(tmp_path) == {**NEW, "far": b"mine"}


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"mine")

    for folder in (tmp_path / "build", tmp_path / "build" / "deep"):
        assert complaint(lambda folder=folder: ensure_folder(folder)) == (  # type: ignore[misc]  # mypy infers no default
            f"error[E505]: {tmp_path / 'build'} is not a folder\n"
            "  hint: name another folder with --output, or move that file away"
        )


def test_a_folder_that_cannot_be_made_is_told() -> None:
    assert complaint(lambda: publish({"1.pptx": b"deck"}, Path("/proc/build"))).startswith(
        "error[E512]: cannot make the folder /proc/build: "
    )


def test_nothing_is_created_over_a_file(tmp_path: Path) -> None:
    create(tmp_path / "content" / "046.yaml", "title: Bees\n")

    assert complaint(lambda: create(tmp_path / "content" / "046.yaml", "")) == (
        f"error[E504]: {tmp_path / 'content' / '046.yaml'} is there already\n"
        "  hint: nothing is overwritten; move it away first"
    )
    assert contents(tmp_path / "content") == {"046.yaml": b"title: Bees\n"}


@POSIX
def test_a_full_disk_leaves_the_last_files_and_no_parts(tmp_path: Path) -> None:
    publish({"1.pptx": b"old", "1.pdf": b"old"}, tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", PUBLISH, str(tmp_path), "1000000"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert f"error[E512]: cannot write into {tmp_path}: file too large" in done.stderr
    assert contents(tmp_path) == {"1.pptx": b"old", "1.pdf": b"old"}


@POSIX
def test_a_build_killed_at_any_moment_leaves_whole_files(tmp_path: Path) -> None:
    publish({"1.pptx": b"b" * 3_000_000, "1.pdf": b"b" * 3_000_000}, tmp_path)
    whole = {b"a" * 3_000_000, b"b" * 3_000_000}

    for moment in range(12):
        with subprocess.Popen([sys.executable, "-c", PUBLISH, str(tmp_path)]) as build:
            time.sleep(0.1 + moment * 0.011)
            build.send_signal(signal.SIGKILL)
        assert {(tmp_path / name).read_bytes() for name in ("1.pptx", "1.pdf")} <= whole

    publish({"2.pptx": b"deck"}, tmp_path)
    assert set(contents(tmp_path)) == {"1.pptx", "1.pdf", "2.pptx"}


@POSIX
def test_builds_at_once_do_not_mix_their_files(tmp_path: Path) -> None:
    builds = [subprocess.Popen([sys.executable, "-c", PUBLISH, str(tmp_path)]) for _ in range(2)]
    time.sleep(1)
    publish({"1.pptx": b"c", "1.pdf": b"c"}, tmp_path)
    for build in builds:
        assert build.poll() is None, "a build came to grief over the other's parts"
        build.terminate()
        build.wait()
