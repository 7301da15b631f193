"""Problems to the person or program that asked, and the exit status that they mean."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TypeVar

import click

from deckgen.diagnostics import DeckgenError, Problem, count, in_order, show

T = TypeVar("T")

MESSAGES = click.option(
    "--message-format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help="How problems are written; all but text to standard output.",
)


def or_exit(do: Callable[[], T], form: str = "text") -> T:
    """What `do` returns; where it raises `DeckgenError`, its problems are told instead."""
    try:
        return do()
    except DeckgenError as error:
        tell_and_exit(error.problems, form=form)
        raise  # never reached: those are errors


def tell_and_exit(problems: Iterable[Problem], *, strict: bool = False, form: str = "text") -> None:
    """Tell the problems; exit with 1, or 2 for wrong usage, if any is an error."""
    told = tell(problems, form)
    errors = told if strict else tuple(problem for problem in told if problem.is_error)
    if errors:
        sys.exit(2 if any(problem.is_usage for problem in errors) else 1)


def tell(problems: Iterable[Problem], form: str = "text") -> tuple[Problem, ...]:
    """Tell the problems, in order: to people on standard error, to programs on standard output."""
    from deckgen.cli.reports import REPORTS, first

    told = in_order(problems)
    if form != "text":
        click.echo(REPORTS[form](told), nl=False)
        return told
    shown = first(told)
    for problem in shown:
        click.echo(f"{_painted(problem)}\n", err=True)
    if len(told) > len(shown):
        click.echo(f"{len(told) - len(shown)} more are not shown\n", err=True)
    if told:
        click.echo(count(told), err=True)
    return told


def say(words: str, form: str = "text") -> None:
    """Words for people, kept out of what a program reads from standard output."""
    click.echo(words, err=form != "text")


def _painted(problem: Problem) -> str:
    text, word = show(problem), problem.severity.word
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        return text
    return (
        click.style(word, fg="red" if problem.is_error else "yellow", bold=True) + text[len(word) :]
    )
