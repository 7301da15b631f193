"""`deckgen build`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from deckgen import content
from deckgen.cli.arguments import EPISODES, TEMPLATE, THEME, Format
from deckgen.cli.edits import ensure_unedited
from deckgen.cli.episodes import built, counted, source_date
from deckgen.cli.printing import BLEED, BOOKLET, CROP_MARKS, LAYOUT, ROOM, asked, with_booklet
from deckgen.cli.telling import MESSAGES, or_exit, say, tell_and_exit
from deckgen.diagnostics import DeckgenError, Problem, visible


@click.command()
@EPISODES
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
@THEME
@TEMPLATE
@LAYOUT
@ROOM
@BLEED
@CROP_MARKS
@BOOKLET
@click.option("--force", is_flag=True, help="Overwrite decks that somebody edited.")
@MESSAGES
@click.option("--quiet", "-q", is_flag=True, help="Tell problems only.")
def build(
    episodes: Sequence[str],
    formats: Sequence[str],
    output: str,
    theme: str,
    template: Path | None,
    layout: str | None,
    room: str,
    bleed: float,
    form: str,
    *,
    crop_marks: bool,
    booklet: bool,
    force: bool,
    quiet: bool,
) -> None:
    """Write the deck and the handout of each EPISODE.

    An EPISODE is a number, such as 45, or the path of a file; without one, every file in content/.
    """
    from deckgen.document import Press
    from deckgen.publish import ensure_folder, publish

    folder = Path(output)
    formats = with_booklet(formats) if booklet else formats
    press = Press(bleed, crop_marks)
    paths = or_exit(lambda: content.find(episodes), form)
    or_exit(lambda: ensure_folder(folder), form)
    dated = or_exit(source_date, form)
    owners: dict[str, Path] = {}
    fonts: dict[str, None] = {}
    problems: list[Problem] = []
    done = 0
    for path in paths:
        made = built(path, formats, theme, dated, press, template, asked(layout, room))
        problems += made.problems
        try:
            _claim(made.files, path, owners)
            if not force:
                ensure_unedited(made.files, folder)
            written = publish(made.files, folder)
        except DeckgenError as error:
            problems += error.problems
            continue
        done += bool(written)
        fonts |= dict.fromkeys(made.fonts)
        if not quiet:
            for file in written:
                say(f"wrote {visible(str(file))} ({_size(made.files[file.name])})", form)
    if fonts and not quiet:
        say(f"fonts to have where the deck is shown: {', '.join(fonts)}", form)
    if not quiet and (len(paths) > 1 or done < len(paths)):
        say(f"built {done} of {counted(paths)}", form)
    tell_and_exit(problems, form=form)


def _claim(names: Iterable[str], path: Path, owners: dict[str, Path]) -> None:
    """Note whose file each name is; raises `DeckgenError` where another episode has it."""
    for name in names:
        owner = owners.setdefault(name, path)
        if owner != path:
            message = f"{path} and {owner} would both become {name}"
            hint = "give one of them another number or title"
            raise DeckgenError([Problem("E514", message, hint=hint)])


def _size(data: bytes) -> str:
    return f"{max(1, round(len(data) / 1000)):,} kB"
