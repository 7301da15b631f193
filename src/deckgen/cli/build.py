"""`deckgen build`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen import content
from deckgen.cli.arguments import EPISODES, JOBS, TEMPLATE, THEME, Format
from deckgen.cli.edits import ensure_unedited
from deckgen.cli.episodes import counted, source_date
from deckgen.cli.printing import BLEED, BOOKLET, CROP_MARKS, LAYOUT, ROOM, asked, with_booklet
from deckgen.cli.telling import MESSAGES, or_exit, say, tell, tell_and_exit
from deckgen.diagnostics import DeckgenError, Problem, visible

if TYPE_CHECKING:
    from deckgen.cli.manifest import Kept, Manifest
    from deckgen.cli.orders import Order, Outcome


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
@click.option(
    "--force", is_flag=True, help="Build what has not changed, too, and over edited decks."
)
@JOBS
@click.option("--watch", "-w", is_flag=True, help="Build again whenever a file is saved.")
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
    jobs: int | None,
    form: str,
    *,
    crop_marks: bool,
    booklet: bool,
    force: bool,
    watch: bool,
    quiet: bool,
) -> None:
    """Write the deck and the handout of each EPISODE whose content has changed.

    An EPISODE is a number, such as 45, or the path of a file; without one, every file in content/.
    """
    from deckgen.cli.manifest import Manifest
    from deckgen.cli.orders import Order
    from deckgen.publish import ensure_folder

    folder = Path(output)
    paths = or_exit(lambda: content.find(episodes), form)
    or_exit(lambda: ensure_folder(folder), form)
    dated = or_exit(source_date, form)
    formats = with_booklet(formats) if booklet else tuple(formats)
    order = Order(formats, theme, dated, bleed, crop_marks, template, asked(layout, room))
    run = _Run(folder, order, Manifest(folder), force, form, quiet)
    run.build(paths, jobs)
    run.tell(paths)
    if not watch:
        tell_and_exit(run.problems, form=form)
        return
    tell(run.problems, form)
    _keep_watching(episodes, paths, run)


def _keep_watching(episodes: Sequence[str], paths: Sequence[Path], last: _Run) -> None:
    """Build again what each save touches, until Ctrl-C. Whatever is wrong is told; nothing ends."""
    from deckgen.cli.watching import folders_of, saves

    def folders() -> Sequence[Path]:
        with suppress(DeckgenError):  # told when it is built
            return folders_of(content.find(episodes))
        return folders_of(paths)

    say("watching; Ctrl-C ends", last.form)
    with suppress(KeyboardInterrupt):
        for _ in saves(folders):
            _build_again(episodes, last)


def _build_again(episodes: Sequence[str], last: _Run) -> None:
    from deckgen.cli.manifest import Manifest

    try:
        paths = content.find(episodes)
    except DeckgenError as error:
        tell(error.problems, last.form)
        return
    manifest = Manifest(last.folder)
    run = _Run(last.folder, last.order, manifest, False, last.form, last.quiet, brief=True)
    run.build(paths, 1)  # here, where everything is loaded
    tell(run.problems, run.form)


@dataclass
class _Run:
    """One build of several episodes: what has been done so far, and what there is to tell."""

    folder: Path
    order: Order
    manifest: Manifest
    force: bool
    form: str
    quiet: bool
    brief: bool = False
    owners: dict[str, Path] = field(default_factory=dict)
    fonts: dict[str, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    done: int = 0
    kept: int = 0

    def build(self, paths: Sequence[Path], jobs: int | None) -> None:
        """Bring the files of every episode up to date, in the order of `paths`."""
        kept = {} if self.force else {path: self.manifest.kept(path, self.order) for path in paths}
        changed = [path for path in paths if not kept.get(path)]
        outcomes = self._outcomes(changed, jobs)
        for path in paths:
            there = kept.get(path)
            if there:
                self._keep(path, there)
            else:
                _, outcome = next(outcomes)
                self._publish(path, outcome)
        self.manifest.save()

    def tell(self, paths: Sequence[Path]) -> None:
        """What a person wants to know at the end."""
        if self.fonts and not self.quiet:
            say(f"fonts to have where the deck is shown: {', '.join(self.fonts)}", self.form)
        if not self.quiet and (len(paths) > 1 or self.done < len(paths)):
            same = f", {self.kept} of them unchanged" if self.kept else ""
            say(f"built {self.done} of {counted(paths)}{same}", self.form)

    def _outcomes(self, paths: Sequence[Path], jobs: int | None) -> Iterator[tuple[Path, Outcome]]:
        from deckgen.cli.orders import carry_out_all

        return carry_out_all(paths, self.order, jobs)

    def _keep(self, path: Path, there: Kept) -> None:
        self.problems += there.problems
        try:
            _claim(there.names, path, self.owners)
        except DeckgenError as error:
            self.problems += error.problems
            return
        self.done += 1
        self.kept += 1
        self.fonts |= dict.fromkeys(there.fonts)
        if not self.quiet and not self.brief:
            for name in there.names:
                say(f"{visible(str(self.folder / name))} is up to date", self.form)

    def _publish(self, path: Path, outcome: Outcome) -> None:
        from deckgen.publish import publish

        made = outcome.built
        self.problems += made.problems
        try:
            _claim(made.files, path, self.owners)
            if not self.force:
                ensure_unedited(made.files, self.folder)
            written = publish(made.files, self.folder)
        except DeckgenError as error:
            self.problems += error.problems
            return
        self.manifest.note(path, self.order, outcome)
        self.done += bool(written)
        self.fonts |= dict.fromkeys(made.fonts)
        if not self.quiet:
            for file in written:
                size = _size(made.files[file.name])
                say(f"wrote {visible(str(file))} ({size})", self.form)


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
