"""What a file says is what an episode holds, and no file is too strange to be read or refused."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest

from deckgen.model import Event, Item, Link, OfficeHours, Person, Pick, Project, Url
from deckgen.model.zones import zone
from deckgen.readers import READERS, read, read_project
from reading import complain, episode, reading

CONTENT = Path(__file__).parent.parent / "content"
MADRID = zone("Europe/Madrid")
TITLED = "title: Engines\n"
IN_MADRID = TITLED + "timezone: Europe/Madrid\n"


@pytest.mark.parametrize(
    "written",
    [
        "12:30",
        "9:05",
        "045",
        "NO",
        "1.10",
        "2022-05-18",
        "1_000",
        "~",
        "yes",
        "1e3",
        "null",
        "0x1F",
    ],
)
def test_text_is_what_a_person_wrote(written: str) -> None:
    assert episode(f"title: {written}").title == written
    assert episode(f"title: x\nhosts: [{written}]").hosts == (Person(name=written),)


@pytest.mark.parametrize(
    ("written", "number"), [("45", 45), ("045", 45), ('"45"', 45), ("1_000", 1000), ("0", 0)]
)
def test_numbers_are_decimal(written: str, number: int) -> None:
    assert episode(f"{TITLED}number: {written}").number == number


@pytest.mark.parametrize("written", ["2022-05-13", "2022-5-13", '"2022-05-13"'])
def test_days(written: str) -> None:
    assert episode(f"{TITLED}date: {written}").date == dt.date(2022, 5, 13)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("start: 2022-05-20 14:00", "2022-05-20T14:00:00+02:00", None),
        ("start: 2022-05-20 9:05", "2022-05-20T09:05:00+02:00", None),
        ("start: 2022-05-20T14:00:30", "2022-05-20T14:00:30+02:00", None),
        ("start: 2022-05-20T12:00Z", "2022-05-20T12:00:00+00:00", None),
        ("start: 2022-05-20T12:00:00.000Z", "2022-05-20T12:00:00+00:00", None),
        ("start: 2022-05-20 09:00 -0500", "2022-05-20T09:00:00-05:00", None),
        ("start: 9:05\ndate: 2022-05-20", "2022-05-20T09:05:00+02:00", None),
        (
            "start: 2022-05-20 14:00\nend: 14:35",
            "2022-05-20T14:00:00+02:00",
            "2022-05-20T14:35:00+02:00",
        ),
        (
            "start: 2022-05-20 23:30\nend: 2022-05-21 00:30",
            "2022-05-20T23:30:00+02:00",
            "2022-05-21T00:30:00+02:00",
        ),
        (
            "start: 2022-05-20 14:00\nend: 14:35\ntimezone: America/New_York",
            "2022-05-20T14:00:00-04:00",
            "2022-05-20T14:35:00-04:00",
        ),
        (
            "start: 2022-05-20 12:00Z\nend: 12:35",
            "2022-05-20T12:00:00+00:00",
            "2022-05-20T12:35:00+00:00",
        ),
    ],
)
def test_times(written: str, start: str, end: str | None) -> None:
    talk = "".join(f"    {line}\n" for line in written.splitlines())
    (one,) = episode(f"{IN_MADRID}talks:\n  - title: One\n{talk}").talks
    assert one.start is not None
    assert one.start.isoformat() == start
    assert (one.end.isoformat() if one.end else None) == end


def test_an_offset_that_the_zone_has_then_is_the_zone() -> None:
    (one,) = episode(f"{IN_MADRID}talks: [{{title: One, start: 2022-05-20 14:00+02:00}}]").talks
    assert one.start == dt.datetime(2022, 5, 20, 14, tzinfo=MADRID)
    assert one.start.tzinfo is MADRID


def test_an_offset_tells_the_second_hour_from_the_first_when_the_clock_goes_back() -> None:
    (one,) = episode(f"{IN_MADRID}talks: [{{title: One, start: 2022-10-30 02:30+01:00}}]").talks
    assert one.start is not None
    assert (one.start.tzinfo, one.start.fold) == (MADRID, 1)


def test_zones_are_found_in_any_case() -> None:
    assert episode(f"{TITLED}timezone: europe/madrid").timezone is MADRID


def test_texts_are_trimmed_composed_and_on_one_line() -> None:
    assert episode('title: "  Cafe\\u0301 \\n  au lait "').title == "Café au lait"
    assert episode("title: |\n  Engines\n  and more\n").title == "Engines and more"


def test_long_texts_keep_their_paragraphs() -> None:
    text = f"{TITLED}sections:\n  - heading: One\n    text: |\n      First.\n\n      Second.\n"
    assert episode(text).sections[0].text == "First.\n\nSecond."


def test_json_writes_emoji_in_two_halves() -> None:
    assert episode(r'{"title": "\ud83d\ude80 engines"}').title == "🚀 engines"


@pytest.mark.parametrize(
    "kept", ["\u200f", "\u200b", "\u00ad", "\u00a0x", "👩‍🚀", "שלום", "e\u0323"]
)
def test_unusual_characters_stay(kept: str) -> None:
    assert episode(f"title: a{kept}b").title == f"a{kept}b".replace("e\u0323", "ẹ")


def test_markup_is_text() -> None:
    for text in ["'{{ 7*7 }}'", "'<font color=\"[1]\">'", "a & b", "=HYPERLINK(1)"]:
        assert episode(f"title: {text}").title == text.strip("'")


def test_plain_strings_stand_for_their_main_field() -> None:
    found = episode(
        "title: x\nhosts: [Ada Lovelace]\nheadlines: [News]\nevents: [Day]\n"
        "picks: {Ada Lovelace: [One]}\nsections: [{heading: h, items: [a, {text: b, items: [c]}]}]"
    )
    assert found.hosts == (Person(name="Ada Lovelace"),)
    assert found.headlines == (Link(text="News"),)
    assert found.events == (Event(name="Day"),)
    assert found.picks == {"Ada Lovelace": (Pick(title="One"),)}
    assert found.sections[0].items == (Item(text="a"), Item(text="b", items=(Item(text="c"),)))


def test_office_hours_may_be_one() -> None:
    assert episode("title: x\noffice_hours: {title: Ask}").office_hours == (
        OfficeHours(title="Ask"),
    )


@pytest.mark.parametrize("name", ["e.yaml", "e.yml", "E.YAML", "content/e.yaml"])
def test_names_of_yaml_files(name: str) -> None:
    assert read(TITLED.encode(), name).episode == episode(TITLED)


def test_a_kind_of_file_that_nobody_reads() -> None:
    (problem,) = read(b"title: Engines", "episode.docx").problems
    assert problem.code == "E506"
    assert problem.hint.startswith("the name of an episode's file ends in .yaml, .yml, ")
    assert all(ending in problem.hint for reader in READERS for ending in reader.endings)


# ---- places


def test_places_are_those_of_the_file_as_the_user_named_it() -> None:
    found = read(b"title: x\ntalks:\n  - title: One\n    url: https://a.org\n", "my/e.yaml").places
    assert str(found["talks[0].url"]) == "my/e.yaml:4:10"
    assert found["talks[0].url"].excerpt == "    url: https://a.org"
    assert str(found.nearest("talks[0].room")) == "my/e.yaml:3:5"
    assert str(found[""]) == "my/e.yaml:1:1"


def test_places_follow_the_talks_that_could_be_read() -> None:
    found = reading("title: x\ntalks:\n  - room: none\n  - title: Two\n")
    assert found.episode is not None
    assert [talk.title for talk in found.episode.talks] == ["Two"]
    assert str(found.places["talks[0].title"]) == "episode.yaml:4:12"


def test_columns_count_characters() -> None:
    assert complain("{title: Größe 🚀, url: x}")[0].startswith("E109 1:18 unknown field 'url'")


# ---- bytes


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_ending_counts_the_same(newline: str) -> None:
    text = newline.join(["title: x", "hosts:", "  - Ada Lovelace", "number: four"])
    assert complain("\ufeff" + text)[0].startswith("E112 4:9 ")
    assert [person.name for person in episode(text.replace("four", "4")).hosts] == ["Ada Lovelace"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("title: x".encode("utf-16"), "E101 1:1 the file is in UTF-16 (save it as UTF-8 in your"),
        ("title: x".encode("utf-16-le"), "E101 1:1 the file is not a text (if it should be one"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "E101 1:1 the file is not a text"),
        (
            "number: 4\r\ntitle: Größe".encode("cp1252"),
            "E101 2:10 byte 0xF6 is not UTF-8 (in Windows-1252 it would be 'ö') (save the file",
        ),
        (b"title: \xed\xa0\x80", "E101 1:8 byte 0xED is not UTF-8"),
        (b"title: Eng\x1b[31mines", "E105 1:11 control character U+001B (delete it"),
        (b"title: a\x0bb\x0cc", "E105 1:9 control character U+000B (and 1 more such) (delete"),
        (b"title: a\xc2\x85b", "E105 1:9 control character U+0085"),
        (b"x" * 1_500_001, "E102 1:1 the file has 1,500,001 bytes; deckgen reads up to 1,500,000"),
    ],
)
def test_files_that_are_no_proper_text(data: bytes, complaint: str) -> None:
    assert complain(data)[0].startswith(complaint)


def test_a_control_character_does_not_hide_what_follows() -> None:
    assert [line[:4] for line in complain(b"title: a\x07b\nnumber: four")] == ["E105", "E112"]


def test_messages_show_what_cannot_be_seen() -> None:
    (line,) = complain("title: x\n\u202enumber: 4")
    assert line.startswith(
        r"E109 2:1 unknown field '\u202enumber' in an episode (did you mean 'num"
    )


# ---- hostile


def bomb(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


HOSTILE = [
    ("aliases of aliases", bomb(9), "the file holds more than 30,000 values"),
    ("one long text often", f"a: &a {'x' * 200_000}\nb: [{'*a, ' * 11}]", "or 2,000,000 char"),
    ("brackets", "[" * 100_000, "lists and groups stand more than 20 deep"),
    ("braces", "{a: " * 100_000, "lists and groups stand more than 20 deep"),
    ("dashes", "- " * 100_000, "lists and groups stand more than 20 deep"),
    ("questions", "? " * 100_000, "lists and groups stand more than 20 deep"),
    (
        "items in items",
        "sections: [{heading: x, items: " + "[{text: y, items: " * 50,
        "20 deep",
    ),
    (
        "values",
        f"title: x\nhosts: [{'a, ' * 30_000}]",
        "the file holds more than 30,000 values",
    ),
    ("quotation", "title: '" + "x" * 400_000, "this quotation mark is never closed"),
    ("slips", "\n".join(f"titl{n}: x" for n in range(5_000)), "more than 200 problems"),
    ("talks without titles", "talks:\n" + "- {room: x}\n" * 5_000, "more than 200 problems"),
    ("a number", "title: x\nnumber: " + "9" * 400_000, "should be a whole number"),
    ("an address", "title: x\nyoutube: https://" + "a." * 200_000, "more than 2,000 char"),
    ("a bare address", "title: x\nyoutube: " + "a." * 200_000, "more than 2,000 char"),
    ("a day", "title: x\ndate: " + "1-" * 200_000, "'date' is not a day"),
    ("a zone", "title: x\ntimezone: " + "Europe/" * 50_000, "there is no time zone"),
    ("a long name", "x" * 900 + ": y", "unknown field"),
    (
        "anchors",
        "title: x\nhosts:\n" + "".join(f"- &a{n} b\n" for n in range(30_000)),
        "30,000",
    ),
]


@pytest.mark.parametrize(("name", "text", "complaint"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_hostile_files_are_refused_at_once(name: str, text: str, complaint: str) -> None:
    before = time.process_time()
    lines = complain(text[:1_500_000])
    assert time.process_time() - before < 2, name
    assert any(complaint in line for line in lines), name
    assert all(len(line) < 600 for line in lines), name


@pytest.mark.parametrize(
    "field", ["title", "number", "timezone", "talks", "picks", "handout", "date"]
)
@pytest.mark.parametrize(
    "value", ["[]", "{}", "[[]]", "{a: {}}", "[{}]", "~", "''", "x", "1", "&a"]
)
def test_any_shape_in_any_field_is_read_or_refused(field: str, value: str) -> None:
    assert reading(f"{field}: {value}\ntalks: [{{title: {value}, start: {value}, url: {value}}}]")


# ---- the project


def project(text: str) -> Project:
    found, problems = read_project(text.encode(), "deckgen.yaml")
    assert problems == ()
    return found


DEFAULTS = """\
show: eCHO
timezone: Europe/Madrid
language: de
theme: light
paper: letter
hosts:
  Ada Lovelace: https://example.org/ada
  Grace Hopper: {url: https://example.org/grace, company: Navy}
"""


def test_an_episode_takes_from_the_project_what_it_leaves_out() -> None:
    found = episode(
        "title: x\ntheme: night\ntalks: [{title: One, start: 2022-05-20 14:00}]", project(DEFAULTS)
    )
    assert (found.show, found.language, found.theme, found.paper) == (
        "eCHO",
        "de",
        "night",
        "letter",
    )
    assert found.talks[0].start == dt.datetime(2022, 5, 20, 14, tzinfo=MADRID)


def test_known_people_bring_their_links_but_come_only_when_named() -> None:
    text = """\
title: x
hosts: [ada lovelace]
talks:
  - {title: One, speakers: [Grace Hopper, {name: Ada Lovelace, url: https://other.org}]}
picks:
  Ada Lovelace: [{title: Two, speakers: [Grace Hopper, Mary Somerville]}]
"""
    found = episode(text, project(DEFAULTS))
    grace = Person(name="Grace Hopper", url=Url("https://example.org/grace"), company="Navy")
    assert found.hosts == (Person(name="ada lovelace", url=Url("https://example.org/ada")),)
    assert found.talks[0].speakers == (
        grace,
        Person(name="Ada Lovelace", url=Url("https://other.org")),
    )
    assert found.picks["Ada Lovelace"][0].speakers == (grace, Person(name="Mary Somerville"))
    assert episode(TITLED, project(DEFAULTS)).hosts == ()


def test_hosts_of_a_project_may_be_a_list() -> None:
    found = project("hosts: [{name: Ada Lovelace, company: Analytical Engines}, Grace Hopper]")
    assert [person.name for person in found.hosts] == ["Ada Lovelace", "Grace Hopper"]


def test_problems_of_the_project_name_its_file() -> None:
    _, (problem,) = read_project(b"show: eCHO\ntime_zone: UTC\n", "deckgen.yaml")
    assert str(problem.place) == "deckgen.yaml:2:1"
    assert problem.message == "unknown field 'time_zone' in a project"
    assert problem.hint == "did you mean 'timezone'?"


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_project_says_nothing(text: str) -> None:
    assert project(text) == Project()


# ---- the show's own episode


def test_episode_45_is_read_without_a_word() -> None:
    path = CONTENT / "045-kubecon-eu-2022.yaml"
    assert complain(path.read_bytes()) == []


def test_the_machines_zone_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("PYTHONTZPATH", "")
    (one,) = episode(f"{IN_MADRID}talks: [{{title: One, start: 2022-05-20 14:00}}]").talks
    assert one.start is not None
    assert one.start.isoformat() == "2022-05-20T14:00:00+02:00"
