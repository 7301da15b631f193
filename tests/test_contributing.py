"""What CONTRIBUTING.md shows works: one new file, and its name in a list."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from pypdfium2 import PdfDocument

from conftest import ROOT, Run

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```python\n# (src/deckgen/\S+)\n(.*?)```", PAGE, re.DOTALL))

EPISODE = """\
number: 46
title: Engines
youtube: https://example.org/46
"""

Add = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def add(tmp_path: Path, run: Run) -> Add:
    """Add an example to a copy of deckgen, name it in its list, and run a command there."""

    def act(file: str, registry: str, name: str, *words: str) -> subprocess.CompletedProcess[str]:
        source = tmp_path / "src"
        shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("__pycache__"))
        added = tmp_path / file
        added.write_text(EXAMPLES[file], encoding="utf-8")
        front = added.with_name("__init__.py")
        front.write_text(named(front.read_text(encoding="utf-8"), registry, name, added.stem))
        return run(*words, PYTHONPATH=str(source))

    return act


def named(front: str, registry: str, name: str, module: str) -> str:
    """The front of a package with one more import, and one more name at the end of its list."""
    package = re.search(rf"{registry}: tuple\[\w+, \.\.\.\] = \((.*?),?\s*\)", front, re.DOTALL)
    assert package, f"there is no list {registry}"
    listed = front[: package.end(1)] + f", {name}" + front[package.end(1) :]
    folder = {
        "SLIDES": "slides",
        "SECTIONS": "sections",
        "READERS": "readers",
        "WRITERS": "writers",
    }
    line = f"from deckgen.{folder[registry]}.{module} import {name}\n"
    return re.sub(r"(?m)^from deckgen", line + "from deckgen", listed, count=1)


def test_a_slide_is_a_file_and_a_name(add: Add, write: Callable[[str, str], Path]) -> None:
    write("046.yaml", EPISODE)
    done = add("src/deckgen/slides/watch.py", "SLIDES", "watch", "build", "046.yaml", "-f", "pptx")

    assert done.returncode == 0, done.stderr
    (deck,) = write("046.yaml", EPISODE).parent.glob("build/*.pptx")
    titles = [slide.shapes.title.text for slide in Presentation(str(deck)).slides]
    assert titles[-1] == "Watch this episode again"


def test_a_section_is_a_file_and_a_name(add: Add, write: Callable[[str, str], Path]) -> None:
    here = write("046.yaml", EPISODE).parent
    done = add(
        "src/deckgen/sections/watch.py", "SECTIONS", "watch", "build", "046.yaml", "-f", "pdf"
    )

    assert done.returncode == 0, done.stderr
    (sheet,) = here.glob("build/*.pdf")
    words = PdfDocument(sheet)[0].get_textpage().get_text_range()
    assert "Watch this episode again" in words


def test_a_kind_of_input_is_a_file_and_a_name(add: Add, write: Callable[[str, str], Path]) -> None:
    here = write("046.page", f"---\n{EPISODE}---\nWhat else *there* is: to say\n").parent
    added = "src/deckgen/readers/front_matter.py"
    done = add(added, "READERS", "FRONT_MATTER", "build", "046.page")

    assert done.returncode == 0, done.stderr
    assert len(list(here.glob("build/046-engines*"))) == 2


def test_an_output_format_is_a_file_and_a_name(add: Add, write: Callable[[str, str], Path]) -> None:
    here = write("046.yaml", EPISODE).parent
    done = add("src/deckgen/writers/text.py", "WRITERS", "TEXT", "build", "046.yaml", "-f", "text")

    assert done.returncode == 0, done.stderr
    assert done.stdout == "wrote build/046-engines.txt (1 kB)\n"
    assert "## 1 Engines" in (here / "build/046-engines.txt").read_text(encoding="utf-8")


def test_every_file_it_names_is_there() -> None:
    paths = re.findall(r"\]\(([^)#:]+)\)", PAGE)

    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []
