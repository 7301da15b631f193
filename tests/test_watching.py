"""`deckgen build --watch`: each save builds again what it touches."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

Write = Callable[[str, str], Path]
EPISODE = "number: 46\ntitle: Engines\ntalks:\n- {{title: {title}}}\n"


class Watching:
    """The command at work, and what it has said so far."""

    def __init__(self, here: Path) -> None:
        self.log = here / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "-m", "deckgen", "build", "--watch"],
                cwd=here,
                env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def until(self, words: str, times: int = 1) -> str:
        """Wait until it has said that so often; at most a minute."""
        end = time.monotonic() + 60
        while self.log.read_text().count(words) < times:
            assert time.monotonic() < end, self.log.read_text()
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.02)
        return self.log.read_text()


@pytest.fixture
def watching(tmp_path: Path, write: Write) -> Iterator[Watching]:
    write("content/46.yaml", EPISODE.format(title="Looms"))
    write("deckgen.yaml", "show: eCHO\n")
    command = Watching(tmp_path)
    try:
        command.until("watching; Ctrl-C ends")
        time.sleep(0.5)  # it says so just before it looks
        yield command
    finally:
        command.process.kill()
        command.process.wait()


def test_each_save_builds_again_and_ctrl_c_ends_it(watching: Watching, write: Write) -> None:
    deck = "wrote build/046-engines.pptx"
    watching.until(deck)

    write("content/46.yaml", EPISODE.format(title="Wheels"))
    watching.until(deck, 2)
    write("deckgen.yaml", "show: Another\n")
    watching.until(deck, 3)
    path = write("content/.46.yaml.new", EPISODE.format(title="Cogs"))
    path.replace(path.with_name("46.yaml"))  # as editors save
    watching.until(deck, 4)

    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(timeout=20) == 0
    assert "Traceback" not in watching.log.read_text()


def test_problems_are_told_and_the_last_good_files_stay(watching: Watching, write: Write) -> None:
    build = write("content/46.yaml", "tilte: Engines\n").parent.parent / "build"
    watching.until("E109")
    assert sorted(path.name for path in build.glob("*")) == [
        ".deckgen.json",
        "046-engines-handout.pdf",
        "046-engines.pptx",
    ]

    write("content/47.yaml", "title: Bees\n")
    watching.until("wrote build/bees.pptx")
    write("content/46.yaml", EPISODE.format(title="Mended"))
    watching.until("wrote build/046-engines.pptx", 2)
