"""`deckgen explain`."""

from __future__ import annotations

import difflib
import sys
from dataclasses import dataclass
from importlib import resources

import click

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@dataclass(frozen=True)
class Explanation:
    """What a problem means, an example of it, and what to do."""

    code: str
    says: str
    example: str
    cure: str


def explanations() -> dict[str, Explanation]:
    """Every problem that deckgen tells of, by its code."""
    text = resources.files("deckgen.cli").joinpath("problems.toml").read_text("utf-8")
    return {code: Explanation(code, **entry) for code, entry in tomllib.loads(text).items()}


@click.command()
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def explain(codes: tuple[str, ...]) -> None:
    """Say what each problem CODE means, with an example and the cure; without one, all of them."""
    known = explanations()
    asked = [code.upper() for code in codes]
    for code in asked:
        if code not in known:
            near = difflib.get_close_matches(code, known, 1)
            hint = f"; did you mean {near[0]}?" if near else "; a code is like E104 or W118"
            msg = f"there is no problem {code}{hint}"
            raise click.BadParameter(msg, param_hint="'CODE'")
    if not asked:
        click.echo(page(known), nl=False)
    click.echo("\n\n".join(_told(known[code]) for code in asked), nl=bool(asked))


def page(known: dict[str, Explanation]) -> str:
    """All explanations as a page in Markdown."""
    head = (
        "# What every problem means\n\n"
        "This page is written by `deckgen explain`; `pytest --accept` writes it anew.\n"
        "Codes with E stop a build, those with W do not.\n"
    )
    return "\n".join([head, *(_section(known[code]) for code in sorted(known, key=_order))])


def _order(code: str) -> tuple[str, str]:
    return code[1:], code


def _told(it: Explanation) -> str:
    example = "\n".join(f"    {line}" for line in it.example.split("\n"))
    return f"{it.code}: {it.says}\n\nFor example:\n\n{example}\n\nWhat to do: {it.cure}"


def _section(it: Explanation) -> str:
    return f"## {it.code}\n\n{it.says}\n\n```text\n{it.example}\n```\n\n{it.cure}\n"
