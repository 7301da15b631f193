"""`deckgen import`."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from deckgen import content
from deckgen.cli.episodes import project_of
from deckgen.cli.telling import or_exit, tell, tell_and_exit
from deckgen.diagnostics import DeckgenError, Place, Problem, visible

if TYPE_CHECKING:
    from deckgen.importing import Gathered, Wanted
    from deckgen.model import Episode, Project

_MOST = 100_000_000


def _zone(ctx: click.Context, param: click.Parameter, value: str | None) -> ZoneInfo | None:  # noqa: ARG001 - click passes all three
    from deckgen.model.zones import zone, zones_like

    found = zone(value) if value else None
    if value and not found:
        like = " or ".join(zones_like(value)) or "a place, such as Europe/Amsterdam"
        message = f"there is no time zone {value!r}; did you mean {like}?"
        raise click.BadParameter(message)
    return found


def _day(ctx: click.Context, param: click.Parameter, value: Sequence[str]) -> tuple[dt.date, ...]:  # noqa: ARG001 - click passes all three
    try:
        return tuple(dt.date.fromisoformat(day) for day in value)
    except ValueError as error:
        raise click.BadParameter("write year-month-day, such as 2022-05-20") from error


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--match", multiple=True, metavar="WORD", help="Talks with this word; repeatable.")
@click.option("--track", multiple=True, metavar="WORD", help="Talks of this track; repeatable.")
@click.option("--room", multiple=True, metavar="WORD", help="Talks in this room; repeatable.")
@click.option("--day", multiple=True, callback=_day, metavar="DAY", help="Talks on 2022-05-20.")
@click.option("--timezone", callback=_zone, metavar="ZONE", help="Times as in Europe/Amsterdam.")
@click.option("--into", metavar="EPISODE", help="Add and update talks in this file.")
@click.option("--output", "-o", metavar="FILE", help="Write here; else to standard output.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
def import_(
    sources: Sequence[str],
    match: Sequence[str],
    track: Sequence[str],
    room: Sequence[str],
    day: Sequence[dt.date],
    timezone: ZoneInfo | None,
    into: str | None,
    output: str | None,
    *,
    force: bool,
) -> None:
    """Make an episode file of show notes, a calendar, a schedule or a table.

    SOURCE is a file, or - for standard input; several make one episode. Nothing is downloaded.
    """
    from deckgen.importing import Wanted, gather

    if into and output:
        raise click.UsageError("give --into or --output, not both")
    data = or_exit(lambda: [(_read(source), _name(source)) for source in sources])
    target = or_exit(lambda: _Target.of(into)) if into else None
    gathered = gather(data, timezone, target.zone if target else None)
    if gathered.episode is None or any(problem.is_error for problem in gathered.problems):
        tell_and_exit(gathered.problems)
        return
    wanted = Wanted(match, track, room, day)
    episode, problems = or_exit(lambda: _chosen(gathered, wanted))
    tell(gathered.problems)
    chosen = f"; {len(episode.talks)} of {len(gathered.episode.talks)} talks chosen"
    click.echo(f"read {_read_of(gathered.episode)}{chosen if wanted else ''}", err=True)
    if target:
        _merge(target, episode, gathered.episode)
        return
    _write(episode, problems, output, force=force)


_COUNTED = ("talks", "hosts", "guests", "headlines", "events", "links", "sections")


def _read_of(episode: Episode) -> str:
    """How much of each kind: `2 hosts, 1 talk`; `only a title` where there is nothing else."""
    counts = ((len(getattr(episode, name)), name) for name in _COUNTED)
    parts = [f"{n} {name if n > 1 else name.removesuffix('s')}" for n, name in counts if n]
    return ", ".join(parts) or "only a title"


def _read(source: str) -> bytes:
    if re.match(r"(https?|webcal)://", source, re.IGNORECASE):
        address = re.sub("^webcal", "https", source, flags=re.IGNORECASE)
        hint = f"curl -L -o schedule.ics '{address}', then: deckgen import schedule.ics"
        raise DeckgenError([Problem("E507", "deckgen never goes online", hint=hint)])
    if source == "-":
        if sys.stdin is None:  # closed by whoever started the command
            raise DeckgenError([Problem("E511", "cannot read standard input: it is closed")])
        return sys.stdin.buffer.read(_MOST)
    return content.read(Path(source))


def _name(source: str) -> str:
    return "standard input" if source == "-" else source


def _chosen(gathered: Gathered, wanted: Wanted) -> tuple[Episode, list[Problem]]:
    """The episode with the talks that are wanted, and the problems that its file should mention."""
    from deckgen.importing import select

    episode = gathered.episode
    assert episode is not None  # noqa: S101 - the caller has looked
    kept = select(episode, wanted) if wanted else tuple(range(len(episode.talks)))
    if wanted and not kept:
        days = sorted({str(talk.day) for talk in episode.talks if talk.day})
        hint = f"there are talks on {', '.join(days[:8])}" if wanted.days else "try other words"
        message = f"none of the {len(episode.talks)} talks is what you ask for"
        raise DeckgenError([Problem("E157", message, hint=hint)])
    spots = {gathered.places[old]: f"talks[{new}]" for new, old in enumerate(kept)}
    problems = [_about(problem, spots) for problem in gathered.problems]
    talks = tuple(episode.talks[at] for at in kept)
    return replace(episode, talks=talks), [problem for problem in problems if problem]


def _about(problem: Problem, spots: dict[Place | None, str]) -> Problem | None:
    """A problem of a schedule counts where its talk is chosen; those of show notes always do."""
    if not re.match("W1[789]", problem.code):
        return problem
    origin = spots.get(problem.place) if problem.place else None
    return replace(problem, origin=origin) if origin else None


@dataclass(frozen=True)
class _Target:
    """The file that talks are put into, and what holds for it."""

    path: Path
    text: str
    project: Project | None

    @classmethod
    def of(cls, words: str) -> _Target:
        """The file of an episode's number or path; raises `DeckgenError`."""
        (path,) = content.find([words])
        project, _ = project_of(content.root_of(path))
        try:
            return cls(path, content.read(path).decode("utf-8"), project)
        except UnicodeDecodeError:
            place = Place(str(path), 1, 1)
            raise DeckgenError([Problem("E101", "the file is not in UTF-8", place)]) from None

    @property
    def zone(self) -> ZoneInfo | None:
        """The zone of its times."""
        from deckgen.build import read

        episode = read(self.text.encode(), str(self.path), self.project).episode
        return episode.timezone if episode else None


def _merge(target: _Target, episode: Episode, schedule: Episode) -> None:
    from deckgen.importing import merge
    from deckgen.publish import publish

    path, text = target.path, target.text
    merged = or_exit(lambda: merge(text, str(path), episode, schedule, target.project))
    for what, titles in (
        ("added", merged.added),
        ("changed", merged.changed),
        ("no longer in the schedule, kept", merged.gone),
    ):
        for title in titles:
            click.echo(f"{what}: {visible(title)}")
    if merged.text == text:
        click.echo(f"nothing to change in {visible(str(path))}")
        return
    or_exit(lambda: publish({path.name: merged.text.encode()}, path.parent))
    click.echo(f"wrote {visible(str(path))}")


def _write(episode: Episode, problems: list[Problem], output: str | None, *, force: bool) -> None:
    from deckgen.emitting import episode_yaml
    from deckgen.publish import create, publish

    text = episode_yaml(episode, problems)
    if output is None:
        click.echo(text, nl=False)
        return
    path = Path(output)
    if force:
        or_exit(lambda: publish({path.name: text.encode()}, path.parent))
    else:
        or_exit(lambda: create(path, text))
    click.echo(f"wrote {visible(output)}", err=True)
