"""Anyone's template: which layouts are taken, that nothing is lost, and what is told."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from decks import ASSETS, EPISODE, HOSTILE
from opened import NIGHT, Opened
from pptx.oxml.ns import qn
from templates import (
    as_potx,
    dark,
    german,
    named_places,
    only,
    rewritten,
    saved,
    stretched,
    with_slides,
    without_feet,
)

from deckgen.assets import Files
from deckgen.diagnostics import DeckgenError
from deckgen.document import Deck
from deckgen.writers.pptx import write
from deckgen.writers.pptx.template import read_template
from deckgen.writers.pptx.trial import exported, try_template


def built(template: bytes, deck: Deck = EPISODE, **layouts: str) -> Opened:
    assets = Files({**ASSETS.files, "house.pptx": template})
    named = {kind.replace("_", "-"): name for kind, name in layouts.items()}
    return Opened(write(replace(deck, template="house.pptx", layouts=named), NIGHT, assets))


def layouts(file: Opened) -> dict[str, str]:
    return {slide.shapes.title.text_frame.text: slide.slide_layout.name for slide in file.slides}


def codes(file: Opened) -> list[str]:
    return [problem.code for problem in file.written.problems]


def test_a_layout_is_found_by_the_placeholders_it_has() -> None:
    found = layouts(built(saved()))

    assert found["KubeCon EU 2022 Preview"] == "Title Slide"
    assert found["Today"] == "Title and Content"
    assert found["Compilers for everyone"] == "Title and Content"


def test_other_languages_change_nothing() -> None:
    found = layouts(built(saved(german)))

    assert found["KubeCon EU 2022 Preview"] == "Titelfolie"
    assert found["Today"] == "Titel und Inhalt"


def test_the_project_may_name_a_layout() -> None:
    file = built(saved(), talk="two  CONTENT", list="No such layout")

    assert layouts(file)["Compilers for everyone"] == "Two Content"
    assert layouts(file)["Today"] == "Title and Content"
    told = [p for p in file.written.problems if p.code == "W307"]
    assert [p.message for p in told] == ["the template has no layout 'No such layout' for 'list'"]
    assert "Title and Content" in told[0].hint


def test_a_code_takes_the_placeholder_that_is_named_so() -> None:
    file = built(saved(named_places), talk="House talk")
    slide = file.slide("Compilers for everyone")

    picture = next(shape for shape in slide.shapes if shape.name.startswith("QR"))
    assert picture.is_placeholder
    assert picture.left > slide.slide_layout.placeholders[1].left
    told = [p for p in file.written.problems if "House talk" in p.message]
    assert [p.message for p in told] == [
        "the layout 'House talk' has no place for lead, detail, address: "
        "lead and detail and address join the words in 'Body'"
    ]


@pytest.mark.parametrize(
    "change",
    [
        german,
        dark,
        with_slides,
        without_feet,
        stretched,
        only("Title and Content"),
        only("Title Only"),
        only("Picture with Caption"),
        only("Title and Vertical Text"),
    ],
)
@pytest.mark.parametrize("deck", [EPISODE, HOSTILE], ids=["episode", "hostile"])
def test_nothing_is_lost(change: Callable[[Any], object], deck: Deck) -> None:
    file = built(saved(change), deck)

    for slide in deck.slides:
        for slot in slide.slots:
            for block in slot.blocks:
                for words in said(block):
                    assert words in file.words or words[:40] in file.words
    assert all(slide.shapes.title is not None for slide in file.slides)
    assert len(set(file.titles)) == len(file.titles)


def said(block: Any) -> list[str]:
    """The words of a plain paragraph, the address of a code."""
    words = getattr(block, "words", getattr(block, "address", ""))
    return [line for line in str(words).split("\n") if line.isprintable()]


def test_a_word_of_warning_for_each_kind_whose_layout_lacks_something() -> None:
    told = [p.message for p in built(saved()).written.problems if p.code == "W306"]

    assert told == [
        "the layout 'Title Slide' has no place for label: label joins the words in 'Subtitle 2'",
        "the layout 'Title and Content' has no place for lead, detail, code, address: the code "
        "stands at the right of 'Content Placeholder 2', which gets narrower; lead and detail and "
        "address join the words in 'Content Placeholder 2'",
        "the layout 'Title and Content' has no place for code, address: the code stands at the "
        "right of 'Content Placeholder 2', which gets narrower; address joins the words in "
        "'Content Placeholder 2'",
    ]


def test_a_code_without_a_placeholder_stands_beside_the_narrower_body() -> None:
    shapes = built(saved()).slide("Compilers for everyone").shapes
    body = next(shape for shape in shapes if shape.name == "Content Placeholder 2")
    code = next(shape for shape in shapes if shape.name.startswith("QR"))

    assert body.left + body.width <= code.left
    assert code.left + code.width <= 9144000 - 457200
    assert body.text_frame.text.splitlines()[0] == "Friday 20 May · 14:00–14:35 CEST"


def test_words_without_any_placeholder_stand_below_the_title() -> None:
    slide = built(saved(only("Title Only"))).slide("Compilers for everyone")
    text = next(shape for shape in slide.shapes if shape.name == "Text")

    assert text.top >= slide.shapes.title.top + slide.shapes.title.height
    assert "Hall 5, room A" in text.text_frame.text


def test_slides_of_the_template_are_dropped_with_all_that_belongs_to_them() -> None:
    file = built(saved(with_slides))

    assert "An old" not in file.words
    assert len(file.slides) == sum(name.startswith("ppt/slides/slide") for name in file.names)
    assert len(file.names) == len(set(file.names))
    assert file.presentation.core_properties.author == "Ada Lovelace, Grace Hopper"
    assert not [name for name in file.names if "printer" in name or "thumbnail" in name]


def test_a_template_without_a_notes_master_gets_one_that_keynote_finds() -> None:
    root = built(saved()).presentation.part._element
    tags = [child.tag for child in root]

    assert tags.index(qn("p:notesMasterIdLst")) == tags.index(qn("p:sldMasterIdLst")) + 1


def test_potx_opens_as_a_presentation() -> None:
    file = built(as_potx(saved()))

    types = file.file.read("[Content_Types].xml")
    assert b"presentation.main+xml" in types
    assert b"template.main+xml" not in types


def test_sizes_and_fonts_are_the_templates() -> None:
    template = read_template(saved(), "house.pptx", NIGHT, {})
    body = template.matches["list"].body

    assert [level.size for level in body.levels] == [32, 28, 24, 20, 20]
    assert body.font == "Calibri"
    assert body.levels[0].before == pytest.approx(0.2 * 32 * 1.2)
    assert built(saved()).written.fonts == ("Calibri",)


def test_floors_look_as_large_on_a_smaller_slide() -> None:
    wide = read_template(saved(), "house.pptx", NIGHT, {}).theme.sizes
    small = read_template(saved(stretched), "house.pptx", NIGHT, {}).theme.sizes

    assert wide.body.floor == NIGHT.sizes.body.floor
    assert small.body.floor == NIGHT.sizes.body.floor * 0.75


def test_colours_are_the_templates_and_can_be_read() -> None:
    light = read_template(saved(), "house.pptx", NIGHT, {}).matches["list"].body.palette
    night = read_template(saved(dark), "house.pptx", NIGHT, {}).matches["list"].body.palette

    assert (light.accent, light.links) == ("accent2", True)
    assert (night.accent, night.links) == ("accent1", False)


def test_a_font_that_cannot_be_measured_is_told() -> None:
    def segoe(xml: bytes) -> bytes:
        return xml.replace(b'typeface="Calibri"', b'typeface="Segoe UI"')

    file = built(rewritten(saved(), "ppt/theme/theme1.xml", segoe))

    told = [p for p in file.written.problems if p.code == "W305"]
    assert [p.hint for p in told] == [
        "put SegoeUI-Regular.ttf and SegoeUI-Bold.ttf into assets/fonts/"
    ]


def test_ours_comes_back_as_it_was() -> None:
    ours, plain = built(exported(NIGHT)), Opened(write(EPISODE, NIGHT, ASSETS))

    assert layouts(ours) == layouts(plain)
    assert "W306" not in codes(ours)
    assert ours.words == plain.words
    assert try_template(exported(NIGHT), "ours.pptx", NIGHT, ASSETS, {}).problems == ()


def test_ours_is_the_same_bytes_every_time_and_has_prompts() -> None:
    data = exported(NIGHT)

    assert data == exported(NIGHT)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        talk = file.read("ppt/slideLayouts/slideLayout4.xml").decode()
    assert 'name="Lead"' in talk
    assert "<a:t>When</a:t>" in talk


BROKEN = {
    "no zip": (b"These are words.", "E342", "no PowerPoint file"),
    "nothing": (b"", "E342", "no PowerPoint file"),
    "encrypted": (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "E342", "encrypted"),
    "cut short": (saved()[:9000], "E342", "damaged"),
    "a document": (
        rewritten(saved(), "[Content_Types].xml", lambda _: b"<a>wordprocessingml</a>"),
        "E342",
        "a Word document",
    ),
    "no theme": (rewritten(saved(), "ppt/theme/theme1.xml", None), "E341", "theme"),
    "empty theme": (
        rewritten(saved(), "ppt/theme/theme1.xml", lambda _: b"<x/>"),
        "E341",
        "no colours",
    ),
    "no master": (rewritten(saved(), "ppt/slideMasters/slideMaster1.xml", None), "E341", ""),
    "half a master": (
        rewritten(saved(), "ppt/slideMasters/slideMaster1.xml", lambda xml: xml[:900]),
        "E341",
        "",
    ),
    "a number that is none": (
        rewritten(
            saved(),
            "ppt/slideMasters/slideMaster1.xml",
            lambda xml: xml.replace(b'x="457200"', b'x="NaN"'),
        ),
        "E341",
        "",
    ),
    "no title": (saved(only("Blank")), "E345", "no layout with a title"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_template_is_told_in_words(name: str) -> None:
    data, code, words = BROKEN[name]

    with pytest.raises(DeckgenError) as caught:
        built(data)

    (problem,) = caught.value.problems
    assert (problem.code, words in problem.message) == (code, True)
    assert problem.hint


def test_a_bomb_is_not_unpacked() -> None:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bomb,
        bomb.open("ppt/presentation.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(520):
            part.write(bytes(1 << 20))

    with pytest.raises(DeckgenError, match="too large unpacked"):
        built(buffer.getvalue())


def test_a_template_that_is_not_there_is_told() -> None:
    with pytest.raises(DeckgenError, match=r"there is no file 'house\.pptx'"):
        write(replace(EPISODE, template="house.pptx"), NIGHT, ASSETS)


Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_the_command_exports_checks_and_builds(run: Run, tmp_path: Path) -> None:
    (tmp_path / "045.yaml").write_text("title: Engines\ntemplate: house.pptx\n", encoding="utf-8")
    (tmp_path / "house.pptx").write_bytes(saved())

    assert run("template", "export", "ours.potx", "--theme", "light").returncode == 0
    assert run("template", "export", "ours.potx").returncode == 2
    assert run("template", "check", "ours.potx", "--strict").returncode == 0
    checked = run("template", "check", "house.pptx")
    assert checked.returncode == 0
    assert "talk: the layout 'Title and Content', by its placeholders" in checked.stdout
    assert run("template", "check", "045.yaml").returncode == 1
    assert run("build", "045.yaml", "--format", "pptx").returncode == 0
    assert b"Office Theme" in part(tmp_path, "ppt/theme/theme1.xml")
    again = run("build", "045.yaml", "--format", "pptx", "--template", "ours.potx")
    assert again.returncode == 0, again.stderr
    assert b"Office Theme" not in part(tmp_path, "ppt/theme/theme1.xml")


def part(folder: Path, name: str) -> bytes:
    with zipfile.ZipFile(folder / "build" / "engines.pptx") as file:
        return file.read(name)
