"""The talks by day: an overview of each day, then a slide for each talk."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.document import Code, Picture, Row, Schedule, Slide, Slot
from deckgen.document.prose import line, lines, paragraphs
from deckgen.model import Day, Entry, Talk, leads, timetable
from deckgen.slides.elsewhere import elsewhere
from deckgen.slides.scene import Scene

MOST_TITLES = 2


def talks(scene: Scene) -> Iterator[Slide]:
    """Each day's overview and talks, in order of time."""
    for day in timetable(scene.episode.talks):
        yield _overview(scene, day)
        for entry in day.entries:
            yield _talk(scene, entry)


def _overview(scene: Scene, day: Day) -> Slide:
    say = scene.say
    return Slide(
        kind="day",
        key=f"day-{day.date or 'open'}",
        layout="schedule",
        title=say("talk.day_title", day=day.date) if day.date else say("talk.undated_title"),
        short=say("talk.day_heading", day=day.date) if day.date else say("talk.undated_heading"),
        slots=(Slot("body", (Schedule(tuple(_row(scene, e) for e in day.entries)),), "continue"),),
        notes=say("talk.day_notes", entries=day.entries),
        part=say("deck.talks"),
        continued=say("deck.continued"),
        origin="talks",
    )


def _row(scene: Scene, entry: Entry) -> Row:
    talk, say, origin = entry.talk, scene.say, f"talks[{entry.index}]"
    return Row(
        when=say("talk.span", talk=talk),
        title=line(talk.title, jump=_key(entry), origin=f"{origin}.title"),
        details=lines(
            line(_who_and_where(scene, talk), role="detail", origin=f"{origin}.speakers"),
            line(say("talk.clash", talk=talk, others=entry.clashes), role="clash")
            if entry.clashes
            else None,
        ),
    )


def _who_and_where(scene: Scene, talk: Talk) -> str:
    """Both on one line: an overview has no room for two."""
    speakers = scene.say("talk.speakers", talk=talk) if talk.speakers else ""
    return " · ".join(part for part in (speakers, talk.room) if part)


def _talk(scene: Scene, entry: Entry) -> Slide:
    talk, say, origin = entry.talk, scene.say, f"talks[{entry.index}]"
    when = lines(line(say("talk.when", talk=talk), role="lead", origin=f"{origin}.start"))
    who_and_where = lines(
        elsewhere(scene, talk),
        line(say("talk.speakers", talk=talk), role="detail", origin=f"{origin}.speakers")
        if talk.speakers
        else None,
        line(talk.room, role="place", origin=f"{origin}.room"),
        line(talk.track, role="detail", origin=f"{origin}.track"),
    )
    beside = lines(line(_clash(scene, entry), role="clash") if entry.clashes else None)
    about = paragraphs(talk.summary, role="summary", origin=f"{origin}.summary") or paragraphs(
        talk.abstract, role="summary", origin=f"{origin}.abstract"
    )
    slots = [
        Slot("lead", when),
        Slot("detail", who_and_where, "cut"),
        Slot("body", (*about, *beside), "cut"),
    ]
    if talk.image:
        alt = say("talk.picture_alt", talk=talk)
        slots.append(Slot("picture", (Picture(talk.image, alt, f"{origin}.image"),)))
    if leads(talk.url):
        slots.append(Slot("code", (_code(scene, entry),)))
    return Slide(
        kind="talk",
        key=_key(entry),
        layout=_layout(talk),
        title=talk.title,
        slots=tuple(slot for slot in slots if slot.blocks),
        notes=say("talk.notes", talk=talk, clashes=entry.clashes),
        part=say("deck.talks"),
        continued=say("deck.continued"),
        origin=f"{origin}.title",
    )


def _layout(talk: Talk) -> str:
    """The layout with a place for the picture and the code, where it has them."""
    picture = "-picture" if talk.image else ""
    return f"talk{picture}" if leads(talk.url) else f"talk{picture}-plain"


def _clash(scene: Scene, entry: Entry) -> str:
    """What runs at the same time, by title as long as that can be read at a glance."""
    if len(entry.clashes) > MOST_TITLES:
        return scene.say("talk.clash", talk=entry.talk, others=entry.clashes)
    return scene.say("talk.clash_titles", others=entry.clashes)


def _code(scene: Scene, entry: Entry) -> Code:
    talk, say = entry.talk, scene.say
    return Code(
        url=talk.url or "",
        caption=say("talk.code", talk=talk),
        address=say("deck.address", url=talk.url),
        alt=say("talk.code_alt", talk=talk),
        origin=f"talks[{entry.index}].url",
    )


def _key(entry: Entry) -> str:
    return f"talk-{entry.index + 1}"
