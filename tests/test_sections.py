"""Which parts a handout has, in which order, with what in them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from deckgen.document import Handout, storyboard
from deckgen.model import (
    Booth,
    Episode,
    Event,
    HandoutOptions,
    Item,
    Link,
    OfficeHours,
    Person,
    Pick,
    Section,
    Talk,
    Url,
)
from deckgen.sections import compose_handout

PARIS = ZoneInfo("Europe/Paris")


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2030, 3, day, hour, minute, tzinfo=PARIS)


def kinds(handout: Handout) -> list[str]:
    return [section.kind for section in handout.sections]


def test_an_episode_with_only_a_title_is_a_headline() -> None:
    handout = compose_handout(Episode(title="Bees"))

    assert storyboard(handout) == "# Bees\n\nfooter: Bees |  | Page {page} of {pages}\n"


def test_the_whole_sheet() -> None:
    handout = compose_handout(
        Episode(
            title="Bees",
            show="eCHO",
            number=7,
            date=dt.date(2030, 3, 1),
            hosts=(Person(name="Ada Lovelace"),),
            booths=(Booth(name="The hive", location="Hall 2", text="Honey."),),
            office_hours=(OfficeHours(start=at(5, 12), end=at(5, 13), where="online"),),
            talks=(
                Talk(
                    title="Wax",
                    start=at(4, 9),
                    end=at(4, 10),
                    room="Hall 1",
                    summary="How bees build.",
                    abstract="The long story.",
                    url=Url("https://www.example.org/wax/"),
                    speakers=(Person(name="Grace Hopper", company="Harvard"),),
                ),
            ),
            schedule=Url("https://example.org/all"),
            handout=HandoutOptions(title="Bees in March", paper="letter"),
        )
    )

    assert storyboard(handout) == "\n".join(
        [
            "# Bees in March",
            "4–5 March 2030 · all times CET <lead>",
            "From eCHO episode 7, “Bees” with Ada Lovelace",
            "",
            "[office_hours]",
            "+ Office hours",
            "| Tuesday 5 March · 12:00–13:00 CET <lead>",
            "| online <place>",
            "",
            "[booths]",
            "## Our booth",
            "- The hive",
            "  Hall 2 <place>",
            "  Honey. <detail>",
            "",
            "[codes]",
            "[QR The whole schedule: example.org/all -> https://example.org/all]",
            "",
            "[talks]",
            "## Monday 4 March",
            "09:00–10:00 Wax (https://www.example.org/wax/)",
            "    Grace Hopper (Harvard) <detail>",
            "    Hall 1 <place>",
            "    How bees build. <summary>",
            "    example.org/wax (https://www.example.org/wax/) <detail>",
            "",
            "footer: eCHO episode 7: Bees | As of 1 March 2030 | Page {page} of {pages}",
            "",
        ]
    )
    assert handout.paper == "letter"


def test_the_order_of_the_parts() -> None:
    episode = Episode(
        title="Bees",
        headlines=(Link(text="Honey is up"),),
        events=(Event(name="Bee day"),),
        booths=(Booth(name="The hive"),),
        talks=(Talk(title="Wax", start=at(4, 9)), Talk(title="Comb", start=at(5, 9))),
        office_hours=(OfficeHours(start=at(5, 12)),),
        picks={"Ada Lovelace": (Pick(title="Pollen"),)},
        sections=(Section(heading="Thanks", items=(Item(text="The hive"),)),),
        youtube=Url("https://example.org/watch"),
    )

    assert kinds(compose_handout(episode)) == [
        "office_hours",
        "booths",
        "codes",
        "talks",
        "talks",
        "events",
        "picks",
        "news",
        "section",
    ]


def test_no_more_codes_than_people_can_tell_apart() -> None:
    links = tuple(Link(text=f"Link {n}", url=Url(f"https://example.org/{n}")) for n in range(9))
    handout = compose_handout(Episode(title="Bees", links=links))

    assert [len(section.blocks) for section in handout.sections if section.kind == "codes"] == [3]


def test_zones_of_all_times_are_named_once() -> None:
    london = dt.datetime(2030, 3, 4, 10, tzinfo=ZoneInfo("Europe/London"))
    handout = compose_handout(
        Episode(
            title="Bees",
            talks=(
                Talk(title="Wax", start=at(4, 9)),
                Talk(title="Comb", start=london),
                Talk(title="Cell", start=at(4, 15)),
            ),
        )
    )

    assert handout.lead[0].words == "4 March 2030 · all times CET, GMT"


def test_a_day_that_runs_on_says_so() -> None:
    handout = compose_handout(Episode(title="Bees", talks=(Talk(title="Wax", start=at(4, 9)),)))
    heading = handout.sections[0].blocks[0]

    assert getattr(heading, "continued", "") == "Monday 4 March (continued)"
