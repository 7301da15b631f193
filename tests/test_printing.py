"""What the command does for those who print."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from conftest import Run

ENGINES = "number: 46\ntitle: Engines\n"

Write = Callable[[str, str], Path]


def test_a_booklet_is_written_beside_the_others(run: Run, write: Write) -> None:
    write("content/046.yaml", ENGINES)
    done = run("build", "46", "--booklet")

    assert done.returncode == 0, done.stderr
    assert [line.split()[1] for line in done.stdout.splitlines() if line.startswith("wrote")] == [
        "build/046-engines.pptx",
        "build/046-engines-handout.pdf",
        "build/046-engines-booklet.pdf",
    ]


def test_no_booklet_unless_asked(run: Run, write: Write) -> None:
    write("content/046.yaml", ENGINES)
    assert "booklet" not in run("build", "46").stdout
    assert "pptx" not in run("build", "46", "--format", "pdf", "--booklet").stdout


@pytest.mark.parametrize(
    ("length", "edge"), [("3mm", 25.51), ("0.125in", 26), ("3", 25.51), ("1 cm", 45.35)]
)
def test_a_press_gets_its_boxes(run: Run, write: Write, length: str, edge: float) -> None:
    here = write("content/046.yaml", ENGINES).parent.parent
    done = run("build", "46", "-f", "pdf", "--bleed", length, "--crop-marks")
    assert done.returncode == 0, done.stderr
    (sheet,) = here.glob("build/*.pdf")
    with pikepdf.open(BytesIO(sheet.read_bytes())) as pdf:
        assert float(pdf.pages[0].MediaBox[0]) == pytest.approx(-edge, abs=0.2)
        assert float(pdf.pages[0].TrimBox[0]) == 0


@pytest.mark.parametrize("length", ["wide", "-3mm", "30mm", "3 miles"])
def test_a_length_that_is_none_is_wrong_usage(run: Run, write: Write, length: str) -> None:
    write("content/046.yaml", ENGINES)
    done = run("build", "46", f"--bleed={length}")

    assert done.returncode == 2
    assert "is no length up to 20 mm, such as 3mm" in done.stderr


def test_what_does_not_fit_is_told_where_it_is_asked(run: Run, write: Write) -> None:
    rows = "".join(
        f"  - {{title: Talk {n}, start: 2030-03-04 {8 + n // 12:02}:{n % 12 * 5:02}}}\n"
        for n in range(150)
    )
    write("content/046.yaml", f"{ENGINES}timezone: UTC\nhandout:\n  pages: 1\ntalks:\n{rows}")
    done = run("build", "46", "-f", "pdf")

    assert done.returncode == 1
    assert "content/046.yaml:5:10" in done.stderr
    assert re.search(r"E410.*\d+ of 150 talks are over", done.stderr)
