"""Random episodes, whole and nasty, as the readers give them: every text trimmed and composed."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import assume
from hypothesis import strategies as st

from deckgen.model import Episode, Timed, Url
from deckgen.model.declarations import (
    ByName,
    Choice,
    Declared,
    Kind,
    Many,
    Plain,
    Record,
    declared,
)
from deckgen.model.zones import zone

NASTY = (
    *("yes", "NO", "null", "~", "045", "12:30", "1.10", "1e3", "0x1F", "2022-05-13", "=", "<<"),
    *("Cilium: Welcome", "ends with:", "a #b", "#hash", "- dash", "-", "?", "? a", ": b", "a:b"),
    *("'quoted'", '"quoted"', "it's", 'say "hi"', "back\\slash", "{a: b}", "[a, b]", "a, b", "%x"),
    *("&a", "*a", "!tag", "|", ">", "| a", ">- b", "@me", "`code`", "...", "---", "--- a", "a  b"),
    *("👩‍🚀 lift-off", "naïve", "日本語", "ﬁ", "a\u00a0b", "\u200bzero", "\ufeffmark", "a\u2060b"),
    *(
        "\u202eevil",
        "😀",
        "x" * 130,
        "word " * 40 + "end",
        "so long: " * 20 + "# end",
        "{%youtube%}",
    ),
    *("[x](y)", "*a*", "_b_", "1. one", "+ plus", "<b>", "&amp;", "https://example.org/?a=1&b=2"),
)
LINES = (
    *("one\n\ntwo", "one\ntwo", "a\n  b", "a \nb", "one\n\n\n\nfour", "- a\n- b", "# no\n\n# yes"),
    *("word " * 40 + "end\n\n" + "word " * 40 + "end", "x:\n    y: 1", "a\n#\nb", "---\n..."),
)
ZONES = tuple(
    found
    for name in ("Europe/Madrid", "America/New_York", "Asia/Kolkata", "UTC", "Australia/Lord_Howe")
    for found in [zone(name)]
    if found
)

_LETTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"
)
_ANY = st.one_of(st.sampled_from(NASTY), st.text(_LETTERS, min_size=1, max_size=40))
_LISTED = 3
_DEEP = 3


def _trimmed(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


one_line = _ANY.map(_trimmed).filter(bool)
"""A text of one line."""

several_lines = st.one_of(
    st.sampled_from(LINES), st.lists(_ANY | st.just(""), min_size=1, max_size=4).map("\n".join)
).map(_trimmed)
"""A text that may have several lines, or none."""

addresses = st.sampled_from(
    (
        *("https://example.org", "http://example.org/a,b", "https://example.org/?a=1&b={c}"[:-3]),
        *("https://example.org/#part", "https://example.org/a:", "mailto:ada@example.org"),
        *("https://example.org/100%&b", "https://example.org/(x)_[y]", "https://example.org/'*!'"),
        "https://example.org/" + "long-" * 25,
    )
).map(Url)


@st.composite
def times(draw: st.DrawFn, around: ZoneInfo | None) -> Mapping[str, Any]:
    """The fields of something timed; `around` is the zone in effect where it stands."""
    own = draw(st.sampled_from((None, *ZONES)))
    zones: list[dt.tzinfo] = [dt.timezone(dt.timedelta(minutes=draw(st.integers(-720, 840))))]
    zones += [known for known in (own or around, draw(st.sampled_from(ZONES))) if known]
    found: dict[str, Any] = {"timezone": own}
    start = draw(
        st.none()
        | st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1)).map(  # noqa: DTZ001
            lambda moment: moment.replace(second=draw(st.sampled_from((0, 0, 30))), microsecond=0)
        )
    )
    if start is None:
        return {
            **found,
            "date": draw(st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))),
        }
    begin = start.replace(tzinfo=draw(st.sampled_from(zones)), fold=draw(st.integers(0, 1)))
    assume(_exists(begin))
    found |= {"start": begin, "date": draw(st.none() | st.just(begin.date()))}
    length = dt.timedelta(minutes=draw(st.sampled_from((1, 35, 60, 600, 3000))))
    ends = (begin.astimezone(dt.timezone.utc) + length).astimezone(begin.tzinfo)
    return {**found, "end": draw(st.none() | st.just(ends))}


def _exists(moment: dt.datetime) -> bool:
    back = moment.astimezone(dt.timezone.utc).astimezone(moment.tzinfo)
    return back.replace(tzinfo=None) == moment.replace(tzinfo=None)


@st.composite
def records(draw: st.DrawFn, cls: type, around: ZoneInfo | None = None, deep: int = 0) -> Any:
    """An instance of a class of the model, with any of its fields."""
    found: dict[str, Any] = {}
    if issubclass(cls, Timed):
        found |= draw(times(around))
    elif "timezone" in declared(cls):
        found["timezone"] = draw(st.sampled_from((None, *ZONES)))
    around = found.get("timezone") or around
    for name, field in declared(cls).items():
        timed = issubclass(cls, Timed) and name in ("start", "end", "date")
        if name not in found and not timed and (field.required or draw(st.integers(0, 2)) == 0):
            found[name] = draw(_values(field.kind, field, around, deep))
    return cls(**found)


def _values(
    kind: Kind, field: Declared | None, around: ZoneInfo | None, deep: int
) -> st.SearchStrategy[Any]:
    if isinstance(kind, Record):
        return records(kind.type, around, deep + 1)
    if isinstance(kind, Many):
        most = 0 if deep > _DEEP else _LISTED
        return st.lists(_values(kind.item, None, around, deep), max_size=most).map(tuple)
    if isinstance(kind, ByName):
        names = one_line.filter(lambda name: name == " ".join(name.split()))
        return st.dictionaries(names, _values(kind.value, None, around, deep), max_size=2)
    if isinstance(kind, Choice):
        words: st.SearchStrategy[Any] = st.sampled_from(kind.words)
        return words | st.integers(1, 9999) if kind.number else words
    return _plain(kind, field)


def _plain(kind: Plain, field: Declared | None) -> st.SearchStrategy[Any]:
    if kind.type is Url:
        return addresses
    if kind.type is bool:
        return st.booleans()
    if kind.type is int:
        return st.integers(0, 999_999_999)
    if kind.type is ZoneInfo:
        return st.sampled_from(ZONES)
    if kind.type is dt.date:
        return st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))
    if field and field.required:
        return one_line
    if field and field.default:  # an empty text there would not be empty when read
        return one_line
    return several_lines if field and field.paragraphs else st.just("") | one_line


episodes: st.SearchStrategy[Episode] = records(Episode)
"""A whole episode."""
