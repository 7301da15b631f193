"""Decks to try the writer on: an episode's kinds of slides, and texts nobody would wish for."""

from __future__ import annotations

import datetime as dt
import io

from PIL import Image

from deckgen.assets import Files
from deckgen.document import (
    Block,
    Bullets,
    Callout,
    Code,
    Deck,
    Fit,
    Heading,
    Picture,
    Point,
    Properties,
    Role,
    Row,
    Run,
    Schedule,
    Slide,
    Slot,
    Text,
)

SUMMARY = "The engine weaves algebraic patterns just as the loom weaves flowers and leaves."
PROSE = f"{SUMMARY} It has no pretensions to originate anything. " * 12
WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 8
TITLE = "a sketch of the analytical engine with notes by the translator " * 20


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(buffer, kind)
    return buffer.getvalue()


ASSETS = Files(
    {
        "ada.png": picture(2400, 1200),
        "grace.jpg": picture(300, 600, "JPEG"),
        "words.png": b"these are words",
    }
)


def text(
    words: str, role: Role = "body", *, url: str | None = None, jump: str | None = None
) -> Text:
    return Text((Run(words, url=url, jump=jump),), role, origin="talks[0].title")


def talk(number: int, title: str, *, summary: str = SUMMARY, when: str = "") -> Slide:
    url = f"https://example.org/talks/{number}"
    return Slide(
        kind="talk",
        key=f"talk-{number}",
        layout="talk",
        title=title,
        slots=(
            Slot("lead", (text(when or "Friday 20 May · 14:00–14:35 CEST", "lead"),)),
            Slot(
                "detail",
                (
                    text("Ada Lovelace (Analytical Engines), Grace Hopper (Navy)", "detail"),
                    text("Hall 5, room A", "place"),
                    text("At the same time: “Compilers for everyone”", "clash"),
                ),
                "cut",
            ),
            Slot("body", (text(summary, "summary"),), "cut"),
            Slot("code", (code(url),)),
        ),
        notes=f"{title}\nAda Lovelace speaks.\n\n{summary}",
        part="Talks",
        origin=f"talks[{number}].title",
    )


def code(url: str) -> Code:
    return Code(url, "More about this talk", url.removeprefix("https://"), f"QR code to {url}")


def slide(
    key: str, layout: str, title: str, *blocks: Block, fit: Fit = "continue", part: str = "Today"
) -> Slide:
    return Slide(
        kind=key,
        key=key,
        layout=layout,
        title=title,
        slots=(Slot("body", blocks, fit),),
        notes=f"Notes for {title}",
        part=part,
        continued="{title} ({n} of {total})",
        origin=f"sections.{key}",
    )


def row(number: int) -> Row:
    return Row(
        f"{9 + number % 9:02}:00–{9 + number % 9:02}:30",
        text(f"On computable numbers, part {number}", jump=f"talk-{number}"),
        (text("Alan Turing (Cambridge)", "detail"),),
    )


def deck(*slides: Slide, title: str = "KubeCon EU 2022 Preview") -> Deck:
    properties = Properties(
        title,
        subject="What to see at KubeCon",
        author="Ada Lovelace, Grace Hopper",
        keywords=("eCHO",),
        language="en",
        date=dt.date(2022, 5, 13),
    )
    return Deck(properties, slides, footer="eCHO episode 45: KubeCon EU 2022 Preview")


def opening() -> Slide:
    people = Text((Run("with "), Run("Ada Lovelace", url="https://example.org/ada", strong=True)))
    return Slide(
        kind="opening",
        key="opening",
        layout="title",
        title="KubeCon EU 2022 Preview",
        slots=(
            Slot("label", (text("eCHO episode 45", "label"),)),
            Slot("body", (people, text("Friday 13 May 2022", "detail"))),
        ),
        notes="Welcome",
        part="Opening",
    )


def nested() -> Bullets:
    deep = Point(text("Fourth"), points=(Point(text("Fifth"), points=(Point(text("Sixth")),)),))
    third = Point(text("Third"), (text("with a detail", "detail"),), (deep,))
    return Bullets(
        (
            Point(
                text("First, with a link", url="https://example.org/?q=a b&r=ü"),
                (text("example.org/first", "detail"),),
                (Point(text("Second"), points=(third,)),),
            ),
            Point(text("Jump to a talk", jump="talk-1")),
        )
    )


BOX = Callout(
    Heading("Office hours"), (text("Wednesday 12:30"), Bullets((Point(text("Ask anything")),)))
)

EPISODE = deck(
    opening(),
    slide("agenda", "list", "Today", nested()),
    slide("monday", "schedule", "Talks on Monday", Schedule(tuple(row(n) for n in range(1, 4)))),
    talk(1, "Leveraging the Analytical Engine for the computation of Bernoulli numbers"),
    talk(2, "Compilers for everyone"),
    slide("box", "list", "Meet us", BOX),
    slide(
        "mixed",
        "list",
        "Meet us and more",
        BOX,
        Heading("And more", 3),
        text("A paragraph of its own."),
    ),
    slide("faces", "list", "Who is here", Picture("ada.png", "Ada Lovelace, smiling")),
    slide(
        "both",
        "list",
        "Who else is here",
        text("Grace Hopper"),
        Picture("grace.jpg", "Grace Hopper in uniform"),
        Picture("ada.png", "Ada Lovelace, smiling"),
    ),
    Slide(
        kind="closing",
        key="closing",
        layout="closing",
        title="Where to go from here",
        slots=(
            Slot("body", (Bullets((Point(text("The schedule", url="https://example.org/s")),)),)),
            Slot("code", (code("https://example.org/schedule"),)),
        ),
        notes="Thank you",
        part="Closing",
    ),
)

NOTHING = deck(
    Slide(kind="opening", key="opening", layout="title", title="Just a title"), title="Just a title"
)

HUNDRED = deck(
    slide("all", "schedule", "All talks", Schedule(tuple(row(n) for n in range(100)))),
    *(talk(number, f"On computable numbers, part {number}") for number in range(100)),
)

HOSTILE = deck(
    Slide(
        kind="opening",
        key="opening",
        layout="title",
        title=TITLE,
        slots=(Slot("label", (text(PROSE, "label"),)), Slot("body", (text(PROSE),))),
    ),
    talk(1, TITLE, summary=PROSE, when=PROSE),
    talk(2, WORD, summary=WORD, when=WORD),
    talk(3, TITLE, summary=PROSE.replace(". ", " ")),
    talk(4, "", summary="\x00\x0b\x1f<script>&amp;]]></p:sp> \ud800 \ufffe"),
    slide("one", "list", "One item too long", Bullets((Point(text(PROSE * 3)), Point(text(WORD))))),
    slide("deep", "list", "Nested", *(nested() for _ in range(6))),
    slide(
        "row",
        "schedule",
        "Rows",
        Schedule((Row("Monday 16 May 2022, 10:45–11:15", text(WORD)),) * 9),
    ),
    slide(
        "details",
        "schedule",
        "A long row",
        Schedule((Row("9:00", text(TITLE), tuple(text(SUMMARY, "detail") for _ in range(40))),)),
    ),
    slide(
        "scripts", "list", "日本語の題名とالعربية ไทย 🎉", Bullets((Point(text("日本語" * 99)),))
    ),
    slide("twice", "list", TITLE, Bullets(tuple(Point(text(f"Item {n}")) for n in range(200)))),
    slide("shrunk", "list", "Shrink", Bullets((Point(text(PROSE)),) * 4), fit="shrink"),
    slide("lost", "list", "No picture", text("Words"), Picture("words.png", "Words")),
    Slide(
        kind="address",
        key="address",
        layout="talk",
        title="An address of five hundred letters",
        slots=(Slot("code", (code("https://example.org/" + "path-to-it/" * 40),)),),
    ),
    Slide(
        kind="odd",
        key="odd",
        layout="no-such-layout",
        title="A layout that is not there",
        slots=(Slot("x", (text("?"),)),),
    ),
)
