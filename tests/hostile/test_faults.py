"""Files appear whole or not at all, and the last good ones stay, whatever happens outside."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import ROOT
from deckgen.cli import manifest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")

THOROUGH = bool(os.environ.get("DECKGEN_THOROUGH"))
EPISODE = "number: 46\ntitle: {word}\ntalks:\n- title: {word}\n  start: 2022-05-18 14:00+02:00\n"
COMMAND = (sys.executable, "-m", "deckgen", "build", "46.yaml", "--force")
NAMES = ["046-engines-handout.pdf", "046-engines.pptx"]


def started(folder: Path, *before: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*before, *COMMAND],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(folder: Path, *before: str) -> tuple[int, str]:
    build = started(folder, *before)
    _, errors = build.communicate(timeout=60)
    return build.returncode, errors


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an episode whose finished files are there, and that has changed since."""
    (tmp_path / "46.yaml").write_text(EPISODE.format(word="Engines"))
    assert finished(tmp_path) == (0, "")
    (tmp_path / "46.yaml").write_text(EPISODE.format(word="engines"))
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    there = (path for path in sorted((folder / "build").iterdir()) if path.name != manifest.NAME)
    return {path.name: path.read_bytes() for path in there}


def test_killed_two_hundred_times_at_random_moments(tmp_path: Path) -> None:
    """The publishing alone, forked, so that most kills hit it while it writes."""
    times = 1000 if THOROUGH else 200
    done = subprocess.run(
        [
            sys.executable,
            str(Path(__file__).with_name("faults.py")),
            str(tmp_path),
            str(times),
            "6",
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    told = re.fullmatch(r"(.*)\n(\d+) of \d+ hit a build that was writing\n", done.stdout)

    assert told
    assert told[1] == "0 torn, 0 apart, 0 with something left"
    assert int(told[2]) > times / 4


def test_the_whole_command_killed_at_random_moments(folder: Path) -> None:
    chance = random.Random(6)  # noqa: S311 - no secret hangs on it
    before = files(folder)
    start = time.monotonic()
    assert finished(folder)[0] == 0
    takes = time.monotonic() - start
    after = files(folder)
    for _ in range(30 if THOROUGH else 3):
        build = started(folder)
        time.sleep(chance.uniform(takes / 2, takes * 1.1))
        build.send_signal(signal.SIGKILL)
        build.communicate()
        there = {name: data for name, data in files_only(folder).items() if name in NAMES}
        assert all(there[name] in (before[name], after[name]) for name in NAMES)
    assert finished(folder)[0] == 0
    assert files(folder) == after


def files_only(folder: Path) -> dict[str, bytes]:
    there = (path for path in (folder / "build").iterdir() if path.name != manifest.NAME)
    return {path.name: path.read_bytes() for path in there if path.is_file()}


def test_ctrl_c(folder: Path) -> None:
    before = files(folder)
    build = started(folder)
    time.sleep(0.5)
    build.send_signal(signal.SIGINT)
    _, errors = build.communicate(timeout=60)

    assert build.returncode != 0
    assert sorted(files(folder)) == NAMES
    assert files(folder) == before or "Aborted" in errors


def test_a_full_disk(folder: Path) -> None:
    before = files(folder)
    limit = "import os,resource,sys;resource.setrlimit(resource.RLIMIT_FSIZE,(9000,9000));"
    status, errors = finished(
        folder, sys.executable, "-c", limit + "os.execv(sys.argv[1],sys.argv[1:])"
    )

    assert status == 1
    assert errors.startswith("error[E512]: cannot write into build: file too large\n")
    assert files(folder) == before


def test_a_folder_that_is_read_only(folder: Path) -> None:
    before = files(folder)
    mortal: tuple[str, ...] = ()  # root may write anywhere unless it gives up the right
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root cannot give up its rights without setpriv")
        mortal = ("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override")
    (folder / "build").chmod(0o555)
    status, errors = finished(folder, *mortal)
    (folder / "build").chmod(0o755)

    assert status == 1
    assert errors.startswith("error[E512]: cannot write into build: permission denied\n")
    assert files(folder) == before


def test_a_file_that_cannot_be_replaced(folder: Path) -> None:
    """As Windows refuses while PowerPoint has it open; here a folder stands in its place."""
    before = files(folder)
    (folder / "build" / NAMES[0]).unlink()
    (folder / "build" / NAMES[0]).mkdir()
    status, errors = finished(folder)

    assert status == 1
    assert errors.startswith(f"error[E513]: cannot replace build/{NAMES[0]}: is a directory\n")
    assert files_only(folder) == {NAMES[1]: before[NAMES[1]]}


def test_two_builds_at_once(folder: Path) -> None:
    builds = [started(folder) for _ in range(3)]
    for build in builds:
        _, errors = build.communicate(timeout=60)
        assert (build.returncode, errors) == (0, "")
    assert sorted(files(folder)) == NAMES
