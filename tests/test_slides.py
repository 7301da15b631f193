"""Which slides an episode becomes, in which order, with what on them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from deckgen.document import Bullets, Deck, Slide, storyboard
from deckgen.model import (
    Booth,
    Episode,
    Event,
    Item,
    Link,
    OfficeHours,
    Person,
    Pick,
    Section,
    Talk,
    Url,
)
from deckgen.slides import SLIDES, compose_deck

PARIS = ZoneInfo("Europe/Paris")
ADA = Person(name="Ada Lovelace", url=Url("https://example.org/ada"))


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2030, 3, day, hour, minute, tzinfo=PARIS)


def titles(deck: Deck) -> list[str]:
    return [slide.title for slide in deck.slides]


def slide(deck: Deck, key: str) -> Slide:
    return next(slide for slide in deck.slides if slide.key == key)


def shown(slide: Slide) -> str:
    return storyboard(Deck(compose_deck(Episode(title="x")).properties, (slide,)))


def test_an_episode_with_only_a_title_is_one_slide() -> None:
    assert titles(compose_deck(Episode(title="Bees"))) == ["Bees"]


def test_the_running_order() -> None:
    deck = compose_deck(
        Episode(
            title="Bees",
            headlines=(Link(text="Honey is up"),),
            events=(Event(name="Bee day"),),
            booths=(Booth(name="The hive"),),
            talks=(Talk(title="Wax", start=at(4, 9)),),
            office_hours=(OfficeHours(start=at(5, 12)),),
            picks={"Ada Lovelace": (Pick(title="Pollen"),)},
            sections=(Section(heading="Thanks"),),
            schedule=Url("https://example.org/all"),
        )
    )

    assert titles(deck) == [
        "Bees",
        "Today",
        "Headlines",
        "Also happening",
        "Meet us at the booth",
        "Talks on Monday 4 March",
        "Wax",
        "Office hours",
        "Ada Lovelace looks forward to",
        "Thanks",
        "Where to go from here",
    ]
    assert len({slide.key for slide in deck.slides}) == len(deck.slides)


def test_the_agenda_jumps_to_each_part_and_day() -> None:
    deck = compose_deck(
        Episode(
            title="Bees",
            booths=(Booth(name="The hive"),),
            talks=(Talk(title="Wax", start=at(5, 9)), Talk(title="Comb", start=at(4, 9))),
        )
    )

    assert "\n".join(
        [
            "body:",
            "  - Booths (-> booths)",
            "  - Talks (-> day-2030-03-04)",
            "    - Monday 4 March (-> day-2030-03-04)",
            "    - Tuesday 5 March (-> day-2030-03-05)",
        ]
    ) in shown(slide(deck, "agenda"))


def test_one_part_needs_no_agenda() -> None:
    deck = compose_deck(Episode(title="Bees", booths=(Booth(name="The hive"),)))

    assert titles(deck) == ["Bees", "Meet us at the booth"]


def test_talks_stand_in_order_of_time_and_show_what_runs_beside_them() -> None:
    deck = compose_deck(
        Episode(
            title="Bees",
            talks=(
                Talk(title="Late", start=at(4, 15), end=at(4, 16)),
                Talk(title="Early", start=at(4, 9), end=at(4, 10)),
                Talk(title="Beside", start=at(4, 15), end=at(4, 16)),
                Talk(title="No time", date=dt.date(2030, 3, 4)),
                Talk(title="No day"),
            ),
        )
    )

    assert titles(deck) == [
        "Bees",
        "Talks on Monday 4 March",
        "Early",
        "Late",
        "Beside",
        "No time",
        "Talks, time to be announced",
        "No day",
    ]
    assert "At the same time: “Beside” <clash>" in shown(slide(deck, "talk-1"))
    assert "At the same time as 1 other <clash>" in shown(slide(deck, "day-2030-03-04"))
    assert "clash" not in shown(slide(deck, "talk-2"))


def test_a_talk_slide_says_what_when_where_who_and_where_to_scan() -> None:
    talk = Talk(
        title="Wax",
        start=at(4, 9, 5),
        end=at(4, 10),
        room="Hall 2",
        speakers=(ADA, Person(name="Grace Hopper", company="Harvard")),
        summary="How bees build.",
        abstract="The long story.",
        url=Url("https://example.org/wax"),
    )

    assert shown(slide(compose_deck(Episode(title="Bees", talks=(talk,))), "talk-1")) == "\n".join(
        [
            "## 1 Wax",
            "(talk, layout 'talk')",
            "lead:",
            "  Monday 4 March · 09:05–10:00 CET <lead>",
            "detail:",
            "  Ada Lovelace and Grace Hopper (Harvard) <detail>",
            "  Hall 2 <place>",
            "body:",
            "  How bees build. <summary>",
            "code:",
            "  [QR More about this talk: example.org/wax -> https://example.org/wax]",
            "notes:",
            "  Wax",
            "  Monday 4 March · 09:05–10:00 CET, Hall 2",
            "  Speaker: Ada Lovelace – https://example.org/ada",
            "  Speaker: Grace Hopper (Harvard)",
            "",
            "  How bees build.",
            "",
            "  The long story.",
            "",
            "  https://example.org/wax",
            "",
            "footer: ",
            "",
        ]
    )


def test_the_time_is_told_for_those_who_watch_from_elsewhere() -> None:
    zones = ("Europe/London", "America/New_York", "Asia/Tokyo", "Europe/Madrid")
    episode = Episode(
        title="Bees",
        audience_timezones=tuple(map(ZoneInfo, zones)),
        talks=(Talk(title="Wax", start=at(4, 20, 5)), Talk(title="Comb", start=at(4, 2))),
    )
    deck = compose_deck(episode)

    evening, night = shown(slide(deck, "talk-1")), shown(slide(deck, "talk-2"))

    assert "  19:05 London · 14:05 New York · 04:05 Tokyo (next day) <detail>\n" in evening
    assert "  01:00 London · 20:00 New York (day before) · 10:00 Tokyo <detail>\n" in night


def test_a_talk_without_a_link_has_no_code_and_takes_the_whole_width() -> None:
    deck = compose_deck(Episode(title="Bees", talks=(Talk(title="Wax", start=at(4, 9)),)))

    assert slide(deck, "talk-1").layout == "talk-plain"
    assert [slot.name for slot in slide(deck, "talk-1").slots] == ["lead"]


def test_a_talk_with_only_an_abstract_shows_it() -> None:
    talk = Talk(title="Wax", abstract="The long\nstory.\n\nAnd more.")
    body = slide(compose_deck(Episode(title="Bees", talks=(talk,))), "talk-1").slots[0]

    assert [getattr(block, "words", "") for block in body.blocks] == [
        "The long story.",
        "And more.",
    ]


def test_points_of_a_section_nest() -> None:
    section = Section(
        heading="Thanks",
        text="To all.",
        items=(Item(text="The hive", items=(Item(text="Its queen", url=ADA.url),)),),
    )

    assert "\n".join(
        [
            "body:",
            "  To all.",
            "  - The hive",
            "    - Its queen (https://example.org/ada)",
        ]
    ) in shown(slide(compose_deck(Episode(title="Bees", sections=(section,))), "section-1"))


def test_parts_of_a_section_follow_it_and_short_ones_stand_on_its_slide() -> None:
    section = Section(
        heading="Honey",
        sections=(
            Section(heading="Clover", url=ADA.url),
            Section(heading="Lime", items=(Item(text="Pale"),)),
            Section(heading="Heath", text="Dark.", code="jar = 1\n  lid = 2"),
        ),
    )
    deck = compose_deck(Episode(title="Bees", sections=(section,)))

    assert shown(slide(deck, "section-1")).splitlines()[2:6] == [
        "body:",
        "  - Clover (https://example.org/ada)",
        "  - Lime",
        "    - Pale",
    ]
    assert slide(deck, "section-1-3").title == "Heath"
    assert slide(deck, "section-1-3").part == "Honey"
    assert slide(deck, "section-1-3").notes.splitlines()[-2:] == ["jar = 1", "  lid = 2"]


def test_a_section_that_only_holds_parts_lists_them() -> None:
    parts = tuple(Section(heading=heading, text="Sweet.") for heading in ("Clover", "Lime"))
    deck = compose_deck(Episode(title="Bees", sections=(Section(heading="Honey", sections=parts),)))

    assert shown(slide(deck, "section-1")).splitlines()[3:5] == [
        "  - Clover (-> section-1-1)",
        "  - Lime (-> section-1-2)",
    ]


def test_an_address_among_the_words_is_the_link_and_one_alone_is_shortened() -> None:
    url = Url("https://example.org/wax?id=1")
    section = Section(
        heading="Wax", items=(Item(text=f"Repo: {url}.", url=url), Item(text=url, url=url))
    )
    deck = compose_deck(Episode(title="Bees", sections=(section,)))
    points = slide(deck, "section-1").slots[0].blocks[0]

    assert isinstance(points, Bullets)
    assert [[(run.text, run.url) for run in point.text.runs] for point in points.points] == [
        [("Repo: ", None), (url, url), (".", None)],
        [("example.org/wax?id=1", url)],
    ]


def test_every_slide_has_a_title_a_part_and_a_wording_for_going_on() -> None:
    deck = compose_deck(
        Episode(title="Bees", talks=(Talk(title="Wax"),), booths=(Booth(name="The hive"),))
    )

    for each in deck.slides:
        assert each.title
        assert each.part
        assert each.continued.format(title="T", n=2, total=3) == "T (2 of 3)"


@pytest.mark.parametrize("kind", SLIDES)
def test_a_kind_with_nothing_to_show_is_left_out(kind: object) -> None:
    bare = compose_deck(Episode(title="Bees"))

    assert [each.kind for each in bare.slides] == ["opening"], kind
