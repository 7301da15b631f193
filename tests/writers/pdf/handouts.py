"""How tests speak of handouts: small ones to write, and what stands in the files."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pypdfium2
from PIL import Image

from deckgen.assets import Files
from deckgen.document import (
    Block,
    Bullets,
    Callout,
    Code,
    Handout,
    Heading,
    Picture,
    Point,
    Properties,
    Row,
    Run,
    Schedule,
    Section,
    Text,
)
from deckgen.document.blocks import Role
from deckgen.themes import theme
from deckgen.writers.base import Written
from deckgen.writers.pdf import PDF

ASSETS = Files()
NIGHT = theme("night", ASSETS)


def text(words: str, role: Role = "body", url: str | None = None, origin: str = "") -> Text:
    """A paragraph of one run."""
    return Text((Run(words, url=url),), role, origin)


def handout(*sections: Section | Block, title: str = "Analytical engines") -> Handout:
    """A handout; blocks that are in no section make one."""
    loose = tuple(block for block in sections if not isinstance(block, Section))
    ready = tuple(section for section in sections if isinstance(section, Section))
    return Handout(
        Properties(
            title,
            subject="Engines and looms",
            author="Ada Lovelace",
            keywords=("engines", "looms"),
            date=dt.date(1843, 9, 1),
        ),
        title,
        (text("1–2 September 1843", "lead"), text("Come to the engine room")),
        (*ready, Section("loose", loose)) if loose else ready,
        footer="Engines & looms",
        stamp="As of 1 September 1843",
        page="Page {page} of {pages}",
    )


def write(document: Handout, **files: bytes) -> Written:
    """The handout as a file; pictures by name, with `_` for the dot."""
    assets = Files({name.replace("_", "."): data for name, data in files.items()})
    return PDF.write(document, NIGHT, assets)


def written(*sections: Section | Block, paper: str = "a4") -> Written:
    """The file of a handout with these sections."""
    return write(replace(handout(*sections), paper=paper))


def words(data: bytes) -> str:
    """The text of the file as another program copies it, pages one after the other."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join("\n".join(pages).replace("\ufffe", "").split())


def pages(data: bytes, dpi: int = 150) -> list[Image.Image]:
    """The pages as a grey printer sees them."""
    document = pypdfium2.PdfDocument(data)
    pictures = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return pictures


def red_square() -> bytes:
    """A picture, half see-through."""
    file = BytesIO()
    Image.new("RGBA", (60, 40), (200, 0, 0, 128)).save(file, "PNG")
    return file.getvalue()


def talk(when: str, title: str, *details: Text, url: str | None = None) -> Row:
    """A row of a schedule."""
    return Row(when, text(title, url=url), details)


def day(name: str, count: int, sentences: int = 1) -> Section:
    """A day of talks, numbered, half an hour each."""
    summary = "The engine weaves algebraic patterns as the loom weaves flowers and leaves. "
    rows = tuple(
        talk(
            f"{8 + n // 2:02}:{n % 2 * 30:02}",
            f"{name} talk {n}",
            text("Łukasz and Grace Hopper", "detail"),
            text(summary * sentences, "summary"),
        )
        for n in range(count)
    )
    return Section("talks", (Heading(name, 2, f"{name} (continued)"), Schedule(rows)))


CODE = Code("https://example.org/s", "The whole schedule", "example.org/s", "QR code: schedule")

FULL = handout(
    Section(
        "office_hours",
        (
            Callout(
                Heading("Office hours"),
                (
                    text("Friday 1 September · 12:30–13:15", "lead"),
                    Bullets((Point(text("Bring questions")),)),
                ),
            ),
        ),
        wide=True,
    ),
    Section(
        "booths",
        (
            Heading("Booths"),
            Bullets(
                (
                    Point(text("Engine room"), (text("ground floor", "place"),)),
                    Point(text("Loom"), points=(Point(text("cards")), Point(text("threads")))),
                )
            ),
        ),
        wide=True,
    ),
    Section(
        "talks",
        (
            Heading("Friday 1 September", 2, "Friday 1 September (continued)"),
            Schedule(
                (
                    talk(
                        "10:00–10:30",
                        "Notes on the engine",
                        text("Ada Lovelace", "detail"),
                        text("At the same time as one other", "clash"),
                        text("What the engine weaves.", "summary"),
                        url="https://example.org/notes",
                    ),
                    talk("", "Compilers", text("Grace Hopper", "detail")),
                )
            ),
            Heading("Deeper than it should be", 5),
            Text(
                (
                    Run("See "),
                    Run("the notes", url="https://example.org/notes"),
                    Run(" of the "),
                    Run("translator", strong=True),
                    Run("."),
                )
            ),
            Picture("red.png", "A red square"),
        ),
    ),
    Section("codes", (CODE, Code("https://example.org/b", "Blog", "example.org/b", "QR: blog"))),
)
"""A little of everything."""
