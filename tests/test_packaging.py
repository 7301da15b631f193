"""What a wheel brings along, and what it asks for."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

from conftest import ROOT

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def plain(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-")


def imported(folder: Path) -> set[str]:
    """The distributions that the modules of a folder import from."""
    owners = packages_distributions()
    found: set[str] = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    strangers = found - sys.stdlib_module_names - {"deckgen", "tomli"}
    return {plain(owners[name][0]) if name in owners else name for name in strangers}


def test_everything_the_package_imports_is_asked_for() -> None:
    declared = {plain(requirement) for requirement in PROJECT["dependencies"]}

    assert imported(ROOT / "src") - declared == set()
    # Data alone: time zones on systems that have none, and the parser of older Pythons.
    assert declared - imported(ROOT / "src") == {"tomli", "tzdata"}


def test_everything_the_tests_import_comes_with_the_readme_s_first_command() -> None:
    extras = PROJECT["optional-dependencies"]
    declared = {plain(one) for one in [*PROJECT["dependencies"], *extras["test"]]}
    local = {path.stem for path in (ROOT / "tests").rglob("*")}
    judges = {plain(one) for one in extras["judges"]}

    assert imported(ROOT / "tests") - declared - local - judges == set()


def test_every_requirement_has_a_lower_bound() -> None:
    lists = [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]
    others = [one for requirements in lists for one in requirements if "deckgen[" not in one]

    assert [requirement for requirement in others if ">=" not in requirement] == []


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "src" / "deckgen" / "py.typed").is_file()


def test_every_font_comes_with_its_licence() -> None:
    fonts = {path.stem.partition("-")[0] for path in (ROOT / "src/deckgen/fonts").glob("*.ttf")}

    assert fonts
    assert [
        font for font in fonts if not list((ROOT / "src/deckgen/fonts").glob(f"{font}-OFL.txt"))
    ] == []
