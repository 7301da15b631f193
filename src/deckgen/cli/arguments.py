"""Arguments and options that commands share, and how shells complete them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from deckgen import content


def _episodes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG001 - click passes all three
    """For shells: the numbers in content/ that begin like this, or else files."""
    from click.shell_completion import CompletionItem

    named = ((path, content.leading(path.name)) for path in content.present())
    numbers = [
        CompletionItem(str(number), help=path.stem)
        for path, number in named
        if number is not None and str(number).startswith(incomplete.lstrip("0"))
    ]
    return numbers or [CompletionItem(incomplete, type="file")]


def _themes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - click passes all three
    from deckgen.themes import themes

    return [name for name in themes() if name.startswith(incomplete)]


class Format(click.ParamType):  # type: ignore[type-arg]  # it takes none in older clicks
    """The name of an output format; the formats are loaded when one is asked for."""

    name = "format"

    def get_metavar(self, *_: object, **__: object) -> str:
        """All formats there are, for `--help`."""
        return "|".join(_formats())

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it is, if there is such a format."""
        if value not in _formats():
            self.fail(f"{value!r} is not one of {', '.join(_formats())}", param, ctx)
        return value

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - click passes all three
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[Any]:
        """The formats that begin like this."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in _formats() if name.startswith(incomplete)]


def _formats() -> tuple[str, ...]:
    from deckgen.writers import WRITERS

    return tuple(writer.name for writer in WRITERS)


class Jobs(click.ParamType):  # type: ignore[type-arg]  # it takes none in older clicks
    """A number of processes, or `auto`, which is None."""

    name = "jobs"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int | None:
        """The number, if it is one from 1 to 256."""
        if value == "auto":
            return None
        if str(value).isdecimal() and 1 <= int(value) <= _MOST_JOBS:
            return int(value)
        return self.fail(f"{value!r} is neither auto nor a number to {_MOST_JOBS}", param, ctx)


_MOST_JOBS = 256

JOBS = click.option(
    "--jobs",
    "-j",
    type=Jobs(),
    default="auto",
    show_default=True,
    metavar="N",
    help="So many episodes at once.",
)
EPISODES = click.argument("episodes", nargs=-1, metavar="[EPISODE]...", shell_complete=_episodes)
THEME = click.option(
    "--theme",
    "-t",
    default="",
    metavar="NAME",
    shell_complete=_themes,
    help="Another look than the episode's.",
)
TEMPLATE = click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A .pptx or .potx whose layouts the deck takes.",
)
