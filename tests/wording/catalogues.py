"""What a language says: its macros, and each of them about facts that are all in Greek letters.

So whatever stands there in other letters was said by deckgen.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, nodes

import deckgen.wording
from deckgen.model import (
    Booth,
    Entry,
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
from deckgen.wording import Wording

FOLDER = Path(deckgen.wording.__file__).parent
MADRID = ZoneInfo("Europe/Madrid")
PAGE = Url("https://example.org/")
THURSDAY = dt.date(2022, 5, 19)


def at(hour: int, minute: int = 0, day: int = 19) -> dt.datetime:
    return dt.datetime(2022, 5, day, hour, minute, tzinfo=MADRID)


HYPATIA = Person(name="Ὑπατία", url=PAGE, company="Μουσεῖον")
THALES = Person(name="Θαλῆς")
EUCLID = Person(name="Εὐκλείδης")
POINTS = (Item(text="Σημεῖον", url=PAGE, code="α = β", items=(Item(text="Στιγμή"),)),)
NEWS = Link(text="Νέα", url=PAGE, items=POINTS)
SQUARES = Talk(
    title="Τετράγωνα",
    url=PAGE,
    start=at(23),
    end=at(1, day=20),
    room="Στοά",
    track="Γεωμετρία",
    speakers=(HYPATIA, THALES),
    summary="Σύντομον.",
    abstract="Μακρόν.",
)
CIRCLES = Talk(title="Κύκλοι", start=at(23), end=at(23, 30))
LINES = Talk(title="Γραμμαί", start=at(22, 30), end=at(23, 30), date=THURSDAY)
SOME_DAY = Talk(title="Ἀριθμοί", date=THURSDAY)
EVENT = Event(
    name="Ἑορτή", url=PAGE, schedule=PAGE, hosts=(EUCLID,), text="Χαίρετε.", start=at(9), end=at(17)
)
STAND = Booth(name="Σκηνή", location="Ἀγορά", text="Ἔλθετε.", url=PAGE)
HOURS = OfficeHours(
    title="Σχολή", start=at(12, 30), end=at(13, 15), where="Οἶκος", text="Ἐρωτᾶτε.", url=PAGE
)
PICK = Pick(title="Κῶνοι", speakers=(HYPATIA,), url=PAGE, text="Καλόν.")
PART = Section(
    heading="Λοιπά",
    url=PAGE,
    text="Κείμενον.",
    code="γ = δ",
    items=POINTS,
    sections=(Section(heading="Μέρος", items=POINTS),),
)
FULL = Episode(
    title="Σφαῖραι",
    show="Ἠχώ",
    number=45,
    date=dt.date(2022, 5, 13),
    youtube=PAGE,
    show_notes=PAGE,
    schedule=PAGE,
    hosts=(HYPATIA, THALES),
    guests=(EUCLID,),
    headlines=(NEWS,),
    events=(EVENT,),
    booths=(STAND, STAND),
    talks=(SQUARES, CIRCLES, LINES, SOME_DAY, Talk(title="Λόγοι")),
    office_hours=(HOURS, OfficeHours(date=THURSDAY)),
    picks={"Θαλῆς": (PICK,)},
    sections=(PART,),
    links=(NEWS,),
    images=(Link(text="Εἰκών", url=PAGE),),
    handout=HandoutOptions(title="Πίναξ"),
    audience_timezones=(ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")),
)
BARE = Episode(title="Σφαῖραι")

FACTS: dict[str, tuple[object, ...]] = {
    "booths": ((STAND,), (STAND, STAND)),
    "clashes": ((CIRCLES, LINES),),
    "date": (dt.date(2022, 5, 13),),
    "day": (THURSDAY,),
    "days": ((THURSDAY,), (dt.date(2022, 5, 16), THURSDAY), (THURSDAY, dt.date(2022, 6, 2))),
    "entries": ((Entry(SQUARES, 0),),),
    "episode": (FULL, Episode(title="Σφαῖραι", number=7), Episode(title="Σφαῖραι", show="Ἠχώ")),
    "fingerprint": ("314159",),
    "event": (EVENT, Event(name="Ἑορτή", date=THURSDAY)),
    "events": ((EVENT,),),
    "heading": ("Ἐπιγραφή",),
    "headlines": ((NEWS,),),
    "host": ("Θαλῆς",),
    "hosts": ((EUCLID,), (HYPATIA, THALES), (HYPATIA, THALES, EUCLID)),
    "hours": (HOURS, OfficeHours(date=THURSDAY, url=PAGE)),
    "items": (POINTS,),
    "others": (
        (CIRCLES,),
        (CIRCLES,) * 2,
        (CIRCLES,) * 5,
        (LINES,),
        (CIRCLES, LINES),
        (LINES,) * 5,
    ),
    "pick": (PICK,),
    "picks": ((PICK,),),
    "section": (PART,),
    "starts": ((), (at(9), dt.datetime(2022, 5, 19, tzinfo=ZoneInfo("Europe/London")))),
    "talk": (SQUARES,),
    "titled": (True, False),
    "url": (PAGE,),
    "zones": (FULL.audience_timezones,),
}


def macros(language: str) -> dict[str, tuple[str, ...]]:
    """The parameters of each phrase, by `topic.macro`."""
    syntax = Environment(autoescape=True)
    return {
        f"{file.stem}.{macro.name}": tuple(argument.name for argument in macro.args)
        for file in sorted((FOLDER / language).glob("*.j2"))
        for macro in syntax.parse(file.read_text(encoding="utf-8")).find_all(nodes.Macro)
    }


@cache
def said(language: str) -> Mapping[str, list[str]]:
    """What each phrase says about every choice of facts."""
    say = Wording(language)
    return {
        phrase: [
            say(phrase, **dict(zip(parameters, choice, strict=True)))
            for choice in itertools.product(*(FACTS[name] for name in parameters))
        ]
        for phrase, parameters in macros(language).items()
    }


def own_words(text: str) -> set[str]:
    """The words in Latin letters, in lower case, save addresses and what stands in braces."""
    plain = re.sub(r"https?://\S+|example\.org|\{\w+\}", " ", text)
    return {word.lower() for word in re.findall(r"[A-Za-zÀ-ɏ]+", plain)}


def content(text: str) -> Counter[str]:
    """The words in Greek letters, the addresses, and what is to be filled in."""
    return Counter(re.findall(r"[Ͱ-Ͽἀ-῿]+|https?://[\w./]+|\{\w+\}", text))
