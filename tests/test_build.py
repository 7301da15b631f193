"""Bytes in, bytes out: what becomes a file, what it is called, and what is told."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

import deckgen
from conftest import ROOT
from deckgen import Problem
from deckgen.assets import Files
from deckgen.build import build, stem
from deckgen.diagnostics import show
from deckgen.model import Episode, Project
from deckgen.writers import WRITERS

ENGINES = b"number: 46\ntitle: Engines\n"


def told(problems: tuple[Problem, ...]) -> str:
    return "\n".join(show(problem) for problem in problems)


def test_the_front_door() -> None:
    assert set(deckgen.__all__) == {
        "Built",
        "DeckgenError",
        "Problem",
        "__version__",
        "build",
        "read",
    }
    assert [name for name in deckgen.__all__ if not hasattr(deckgen, name)] == []
    assert deckgen.build(ENGINES, "46.yaml", formats=["pdf"]).files.keys() == {
        "046-engines-handout.pdf"
    }


def test_every_writer_makes_a_file() -> None:
    built = build(ENGINES, "46.yaml", formats=[writer.name for writer in WRITERS])

    assert told(built.problems) == ""
    assert list(built.files) == [f"046-engines{writer.ending}" for writer in WRITERS]
    assert all(built.files.values())


def test_a_file_of_facts_is_made_when_it_is_asked_for() -> None:
    assert list(build(ENGINES, "46.yaml").files) == [
        f"046-engines{writer.ending}" for writer in WRITERS if writer.usual
    ]
    notes = build(ENGINES, "46.yaml", formats=["md"])

    assert list(notes.files) == ["046-engines.md"]
    assert notes.files["046-engines.md"].startswith(b"# Episode 46: Engines\n")


def test_an_error_leaves_no_files_and_is_placed() -> None:
    built = build(b"number: 46\ntilte: Engines\n", "content/46.yaml")

    assert built.files == {}
    assert "E109" in {problem.code for problem in built.problems}
    assert {str(problem.place).rpartition(":")[0] for problem in built.problems} <= {
        "content/46.yaml:1",
        "content/46.yaml:2",
    }


def test_a_theme_that_is_not_there_leaves_no_files_and_says_so() -> None:
    built = build(ENGINES, "46.yaml", theme="dusk")

    assert built.files == {}
    assert told(built.problems).startswith("error[E330]: there is no theme 'dusk'\n")


@pytest.mark.parametrize(
    ("option", "own", "project", "looks"),
    [
        ("", "", "", "night"),
        ("", "", "light", "light"),
        ("", "theme: night\n", "light", "night"),
        ("light", "theme: night\n", "", "light"),
    ],
)
def test_whose_theme_counts(option: str, own: str, project: str, looks: str) -> None:
    data = ENGINES + own.encode()

    built = build(data, "46.yaml", Project(theme=project), formats=["pptx"], theme=option)

    assert built.files == build(ENGINES, "46.yaml", formats=["pptx"], theme=looks).files


def test_a_theme_comes_from_the_assets() -> None:
    dusk = Files({"themes/dusk.toml": b'base = "night"\n[colours]\naccent = "#FFAACC"\n'})

    plain = build(ENGINES, "46.yaml", formats=["pptx"])
    other = build(ENGINES, "46.yaml", formats=["pptx"], theme="dusk", assets=dusk)

    assert told(other.problems) == ""
    assert other.files != plain.files


def test_what_a_writer_finds_is_told_where_it_stands() -> None:
    data = f"number: 46\ntalks:\n  - title: {'Long ' * 200}\ntitle: Engines\n".encode()

    warnings = build(data, "46.yaml", formats=["pptx"]).problems

    assert warnings
    assert {str(warning.place) for warning in warnings} == {"46.yaml:3:12"}


@pytest.mark.parametrize(
    ("number", "title", "name", "called"),
    [
        (45, "KubeCon EU 2022 Preview", "x.yaml", "045-kubecon-eu-2022-preview"),
        (None, "Engines", "x.yaml", "engines"),
        (1234, "Engines", "x.yaml", "1234-engines"),
        (7, "🐝", "x.yaml", "007"),
        (None, "🐝", "content/My Bees.yaml", "my-bees"),
        (None, "🐝", "🐝.yaml", "episode"),
        (45, "../../x", "x.yaml", "045-x"),
    ],
)
def test_what_files_are_called(number: int | None, title: str, name: str, called: str) -> None:
    assert stem(Episode(number=number, title=title), name) == called


def test_episode_45_builds_without_an_error() -> None:
    (path,) = (ROOT / "content").glob("045-*.yaml")
    built = build(path.read_bytes(), path.name)

    assert [show(problem) for problem in built.problems if problem.is_error] == []
    assert list(built.files) == [
        "045-kubecon-eu-2022-preview.pptx",
        "045-kubecon-eu-2022-preview-handout.pdf",
    ]
    deck = Presentation(io.BytesIO(built.files["045-kubecon-eu-2022-preview.pptx"]))
    assert deck.core_properties.title == "KubeCon EU 2022 Preview"
