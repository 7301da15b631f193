"""What it costs to fit 42 talks on a given number of pages, as a ratio to one layout.

Run it with `python benchmarks/handout_fit.py`; the last column is what counts, on any machine: how
many layouts' time the whole search takes. Under 15, and under half a second where one takes 32 ms.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace

from deckgen.assets import Files
from deckgen.diagnostics import DeckgenError
from deckgen.document import Handout, Heading, Properties, Row, Run, Schedule, Section, Text
from deckgen.writers.pdf.fitting import Fitting, Setting
from deckgen.writers.pdf.paper import Paper
from deckgen.writers.pdf.styles import Sheet
from deckgen.writers.pdf.tagging import Element

WORDS = (
    "The engine weaves patterns, as the loom does. It orders numbers; it relates them: all of it."
)


def conference(count: int = 42) -> Handout:
    """Talks whose summaries have 20 to 100 words."""
    rows = tuple(
        Row(
            f"{9 + n // 6:02}:{n % 6 * 10:02}",
            Text((Run(f"Talk {n} of engines and looms"),)),
            (
                Text((Run("Ada Lovelace"),), "detail"),
                Text((Run(" ".join([WORDS] * (1 + n % 5))),), "summary", f"talks[{n}].summary"),
            ),
        )
        for n in range(count)
    )
    sections = (Section("talks", (Heading("Friday"), Schedule(rows))),)
    return Handout(Properties("Engines"), "Engines", (), sections)


def seconds(do: Callable[[], object]) -> float:
    """The best of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        do()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """A line for each number of pages."""
    whole = conference()

    def fitting(pages: int | None) -> Fitting:
        handout = replace(whole, pages=pages)
        paper, root = Paper.named("a4"), Element("Document")
        return Fitting(handout, paper, Files(), root, Setting(Sheet()))

    one = seconds(lambda: fitting(None).lay(Setting(Sheet())))
    sys.stdout.write(f"one layout: {one * 1000:.0f} ms\n")
    for pages in (None, 1, 2, 3, 4, 5):
        tried = fitting(pages)
        try:
            ratio = seconds(lambda: fitting(pages).fit()) / one  # noqa: B023 - called at once
            found = tried.fit()
            what = f"{found.layout.extent:.2f} full, {found.setting.sheet.body:.1f} pt"
        except DeckgenError as error:
            what, ratio = error.problems[0].code, 0
        sys.stdout.write(
            f"pages: {pages or 'auto'}: {what}, {len(tried.trials)} layouts, ratio {ratio:.1f}\n"
        )


if __name__ == "__main__":
    main()
