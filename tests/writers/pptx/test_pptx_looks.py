from __future__ import annotations

import re
from typing import Any

import pytest
from decks import EPISODE, HOSTILE, HUNDRED
from opened import LIGHT, NIGHT, opened
from pptx.oxml.ns import qn

from deckgen.document import Deck
from deckgen.themes import Theme, Zone, contrast
from deckgen.writers.pptx.frames import LAYOUTS

PIXEL = 9525
every_theme = pytest.mark.parametrize("look", [NIGHT, LIGHT], ids=["night", "light"])
DECKS = {"episode": EPISODE, "hundred": HUNDRED, "hostile": HOSTILE}


def meets(shape: Any, zone: Zone) -> bool:
    left, top = shape.left / PIXEL, shape.top / PIXEL
    right, bottom = left + shape.width / PIXEL, top + shape.height / PIXEL
    across = left < zone.right and zone.left < right
    return bool(across and top < zone.bottom and zone.top < bottom)


@every_theme
def test_no_placeholder_stands_where_the_overlay_covers_it(look: Theme) -> None:
    for layout in opened(EPISODE, look).presentation.slide_layouts:
        for shape in layout.placeholders:
            for zone in look.keep_out:
                assert not meets(shape, zone), (layout.name, shape.name, zone.name)


@pytest.mark.parametrize("content", DECKS.values(), ids=DECKS.keys())
def test_nothing_on_a_slide_stands_where_the_overlay_covers_it(content: Deck) -> None:
    for found in opened(content).slides:
        for shape in found.shapes:
            for zone in NIGHT.keep_out:
                assert not meets(shape, zone), (shape.name, zone.name)


def test_layouts_have_names_for_people() -> None:
    names = [layout.name for layout in opened(EPISODE).presentation.slide_layouts]

    assert names == [plan.label for plan in LAYOUTS]
    assert names == [
        "Title",
        "List",
        "Schedule",
        "Talk",
        "Talk without code",
        "Talk with picture",
        "Talk with picture, without code",
        "Closing",
    ]


def test_every_layout_has_footer_date_and_number() -> None:
    for _, layout in opened(EPISODE).parts("ppt/slideLayouts/"):
        kinds = [mark.get("type") for mark in layout.iter(qn("p:ph"))]
        assert kinds[-3:] == ["ftr", "dt", "sldNum"]


@every_theme
def test_all_colours_and_fonts_come_from_the_theme(look: Theme) -> None:
    """So that changing the theme in PowerPoint recolours everything."""
    file = opened(EPISODE, look)
    for folder in ("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/"):
        for name, root in file.parts(folder):
            assert not list(root.iter(qn("a:srgbClr"), qn("a:prstClr"))), name
            fonts = {font.get("typeface") for font in root.iter(qn("a:latin"))}
            assert fonts <= {"+mj-lt", "+mn-lt"}, name


@every_theme
def test_words_have_contrast_on_what_is_behind_them(look: Theme) -> None:
    scheme = {
        str(entry.tag).rpartition("}")[2]: entry[0].get("val")
        for entry in next(opened(EPISODE, look).xml("ppt/theme/theme1.xml").iter(qn("a:clrScheme")))
    }
    master = opened(EPISODE, look).xml("ppt/slideMasters/slideMaster1.xml")
    clothes = {str(k): str(v) for k, v in next(master.iter(qn("p:clrMap"))).attrib.items()}

    def colour(name: str) -> str:
        return str(scheme[clothes.get(name, name)])

    for words in ("tx1", "tx2", "accent3", "accent4", "hlink", "folHlink"):
        assert contrast(colour(words), colour("bg1")) >= 4.5, words
        assert contrast(colour(words), colour("bg2")) >= 4.5, words
    for band in ("accent1", "accent2"):
        assert contrast(colour("accent6"), colour(band)) >= 4.5


@every_theme
def test_ornaments_are_passed_over_by_screen_readers(look: Theme) -> None:
    for _, layout in opened(EPISODE, look).parts("ppt/slideLayouts/"):
        for shape in layout.iter(qn("p:sp")):
            if shape.find(f".//{qn('p:ph')}") is None:
                properties = next(shape.iter(qn("p:cNvPr")))
                decorative = (
                    "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
                )
                assert [mark.get("val") for mark in properties.iter(decorative)] == ["1"]
                assert properties.get("descr") is None


def test_no_star_stands_behind_words() -> None:
    for layout in opened(EPISODE).presentation.slide_layouts:
        words = list(layout.placeholders)
        stars = [shape for shape in layout.shapes if shape.name.startswith("Star")]
        assert len(stars) > 20
        for star in stars:
            for place in words:
                apart = (
                    star.left + star.width <= place.left
                    or place.left + place.width <= star.left
                    or star.top + star.height <= place.top
                    or place.top + place.height <= star.top
                )
                assert apart, (layout.name, star.name, place.name)


def test_type_is_large_enough_for_a_phone() -> None:
    for _, root in [
        *opened(HOSTILE).parts("ppt/slides/"),
        *opened(HOSTILE).parts("ppt/slideLayouts/"),
    ]:
        sizes = [
            int(run.get("sz") or 0)
            for run in root.iter()
            if re.fullmatch(r"\d+", run.get("sz") or "")
        ]
        assert min(sizes, default=1600) >= 1600


def test_the_title_is_read_first_and_footers_last() -> None:
    for found in opened(EPISODE).slides:
        kinds = [s.placeholder_format.type for s in found.shapes if s.is_placeholder]
        names = [shape.name for shape in found.shapes]
        assert found.shapes.title.shape_id == found.shapes[0].shape_id
        assert names[-2:] == ["Footer", "Slide Number"]
        assert kinds
