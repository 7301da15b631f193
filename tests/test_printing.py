"""What the command does for those who print."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
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


ROOMS = """number: 46
title: Engines
timezone: Europe/London
schedule: https://example.org/programme
handout: {layout: cards}
talks:
  - {title: Notes, start: 2022-05-20 14:00, end: 14:30, room: Hall 1}
  - {title: Looms, start: 2022-05-20 15:00, end: 15:30, room: Hall 2}
"""


@pytest.mark.parametrize(
    ("options", "there", "absent"),
    [
        ((), {"Notes", "Looms"}, {"all times", "Page 1 of 2"}),
        (("--room", "hall 2"), {"Looms", "whole schedule"}, {"Notes"}),
        (("--layout", "door"), {"Notes", "Looms", "Page 1 of 2"}, {"all times"}),
        (("--layout", "list"), {"Notes", "Looms", "all times"}, {"Page 1 of 2"}),
    ],
)
def test_the_layout_of_the_command_wins_over_the_files(
    run: Run, write: Write, options: tuple[str, ...], there: set[str], absent: set[str]
) -> None:
    here = write("content/046.yaml", ROOMS).parent.parent
    done = run("build", "46", "-f", "pdf", *options)
    assert done.returncode == 0, done.stderr
    text = printed_words(here / "build" / "046-engines-handout.pdf")
    assert {word for word in there | absent if word in text} == there


def test_a_room_of_no_talk_is_told(run: Run, write: Write) -> None:
    here = write("content/046.yaml", ROOMS).parent.parent
    done = run("build", "46", "-f", "pdf", "--room", "Hall 3")
    assert done.returncode == 1
    assert "no talk is in the room 'Hall 3'" in done.stderr
    assert not list(here.glob("build/*.pdf"))


def printed_words(path: Path) -> str:
    with pdfium.PdfDocument(path) as file:
        return "".join(page.get_textpage().get_text_range() for page in file)
