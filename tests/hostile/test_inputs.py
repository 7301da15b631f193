"""No bad input gives a traceback, a hang, a wrong file or silence."""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path

import pytest
from bounded import MEGABYTES, SECONDS, Done, command

from deckgen.build import read
from deckgen.diagnostics import show

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")

TITLE = b"title: Engines\n"


def levels(deep: int) -> bytes:
    return TITLE + b"sections: " + b"[" * deep + b"]" * deep + b"\n"


def laughs() -> bytes:
    lines = [b'a0: &a0 ["ha","ha","ha","ha","ha","ha","ha","ha","ha"]']
    lines += [b"a%d: &a%d [%s]" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 10)]
    return TITLE + b"\n".join(lines)


REFUSED: dict[str, tuple[bytes, str]] = {
    "a billion laughs": (laughs(), "E102"),
    "an alias inside itself": (TITLE + b"sections: &a [*a]\n", "E114"),
    "a group inside itself": (TITLE + b"talks: &a\n  - title: x\n    speakers: *a\n", "E114"),
    "an alias of nothing": (TITLE + b"show: *nobody\n", "E114"),
    "a tag that would run Python": (b"title: !!python/object/apply:os.system [id]\n", "E115"),
    "a tag of one's own": (b"title: !mine x\n", "E115"),
    "a merge key": (b"a: &a {title: x}\n<<: *a\n", "E115"),
    "the same field twice": (TITLE + TITLE, "E110"),
    "two documents": (TITLE + b"---\n" + TITLE, "E116"),
    "50 MB": (TITLE + b"#" * 50_000_000, "E102"),
    "1,500,001 bytes": (TITLE + b"#" * (1_500_001 - len(TITLE)), "E102"),
    "2,000 brackets": (levels(2_000), "E102"),
    "100,000 brackets": (levels(100_000), "E102"),
    "100,000 open braces": (TITLE + b"sections: " + b"{a: " * 100_000, "E102"),
    "deep by indentation": (
        b"title: x\nsections:\n" + b"".join(b" " * n + b"- \n" for n in range(2, 900, 2)),
        "E102",
    ),
    "a hundred thousand values": (TITLE + b"hosts: [" + b"a," * 100_000 + b"]\n", "E102"),
    "a hundred thousand fields": (TITLE + b"".join(b"f%d: x\n" % n for n in range(40_000)), "E1"),
    "5,000 hosts": (TITLE + b"hosts: [" + b"a, " * 4_999 + b"a]\n", "E102"),
    "15,000 items": (
        TITLE + b"sections: [{heading: h, items: [" + b"a, " * 15_000 + b"]}]",
        "E102",
    ),
    "2,001 talks": (TITLE + b"talks: [" + b"{title: a}, " * 2_001 + b"]\n", "E102"),
    "picks of 3,000 people": (
        TITLE + b"picks: {" + b"".join(b"p%d: [{title: a}], " % n for n in range(3_000)) + b"}\n",
        "E102",
    ),
    "a title that fills a book": (b"title: " + b"on and on " * 5_001 + b"\n", "E102"),
    "an abstract that fills two": (
        TITLE + b"talks: [{title: x, abstract: " + b"on and on " * 15_001 + b"}]\n",
        "E102",
    ),
    "UTF-16": ("title: Engines\n".encode("utf-16"), "E101"),
    "UTF-16 without its mark": ("title: Engines\n".encode("utf-16-le"), "E101"),
    "Latin-1": ("title: Café\n".encode("latin-1"), "E101"),
    "zeros": (b"\x00" * 1000, "E101"),
    "random bytes": (random.Random(6).randbytes(10_000), "E101"),  # noqa: S311 - no secret hangs on it
    "an archive": (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", "E101"),
    "a control character": (b"title: Engi\x07nes\n", "E105"),
    "an escape sequence": (b"title: \x1b]0;owned\x07\n", "E105"),
    "U+000B": (b"title: Engi\x0bnes\n", "E105"),
    "U+000B, escaped": (b'title: "Engi\\vnes"\n', "E105"),
    "half of a character": (b'title: "\\ud800"\n', "E105"),
    "half of a character in UTF-8": (b"title: \xed\xa0\x80\n", "E101"),
    "U+FFFF": ("title: a\uffffb\n".encode(), "E105"),
    "nothing": (b"", "E106"),
    "only a comment": (b"# nothing\n", "E106"),
    "a list": (b"- title: Engines\n", "E108"),
    "a text": (b"Engines\n", "E108"),
    "no title": (b"number: 45\n", "E111"),
    "an open quotation mark": (b'title: "Engines\n', "E103"),
    "a tab": (b"talks:\n\t- title: x\n", "E104"),
    "a year far away": (TITLE + b"date: 99999-01-01\n", "E201"),
    "an hour that is none": (TITLE + b"talks:\n- {title: x, start: 2022-05-18 25:00}\n", "E208"),
    "a number without end": (TITLE + b"number: " + b"9" * 100_000 + b"\n", "E112"),
    "an address without end": (TITLE + b"youtube: https://a.org/" + b"a" * 10_000 + b"\n", "E118"),
    "a pattern that runs away": (TITLE + b"youtube: " + b"a." * 900 + b"!\n", "E118"),
    "a mail address that runs away": (TITLE + b"youtube: a@" + b"a." * 900 + b"@\n", "E118"),
    "a time that runs away": (TITLE + b"date: " + b"1-" * 50_000 + b"\n", "E201"),
    "a zone that leads elsewhere": (TITLE + b"timezone: ../../etc/passwd\n", "E203"),
}


def refused(done: Done, most: int = 1) -> None:
    assert done.status == 1, done
    assert "Traceback" not in done.errors
    assert "E599" not in done.codes, done.errors
    assert done.seconds < SECONDS * most
    assert done.megabytes < MEGABYTES


HEAVY = (
    "a billion laughs",
    "50 MB",
    "100,000 brackets",
    "100,000 open braces",
    "deep by indentation",
    "a hundred thousand values",
    "a hundred thousand fields",
    "a number without end",
    "a time that runs away",
)


@pytest.mark.parametrize("name", HEAVY)
def test_what_is_refused_in_two_seconds_and_300_megabytes(name: str, tmp_path: Path) -> None:
    data, code = REFUSED[name]
    (tmp_path / "episode.yaml").write_bytes(data)
    done = command(tmp_path, "build", "episode.yaml")

    refused(done)
    assert any(told.startswith(code) for told in done.codes), done.errors
    assert len(done.errors) < 50_000
    assert not list(tmp_path.glob("build/*"))
    assert {c for c in done.errors if not c.isprintable()} <= {"\n"}


@pytest.fixture(scope="module")
def all_refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is told of each file that is refused, all built in one go."""
    folder = tmp_path_factory.mktemp("refused")
    (folder / "content").mkdir()
    for number, (data, _) in enumerate(REFUSED.values()):
        (folder / "content" / f"{number:02d}.yaml").write_bytes(data)
    done = command(folder, "build", "--message-format", "json")
    refused(done, most=len(REFUSED))
    assert not list(folder.glob("build/*"))
    codes: dict[str, list[str]] = {name: [] for name in REFUSED}
    for problem in json.loads(done.output)["problems"]:
        number = int(Path(problem["path"]).stem)
        codes[list(REFUSED)[number]].append(problem["code"])
    return codes


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str, all_refused: dict[str, list[str]]) -> None:
    _, code = REFUSED[name]

    assert any(told.startswith(code) for told in all_refused[name]), all_refused[name]


FIELDS = (
    *("number", "title", "show", "date", "timezone", "language", "youtube", "hosts", "guests"),
    *("headlines", "events", "booths", "talks", "office_hours", "schedule", "links", "picks"),
    *("sections", "theme", "paper"),
)
SHAPES: tuple[object, ...] = (
    *(None, True, -1, 1e400, "", " ", "x" * 3000, [], {}, [[]], [{}], {"": ""}, [None], ["", [""]]),
    *({"a": {"b": [{}]}}, [{"title": []}], [{"name": {}}], [{"text": [1]}], {"title": {"x": 1}}),
    *(
        [{"title": "x", "start": []}],
        [{"title": "x", "url": {}}],
        "\u202e",
        "\ufeff",
        "🐝",
        "{{ 1 }}",
    ),
)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_with_a_value_of_another_kind(field: str) -> None:
    for shape in SHAPES:
        text = json.dumps({"title": "Engines", field: shape}).replace("Infinity", "1e400")
        reading = read(text.encode(), "episode.yaml")

        assert reading.episode or any(problem.is_error for problem in reading.problems)
        for problem in reading.problems:
            assert show(problem).isascii() or "🐝" in show(problem) or "…" in show(problem)


def test_values_of_another_kind_in_the_real_command(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for field in FIELDS:
        text = json.dumps({"title": "Engines", field: [{"a": {"b": [{}]}}]})
        (tmp_path / "content" / f"{field}.yaml").write_text(text)
    done = command(tmp_path, "check", "--message-format", "json")
    told = json.loads(done.output)["problems"]

    refused(done, most=len(FIELDS))
    assert {Path(problem["path"]).stem for problem in told} == set(FIELDS)


ACCEPTED = {
    "a byte order mark": b"\xef\xbb\xbftitle: Engines\r\n",
    "CRLF": b"title: Engines\r\nhosts:\r\n- Ada Lovelace\r\n",
    "old line ends": b"title: Engines\rhosts:\r- Ada Lovelace\r",
}


def test_what_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name, data in ACCEPTED.items():
        (tmp_path / "content" / f"{name}.yaml").write_bytes(data)
    done = command(tmp_path, "check")

    assert (done.status, done.errors) == (0, "")


def test_names_that_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "ring.yaml").symlink_to("ring.yaml")
    (tmp_path / "folder.yaml").mkdir()
    names = ("pipe.yaml", "ring.yaml", "folder.yaml", "/dev/zero", "none.yaml", "a\nb.yaml", "")
    done = command(tmp_path, "build", *names)

    assert done.status == 2
    assert done.codes == ["E501"] * len(names)
    assert "Traceback" not in done.errors


def test_a_device_in_content_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "045.yaml").symlink_to("/dev/zero")
    done = command(tmp_path, "check")

    assert (done.status, done.codes) == (2, ["E503"])


def test_a_project_file_is_read_with_the_same_care(tmp_path: Path) -> None:
    (tmp_path / "deckgen.yaml").write_bytes(laughs())
    (tmp_path / "episode.yaml").write_bytes(TITLE)
    done = command(tmp_path, "check", "episode.yaml")

    refused(done)
    assert "E102" in done.codes


THEMES = (
    b"a = " + b"[" * 5_000,
    b"\xff",
    b"base = 'x'\n",
    b"base = '../../secret'\n",
    b"base = 't4'\n",
    b"[colours]\naccent = 3\n",
    b"colours = 3\n",
    b"[fonts]\nbody = []\n",
)


def test_a_theme_is_read_with_the_same_care(tmp_path: Path) -> None:
    themes = tmp_path / "assets" / "themes"
    themes.mkdir(parents=True)
    (tmp_path / "content").mkdir()
    for number, theme in enumerate(THEMES):
        (themes / f"t{number}.toml").write_bytes(theme)
        (tmp_path / "content" / f"t{number}.yaml").write_bytes(TITLE + b"theme: t%d\n" % number)
    done = command(tmp_path, "check")

    refused(done, most=len(THEMES))
    assert sum(code.startswith("E33") for code in done.codes) >= len(THEMES)


@pytest.mark.parametrize("value", ["soon", "9" * 30])
def test_a_source_date_that_is_no_moment(value: str, tmp_path: Path) -> None:
    (tmp_path / "episode.yaml").write_bytes(TITLE)
    done = command(tmp_path, "build", "episode.yaml", SOURCE_DATE_EPOCH=value)

    assert (done.status, done.codes) == (2, ["E508"])


def test_the_largest_file_is_refused_in_time_by_the_slower_parser(tmp_path: Path) -> None:
    """What the parser in C complains of is read again by the one in Python, for its words."""
    prose = b"sections:\n- heading: h\n  text: >-\n" + b"    words that go on and on\n" * 53_000
    (tmp_path / "episode.yaml").write_bytes(TITLE + prose + b"talks: [\n")
    done = command(tmp_path, "build", "episode.yaml")

    refused(done)
    assert done.codes == ["E103"]


def test_the_longest_texts_are_built_at_once(tmp_path: Path) -> None:
    prose = b"words that go on and on. " * 5_990
    talk = b"talks:\n- title: Notes\n  abstract: " + prose + b"\n"
    section = b"sections:\n- heading: Notes\n  text: " + prose[:49_000] + b"\n"
    (tmp_path / "episode.yaml").write_bytes(TITLE + talk + section)
    done = command(tmp_path, "build", "episode.yaml")

    assert done.status == 0, done.errors
    assert done.seconds < 5 * SECONDS
    assert done.megabytes < MEGABYTES


@pytest.mark.parametrize("kind", ["a folder", "a pipe", "a link to itself", "a link to nothing"])
def test_a_project_file_that_is_none_is_told(kind: str, tmp_path: Path) -> None:
    (tmp_path / "episode.yaml").write_bytes(TITLE)
    project = tmp_path / "deckgen.yaml"
    match kind:
        case "a folder":
            project.mkdir()
        case "a pipe":
            os.mkfifo(project)
        case "a link to itself":
            project.symlink_to(project)
        case _:
            project.symlink_to("nowhere.yaml")
    done = command(tmp_path, "build", "episode.yaml")

    refused(done)
    assert "deckgen.yaml is not an ordinary file" in done.errors
