"""`deckgen import`, as somebody at a terminal runs it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run

CALENDAR = """\
BEGIN:VCALENDAR
X-WR-CALNAME:Analytic 2043
BEGIN:VEVENT
SUMMARY:Notes on Engines
DTSTART:20430520T130000Z
DTEND:20430520T133500Z
URL:https://example.org/engines
END:VEVENT
BEGIN:VEVENT
SUMMARY:Lunch
DTSTART:20430520T110000Z
END:VEVENT
BEGIN:VEVENT
SUMMARY:Compilers
DTSTART:20430521T130000Z
END:VEVENT
END:VCALENDAR
"""
Write = Callable[[str, str], Path]


def test_chosen_talks_are_written_at_local_times(run: Run, write: Write) -> None:
    write("day.ics", CALENDAR)

    done = run("import", "day.ics", "--match", "engines", "--timezone", "Europe/London")

    assert done.returncode == 0
    assert done.stdout == (
        "# yaml-language-server: $schema=episode.schema.json\n"
        "title: Analytic 2043\n"
        "timezone: Europe/London\n\n"
        "talks:\n"
        "  - title: Notes on Engines\n"
        "    url: https://example.org/engines\n"
        "    start: 2043-05-20 14:00\n"
        "    end: 14:35\n"
    )
    assert "read 2 talks; 1 of 2 talks chosen\n" in done.stderr
    assert "'Lunch'" in done.stderr


def test_standard_input_is_a_source(run: Run, write: Write, tmp_path: Path) -> None:
    with write("day.ics", CALENDAR).open() as source:
        done = subprocess.run(
            [*run("schema").args[:3], "import", "-", "-o", "new.yaml"],
            stdin=source,
            cwd=tmp_path,
            env={"PYTHONPATH": str(Path(__file__).parents[2] / "src")},
            capture_output=True,
            check=False,
        )

    assert done.returncode == 0
    assert "title: Analytic 2043" in (tmp_path / "new.yaml").read_text()


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("# Episode 3: Wireguard\n", "read only a title\n"),
        ("# Episode 3: Wireguard\n\n## Links\n\n- [Ada](https://a.org)\n", "read 1 link\n"),
    ],
)
def test_it_says_how_much_was_read(notes: str, told: str, run: Run, write: Write) -> None:
    write("notes.md", notes)

    assert run("import", "notes.md").stderr.endswith(told)


def test_an_address_is_answered_with_how_to_download_it(run: Run) -> None:
    done = run("import", "https://analytic.sched.com/all.ics")

    assert done.returncode == 2
    assert "curl -L -o schedule.ics 'https://analytic.sched.com/all.ics'" in done.stderr


def test_a_file_that_is_there_stays(run: Run, write: Write, tmp_path: Path) -> None:
    write("day.ics", CALENDAR)
    write("mine.yaml", "title: Mine\n")

    refused = run("import", "day.ics", "-o", "mine.yaml")
    kept = (tmp_path / "mine.yaml").read_text()
    forced = run("import", "day.ics", "-o", "mine.yaml", "--force")

    assert (refused.returncode, kept, forced.returncode) == (2, "title: Mine\n", 0)
    assert "Compilers" in (tmp_path / "mine.yaml").read_text()


def test_nothing_found_is_told(run: Run, write: Write) -> None:
    write("day.ics", CALENDAR)

    words = run("import", "day.ics", "--match", "stars")
    day = run("import", "day.ics", "--day", "2043-05-29")

    assert (words.returncode, day.returncode) == (1, 1)
    assert "none of the 2 talks" in words.stderr
    assert "2043-05-20, 2043-05-21" in day.stderr


def test_wrong_usage_is_told(run: Run, write: Write) -> None:
    write("day.ics", CALENDAR)

    for words in (
        ("import",),
        ("import", "none.ics"),
        ("import", "day.ics", "--timezone", "Europe/Lundon"),
        ("import", "day.ics", "--day", "tomorrow"),
        ("import", "day.ics", "--into", "a.yaml", "-o", "b.yaml"),
    ):
        done = run(*words)
        assert done.returncode in (1, 2), words
        assert done.stderr, words
        assert "Traceback" not in done.stderr


def test_into_a_file_says_what_changed_and_only_once(run: Run, write: Write) -> None:
    write("day.ics", CALENDAR)
    mine = write(
        "content/045-mine.yaml", "number: 45\ntitle: Mine # ours\ntimezone: Europe/London\n"
    )

    first = run("import", "day.ics", "--into", "45")
    text = mine.read_text()
    second = run("import", "day.ics", "--into", "content/045-mine.yaml")

    assert first.returncode == second.returncode == 0
    assert "added: Notes on Engines (2043-05-20 14:00)" in first.stdout
    assert "title: Mine # ours" in text
    assert "start: 2043-05-20 14:00" in text
    assert "nothing to change" in second.stdout
    assert mine.read_text() == text


def test_days_are_put_together(run: Run, write: Write) -> None:
    write("one.ics", CALENDAR)
    write("two.ics", CALENDAR.replace("20430520", "20430522"))

    done = run("import", "one.ics", "two.ics", "--timezone", "Europe/London")

    assert done.stdout.count("- title: Notes on Engines") == 2
    assert done.stdout.count("- title: Compilers") == 1
