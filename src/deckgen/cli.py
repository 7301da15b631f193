"""The command line: the only module that prints or exits. Each command loads only what it needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from deckgen import __version__, content
from deckgen.assets import Folders
from deckgen.diagnostics import DeckgenError, Problem, count, in_order, show, visible

if TYPE_CHECKING:
    from deckgen.build import Built
    from deckgen.model import Project

_EXAMPLES = """\b
Examples:
  deckgen build                    every episode in content/
  deckgen build 45                 the deck and the handout of episode 45
  deckgen build 45 --format pdf    the handout alone
  deckgen check --strict           what is wrong anywhere, warnings included
  deckgen new 46 "Service mesh"    a file to fill in

\b
Exit status: 0 done, 1 the content has problems, 2 wrong usage.
"""

T = TypeVar("T")


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


_EPISODES = click.argument("episodes", nargs=-1, metavar="[EPISODE]...", shell_complete=_episodes)
_THEME = click.option(
    "--theme",
    "-t",
    default="",
    metavar="NAME",
    shell_complete=_themes,
    help="Another look than the episode's.",
)


@click.group(epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="deckgen %(version)s")
def deckgen() -> None:
    """One episode file in; an editable PowerPoint deck and a printable handout out."""


@deckgen.command()
@_EPISODES
@click.option(
    "--format", "-f", "formats", multiple=True, type=Format(), help="Only this one; repeatable."
)
@click.option(
    "--output",
    "-o",
    default="build",
    show_default=True,
    metavar="FOLDER",
    help="Where the files go.",
)
@_THEME
@click.option("--quiet", "-q", is_flag=True, help="Tell problems only.")
def build(
    episodes: Sequence[str], formats: Sequence[str], output: str, theme: str, *, quiet: bool
) -> None:
    """Write the deck and the handout of each EPISODE.

    An EPISODE is a number, such as 45, or the path of a file; without one, every file in content/.
    """
    from deckgen.publish import ensure_folder, publish

    folder = Path(output)
    paths = _or_exit(lambda: content.find(episodes))
    _or_exit(lambda: ensure_folder(folder))
    owners: dict[str, Path] = {}
    fonts: dict[str, None] = {}
    problems: list[Problem] = []
    done = 0
    for path in paths:
        built = _built(path, formats, theme)
        problems += built.problems
        try:
            _claim(built.files, path, owners)
            written = publish(built.files, folder)
        except DeckgenError as error:
            problems += error.problems
            continue
        done += bool(written)
        fonts |= dict.fromkeys(built.fonts)
        if not quiet:
            for file in written:
                click.echo(f"wrote {visible(str(file))} ({_size(built.files[file.name])})")
    if fonts and not quiet:
        click.echo(f"fonts to have where the deck is shown: {', '.join(fonts)}")
    if not quiet and (len(paths) > 1 or done < len(paths)):
        click.echo(f"built {done} of {_counted(paths)}")
    _tell_and_exit(problems)


@deckgen.command()
@_EPISODES
@_THEME
@click.option("--strict", is_flag=True, help="Warnings count as problems, too.")
def check(episodes: Sequence[str], theme: str, *, strict: bool) -> None:
    """Tell what is wrong with each EPISODE, and write nothing."""
    paths = _or_exit(lambda: content.find(episodes))
    problems = [problem for path in paths for problem in _built(path, (), theme).problems]
    if not problems:
        click.echo(f"no problems in {_counted(paths)}")
    _tell_and_exit(problems, strict=strict)


@deckgen.command()
@click.argument("number", type=click.IntRange(0, 9999))
@click.argument("title")
def new(number: int, title: str) -> None:
    """Start episode NUMBER: a file in content/ with every field in a comment, to fill in."""
    from deckgen.publish import create
    from deckgen.readers import schema_text
    from deckgen.starter import starter

    if not title.strip():
        raise click.BadParameter("an episode needs a title", param_hint="'TITLE'")
    name, text = starter(number, title.strip())
    path = content.CONTENT / name
    _or_exit(lambda: content.ensure_free(number))
    _or_exit(lambda: create(path, text))
    if not (content.CONTENT / content.SCHEMA).exists():
        _or_exit(lambda: create(content.CONTENT / content.SCHEMA, schema_text()))
    click.echo(f"wrote {visible(str(path))}; fill it in, then: deckgen build {number}")


@deckgen.command()
def schema() -> None:
    """Print the JSON Schema of episode files, which editors complete and check by."""
    from deckgen.readers import schema_text

    click.echo(schema_text(), nl=False)


def _built(path: Path, formats: Sequence[str], theme: str) -> Built:
    """An episode's files and problems; what keeps them from being read is one of these."""
    from deckgen.build import Built, build

    root = content.root_of(path)
    try:
        project, problems = _project(root)
        data = content.read(path)
    except DeckgenError as error:
        return Built(problems=error.problems)
    assets = Folders((path.parent, root / "assets"))
    built = build(data, str(path), project, formats=formats, theme=theme, assets=assets)
    return replace(built, problems=(*problems, *built.problems))


def _project(root: Path) -> tuple[Project | None, tuple[Problem, ...]]:
    """What holds for all episodes, and warnings about it; raises `DeckgenError` for errors."""
    from deckgen.readers import read_project

    path = root / content.PROJECT
    if not path.is_file():
        return None, ()
    name = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    project, problems = read_project(content.read(path), str(name))
    if any(problem.is_error for problem in problems):
        raise DeckgenError(problems)
    return project, tuple(problems)


def _claim(names: Iterable[str], path: Path, owners: dict[str, Path]) -> None:
    """Note whose file each name is; raises `DeckgenError` where another episode has it."""
    for name in names:
        owner = owners.setdefault(name, path)
        if owner != path:
            message = f"{path} and {owner} would both become {name}"
            hint = "give one of them another number or title"
            raise DeckgenError([Problem("E514", message, hint=hint)])


def _or_exit(do: Callable[[], T]) -> T:
    try:
        return do()
    except DeckgenError as error:
        _tell_and_exit(error.problems)
        raise  # never reached: those are errors


def _tell_and_exit(problems: Iterable[Problem], *, strict: bool = False) -> None:
    told = in_order(problems)
    for problem in told:
        click.echo(f"{_painted(problem)}\n", err=True)
    if told:
        click.echo(count(told), err=True)
    errors = told if strict else tuple(problem for problem in told if problem.is_error)
    if errors:
        sys.exit(2 if any(problem.is_usage for problem in errors) else 1)


def _painted(problem: Problem) -> str:
    text, word = show(problem), problem.severity.word
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        return text
    return (
        click.style(word, fg="red" if problem.is_error else "yellow", bold=True) + text[len(word) :]
    )


def _size(data: bytes) -> str:
    return f"{max(1, round(len(data) / 1000)):,} kB"


def _counted(paths: Sequence[Path]) -> str:
    return f"{len(paths)} episode{'' if len(paths) == 1 else 's'}"


def main() -> None:
    """Run the command line. What the terminal's encoding lacks is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    deckgen(prog_name="deckgen")
