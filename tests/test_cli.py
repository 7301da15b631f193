"""The real command: what is typed, and what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import deckgen
from conftest import Golden, Run

Write = Callable[[str, str], Path]

ENGINES = """\
number: 45
title: Engines
talks:
  - title: Notes
    start: 2022-05-18 14:00+02:00
"""
BROKEN = ENGINES.replace("title: Notes", "tilte: Notes")


def names(folder: Path) -> list[str]:
    """What lies in a folder, but for what a build remembers there."""
    there = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    return [name for name in there if name != ".deckgen.json"]


@pytest.mark.parametrize("episode", ["45", "045", "content/045-engines.yaml"])
def test_an_episode_is_asked_for_by_number_or_path(episode: str, run: Run, write: Write) -> None:
    here = write("content/045-engines.yaml", ENGINES).parent.parent
    done = run("build", episode)

    assert (done.returncode, done.stderr) == (0, "")
    assert re.sub(r"\d+ kB", "N kB", done.stdout) == (
        "wrote build/045-engines.pptx (N kB)\n"
        "wrote build/045-engines-handout.pdf (N kB)\n"
        "fonts to have where the deck is shown: Arial\n"
    )
    assert names(here / "build") == ["045-engines-handout.pdf", "045-engines.pptx"]


def test_without_an_episode_all_are_built(run: Run, write: Write) -> None:
    here = write("content/046.yml", "title: Bees\n").parent.parent
    write("content/045.yaml", ENGINES)
    write("content/episode.schema.json", "{}")
    write("content/notes.txt", "not an episode")
    done = run("build", "--format", "pdf", "--output", "out")

    assert done.returncode == 0
    assert names(here / "out") == ["045-engines-handout.pdf", "bees-handout.pdf"]
    assert done.stdout.endswith("built 2 of 2 episodes\n")


def test_a_number_is_found_in_the_file_where_its_name_has_none(run: Run, write: Write) -> None:
    write("content/engines.yaml", ENGINES)

    assert run("check", "45").stdout == "no problems in 1 episode\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["46"],
            "error[E501]: there is no episode 46 in content/\n"
            '  hint: there are 045-a.yaml, 045-b.yaml; deckgen new 46 "Title" starts one\n'
            "\n"
            "1 error\n",
        ),
        (
            ["45"],
            "error[E502]: episode 45 could be any of 2 files: "
            "content/045-a.yaml, content/045-b.yaml\n"
            "  hint: give the path of the one you mean\n"
            "\n"
            "1 error\n",
        ),
        (
            ["content/045-c.yaml", "content"],
            "error[E501]: content is a folder\n"
            "  hint: give the episodes in it one by one: content/*.yaml\n"
            "\n"
            "error[E501]: there is no file content/045-c.yaml\n"
            "  hint: did you mean content/045-b.yaml?\n"
            "\n"
            "2 errors\n",
        ),
        (
            ["content/045-a.yaml", "--output", "content/045-b.yaml"],
            "error[E505]: content/045-b.yaml is not a folder\n"
            "  hint: name another folder with --output, or move that file away\n"
            "\n"
            "1 error\n",
        ),
    ],
)
def test_wrong_usage_says_what_there_is(
    words: list[str], told: str, run: Run, write: Write
) -> None:
    write("content/045-a.yaml", ENGINES)
    write("content/045-b.yaml", ENGINES)
    done = run("build", *words)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


def test_an_empty_folder_says_where_to_go(run: Run, tmp_path: Path) -> None:
    done = run("build")

    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "error[E503]: there is no folder content/ here\n"
        "  hint: go to the project's folder, or give the path of an episode file\n"
        "\n"
        "1 error\n",
    )
    assert names(tmp_path) == []


def test_an_unknown_format_says_which_there_are(run: Run, write: Write) -> None:
    write("content/045.yaml", ENGINES)
    done = run("build", "--format", "docx")

    assert done.returncode == 2
    assert "Invalid value for '--format' / '-f': 'docx' is not one of pptx, pdf" in done.stderr


def test_an_unknown_theme_says_which_there_are(run: Run, write: Write) -> None:
    write("content/045.yaml", ENGINES)
    done = run("build", "--theme", "nigth")

    assert done.returncode == 1
    assert "there is no theme 'nigth'" in done.stderr
    assert "'night'" in done.stderr


def test_one_broken_episode_does_not_stop_the_others(run: Run, write: Write) -> None:
    here = write("content/045.yaml", BROKEN).parent.parent
    write("content/046.yaml", "title: Bees\n")
    write("build/045-engines.pptx", "the last good one")
    done = run("build", "-f", "pptx")

    assert done.returncode == 1
    assert done.stdout.startswith("wrote build/bees.pptx ")
    assert done.stdout.endswith("built 1 of 2 episodes\n")
    assert "error[E109]: unknown field 'tilte' in a talk\n  --> content/045.yaml:4:5" in done.stderr
    assert names(here / "build") == ["045-engines.pptx", "bees.pptx"]
    assert (here / "build/045-engines.pptx").read_text() == "the last good one"


def test_quiet_tells_problems_only(run: Run, write: Write) -> None:
    write("content/045.yaml", BROKEN)
    write("content/046.yaml", "title: Bees\n")

    assert (run("build", "46", "--quiet").stdout, run("build", "46", "-q").stderr) == ("", "")
    assert "error[E109]" in run("build", "--quiet").stderr


def test_two_episodes_do_not_become_one_file(run: Run, write: Write) -> None:
    here = write("content/a.yaml", ENGINES).parent.parent
    write("content/b.yaml", ENGINES)
    done = run("build", "-f", "pdf")

    assert done.returncode == 1
    assert done.stderr == (
        "error[E514]: content/b.yaml and content/a.yaml would both become 045-engines-handout.pdf\n"
        "  hint: give one of them another number or title\n"
        "\n"
        "1 error\n"
    )
    assert names(here / "build") == ["045-engines-handout.pdf"]


def test_what_a_broken_episode_is_told(run: Run, write: Write, golden: Golden) -> None:
    """Every problem at once, in the order of the file, and nothing is written."""
    here = write(
        "content/045.yaml",
        "number: fortyfive\n"
        "title: Engines\n"
        "talks:\n"
        "  - tilte: Notes\n"
        "    start: 2022-05-18 25:00\n"
        '  - {title: "日本語 \\e[31m", url: "not a link", start: 2022-05-18 14:00, end: 13:00}\n',
    ).parent.parent
    done = run("check")

    assert (done.returncode, done.stdout) == (1, "")
    assert names(here) == ["content"]
    golden("cli/broken.txt", done.stderr)


def test_nothing_in_a_file_or_its_name_steers_the_terminal(run: Run, write: Write) -> None:
    write("content/\x1b[2J.yaml", "title: \x1b]0;owned\x07\n")
    done = run("build")

    assert done.returncode == 1
    assert done.stderr
    assert "\x1b" not in done.stdout + done.stderr
    assert "content/␛[2J.yaml" in done.stderr


def test_strict_lets_warnings_count(run: Run, write: Write) -> None:
    talk = "  - {title: Notes, start: 2022-05-18 14:00+02:00}\n"
    write("content/045.yaml", "title: Engines\ntalks:\n" + talk + talk)

    assert [run("check").returncode, run("check", "--strict").returncode] == [0, 1]
    assert run("check").stderr.endswith("1 warning\n")


def test_what_the_project_says_holds_for_every_episode(run: Run, write: Write) -> None:
    write("deckgen.yaml", "timezone: Europe/Madrid\n")
    write("content/045.yaml", ENGINES.replace("+02:00", ""))

    assert run("check").returncode == 0

    write("deckgen.yaml", "timezone: Europe/Madird\n")
    done = run("check")
    assert done.returncode == 1
    assert "  --> deckgen.yaml:1:11\n" in done.stderr


def test_a_theme_of_the_project_is_found_in_assets(run: Run, write: Write) -> None:
    write("assets/themes/dusk.toml", 'base = "night"\n[colours]\naccent = "#FFAACC"\n')
    write("content/045.yaml", ENGINES + "theme: dusk\n")

    assert run("build").returncode == 0


def test_a_new_episode_is_valid_as_it_stands(run: Run, tmp_path: Path) -> None:
    done = run("new", "46", 'Service mesh: "what now?"')

    name = "content/046-service-mesh-what-now.yaml"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"wrote {name}; fill it in, then: deckgen build 46\n"
    assert names(tmp_path / "content") == ["046-service-mesh-what-now.yaml", "episode.schema.json"]
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=episode.schema.json\n")
    assert run("check", "--strict", "46").returncode == 0
    assert run("schema").stdout == (tmp_path / "content/episode.schema.json").read_text("utf-8")


def test_nothing_is_overwritten_by_a_new_episode(run: Run, write: Write) -> None:
    path = write("content/engines.yaml", ENGINES)
    write("content/episode.schema.json", "mine")
    done = run("new", "45", "Bees")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "error[E504]: episode 45 is there already: content/engines.yaml\n"
    )
    assert run("new", "46", "Bees").returncode == 0
    assert names(path.parent) == ["046-bees.yaml", "engines.yaml", "episode.schema.json"]
    assert (path.parent / "episode.schema.json").read_text() == "mine"


def test_a_new_episode_needs_a_title(run: Run, tmp_path: Path) -> None:
    done = run("new", "46", "  ")

    assert done.returncode == 2
    assert "an episode needs a title" in done.stderr
    assert names(tmp_path) == []


def test_its_version(run: Run) -> None:
    assert run("--version").stdout == f"deckgen {deckgen.__version__}\n"


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["new"], ["schema"]])
def test_its_help(command: list[str], run: Run, golden: Golden) -> None:
    done = run(*command, "--help", COLUMNS="80")

    assert done.returncode == 0
    golden(f"cli/{'-'.join(['help', *command])}.txt", done.stdout)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("deckgen bu", "build"),
        ("deckgen build 4", "45"),
        ("deckgen build --format p", "pptx pdf"),
        ("deckgen build --theme n", "night"),
    ],
)
def test_a_shell_completes_it(line: str, found: str, run: Run, write: Write) -> None:
    write("content/045-engines.yaml", ENGINES)
    words = line.split()
    done = run(_DECKGEN_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1))

    assert [item.split(",")[1] for item in done.stdout.split()] == found.split()


def test_colour_is_for_terminals(run: Run, write: Write) -> None:
    write("content/045.yaml", BROKEN)

    assert "\x1b[" not in run("check").stderr
