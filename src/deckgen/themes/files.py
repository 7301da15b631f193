from __future__ import annotations

import difflib
import sys
from importlib import resources
from typing import Any

from deckgen.assets import AssetError, Assets
from deckgen.diagnostics import DeckgenError, Place, Problem
from deckgen.themes.fields import read_theme
from deckgen.themes.theme import Theme

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def themes() -> tuple[str, ...]:
    """The names of the themes that come with deckgen."""
    files = resources.files("deckgen.themes").iterdir()
    return tuple(sorted(f.name.removesuffix(".toml") for f in files if f.name.endswith(".toml")))


def theme(name: str, assets: Assets) -> Theme:
    """The theme in `themes/NAME.toml` among the assets, else the one of deckgen.

    Raises `DeckgenError` where there is none, or where the file is not a whole and readable theme.
    """
    return read_theme(name, _tables(name, assets))


def _tables(name: str, assets: Assets, above: tuple[str, ...] = ()) -> dict[str, Any]:
    # A theme among the assets may build on deckgen's one of the same name, which it hides.
    source = _own(name) if name in above else _source(name, assets)
    tables = _parse(name, source)
    base = tables.pop("base", None)
    if base is None:
        return tables
    return _merged(_tables(str(base), assets, (*above, name)), tables)


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        under = below.get(key)
        both = isinstance(value, dict) and isinstance(under, dict)
        merged[key] = {**under, **value} if both and under is not None else value
    return merged


def _source(name: str, assets: Assets) -> bytes:
    try:
        return assets.read(f"themes/{name}.toml")
    except AssetError:
        return _own(name)


def _own(name: str) -> bytes:
    if name in themes():
        return (resources.files("deckgen.themes") / f"{name}.toml").read_bytes()
    close = difflib.get_close_matches(name, themes(), n=1)
    hint = f"did you mean {close[0]!r}? " if close else ""
    raise DeckgenError(
        [
            Problem(
                "E330",
                f"there is no theme {name!r}",
                hint=f"{hint}deckgen has {' and '.join(themes())}; "
                f"your own goes to assets/themes/{name}.toml",
            )
        ]
    )


def _parse(name: str, source: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(source.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no TOML, no UTF-8, brackets without end
        problem = Problem(
            "E331",
            f"not a TOML file: {error}",
            Place(f"themes/{name}.toml", 1, 1),
            'see https://toml.io; a colour is written "#FFC20E"',
        )
        raise DeckgenError([problem]) from error
