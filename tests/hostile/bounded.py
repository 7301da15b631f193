"""The real command, with a bound on its time and memory that the system holds it to."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from conftest import ROOT

SECONDS = 2
MEGABYTES = 300

# A small process starts the command and tells what it took: what the tests' own, large process
# starts inherits the count of its memory.
START = f"""
import os, resource, subprocess, sys
resource.setrlimit(resource.RLIMIT_CPU, (20 * {SECONDS}, 20 * {SECONDS}))
status = subprocess.call([sys.executable, "-m", "deckgen", *sys.argv[1:]])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
sys.stderr.flush()
os.write(2, b"\\n%f %d" % (used.ru_utime + used.ru_stime, used.ru_maxrss))
sys.exit(status)
"""


@dataclass(frozen=True)
class Done:
    """How a command ended, what it said, and what it took."""

    status: int
    output: str
    errors: str
    seconds: float
    megabytes: float

    @property
    def codes(self) -> list[str]:
        """The codes of the problems it told."""
        return [
            line[line.index("[") + 1 :][:4] for line in self.errors.splitlines() if "]: " in line
        ]


def command(folder: Path, *words: str, **environment: str) -> Done:
    """Run `deckgen WORDS` in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", START, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )
    errors, _, measure = done.stderr.decode().rpartition("\n")
    seconds, kilobytes = measure.split()
    if sys.platform == "darwin":  # it counts bytes
        kilobytes = str(int(kilobytes) // 1000)
    return Done(
        done.returncode,
        done.stdout.decode(),
        errors,
        float(seconds),
        int(kilobytes) / 1000,
    )
