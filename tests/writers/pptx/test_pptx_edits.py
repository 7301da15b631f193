"""What a person did to a deck by hand is never built over."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from decks import EPISODE, HOSTILE, NOTHING
from lxml import etree
from opened import opened
from pptx import Presentation

from conftest import Run
from deckgen.document import Deck
from deckgen.writers.pptx.fingerprint import PART, sealed, untouched

Write = Callable[[str, str], Path]
DECK = "build/045-engines.pptx"


def rezipped(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The file with each part as `change` gives it, compressed in another way."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in reversed(old.namelist()):
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return buffer.getvalue()


@pytest.mark.parametrize("content", [EPISODE, HOSTILE, NOTHING], ids=["episode", "hostile", "none"])
def test_a_deck_as_it_was_built_is_known(content: Deck) -> None:
    data = opened(content).written.data

    assert untouched(data) is True
    assert untouched(rezipped(data, lambda _, part: part)) is True


def test_a_deck_that_was_saved_is_known_whether_or_not_a_word_changed() -> None:
    data = opened(EPISODE).written.data
    saved = io.BytesIO()
    Presentation(io.BytesIO(data)).save(saved)

    def edited(name: str, part: bytes) -> bytes:
        return part.replace(b"Compilers", b"Programs") if "slides/" in name else part

    assert untouched(saved.getvalue()) is False
    assert untouched(rezipped(data, edited)) is False
    lacking = rezipped(data, lambda name, part: None if name.endswith("slide3.xml") else part)
    assert untouched(lacking) is False


def test_files_of_others_are_nobodys() -> None:
    data = opened(EPISODE).written.data
    bare = rezipped(data, lambda name, part: None if name == PART else part)

    for other in (bare, b"", b"PK\x03\x04 cut off", data[: len(data) // 2]):
        assert untouched(other) is None
    assert untouched(rezipped(data, lambda n, part: b"<a" if n == PART else part)) is None


def test_what_a_template_says_of_itself_stays_beside_the_fingerprint() -> None:
    before = sealed("0123").replace(b"deckgen fingerprint", b"Department")
    properties = etree.fromstring(sealed("4567", sealed("89ab", before)))

    told = [(entry.get("pid"), entry.get("name"), entry[0].text) for entry in properties]
    assert told == [("2", "Department", "0123"), ("3", "deckgen fingerprint", "4567")]


def test_an_edited_deck_is_not_built_over(run: Run, write: Write) -> None:
    here = write("content/045-engines.yaml", "number: 45\ntitle: Engines\n").parent.parent
    run("build")
    edited = Presentation(str(here / DECK))
    edited.slides[0].shapes.title.text_frame.text = "Engines and looms"
    edited.save(str(here / DECK))
    by_hand = (here / DECK).read_bytes()
    (here / "build/045-engines-handout.pdf").unlink()
    done = run("build")

    assert done.returncode == 1
    assert done.stderr == (
        "error[E520]: build/045-engines.pptx was saved by somebody since it was built\n"
        "  hint: rename it to keep it, or build elsewhere with --output FOLDER; "
        "--force builds over it, and what was done in it is lost\n"
        "\n"
        "1 error\n"
    )
    assert (here / DECK).read_bytes() == by_hand
    assert not (here / "build/045-engines-handout.pdf").exists()

    assert run("build", "--format", "pdf").returncode == 0
    assert run("build", "--output", "elsewhere").returncode == 0
    assert run("build", "--force").returncode == 0
    assert untouched((here / DECK).read_bytes()) is True


def test_a_deck_by_somebody_else_is_not_built_over(run: Run, write: Write) -> None:
    here = write("content/045-engines.yaml", "number: 45\ntitle: Engines\n").parent.parent
    write(DECK, "a deck of another kind")
    done = run("build")

    assert done.returncode == 1
    assert "error[E521]: build/045-engines.pptx was not built by deckgen" in done.stderr
    assert (here / DECK).read_text() == "a deck of another kind"


def test_a_deck_that_nobody_touched_is_built_again(run: Run, write: Write) -> None:
    write("content/045-engines.yaml", "number: 45\ntitle: Engines\n")
    assert run("build").returncode == 0
    write("content/045-engines.yaml", "number: 45\ntitle: Engines\nhosts: [Ada Lovelace]\n")

    assert run("build").returncode == 0
