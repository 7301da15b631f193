"""Files made to break readers: a clear word, or what can be read, and soon."""

from __future__ import annotations

import json
import os
import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deckgen.diagnostics import show
from schedules.reading import reading
from schedules.test_calendars import ENGINES, calendar
from schedules.test_exports import BREAK, FRAB, LONDON, PRETALX, SESSION, schedule_json, xml

MANY = 7_000_000
BOMB = '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><schedule>&b;</schedule>'
THEFT = '<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/hostname">]><schedule>&a;</schedule>'
HEAD = "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/London\nBEGIN:VEVENT\nDTSTART:20430520T130000Z\n"


def filled(start: str, part: str, end: str = "") -> bytes:
    return (start + part * (MANY // len(part)) + end).encode()


HOSTILE = {
    "an entity bomb": (BOMB.encode(), "E154"),
    "an entity that reads a file": (THEFT.encode(), "E154"),
    "a hundred megabytes": (b"BEGIN:VCALENDAR" + b" " * 100_000_000, "E151"),
    "deep JSON": (b'{"schedule":{"conference":' + b"[" * 100_000, "E153"),
    "deep XML": (b"<schedule>" + b"<day>" * 10_000, "E152"),
    "half a file": (schedule_json(FRAB)[:-30].encode(), "E152"),
    "a number without end": (b'{"schedule":{"conference":' + b"9" * 9_000 + b"}}", "E152"),
    "events without end": (
        filled("<schedule><conference/><day>", "<event/>", "</day></schedule>"),
        "W182",
    ),
    "people without end": (
        filled("<schedule><day><event>", "<person>a</person>", "</event></day></schedule>"),
        "W173",
    ),
    "days without end": (
        filled('{"schedule":{"conference":{"title":"", "days":[', "{},", "{}]}}}"),
        "W181",
    ),
    "a cell without end": (filled('Title,Start,Room\n"', "x"), "E152"),
    "rows without end": (filled("Title,Start,Room\n", "a,10:00,c\n"), "W171"),
    "a title without end": (filled(f"{HEAD}SUMMARY:x", " - "), "W183"),
    "folds without end": (filled(f"{HEAD}SUMMARY:x", "\n x"), "W183"),
    "events that begin": (filled(HEAD, "BEGIN:VEVENT\n"), "W173"),
    "a rule for each second": (f"{HEAD}SUMMARY:x\nRRULE:FREQ=SECONDLY\n".encode(), "W178"),
    "a text of tags": (xml("<abstract>" + "&lt;p&gt;" * 500_000 + "</abstract>").encode(), "W183"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_get_a_clear_word_soon(name: str) -> None:
    data, code = HOSTILE[name]
    start = time.process_time()

    found = reading(data, "Europe/London")

    assert time.process_time() - start < 2
    assert code in [problem.code for problem in found.problems]
    assert all(show(problem) for problem in found.problems)


SEEDS = [
    calendar(
        f"UID:1\r\n{ENGINES}\r\nRRULE:FREQ=DAILY;COUNT=3",
        "SUMMARY:A - Ada Lovelace\r\nDTSTART:20430520",
    ),
    xml("<date>2043-05-20T14:00:00+01:00</date><start>14:00</start><duration>1:00</duration>"),
    xml("<start>14:00</start><persons><person>Ada Lovelace</person></persons>", head=LONDON),
    schedule_json(FRAB),
    str([{"rooms": [{"sessions": [SESSION, BREAK]}]}])
    .replace("'", '"')
    .replace("False", "false")
    .replace("True", "true"),
    str({"results": [PRETALX]}).replace("'", '"'),
    "Title,Date,Start,End,Room,Speakers\n"
    "Engines,20 May 2043,14:00,2:30 PM,1,Ada Lovelace & Hypatia\n",
]
PIECES = [
    "",
    "0",
    "-",
    ":",
    ";",
    "null",
    "[",
    "]",
    "{}",
    '"',
    "<p>",
    "&lt;",
    "\n",
    "\r\n ",
    "\x00",
    "é",
    "\ud83d",
    "9" * 20,
    "T",
    "Z",
    "+99:99",
    "-0001",
    "99999",
    "NaN",
    "1e999",
    "true",
    "END:VEVENT\n",
]
PIECES += [
    "BEGIN:VEVENT\n",
    ",",
    "\t",
    "/",
    "\\",
    "Europe/Paris",
    "0000-00-00",
    "2043-10-25T01:30:00",
    "P1W",
]
EXAMPLES = int(os.environ.get("DECKGEN_FUZZ", "25"))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32), st.integers(1, 12))
@pytest.mark.parametrize("seed", range(len(SEEDS)))
def test_spoilt_files_never_break_a_reader(seed: int, number: int, times: int) -> None:
    chance = random.Random(number)  # noqa: S311 - nothing is kept secret here
    text = SEEDS[seed]
    for _ in range(times):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + chance.choice([0, 0, 1, 4, 20]))
        text = text[:at] + chance.choice(PIECES) + text[to:]

    found = reading(text.encode("utf-8", "surrogatepass"), chance.choice(["", "Europe/London"]))

    assert found.episode is not None or any(problem.is_error for problem in found.problems)
    assert all(show(problem) for problem in found.problems)
    for talk in found.episode.talks if found.episode else ():
        assert talk.title
        assert talk.title.isprintable()
        assert talk.start is None or talk.start.tzinfo is not None
        assert talk.end is None or (talk.start is not None and talk.end > talk.start)


NAMES = """
schedule conference days rooms title start date persons slots submission
sessions startsAt speakers name duration url track fullName links
"""


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=9) | st.integers(),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(NAMES.split()),
                inner,
                max_size=6,
            )
        ),
        max_leaves=30,
    )
)
def test_json_of_any_shape_is_read_or_refused(value: object) -> None:
    marks = (
        '{"isServiceSession": 0, "submission_type": 0, "slots": 0, "schedule": 0, "conference": 0, '
    )
    text = f'{marks} "x": {json.dumps(value)}}}'

    for data in (
        text,
        text.replace('"isServiceSession"', '"y"'),
        json.dumps({"schedule": {"conference": value}}),
    ):
        found = reading(data, "Europe/London")
        assert found.episode is not None or any(problem.is_error for problem in found.problems)
