from __future__ import annotations

import datetime as dt
import re

import pytest
from decks import ASSETS, EPISODE, HOSTILE, HUNDRED, NOTHING, deck, slide, text
from opened import NIGHT, opened
from pptx.oxml.ns import qn

from deckgen.document import Bullets, Deck, Point, Properties, Slide
from deckgen.writers import WRITERS
from deckgen.writers.pptx import PPTX, write

DECKS = {"episode": EPISODE, "nothing": NOTHING, "hundred": HUNDRED, "hostile": HOSTILE}
every_deck = pytest.mark.parametrize("content", DECKS.values(), ids=DECKS.keys())


def test_the_writer_draws_decks() -> None:
    assert PPTX in WRITERS
    assert (PPTX.name, PPTX.ending, PPTX.draws) == ("pptx", ".pptx", Deck)


def test_the_fonts_that_a_host_needs_are_named() -> None:
    assert opened(EPISODE).written.fonts == ("Arial",)


@every_deck
def test_the_same_deck_gives_the_same_bytes(content: Deck) -> None:
    assert opened(content).written.data == write(content, NIGHT, ASSETS).data


def test_nothing_in_the_file_tells_when_or_where_it_was_made() -> None:
    entries = opened(EPISODE).file.infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {(3, 0o644)}


def test_slides_are_wide_and_no_other_template_has_left_traces() -> None:
    file = opened(EPISODE)

    assert (file.presentation.slide_width, file.presentation.slide_height) == (12192000, 6858000)
    assert file.presentation.part._element.find(qn("p:sldSz")).get("type") is None
    assert not [name for name in file.names if re.search("thumbnail|printer", name)]
    assert not [name for name in file.names if b"python-pptx" in file.file.read(name)]


def test_the_file_says_what_it_is() -> None:
    core = opened(EPISODE).presentation.core_properties

    assert core.title == "KubeCon EU 2022 Preview"
    assert core.subject == "What to see at KubeCon"
    assert core.author == core.last_modified_by == "Ada Lovelace, Grace Hopper"
    assert core.keywords == "eCHO"
    assert core.language == "en-US"
    assert core.created == core.modified == dt.datetime(2022, 5, 13)  # noqa: DTZ001 - as it is read


def test_an_undated_deck_by_nobody_is_still_whole() -> None:
    file = opened(Deck(Properties("T" * 300), (Slide("a", "a", "list", "Only"),)))

    assert file.presentation.core_properties.created.year == 1980
    assert file.presentation.core_properties.author == "deckgen"
    assert len(file.presentation.core_properties.title) == 255


def test_the_number_of_slides_is_told() -> None:
    root = opened(EPISODE).xml("docProps/app.xml")
    told = {str(child.tag).rpartition("}")[2]: child.text for child in root}

    assert (told["Slides"], told["Notes"]) == ("10", "10")
    assert told["PresentationFormat"] == "Widescreen"


@every_deck
def test_ids_are_unique_where_programs_rely_on_it(content: Deck) -> None:
    file = opened(content)

    for _, root in file.parts("ppt/slides/"):
        ids = [shape.get("id") for shape in root.iter(qn("p:cNvPr"))]
        assert len(ids) == len(set(ids))
    assert len(file.names) == len(set(file.names))
    master = file.xml("ppt/slideMasters/slideMaster1.xml")
    layouts = [entry.get("id") for entry in master.iter(qn("p:sldLayoutId"))]
    presentation = file.xml("ppt/presentation.xml")
    masters = [entry.get("id") for entry in presentation.iter(qn("p:sldMasterId"))]
    assert len({*layouts, *masters}) == len(layouts) + len(masters)


@every_deck
def test_every_part_is_reached_and_every_relationship_leads_somewhere(content: Deck) -> None:
    file = opened(content)
    reached = {"[Content_Types].xml"}
    for name in file.names:
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        base = name.replace("_rels/", "").rpartition("/")[0]
        for relation in file.xml(name):
            if relation.get("TargetMode") != "External":
                path = f"{base}/{relation.get('Target')}".split("/")
                while ".." in path:
                    at = path.index("..")
                    del path[at - 1 : at + 1]
                reached.add("/".join(path).lstrip("/"))

    assert reached == set(file.names)


def test_notes_pages_have_a_master_that_is_listed_in_its_place() -> None:
    file = opened(EPISODE)
    children = [str(child.tag).rpartition("}")[2] for child in file.xml("ppt/presentation.xml")]

    assert children[:4] == ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz"]
    for _, notes in file.parts("ppt/notesSlides/"):
        assert [field.get("type") for field in notes.iter(qn("a:fld"))] == ["slidenum"]


def test_each_part_of_the_deck_is_a_section() -> None:
    file = opened(EPISODE)
    p14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    sections = list(file.xml("ppt/presentation.xml").iter(f"{p14}section"))
    listed = [entry.get("id") for section in sections for entry in section.iter(f"{p14}sldId")]

    assert [section.get("name") for section in sections] == [
        "Opening",
        "Today",
        "Talks",
        "Today",
        "Closing",
    ]
    assert listed == [str(slide.slide_id) for slide in file.slides]
    identities = {str(section.get("id")) for section in sections}
    assert len(identities) == len(sections)
    assert all(
        re.fullmatch(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", i) for i in identities
    )


def test_a_chain_of_a_thousand_jumps_is_saved() -> None:
    """python-pptx's own ways to save and open follow them one inside the other, and give up."""
    slides = [
        slide(f"s{n}", "list", f"Slide {n}", Bullets((Point(text("Next", jump=f"s{n + 1}")),)))
        for n in range(1100)
    ]

    file = opened(deck(*slides))

    assert len([name for name in file.names if name.startswith("ppt/slides/slide")]) == 1100
    relations = file.xml("ppt/slides/_rels/slide7.xml.rels")
    assert "slide8.xml" in [relation.get("Target") for relation in relations]


def test_equal_pictures_are_kept_once() -> None:
    file = opened(EPISODE)
    media = [name for name in file.names if name.startswith("ppt/media/")]
    data = {file.file.read(name) for name in media}

    assert len(media) == len(data)
