"""The README holds what it promises: every command in it runs, every file it names is there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Run

README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = README.splitlines()


def fenced(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


COMMANDS = sorted(
    {command.replace("\\|", "|") for command in re.findall(r"`(deckgen [a-z][^`]*)`", README)}
)


def test_the_first_screen_says_what_how_and_what_comes_out() -> None:
    first = "\n".join(LINES[:25])

    assert LINES[2].startswith("One YAML file about an episode")
    assert first.index("```console") < first.index("![") < first.index("-m pytest")


def test_two_commands_build_and_test_as_ci_runs_them() -> None:
    """`.ci/run` takes whatever stands in console blocks: one command to build, one to test."""
    build, test = (block.strip() for block in fenced("console"))

    assert build.endswith("&& .venv/bin/deckgen build 45")
    assert "\n" not in build
    assert test == ".venv/bin/python -m pytest"
    assert "```console" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_windows_has_the_same_commands() -> None:
    def steps(block: str) -> list[str]:
        plain = block.replace("\\Scripts\\", "/bin/").replace("py -m venv", "python3 -m venv")
        return [step.strip() for step in re.split(r"&&|;|\n", plain) if step.strip()]

    (windows,) = fenced("powershell")
    assert steps(windows) == steps("\n".join(fenced("console")))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs(command: str, run: Run, write: Callable[[str, str], Path]) -> None:
    write("content/045-engines.yaml", "number: 45\ntitle: Engines\n")
    if "new" not in command:
        write("content/046-bees.yaml", "number: 46\ntitle: Bees\n")
    write("talks/other.yaml", "title: Other\n")
    done = run(*shlex.split(command)[1:])

    assert done.returncode == 0, done.stderr


def test_the_episode_it_shows_checks_clean_and_the_complaint_is_real(
    run: Run, write: Callable[[str, str], Path]
) -> None:
    (episode,) = fenced("yaml")
    (complaint,) = fenced("text")
    write("content/046-service-mesh.yaml", episode)
    clean = run("check", "--strict", "46")
    assert (clean.returncode, clean.stderr) == (0, "")

    write("content/046-service-mesh.yaml", episode.replace("- title", "- tilte"))
    assert run("check", "46").stderr == complaint


def test_every_file_it_names_is_there() -> None:
    paths = re.findall(r"\]\(([^):#]+)\)", README)

    assert "CONTRIBUTING.md" in paths
    assert [path for path in paths if not (ROOT / path).exists()] == []
