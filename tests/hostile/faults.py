"""Kills builds of a folder at random moments, and tells what it found; started by the tests.

    python faults.py FOLDER TIMES SEED

Each build is a fork that publishes a deck and a handout again and again, both full of one letter.
After each kill the deck and the handout must be whole; after the next build they must belong
together, and nothing else may be there.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from deckgen.publish import publish

SIZE = 200_000
PAIR = ("1.pptx", "1.pdf")


def build_for_ever(folder: Path) -> None:
    while True:
        for letter in b"abc":
            publish(dict.fromkeys(PAIR, bytes([letter]) * SIZE), folder)


def letters(folder: Path) -> list[str]:
    """The letter that each file is full of; `?` where it is not whole."""
    found = []
    for name in PAIR:
        data = (folder / name).read_bytes()
        whole = len(data) == SIZE and data == data[:1] * SIZE
        found.append(data[:1].decode() if whole else "?")
    return found


def main(folder: Path, times: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    publish(dict.fromkeys(PAIR, b"a" * SIZE), folder)
    torn = apart = left = between = 0
    for _ in range(times):
        child = os.fork()
        if child == 0:
            build_for_ever(folder)
        time.sleep(chance.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        torn += "?" in letters(folder)
        between += len(list(folder.iterdir())) > len(PAIR)
        publish({"2.pptx": b"deck"}, folder)
        (folder / "2.pptx").unlink()
        apart += len(set(letters(folder))) > 1
        left += sorted(path.name for path in folder.iterdir()) != sorted(PAIR)
    print(f"{torn} torn, {apart} apart, {left} with something left")  # noqa: T201 - for the test
    print(f"{between} of {times} hit a build that was writing")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
