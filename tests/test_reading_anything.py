"""Any bytes give problems or an episode; any episode that is written down is read back the same."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from deckgen.checks import check
from deckgen.diagnostics import Problem, Severity, show
from deckgen.model import Episode, Url
from deckgen.model.declarations import ByName, Choice, Kind, Many, Plain, declared
from deckgen.model.talks import Timed
from deckgen.model.zones import zone
from deckgen.readers import Reading, read
from deckgen.readers.composing import FAST, SLOW, compose
from deckgen.readers.ledger import Ledger, StopReadingError
from deckgen.readers.source import Source
from reading import episode

QUICK = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
WHOLE = settings(QUICK, max_examples=20)


def whole(found: Reading) -> None:
    """A reading is an episode, or says why it is none; and all it says can be shown."""
    assert found.episode is not None or any(problem.is_error for problem in found.problems)
    for problem in found.problems:
        assert problem.place is not None
        assert problem.message == problem.message.strip()
        assert not problem.message.endswith(".")
        assert problem.hint
        show(problem).encode()
    if found.episode:
        check(found.episode, found.places)


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    whole(read(data, "episode.yaml"))


# Pieces of which YAML, and the mistakes in it, are made.
PIECES = st.sampled_from(
    [
        *"title talks start hosts url ~ x ö 2022-05-20 14:00 [ ] { } ' \" | > # % @ <<".split(),  # noqa: SIM905 - shows
        *[": ", ":", "- ", "\n", "\n  ", "\n    ", ", ", "&a ", "*a", "!b ", "? ", " #", "---\n"],
        *["...", "\t", "\\", "\u2028", "\ufeff", "\x07", "\r"],
    ]
)
SOUP = st.lists(PIECES, max_size=30).map("".join)


@QUICK
@given(SOUP)
@example("title: x\n? - y\n: z\n")
def test_any_pieces_of_yaml(text: str) -> None:
    whole(read(text.encode(), "episode.yaml"))


GOOD = (Path(__file__).parent.parent / "content" / "045-kubecon-eu-2022.yaml").read_text("utf-8")


@QUICK
@given(st.integers(0, len(GOOD)), st.integers(0, 30), SOUP)
def test_a_good_file_with_one_place_spoilt(at: int, gone: int, put: str) -> None:
    whole(read((GOOD[:at] + put + GOOD[at + gone :]).encode(), "episode.yaml"))


@QUICK
@given(SOUP)
def test_both_of_pyyamls_parsers_find_the_same(text: str) -> None:
    if FAST is SLOW:
        pytest.skip("PyYAML has no fast parser here")
    said = []
    for loader in (FAST, SLOW):
        ledger = Ledger(Source("episode.yaml", text.translate({7: " ", 9: " ", 13: " "})))
        with contextlib.suppress(StopReadingError):
            compose(ledger, loader)
        said.append(ledger.problems)
    assert said[0] == said[1]


# ---- whole episodes


def tidy(text: str) -> str:
    """A text as the reader gives it back: composed, trimmed, on one line."""
    return unicodedata.normalize("NFC", " ".join(text.split())).strip()


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
TEXTS = st.text(LETTERS, min_size=1, max_size=20).map(tidy).filter(bool)
URLS = st.sampled_from(["https://example.org/a?b=c#d", "http://a.org", "mailto:a@b.org"]).map(Url)
ZONES = st.sampled_from(["Europe/Madrid", "America/New_York", "Asia/Kolkata", "UTC"]).map(zone)
DAYS = st.dates(dt.date(1971, 1, 1), dt.date(2199, 12, 30))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, 9999),
    bool: st.booleans(),
    Url: URLS,
    ZoneInfo: ZONES,
    dt.date: DAYS,
}


def values(kind: Kind, depth: int) -> st.SearchStrategy[Any]:
    if isinstance(kind, Plain):
        return PLAIN[kind.type]
    if isinstance(kind, Choice):
        words: st.SearchStrategy[Any] = st.sampled_from(kind.words)
        return words | st.integers(1, 9999) if kind.number else words
    if isinstance(kind, Many):
        if depth == 0:
            return st.just(())
        return st.lists(values(kind.item, depth - 1), max_size=2).map(tuple)
    if isinstance(kind, ByName):
        return st.dictionaries(TEXTS, values(kind.value, depth - 1), max_size=2)
    return records(kind.type, depth)


def records(cls: type, depth: int = 3) -> st.SearchStrategy[Any]:
    fields = {
        name: values(field.kind, depth)
        if field.required
        else st.one_of(st.just(field.default), values(field.kind, depth))
        for name, field in declared(cls).items()
        if field.kind != Plain(dt.datetime) and not (issubclass(cls, Timed) and name == "date")
    }
    built = st.builds(cls, **fields)
    return st.tuples(built, st.none() | spans()).map(timed) if issubclass(cls, Timed) else built


def spans() -> st.SearchStrategy[tuple[dt.datetime, dt.timedelta]]:
    noons = DAYS.map(lambda day: dt.datetime.combine(day, dt.time(12)))
    lengths = st.timedeltas(dt.timedelta(seconds=1), dt.timedelta(hours=11))
    return st.tuples(noons, lengths.map(lambda length: dt.timedelta(seconds=length.seconds or 1)))


def timed(pair: tuple[Any, tuple[dt.datetime, dt.timedelta] | None]) -> Any:
    """The item with a start and an end in its own zone, else at a fixed offset."""
    item, span = pair
    if span is None:
        return item
    start = span[0].replace(tzinfo=item.timezone or dt.timezone(dt.timedelta(hours=5, minutes=45)))
    return dataclasses.replace(item, start=start, end=start + span[1])


def written(value: Any) -> Any:
    """What the file says for a value, as JSON has it, which is YAML too."""
    if dataclasses.is_dataclass(value):
        names = [field.name for field in dataclasses.fields(value)]
        fields = {name: written(getattr(value, name)) for name in names}
        return {name: field for name, field in fields.items() if field not in (None, "", [], {})}
    if isinstance(value, tuple):
        return [written(item) for item in value]
    if isinstance(value, Mapping):
        return {name: written(item) for name, item in value.items()}
    if isinstance(value, dt.date):  # and a datetime, which is one
        return value.isoformat()
    return str(value) if isinstance(value, ZoneInfo) else value


@WHOLE
@given(records(Episode))
@example(Episode(title="x", picks={"𐀀": ()}))
def test_an_episode_written_as_json_is_read_back(expected: Episode) -> None:
    assert episode(json.dumps(written(expected))) == expected


@WHOLE
@given(records(Episode))
def test_an_episode_written_as_yaml_is_read_back(expected: Episode) -> None:
    text = yaml.safe_dump(written(expected), allow_unicode=True, sort_keys=False)
    assert episode(text) == expected


def test_a_hint_is_asked_of_every_problem() -> None:
    with pytest.raises(AssertionError):
        whole(
            Reading(
                None, read(b"", "e.yaml").places, (Problem("E1", "x", severity=Severity.ERROR),)
            )
        )
