"""Whatever an overlay covers, a theme that names it has layouts that keep clear of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from decks import EPISODE, HOSTILE
from opened import NIGHT, Opened, opened
from test_pptx_looks import meets

from deckgen.assets import Files
from deckgen.document import Deck
from deckgen.themes import Theme, Zone, theme

DUSK = """
base = "light"

[colours]
ground = "#2B0A3D"
panel = "#3D1654"
text = "#FFF7E6"
muted = "#E3C9F0"
accent = "#7CF5D2"
clash = "#FFB199"
link = "#9BE8FF"
visited = "#D5B8FF"
band = "#7CF5D2"
shade = "#4FD1FF"
on_band = "#1A0526"
star = "#B88BD6"

[fonts]
heading = "Georgia"
body = "Verdana"

[sizes]
display = [60, 40]
title = [32, 28]

[ornaments]
stars = 30

[[keep_out]]
name = "the camera"
left = 940
top = 0
right = 1280
bottom = 720
"""


def themed(*zones: Zone) -> Theme:
    return replace(NIGHT, keep_out=zones)


LOOKS = {
    "nothing": themed(),
    "a ticker": themed(Zone("ticker", 0, 620, 1280, 720)),
    "a tall lower third": themed(Zone("names", 80, 540, 1200, 680)),
    "a camera on the left": themed(Zone("camera", 0, 0, 360, 720)),
    "a logo in each corner": themed(
        Zone("show", 0, 0, 240, 110),
        Zone("sponsor", 1100, 0, 1280, 120),
        Zone("chat", 0, 640, 330, 720),
        Zone("notes", 1080, 590, 1280, 720),
    ),
    "a theme of its own": theme("dusk", Files({"themes/dusk.toml": DUSK.encode()})),
}
every_look = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())


@every_look
@pytest.mark.parametrize("content", [EPISODE, HOSTILE], ids=["episode", "hostile"])
def test_no_words_stand_in_a_zone(look: Theme, content: Deck) -> None:
    file = opened(content, look)
    sheets = [*file.presentation.slide_layouts, *file.slides]

    for sheet in sheets:
        for shape in sheet.placeholders:
            for zone in look.keep_out:
                assert not meets(shape, zone), (sheet.name, shape.name, zone.name)


@every_look
def test_placeholders_of_a_layout_do_not_cover_one_another(look: Theme) -> None:
    for layout in opened(EPISODE, look).presentation.slide_layouts:
        places = list(layout.placeholders)
        for at, one in enumerate(places):
            assert one.width > 0
            assert one.height > 300_000, (layout.name, one.name)
            assert one.left >= 0
            assert one.left + one.width <= 12192000
            assert one.top + one.height <= 6858000
            for other in places[at + 1 :]:
                apart = (
                    one.left + one.width <= other.left
                    or other.left + other.width <= one.left
                    or one.top + one.height <= other.top
                    or other.top + other.height <= one.top
                )
                assert apart, (layout.name, one.name, other.name)


def test_a_theme_needs_no_python() -> None:
    look = LOOKS["a theme of its own"]
    file: Opened = opened(EPISODE, look)

    assert file.written.fonts == ("Georgia", "Verdana")
    assert b'val="2B0A3D"' in file.file.read("ppt/theme/theme1.xml")
    assert len(file.slides) >= 10
