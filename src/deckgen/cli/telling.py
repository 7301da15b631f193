"""Problems to the person at the terminal, and the exit status that they mean."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TypeVar

import click

from deckgen.diagnostics import DeckgenError, Problem, count, in_order, show

T = TypeVar("T")


def or_exit(do: Callable[[], T]) -> T:
    """What `do` returns; where it raises `DeckgenError`, its problems are told instead."""
    try:
        return do()
    except DeckgenError as error:
        tell_and_exit(error.problems)
        raise  # never reached: those are errors


def tell_and_exit(problems: Iterable[Problem], *, strict: bool = False) -> None:
    """Tell the problems; exit with 1, or 2 for wrong usage, if any is an error."""
    told = tell(problems)
    errors = told if strict else tuple(problem for problem in told if problem.is_error)
    if errors:
        sys.exit(2 if any(problem.is_usage for problem in errors) else 1)


def tell(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Tell the problems, in order."""
    told = in_order(problems)
    for problem in told:
        click.echo(f"{_painted(problem)}\n", err=True)
    if told:
        click.echo(count(told), err=True)
    return told


def _painted(problem: Problem) -> str:
    text, word = show(problem), problem.severity.word
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        return text
    return (
        click.style(word, fg="red" if problem.is_error else "yellow", bold=True) + text[len(word) :]
    )
