"""Only what changed is built again, and the result is always that of a clean build."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from conftest import Run
from deckgen.cli import deckgen
from deckgen.cli.manifest import NAME

Write = Callable[[str, str], Path]

EPISODE = """\
title: Engines
number: {number}
theme: {theme}
talks:
  - {{title: {title}, start: 2022-05-18 14:00+02:00, image: loom.png}}
"""
DUSK = 'base = "night"\n[ornaments]\nstars = {stars}\n'


class Show:
    """A project whose files change, and its build folder."""

    def __init__(self, here: Path) -> None:
        self.here = here
        for number in (45, 46):
            self.episode(number, "Looms", "night")
        self.picture(10)
        self.theme(3)

    def put(self, name: str, text: str) -> None:
        path = self.here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def episode(self, number: int, title: str, theme: str) -> None:
        self.put(f"content/{number}.yaml", EPISODE.format(number=number, title=title, theme=theme))

    def theme(self, stars: int) -> None:
        self.put("assets/themes/dusk.toml", DUSK.format(stars=stars))

    def picture(self, width: int) -> None:
        Image.new("RGB", (width, 10), "red").save(self.here / "content" / "loom.png")

    def build(self, *words: str) -> str:
        done = CliRunner().invoke(deckgen, ["build", "--jobs", "1", *words])
        assert done.exit_code == 0, done.output
        return done.output

    def files(self, folder: str) -> dict[str, bytes]:
        there = sorted((self.here / folder).iterdir())
        return {path.name: path.read_bytes() for path in there if path.name != NAME}


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    monkeypatch.chdir(tmp_path)
    return Show(tmp_path)


def wrote(told: str) -> set[str]:
    """The numbers of the episodes that were built."""
    return {line[len("wrote build/") :][:3] for line in told.splitlines() if "wrote" in line}


def test_what_has_not_changed_is_not_built_again(show: Show) -> None:
    assert wrote(show.build()) == {"045", "046"}
    before = show.files("build")

    told = show.build()

    assert wrote(told) == set()
    assert "build/045-engines.pptx is up to date\n" in told
    assert told.endswith("built 2 of 2 episodes, 2 of them unchanged\n")
    assert show.files("build") == before


CHANGES: dict[str, tuple[Callable[[Show], object], set[str]]] = {
    "a word of an episode": (lambda show: show.episode(45, "Wheels", "night"), {"045"}),
    "what holds for all": (lambda show: show.put("deckgen.yaml", "show: eCHO\n"), {"045", "046"}),
    "a picture": (lambda show: show.picture(20), {"045", "046"}),
    "a picture that is gone": (lambda s: (s.here / "content/loom.png").unlink(), {"045", "046"}),
    "a font of one's own": (
        lambda show: show.put("assets/fonts/Arial-Regular.ttf", "no font"),
        {"045", "046"},
    ),
    "a file that is gone": (lambda show: (show.here / "build/045-engines.pptx").unlink(), {"045"}),
    "a theme that hides ours": (
        lambda show: show.put("assets/themes/night.toml", DUSK.format(stars=1)),
        {"045", "046"},
    ),
    "a theme that nothing uses": (lambda show: show.theme(9), set()),
    "the same words saved again": (lambda show: show.episode(45, "Looms", "night"), set()),
    "what is remembered": (lambda show: show.put(f"build/{NAME}", "{["), {"045", "046"}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_built_again(name: str, show: Show) -> None:
    change, expected = CHANGES[name]
    show.build()
    change(show)

    assert wrote(show.build()) == expected
    show.build("--force", "--output", "clean")
    assert show.files("build") == show.files("clean")


@pytest.mark.parametrize(
    "words", [["--force"], ["--theme", "light"], ["--bleed", "3mm"], ["--layout", "cards"]]
)
def test_other_options_build_again(words: list[str], show: Show) -> None:
    show.build()

    assert wrote(show.build(*words)) == {"045", "046"}


@pytest.mark.parametrize("seed", range(3))
def test_after_any_changes_it_is_a_clean_build(seed: int, show: Show) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    steps: list[Callable[[], object]] = [
        lambda: show.episode(chance.choice([45, 46]), chance.choice("ABC"), "dusk"),
        lambda: show.episode(chance.choice([45, 46]), chance.choice("ABC"), "light"),
        lambda: show.picture(chance.randrange(9, 12)),
        lambda: show.theme(chance.randrange(3)),
        lambda: show.put("deckgen.yaml", f"paper: {chance.choice(['a4', 'letter'])}\n"),
        lambda: (show.here / "build" / "046-engines-handout.pdf").unlink(missing_ok=True),
        lambda: show.build("--theme", "light"),
        lambda: show.build("--format", "pdf"),
        lambda: show.put(f"build/{NAME}", chance.choice(["", "{}", "[1]", '{"deckgen": 1}'])),
    ]
    show.build()
    for _ in range(6):
        for step in chance.sample(steps, 2):
            step()
        show.build()
        show.build("--force", "--output", "clean")
        assert show.files("build") == show.files("clean")


def test_warnings_are_told_again(run: Run, write: Write) -> None:
    write("46.yaml", f"title: Engines\ntalks:\n- {{title: {'A very long title ' * 30}}}\n")
    first, second = run("build", "46.yaml"), run("build", "46.yaml")

    assert "W302" in first.stderr
    assert second.stderr == first.stderr
    assert "is up to date" in second.stdout


def test_a_deck_that_somebody_edited_is_not_taken_for_ours(run: Run, write: Write) -> None:
    here = write("46.yaml", "title: Engines\n").parent
    run("build", "46.yaml")
    (here / "build/engines.pptx").write_bytes(b"PK by somebody")
    done = run("build", "46.yaml")

    assert done.returncode == 1
    assert "E521" in done.stderr


def test_what_is_remembered_leads_nowhere(run: Run, write: Write) -> None:
    here = write("46.yaml", "title: Engines\n").parent
    run("build", "46.yaml")
    path = here / "build" / NAME
    told = json.loads(path.read_text())
    (entry,) = told["built"].values()
    entry["files"] = {"../46.yaml": "0" * 64}
    path.write_text(json.dumps(told))
    done = run("build", "46.yaml")

    assert (done.returncode, "wrote build/engines.pptx" in done.stdout) == (0, True)


def test_the_same_whatever_the_number_of_jobs(run: Run, write: Write) -> None:
    for number in range(4):
        here = write(f"content/{number}.yaml", f"number: {number}\ntitle: Engines\n").parent.parent
    write("content/9.yaml", "tilte: Engines\n")
    one, three = (run("build", "--jobs", jobs, "-o", f"out{jobs}") for jobs in "13")

    assert one.returncode == three.returncode == 1
    assert one.stderr == three.stderr
    assert one.stdout.replace("out1", "out3") == three.stdout
    assert three.stdout.endswith("built 4 of 5 episodes\n")
    for path in (here / "out1").glob("*-engines*"):
        assert path.read_bytes() == (here / "out3" / path.name).read_bytes()


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "257"])
def test_a_number_of_jobs_that_is_none(jobs: str, run: Run) -> None:
    done = run("build", "--jobs", jobs)

    assert done.returncode == 2
    assert "is neither auto nor a number to 256" in done.stderr
