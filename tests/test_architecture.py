"""Imports point one way, and what reaches outside the program stays where it belongs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "deckgen"
FILES = sorted(SOURCE.rglob("*.py"))

# Who may import whom. A unit is a module or a package right below deckgen; each may import itself.
MAY_IMPORT = {
    "__main__": {"cli"},
    "__init__": {"build", "diagnostics"},
    "cli": {
        "__init__",
        "assets",
        "build",
        "content",
        "diagnostics",
        "document",
        "emitting",
        "importing",
        "model",
        "publish",
        "readers",
        "starter",
        "themes",
        "writers",
    },
    "build": {
        "assets",
        "checks",
        "diagnostics",
        "document",
        "model",
        "readers",
        "sections",
        "slides",
        "slug",
        "themes",
        "writers",
    },
    "content": {"diagnostics"},
    "publish": {"diagnostics"},
    "starter": {"slug"},
    "readers": {"diagnostics", "model"},
    "checks": {"diagnostics", "model"},
    "emitting": {"diagnostics", "model"},
    "importing": {"diagnostics", "emitting", "model", "readers"},
    "slides": {"document", "model", "wording"},
    "sections": {"document", "model", "wording"},
    "writers": {"assets", "diagnostics", "document", "model", "pictures", "text", "themes"},
    "text": {"assets"},
    "themes": {"assets", "diagnostics"},
    "model": set(),
    "document": set(),
    "wording": set(),
    "diagnostics": set(),
    "assets": set(),
    "pictures": {"assets"},
    "slug": set(),
}

# What makes two runs differ, or belongs to the command line alone.
STRANGERS = {
    "click": {"cli"},
    "getpass": set(),
    "locale": set(),
    "os": {"cli", "publish"},
    "platform": set(),
    "random": set(),
    "secrets": set(),
    "shutil": set(),
    "socket": set(),
    "subprocess": set(),
    "tempfile": set(),
    "time": set(),
    "urllib.request": set(),
}

PRINTING = {"print", "input", "exit", "quit", "breakpoint", "SystemExit"}
ASKING = {"now", "today", "utcnow", "environ", "getenv", "stdout", "stderr", "stdin", "argv"}
CHANCE = {"uuid1", "uuid4", "urandom", "getrandbits"}


def unit(file: Path) -> str:
    return file.relative_to(SOURCE).parts[0].removesuffix(".py")


UNITS = {unit(file) for file in FILES}


def syntax(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """Every module a file imports, at the top or inside a function, with its line."""
    for node in ast.walk(syntax(file)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}:{node.lineno}: a relative import"
            if node.module == "deckgen":
                for alias in node.names:
                    inside = alias.name if alias.name in UNITS else "__init__"
                    yield node.lineno, f"deckgen.{inside}"
            elif node.module:
                yield node.lineno, node.module


def names(file: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(syntax(file)):
        if isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr


def at(file: Path, line: int) -> str:
    return f"src/deckgen/{file.relative_to(SOURCE)}:{line}"


def test_every_module_and_package_has_its_row() -> None:
    assert set(MAY_IMPORT) == UNITS


@pytest.mark.parametrize("name", sorted(UNITS))
def test_imports_point_one_way(name: str) -> None:
    wrong = [
        f"{at(file, line)} imports {module}"
        for file in FILES
        if unit(file) == name
        for line, module in imports(file)
        if module.startswith("deckgen.") and module.split(".")[1] not in MAY_IMPORT[name] | {name}
    ]

    assert wrong == []


def test_the_table_has_no_ring() -> None:
    def below(name: str, path: tuple[str, ...] = ()) -> None:
        assert name not in path, " → ".join([*path, name])
        for other in MAY_IMPORT[name] - {"__init__"}:
            below(other, (*path, name))

    for name in MAY_IMPORT:
        below(name)


def test_the_table_promises_nothing_that_nobody_does() -> None:
    used = {
        (unit(file), module.split(".")[1])
        for file in FILES
        for _, module in imports(file)
        if module.startswith("deckgen.")
    }

    unused = {(name, other) for name, others in MAY_IMPORT.items() for other in others} - used

    assert unused == set()


def test_what_differs_from_run_to_run_stays_outside() -> None:
    wrong = [
        f"{at(file, line)} imports {module}"
        for file in FILES
        for line, module in imports(file)
        if unit(file)
        not in STRANGERS.get(module, STRANGERS.get(module.split(".")[0], {unit(file)}))
    ]

    assert wrong == []


def test_only_the_command_line_prints_exits_and_asks() -> None:
    wrong = [
        f"{at(file, line)} uses {name}"
        for file in FILES
        if unit(file) not in {"cli", "__main__"}
        for line, name in names(file)
        if name in PRINTING | ASKING | CHANCE
    ]

    assert wrong == []


def test_no_module_is_two_rooms_in_one() -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}

    assert [at(file, length) for file, length in lengths.items() if length > 300] == []
    assert sorted(lengths.values())[len(lengths) // 2] < 100
