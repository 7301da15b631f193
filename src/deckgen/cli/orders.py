"""What is asked of every episode of a build, and one episode built as asked.

An order and its outcome are plain values: they go to other processes and come back.
"""

from __future__ import annotations

import datetime as dt
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.assets import Folders, Given, Noted
from deckgen.diagnostics import Place, Problem

if TYPE_CHECKING:
    from deckgen.build import Built

WORTHWHILE = 8
"""So many episodes of a usual length take longer than two more Pythons take to start."""


@dataclass(frozen=True)
class Order:
    """The options of a build that hold for every episode."""

    formats: tuple[str, ...] = ()
    theme: str = ""
    dated: dt.date | None = None
    bleed: float = 0.0
    crop_marks: bool = False
    template: Path | None = None
    handout: Mapping[str, str] = field(default_factory=dict)

    def assets(self, path: Path, root: Path) -> Noted:
        """The files at an episode's hand, with a note of each that it asks for."""
        folders = Folders((path.parent, root / "assets"))
        return Noted(Given(self.template, folders) if self.template else folders)


@dataclass(frozen=True)
class Outcome:
    """An episode's files and problems, and the notes of what its build read besides."""

    built: Built
    notes: Mapping[str, str]


def carry_out(path: Path, order: Order) -> Outcome:
    """The files of an episode as they were ordered; nothing is written."""
    from deckgen import content
    from deckgen.cli.episodes import built
    from deckgen.document import Press

    assets = order.assets(path, content.root_of(path))
    press = Press(order.bleed, order.crop_marks)
    made = built(
        path,
        order.formats,
        order.theme,
        order.dated,
        press,
        order.template,
        order.handout,
        assets=assets,
    )
    return Outcome(made, assets.notes)


def carry_out_all(
    paths: Sequence[Path], order: Order, jobs: int | None = None
) -> Iterator[tuple[Path, Outcome]]:
    """The outcome of every episode in the order of `paths`, worked on by so many processes.

    Without a number, as many as there are processors, if that is worthwhile. An episode whose
    process died is told so, and does not keep the others from being built.
    """
    count = min(jobs or _processors(), len(paths))
    if count < 2 or (jobs is None and len(paths) < WORTHWHILE):
        yield from ((path, carry_out(path, order)) for path in paths)
        return
    yield from _shared(paths, order, count)


def _shared(paths: Sequence[Path], order: Order, count: int) -> Iterator[tuple[Path, Outcome]]:
    with _pool(count) as pool:
        waiting = [(path, pool.submit(carry_out, path, order)) for path in paths]
        try:
            for path, future in waiting:
                yield path, _outcome(path, order, future)
        except BaseException:  # Ctrl-C: what has not begun is not begun
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _pool(count: int) -> ProcessPoolExecutor:
    # They start anew, as on Windows: a copy of this process could inherit a lock that is held.
    # Ctrl-C reaches all of them; this one alone answers it.
    context = get_context("spawn")
    return ProcessPoolExecutor(
        count, context, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )


def _outcome(path: Path, order: Order, future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except BrokenProcessPool:
        return _alone(path, order)


def _alone(path: Path, order: Order) -> Outcome:
    """An episode in a process of its own, after one that many shared has died.

    The one that kills its process is found so, and only that one is not built.
    """
    with _pool(1) as pool:
        try:
            return pool.submit(carry_out, path, order).result()
        except BrokenProcessPool:
            return _died(path)


def _died(path: Path) -> Outcome:
    from deckgen.build import Built

    problem = Problem(
        "E599",
        "deckgen itself failed: the process that built this episode died",
        Place(str(path), 1, 1),
        "is there enough memory? build it alone, with --jobs 1",
    )
    return Outcome(Built(problems=(problem,)), {})


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
