"""Time zones from the `tzdata` package, so that every machine knows the same ones."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Mapping
from importlib import resources
from zoneinfo import ZoneInfo


def zone(name: str) -> ZoneInfo | None:
    """The zone of an IANA name, in capitals or not; None if there is no such name.

    The same name gives the same object. Zones read this way cannot be pickled or deep-copied.
    """
    known = _names().get(name.casefold())
    return _load(known) if known else None


def zones_like(name: str) -> tuple[str, ...]:
    """Up to three names that somebody who wrote `name` may have meant: a city, or a slip."""
    wanted = name[:64].casefold().strip().replace(" ", "_")
    by_city = [known for known in _names().values() if _city(known) == wanted and "/" in known]
    if by_city:
        return tuple(by_city[:3])
    close = difflib.get_close_matches(wanted, _names(), n=1, cutoff=0.75)
    cities = {_city(known): known for known in _names().values()}
    close_city = difflib.get_close_matches(wanted, cities, n=1, cutoff=0.75)
    return (*(_names()[name] for name in close), *(cities[city] for city in close_city))[:1]


@functools.cache
def _load(name: str) -> ZoneInfo:
    path = resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
    with path.open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


@functools.cache
def _names() -> Mapping[str, str]:
    """Every name in `tzdata`, by its casefolded form."""
    text = resources.files("tzdata").joinpath("zones").read_text(encoding="ascii")
    return {name.casefold(): name for name in text.split()}


def _city(name: str) -> str:
    return name.rpartition("/")[2].casefold()
