"""`deckgen check`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from deckgen import content
from deckgen.cli.arguments import EPISODES, THEME
from deckgen.cli.episodes import built, counted
from deckgen.cli.telling import MESSAGES, or_exit, say, tell_and_exit


@click.command()
@EPISODES
@THEME
@MESSAGES
@click.option("--strict", is_flag=True, help="Warnings count as problems, too.")
def check(episodes: Sequence[str], theme: str, form: str, *, strict: bool) -> None:
    """Tell what is wrong with each EPISODE, and write nothing."""
    paths = or_exit(lambda: content.find(episodes), form)
    problems = [problem for path in paths for problem in built(path, (), theme).problems]
    if not problems:
        say(f"no problems in {counted(paths)}", form)
    tell_and_exit(problems, strict=strict, form=form)
