"""The forms in which show notes say who, when, what and where."""

from __future__ import annotations

import datetime as dt

import pytest

from deckgen.model import Project
from deckgen.model.zones import zone
from deckgen.readers import kind
from show_notes.notes import doubts, episode, reading, yaml

VIDEO = "https://youtu.be/0-mD02qYXHg"


@pytest.mark.parametrize(
    ("line", "number", "title", "show"),
    [
        ("# Episode 3: Wireguard", 3, "Wireguard", ""),
        ("# Episode 52 - Interactive Labs", 52, "Interactive Labs", ""),
        ("# Episode 52 – Interactive Labs", 52, "Interactive Labs", ""),
        ("# eCHO episode 17: CVE 2021 3490", 17, "CVE 2021 3490", "eCHO"),
        ("#Episode 12: Tight", 12, "Tight", ""),
        ("Episode 12: No sign at all", 12, "No sign at all", ""),
        ("## Episode 012: Two signs", 12, "Two signs", ""),
        ("# Episode 12 Looms", 12, "Looms", ""),
        ("# eCHO #12: Looms", 12, "Looms", "eCHO"),
        ("# Ep. 12 | Looms", 12, "Looms", ""),
        ("# 12: Looms", 12, "Looms", ""),
        ("# Looms and engines", None, "Looms and engines", ""),
        ("Episode 12: Looms\n=================", 12, "Looms", ""),
        ("# Episode 12: *Looms* & `engines`", 12, "Looms & engines", ""),
        ("# 5 things about looms", None, "5 things about looms", ""),
    ],
)
def test_titles(line: str, number: int | None, title: str, show: str) -> None:
    found = episode(f"{line}\n\n## Headlines\n\n* Looms\n")

    assert (found.number, found.title, found.show) == (number, title, show)
    assert [link.text for link in found.headlines] == ["Looms"]


def test_no_title_is_a_doubt_and_none_is_made_up() -> None:
    text = "\nWith Ada Lovelace\n\n## Headlines\n\n* Looms\n\n## More engines\n\n* One\n"

    assert episode(text).title == "Untitled"
    assert doubts(text) == ["W150 1:1 title: the notes have no title"]


def test_the_number_of_the_folder_stands_in_where_the_notes_have_none() -> None:
    assert (
        getattr(reading("## Notes\n\n* x\n", "episodes/101/README.md").episode, "number", 0) == 101
    )


@pytest.mark.parametrize(
    "written",
    [
        *("30 April 2021", "30th April 2021", "April 30, 2021", "April 30th 2021", "Apr 30 2021"),
        *(
            "2021-04-30",
            "2021/04/30",
            "30.04.2021",
            "30/04/2021",
            "4/30/2021",
            "Friday, 30 April 2021",
        ),
        *("Date: 30 April 2021", "Streamed live on 30 April 2021", "**30 April 2021**"),
        f"[YouTube]({VIDEO}) 30 April 2021",
        f"[YouTube]({VIDEO})\n30 April 2021",
        "* 30 April 2021",
    ],
)
def test_dates(written: str) -> None:
    found = episode(f"# Episode 3: Looms\n\n{written}\n\n## Headlines\n\n* 1 May 2021\n")

    assert found.date == dt.date(2021, 4, 30)
    assert found.sections == ()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("30 April", ["W152 3:1 date: '30 April' has no year; no date is taken from it"]),
        (
            "04/05/2021",
            ["W152 3:1 date: '04/05/2021' can be read in two ways; no date is taken from it"],
        ),
        (
            "31 April 2021",
            ["W152 3:1 date: '31 April 2021' is no day of the calendar; no date is taken from it"],
        ),
        ("The fair is on 30 April 2021 in Leeds", []),
    ],
)
def test_what_is_no_certain_date_stays_in_words(written: str, told: list[str]) -> None:
    text = f"# Episode 3: Looms\n\n{written}\n"

    assert episode(text).date is None
    assert [section.text for section in episode(text).sections] == [written]
    assert doubts(text) == told


def test_the_date_is_never_that_of_a_talk() -> None:
    text = (
        "# Episode 3: Looms\n\n## Talks\n\n[Wax](https://example.org)\n\n16 May 2022 10:45 CEST\n"
    )

    assert episode(text).date is None
    assert [str(talk.start) for talk in episode(text).talks] == ["2022-05-16 10:45:00+02:00"]


@pytest.mark.parametrize(
    "written",
    [
        f"[YouTube]({VIDEO})",
        f"[YouTube]({VIDEO} )",
        f"[Live]({VIDEO})",
        f"Watch this episode on [YouTube ]({VIDEO})",
        f"<{VIDEO}>",
        VIDEO,
        "{%youtube 0-mD02qYXHg %}",
        "{% youtube 0-mD02qYXHg %}",
        f"[Looms]({VIDEO})",
        f'<iframe width="560" src="{VIDEO}"></iframe>',
    ],
)
def test_videos(written: str) -> None:
    found = episode(f"# Episode 3: Looms\n\n{written}\n")

    assert found.youtube == VIDEO
    assert found.sections == ()


def test_a_picture_that_leads_to_the_video_is_kept_too() -> None:
    still = "https://img.youtube.com/vi/0-mD02qYXHg/0.jpg"

    assert yaml(f'# Episode 3: Looms\n\n[![Looms]({still})]({VIDEO} "Episode 3: Looms")\n') == [
        "number: 3",
        "title: Looms",
        f"youtube: {VIDEO}",
        "images:",
        f"  - {{text: Looms, url: {still}}}",
    ]


def test_of_two_videos_the_first_is_taken_and_the_other_kept() -> None:
    text = (
        f"# Episode 3: Looms\n\n[YouTube]({VIDEO})\n\n[Recording](https://youtu.be/XpccICEYqiA)\n"
    )

    assert episode(text).youtube == VIDEO
    assert [link.url for link in episode(text).links] == ["https://youtu.be/XpccICEYqiA"]
    assert doubts(text) == [
        "W151 5:1 youtube: two videos; took the first, from line 3; the other is among the links"
    ]


def test_a_playlist_is_no_recording() -> None:
    found = episode("# Episode 3: Looms\n\n[All](https://www.youtube.com/playlist?list=PLx)\n")

    assert found.youtube is None
    assert found.sections[0].items[0].url == "https://www.youtube.com/playlist?list=PLx"


ADA, GRACE, MARY = "[Ada Lovelace](https://github.com/ada)", "Grace Hopper", "Mary Somerville"


@pytest.mark.parametrize(
    ("written", "hosts", "guests"),
    [
        (f"with {ADA} and {GRACE}", ["Ada Lovelace", "Grace Hopper"], []),
        (f"With {ADA}, {GRACE} & {MARY}", ["Ada Lovelace", "Grace Hopper", "Mary Somerville"], []),
        (f"with {ADA}, hosted by {GRACE}", ["Grace Hopper"], ["Ada Lovelace"]),
        (f"Hosted by {GRACE} with guest {ADA}", ["Grace Hopper"], ["Ada Lovelace"]),
        (
            f"Hosts: {GRACE} and {MARY}\nGuest: {ADA}",
            ["Grace Hopper", "Mary Somerville"],
            ["Ada Lovelace"],
        ),
        (
            f"* Host: {GRACE}\n* Guests: {ADA} & {MARY}",
            ["Grace Hopper"],
            ["Ada Lovelace", "Mary Somerville"],
        ),
        ("with [@ada](https://twitter.com/ada)", ["@ada"], []),
        ("with @ada and @grace", ["@ada", "@grace"], []),
        (
            f"## Hosts\n\n* {GRACE}\n* {ADA}\n\n## Guests\n\n{MARY}",
            ["Grace Hopper", "Ada Lovelace"],
            ["Mary Somerville"],
        ),
        (f"{GRACE}\n{MARY}", ["Grace Hopper", "Mary Somerville"], []),
    ],
)
def test_people(written: str, hosts: list[str], guests: list[str]) -> None:
    found = episode(f"# Episode 3: Looms\n\n{written}\n\n## Headlines\n\n* Wax\n")

    assert [person.name for person in found.hosts] == hosts
    assert [person.name for person in found.guests] == guests
    assert found.sections == ()


def test_companies() -> None:
    (host,) = episode(f"# Episode 3: Looms\n\nwith {ADA} (Engines Ltd)\n").hosts

    assert (host.name, host.company, host.url) == (
        "Ada Lovelace",
        "Engines Ltd",
        "https://github.com/ada",
    )


@pytest.mark.parametrize(
    "written",
    [
        "with a lot of demos and no slides",
        "This week Ada Lovelace ([GitHub](https://github.com/ada)) shows her engine.",
        "with Ada Lovelace, Engines",
        f"with {ADA}, Royal Society",
        "Special guest: Mary Somerville, Royal Society",
    ],
)
def test_who_is_not_certain_stays_in_words(written: str) -> None:
    found = episode(f"# Episode 3: Looms\n\n{written}\n")

    assert found.hosts == found.guests == ()
    assert len(found.sections) == 1


def test_lists_in_any_indent_paragraphs_of_links_and_links_in_sentences() -> None:
    assert yaml(
        """# Episode 3: Looms

## Headlines
[One](https://example.org/1)
[Two](https://example.org/2)
plain words

## Wax

* a
  * b
    * c
1. [first](https://example.org/3) of all
2. [both](https://example.org/4) and [neither](www.example.org)
- [empty]()
"""
    ) == [
        "number: 3",
        "title: Looms",
        "headlines:",
        "  - {text: One, url: https://example.org/1}",
        "  - {text: Two, url: https://example.org/2}",
        "  - plain words",
        "sections:",
        "  - heading: Wax",
        "    items:",
        "      - text: a",
        "        items:",
        "          - text: b",
        "            items:",
        "              - c",
        "      - text: 1. first of all",
        "        url: https://example.org/3",
        "      - text: 2. both and neither",
        "        items:",
        "          - {text: both, url: https://example.org/4}",
        "          - {text: neither, url: https://www.example.org}",
        "      - empty",
    ]


def test_addresses_that_lead_nowhere_are_doubtful() -> None:
    text = "# Episode 3: Looms\n\n## Wax\n\n- [a]()\n- [b](img/x.png)\n- [c](www.example.org)\n"

    assert [item.text for item in episode(text).sections[0].items] == ["a", "b (img/x.png)", "c"]
    assert doubts(text) == [
        "W156 5:3 sections[0].items[0]: the link 'a' leads nowhere",
        "W156 6:3 sections[0].items[1]: 'img/x.png' is no web address; it is kept in the words",
        "W157 7:3 sections[0].items[2]: 'www.example.org' has no https:// before it; read as https://",
    ]


def test_programs_keep_their_lines_and_their_signs_are_no_headings() -> None:
    (section,) = episode(
        "# Looms\n\n## Jars\n\n```\n# no heading\n  lid: [x](y)\n```\n\nThen:\n\n    put\n"
    ).sections

    assert section.code == "# no heading\n  lid: [x](y)"
    assert [(item.text, item.code) for item in section.items] == [("Then:", "put")]


def test_what_hackmd_adds() -> None:
    text = """---
tags: echo
---
# Episode 3: Looms

[![badge](https://hackmd.io/x/badge)](https://hackmd.io/@echo/003)

:::spoiler Wax
* melts
:::
<!-- not yet -->
"""
    found = episode(text)

    assert found.show_notes == "https://hackmd.io/@echo/003"
    assert [image.url for image in found.images] == ["https://hackmd.io/x/badge"]
    assert [section.text for section in found.sections] == ["Wax"]
    assert [item.text for item in found.sections[0].items] == ["melts"]
    assert doubts(text) == [
        "W158 2:1 : not shown in the notes, left out here: tags: echo",
        "W158 11:1 : not shown in the notes, left out here: not yet",
    ]


def test_talks_picks_and_office_hours() -> None:
    assert yaml(
        f"""# Episode 3: Looms

with {ADA}

## Bee talks
[Blog](https://example.org/blog)

[Wax: a tour](https://example.org/wax)
Monday May 16, 2022 10:45 - 11:15 CEST

It melts. See [here](https://example.org/here).

## Virtual Office Hours!
Join us on Wednesday 18th May 12:30-13:15 CEST.

## Talks that Ada is looking forward to:
* [Comb - Grace Hopper, Navy; Mary Somerville, Royal Society](https://example.org/comb)
"""
    )[4:] == [
        "talks:",
        '  - title: "Wax: a tour"',
        "    url: https://example.org/wax",
        "    start: 2022-05-16 10:45+02:00",
        "    end: 11:15",
        "    abstract: It melts. See here. (https://example.org/here)",
        "office_hours:",
        "  - title: Virtual Office Hours!",
        "    start: 2022-05-18 12:30+02:00",
        "    end: 13:15",
        "    text: Join us on Wednesday 18th May 12:30-13:15 CEST.",
        "picks:",
        "  Ada Lovelace:",
        "    - title: Comb",
        "      url: https://example.org/comb",
        "      speakers:",
        "        - {name: Grace Hopper, company: Navy}",
        "        - {name: Mary Somerville, company: Royal Society}",
        "sections:",
        "  - heading: Bee talks",
        "    items:",
        "      - {text: Blog, url: https://example.org/blog}",
    ]


def test_times_are_those_of_the_project_s_zone_where_they_agree() -> None:
    text = "# Looms\n\n## Talks\n\n[Wax](https://example.org)\n\n16 May 2022 10:45 CEST\n"
    found = reading(text, project=Project(timezone=zone("Europe/Madrid"))).episode

    assert found is not None
    assert found.talks[0].start is not None
    assert found.talks[0].start.tzinfo == zone("Europe/Madrid")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "E106 there is nothing in these notes"),
        (b"\n \n", "E106 there is nothing in these notes"),
        (b"# x\0y", "E101 the file is not a text"),
        (b">" * 10_000 + b" x", "E102 lists or quotations stand too deep in one another"),
        (b"- " * 10_000 + b"x", "E102 lists or quotations stand too deep in one another"),
        (b"word " * 10_000, "E102 a paragraph has more than 16,000 characters"),
        (b"[\n" * 4_500, "E102 these notes have more than 4,000 links"),
        (b"- a\n" * 9_000, "E102 these notes have more than 5,000 lines"),
        (b"x" * 150_001, "E102 the file has 150,001 bytes; deckgen reads show notes up to 150,000"),
    ],
)
def test_what_no_notes_hold_is_refused(data: bytes, told: str) -> None:
    found = reading(data)

    assert found.episode is None
    assert [f"{problem.code} {problem.message}" for problem in found.problems] == [told]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Episode 3: Looms\n", "show notes"),
        ("\nWith Ada\n\n{%youtube x %}\n", "show notes"),
        ("[![a](b)](c)\n", "show notes"),
        ("<!doctype html><html># x</html>", "web page"),
        ("BEGIN:VCALENDAR\n", "iCalendar"),
    ],
)
def test_the_kind_is_told_from_the_content(text: str, name: str) -> None:
    found = kind(text.encode(), "download")

    assert found is not None
    assert found.name.casefold() == name.casefold()
