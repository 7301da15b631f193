"""`deckgen template`: ours to edit, and how yours would be used."""

from __future__ import annotations

from pathlib import Path

import click

from deckgen import content
from deckgen.assets import Folders
from deckgen.cli.arguments import THEME
from deckgen.cli.episodes import project_of
from deckgen.cli.telling import or_exit, tell_and_exit
from deckgen.diagnostics import visible


@click.group()
def template() -> None:
    """PowerPoint templates: deckgen's own to edit, and how yours suits a deck."""


@template.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@THEME
def export(file: Path, theme: str) -> None:
    """Write deckgen's own template to FILE (.pptx or .potx), to be edited in PowerPoint."""
    from deckgen import themes
    from deckgen.build import DEFAULT_THEME
    from deckgen.publish import create
    from deckgen.writers.pptx.trial import exported

    assets = Folders((Path(), Path("assets")))
    look = or_exit(lambda: themes.theme(theme or DEFAULT_THEME, assets))
    data = exported(look, as_template=file.suffix.casefold() == ".potx")
    or_exit(lambda: create(file, data))
    click.echo(f"wrote {visible(str(file))}; edit it, then: deckgen build --template {file}")


@template.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@THEME
@click.option("--strict", is_flag=True, help="Warnings count as problems, too.")
def check(file: Path, theme: str, *, strict: bool) -> None:
    """Tell which layouts and placeholders of FILE each kind of slide takes, and what it lacks."""
    from deckgen import themes
    from deckgen.build import DEFAULT_THEME
    from deckgen.writers.pptx.trial import try_template

    assets = Folders((Path(), Path("assets")))
    look = or_exit(lambda: themes.theme(theme or DEFAULT_THEME, assets))
    project, problems = or_exit(lambda: project_of(Path()))
    named = project.layouts.named if project else {}
    data = or_exit(lambda: content.read(file))
    trial = or_exit(lambda: try_template(data, str(file), look, assets, named))
    for line in trial.lines:
        click.echo(visible(line))
    if trial.problems:
        click.echo("")
    tell_and_exit((*problems, *trial.problems), strict=strict)
