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

# The child measures itself by the system's count, and tells on the last line of standard error.
START = f"""
import atexit, os, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (20 * {SECONDS}, 20 * {SECONDS}))
sys.argv[0] = "deckgen"
def told():
    used = resource.getrusage(resource.RUSAGE_SELF)
    os.write(2, b"\\n%f %d" % (used.ru_utime + used.ru_stime, used.ru_maxrss))
atexit.register(told)
from deckgen.cli import main
main()
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
