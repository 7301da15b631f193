"""Problems in the forms that other programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from deckgen import __version__
from deckgen.diagnostics import Problem, visible

MOST: Final = 50
"""More problems than this are counted rather than shown to people."""


def first(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The first `MOST`, in order; errors before warnings where not all can be shown."""
    chosen = sorted(range(len(problems)), key=lambda at: (problems[at].severity, at))[:MOST]
    return tuple(problems[at] for at in sorted(chosen))


def as_json(problems: Sequence[Problem]) -> str:
    """One object: `problems`, and how many are `errors` and `warnings`. Lines count from 1."""
    return _dumped(
        {
            "problems": [_fields(problem) for problem in problems],
            "errors": sum(problem.is_error for problem in problems),
            "warnings": sum(not problem.is_error for problem in problems),
        }
    )


def as_github(problems: Sequence[Problem]) -> str:
    """A line for each that GitHub Actions shows beside the line of the file.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    lines = [_command(problem) for problem in first(problems)]
    if len(problems) > MOST:
        lines.append(f"::notice title=deckgen::{len(problems) - MOST} more are not shown")
    return "".join(f"{line}\n" for line in lines)


def as_sarif(problems: Sequence[Problem]) -> str:
    """A log of SARIF 2.1.0, which code hosts and editors show.

    https://docs.oasis-open.org/sarif/sarif/v2.1.0/
    """
    rules = sorted({problem.code for problem in problems})
    driver = {
        "name": "deckgen",
        "version": __version__,
        "rules": [{"id": code} for code in rules],
    }
    return _dumped(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": driver},
                    "columnKind": "unicodeCodePoints",
                    "results": [_result(problem, rules) for problem in problems],
                }
            ],
        }
    )


REPORTS: Final[dict[str, Callable[[Sequence[Problem]], str]]] = {
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""How problems are written for programs, by the name of the form."""


def _fields(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity.word,
        "message": problem.message,
        "hint": problem.hint,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def _command(problem: Problem) -> str:
    title = f"title=deckgen {problem.code}"
    if problem.place:
        path = _escaped(problem.place.path).replace(":", "%3A").replace(",", "%2C")
        title = f"file={path},line={problem.place.line},col={problem.place.column},{title}"
    text = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
    return f"::{problem.severity.word} {title}::{_escaped(text)}"


def _escaped(text: str) -> str:
    lines = "%0A".join(visible(line) for line in text.replace("%", "%25").split("\n"))
    return lines.replace("\r", "%0D")


def _result(problem: Problem, rules: list[str]) -> dict[str, Any]:
    hint = f" (hint: {problem.hint})" if problem.hint else ""
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": rules.index(problem.code),
        "level": problem.severity.word,
        "message": {"text": problem.message + hint},
    }
    if problem.place:
        path = PurePath(problem.place.path).as_posix()
        where = {"startLine": problem.place.line, "startColumn": problem.place.column}
        uri = quote(path.encode("utf-8", "surrogateescape"))
        result["locations"] = [
            {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": where}}
        ]
    return result


def _dumped(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"  # in ASCII: nothing in it steers a terminal
