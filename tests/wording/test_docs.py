"""What docs/wording.md shows stands in the files it names, and adding a language is as it says."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation

from conftest import ROOT, Run
from deckgen.model.languages import LANGUAGES

PAGE = (ROOT / "docs" / "wording.md").read_text(encoding="utf-8")
EXAMPLES = [
    "\n".join(line.strip() for line in block.strip().splitlines())
    for block in re.findall(r"```(?:jinja|python)\n(.*?)```", PAGE, re.DOTALL)
]
NAMED = {ROOT / "docs" / path for path in re.findall(r"\]\((\.\./[^)#]+)\)", PAGE)}


def test_every_file_it_names_is_there() -> None:
    assert [path for path in NAMED if not path.exists()] == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_a_line_of_a_file_it_names(example: str) -> None:
    files = [path for path in NAMED if path.suffix in {".j2", ".py"}]

    assert any(example in path.read_text(encoding="utf-8") for path in files)


def test_every_language_is_in_its_table() -> None:
    assert set(re.findall(r"\(\.\./src/deckgen/wording/(\w+)\) \|", PAGE)) == set(LANGUAGES)


def test_a_language_is_a_folder_and_a_code(
    tmp_path: Path, run: Run, write: Callable[[str, str], Path]
) -> None:
    write("046.yaml", "title: Engines\nlanguage: it\nbooths: [Engine]\n")
    assert "W220" in run("check", "046.yaml").stderr

    source = tmp_path / "src"
    shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("__pycache__"))
    words = source / "deckgen" / "wording"
    shutil.copytree(words / "es", words / "it")
    booths = words / "it" / "booths.j2"
    booths.write_text(
        booths.read_text(encoding="utf-8").replace("Ven a vernos a nuestro estand", "Venite"),
        encoding="utf-8",
    )
    languages = source / "deckgen" / "model" / "languages.py"
    languages.write_text(
        languages.read_text(encoding="utf-8").replace('"fr", ', '"fr", "it", '), encoding="utf-8"
    )
    done = run("build", "046.yaml", "-f", "pptx", PYTHONPATH=str(source))

    assert (done.returncode, done.stderr) == (0, "")
    (deck,) = tmp_path.glob("build/*.pptx")
    titles = [slide.shapes.title.text for slide in Presentation(str(deck)).slides]
    assert titles == ["Engines", "Venite"]
