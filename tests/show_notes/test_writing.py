"""Show notes that deckgen writes: read again they are the same episode."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
from deckgen.readers import read
from deckgen.writers.show_notes.notes import notes
from strategies import NASTY, addresses

NOTES = Path(__file__).parents[3] / "shared" / "data" / "echo"
NUMBERS = sorted(folder.name for folder in NOTES.glob("*")) or ["none"]

ADA = Person(name="Ada Lovelace", url=Url("https://github.com/ada"))
GRACE = Person(name="Grace Hopper", company="Navy")
MARY = Person(name="Mary Somerville")
CEST = dt.timezone(dt.timedelta(hours=2))


def again(episode: Episode) -> Episode | None:
    return read(notes(episode).encode(), "notes.md").episode


@pytest.mark.parametrize("number", NUMBERS)
def test_real_notes_survive(number: str) -> None:
    if number == "none":
        pytest.skip("the show notes in ../shared/data/echo are not here")
    found = read((NOTES / number / "README.md").read_bytes(), f"{number}/README.md").episode

    assert found is not None
    assert again(found) == found


def test_an_episode_as_notes() -> None:
    start = dt.datetime(2022, 5, 16, 10, 45, tzinfo=CEST)
    talk = Talk(
        title="Wax",
        url=Url("https://example.org/wax"),
        start=start,
        end=start + dt.timedelta(minutes=30),
        abstract="How it melts.\n\nAnd sets.",
    )
    whole = Episode(
        title="Bees",
        number=45,
        show="eCHO",
        date=dt.date(2022, 5, 13),
        youtube=Url("https://youtu.be/0-mD02qYXHg"),
        hosts=(ADA, MARY),
        guests=(GRACE,),
        headlines=(
            Link(text="Honey is up", url=Url("https://example.org/h"), items=(Item(text="again"),)),
        ),
        talks=(talk,),
        picks={"Ada Lovelace": (Pick(title="Comb", speakers=(GRACE, MARY)),)},
        links=(Link(text="Plain *words*"),),
        sections=(
            Section(
                heading="Hives",
                text="Of straw.",
                items=(Item(text="Skep", code="skep = 1"),),
                sections=(Section(heading="Of wood", url=Url("https://example.org/wood")),),
            ),
        ),
    )

    assert (
        notes(whole)
        == """\
# eCHO Episode 45: Bees

[YouTube](https://youtu.be/0-mD02qYXHg)

13 May 2022

Hosted by [Ada Lovelace](https://github.com/ada) & Mary Somerville with guest Grace Hopper (Navy)

## Headlines

- [Honey is up](https://example.org/h)
  - again

## Talks

[Wax](https://example.org/wax)

Monday 16 May 2022 10:45 - 11:15 UTC+02:00

How it melts.

And sets.

## Talks that Ada Lovelace is looking forward to:

- Comb - Grace Hopper, Navy; Mary Somerville

## Hives

Of straw.

- Skep

  ```
  skep = 1
  ```

### [Of wood](https://example.org/wood)

## Links

- Plain \\*words\\*
"""
    )
    assert again(whole) == whole


def test_what_notes_have_no_form_for_stands_in_them_in_words() -> None:
    whole = Episode(
        title="Bees",
        events=(Event(name="Bee Day", date=dt.date(2022, 5, 17), hosts=(ADA,)),),
        booths=(Booth(name="The hive", location="Hall 5"),),
        talks=(
            Talk(title="Wax", room="Hall 7", track="Craft", speakers=(GRACE,), summary="Melts."),
        ),
        office_hours=(OfficeHours(title="Ask us", where="online"),),
        schedule=Url("https://example.org/schedule"),
    )
    text = notes(whole)

    for words in (
        *("Bee Day", "Tuesday 17 May 2022", "Hosts: Ada Lovelace", "The hive", "Hall 5", "Ask us"),
        *("### Wax", "Room: Hall 7", "Track: Craft", "Speakers: Grace Hopper, Navy", "Melts."),
        *("online", "[Schedule](https://example.org/schedule)"),
    ):
        assert words in text


# Texts whose addresses are links: notes cannot say that one is none.
_WORDS = st.sampled_from(
    [" ".join(text.split()) for text in NASTY if "://" not in text and text != "---"]
)
_TEXT = _WORDS.filter(
    lambda text: any(letter.isalnum() for letter in text) and "\ufeff" not in text
)


def _items(deep: int = 2) -> st.SearchStrategy[tuple[Item, ...]]:
    below = _items(deep - 1) if deep else st.just(())
    several = st.lists(
        st.builds(Item, text=_TEXT, url=st.none() | addresses, items=below), max_size=3
    )
    return several.map(tuple)


_SECTIONS = st.lists(
    st.builds(
        Section,
        heading=_TEXT,
        url=st.none() | addresses,
        text=st.just("") | _TEXT | st.lists(_TEXT, min_size=1, max_size=3).map("\n\n".join),
        items=_items(),
    ),
    max_size=3,
).map(tuple)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.builds(
        Episode,
        title=_TEXT.filter(lambda text: text[0].isalpha()),
        number=st.integers(1, 9999),
        date=st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
        hosts=st.sampled_from(((), (ADA,), (ADA, MARY), (ADA, MARY, GRACE))),
        headlines=_items(1).map(
            lambda items: tuple(Link(text=i.text, url=i.url, items=i.items) for i in items)
        ),
        sections=_SECTIONS,
    )
)
def test_any_words_survive(whole: Episode) -> None:
    assert again(whole) == whole
