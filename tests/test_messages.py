"""Problems for other programs: JSON, GitHub Actions, SARIF; and never too many for people."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Run
from deckgen.cli.reports import MOST, as_github, as_json, as_sarif, first
from deckgen.diagnostics import Place, Problem, Severity

Write = Callable[[str, str], Path]

SLIP = Problem("E109", "unknown field 'tilte'", Place("a,b:c%.yaml", 4, 5), "did you mean 'title'?")
WARNING = Problem("W118", "no\x1b[31m https://", severity=Severity.WARNING)


def test_json_has_every_field_of_every_problem() -> None:
    assert json.loads(as_json([SLIP, WARNING])) == {
        "problems": [
            {
                "code": "E109",
                "severity": "error",
                "message": "unknown field 'tilte'",
                "hint": "did you mean 'title'?",
                "path": "a,b:c%.yaml",
                "line": 4,
                "column": 5,
            },
            {
                "code": "W118",
                "severity": "warning",
                "message": "no\x1b[31m https://",
                "hint": "",
                "path": None,
                "line": None,
                "column": None,
            },
        ],
        "errors": 1,
        "warnings": 1,
    }


def test_github_shows_a_problem_beside_its_line() -> None:
    assert as_github([SLIP, WARNING]) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=4,col=5,title=deckgen E109"
        "::unknown field 'tilte'%0Ahint: did you mean 'title'?\n"
        "::warning title=deckgen W118::no␛[31m https://\n"
    )


def test_sarif_says_where_and_by_which_rule() -> None:
    (run,) = json.loads(as_sarif([SLIP, WARNING]))["runs"]

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["E109", "W118"]
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("E109", "error"),
        ("W118", "warning"),
    ]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%2Cb%3Ac%25.yaml"
    assert place["region"] == {"startLine": 4, "startColumn": 5}
    assert "locations" not in run["results"][1]


@pytest.mark.parametrize("report", [as_json, as_github, as_sarif])
def test_nothing_in_them_steers_a_terminal(report: Callable[[list[Problem]], str]) -> None:
    nasty = Problem("E100", "a\x1b\x9b\u202e\r\n::error::b", Place("\x1b.yaml", 1, 1), "\x07")

    assert {c for c in report([nasty]) if not c.isprintable()} <= {"\n"}
    assert "\n::error::b" not in report([nasty])


def test_errors_are_shown_before_warnings_where_not_all_can_be() -> None:
    warnings = [Problem("W1", str(n), severity=Severity.WARNING) for n in range(MOST)]
    errors = [Problem("E1", str(n)) for n in range(2)]
    shown = first([*warnings, *errors])

    assert len(shown) == MOST
    assert shown[-2:] == tuple(errors)
    assert as_github([*warnings, *errors]).endswith("::2 more are not shown\n")


def test_people_are_told_fifty_problems_then_how_many(run: Run, write: Write) -> None:
    write("content/045.yaml", "title: Engines\n" + "".join(f"f{n}: x\n" for n in range(70)))
    done = run("check")

    assert done.stderr.count("error[E109]") == MOST
    assert done.stderr.endswith("\n\n20 more are not shown\n\n70 errors\n")


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_programs_read_standard_output_and_nothing_else_stands_there(
    form: str, run: Run, write: Write
) -> None:
    write("content/045.yaml", "title: Engines\ndate:\n")
    done = run("build", "-f", "pdf", "--message-format", form)

    assert done.returncode == 0
    assert done.stderr.startswith("wrote build/engines-handout.pdf")
    if form == "github":
        assert done.stdout.startswith("::warning file=content/045.yaml,line=2,col=1,")
    else:
        assert "W107" in str(json.loads(done.stdout))


def test_usage_is_told_in_the_same_form(run: Run) -> None:
    done = run("check", "99", "--message-format", "json")

    assert done.returncode == 2
    assert json.loads(done.stdout)["problems"][0]["code"] == "E503"


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_is_for_terminals_and_no_color_is_honoured(
    no_color: str, coloured: bool, tmp_path: Path
) -> None:
    import pty

    def read(handle: int) -> bytes:
        data = os.read(handle, 1024)
        shown.append(data)
        return data

    shown: list[bytes] = []
    command = (
        f"import os; os.environ.update(NO_COLOR={no_color!r}, PYTHONPATH={str(ROOT / 'src')!r});"
        f"os.chdir({str(tmp_path)!r});"
        f"os.execv({sys.executable!r}, [{sys.executable!r}, '-m', 'deckgen', 'check'])"
    )
    pty.spawn([sys.executable, "-c", command], read, lambda _: b"")

    assert (b"\x1b[31m" in b"".join(shown)) == coloured
    assert b"E503" in b"".join(shown)
