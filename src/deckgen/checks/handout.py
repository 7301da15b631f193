from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from deckgen.diagnostics import Places, Problem, Severity
from deckgen.model import Episode

SHOWN = 6
"""So many rooms are named to somebody who wrote none of them."""


def unknown_room(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """The room whose door sheets are asked for is a room of some talk."""
    options = episode.handout
    rooms = {_folded(talk.room): talk.room for talk in episode.talks if talk.room}
    asked = _folded(options.room)
    if options.layout != "door" or not asked or asked in rooms:
        return ()
    close = get_close_matches(asked, rooms, n=1)
    if close:
        hint = f"did you mean '{rooms[close[0]]}'?"
    elif rooms:
        more = f" and {len(rooms) - SHOWN} more" if len(rooms) > SHOWN else ""
        hint = f"the rooms are {', '.join(list(rooms.values())[:SHOWN])}{more}"
    else:
        hint = "give the talks their rooms"
    message = f"no talk is in the room '{options.room[:60]}'"
    return (Problem("E216", message, hint=hint, origin="handout.room").located(places),)


def idle_options(episode: Episode, places: Places) -> tuple[Problem, ...]:
    """Whatever is asked of the handout has a meaning in its layout."""
    return tuple(problem.located(places) for problem in _idle(episode))


def _idle(episode: Episode) -> Iterator[Problem]:
    options = episode.handout
    layout = options.layout
    if options.room and layout != "door":
        yield _warning("room", layout, "write layout: door for the sheets of one room")
    if options.pages != "auto" and layout in ("door", "cards"):
        yield _warning("pages", layout, "leave it out; lists and grids can be fitted to pages")


def _warning(option: str, layout: str, hint: str) -> Problem:
    message = f"'{option}' does nothing where the layout is {layout}"
    return Problem("W217", message, None, hint, Severity.WARNING, f"handout.{option}")


def _folded(room: str) -> str:
    return " ".join(room.casefold().split())
