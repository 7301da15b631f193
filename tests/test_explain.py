"""Every code has its explanation, every explanation its code, and the examples are real."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT, Run
from deckgen.build import read
from deckgen.checks import check
from deckgen.cli.explain import explanations, page

KNOWN = explanations()
USED = {
    code
    for file in (ROOT / "src" / "deckgen").rglob("*.py")
    for code in re.findall(r'"([EW][1-5]\d\d)"', file.read_text(encoding="utf-8"))
}
# Those that reading and checking a YAML file finds; the one of 200 problems has a long example.
EPISODES = [
    code
    for code in sorted(KNOWN)
    if code in {"W107", "W118", "W119", "W121"} or "E102" < code < "E120" or code[1] == "2"
]


def test_every_code_in_the_source_is_explained() -> None:
    assert USED - KNOWN.keys() == set()


def test_nothing_is_explained_that_is_never_told() -> None:
    assert KNOWN.keys() - USED == set()


@pytest.mark.parametrize("code", EPISODES)
def test_an_example_has_its_problem(code: str) -> None:
    reading = read(KNOWN[code].example.encode(), "episode.yaml")
    problems = list(reading.problems)
    if reading.episode:
        problems += check(reading.episode, reading.places)

    assert code in [problem.code for problem in problems]


@pytest.mark.parametrize("code", sorted(KNOWN))
def test_an_explanation_is_a_sentence_and_a_cure(code: str) -> None:
    it = KNOWN[code]

    assert it.says.endswith(".")
    assert it.cure.endswith(".")
    assert it.example


def test_a_code_is_explained(run: Run) -> None:
    done = run("explain", "e104")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "E104: A tab stands at the start of a line, where YAML allows spaces only.\n"
        "\n"
        "For example:\n"
        "\n"
        "    talks:\n"
        "    \t- title: Notes\n"
        "\n"
        "What to do: Indent with spaces.\n"
    )


def test_a_code_that_there_is_not(run: Run) -> None:
    done = run("explain", "E1044")

    assert done.returncode == 2
    assert "there is no problem E1044; did you mean E104?" in done.stderr


def test_the_page_in_docs_is_that_of_the_command(run: Run, request: pytest.FixtureRequest) -> None:
    path = ROOT / "docs" / "problems.md"
    if request.config.getoption("--accept"):
        path.write_text(page(KNOWN), encoding="utf-8", newline="\n")

    assert run("explain").stdout == path.read_text(encoding="utf-8") == page(KNOWN)
