from __future__ import annotations

import pytest

from deckgen.assets import Files
from deckgen.diagnostics import DeckgenError
from deckgen.themes import Size, Theme, contrast, theme, themes

NOWHERE = Files()


def own(**files: str) -> Files:
    return Files({f"themes/{name}.toml": text.encode() for name, text in files.items()})


def complaint(assets: Files, name: str = "dusk") -> str:
    with pytest.raises(DeckgenError) as caught:
        theme(name, assets)
    return str(caught.value)


def test_two_themes_come_with_deckgen() -> None:
    assert themes() == ("light", "night")


@pytest.mark.parametrize("name", themes())
def test_every_theme_keeps_the_overlay_free_and_the_type_readable(name: str) -> None:
    look = theme(name, NOWHERE)

    zones = [(zone.left, zone.top, zone.right, zone.bottom) for zone in look.keep_out]
    assert zones == [(0, 0, 600, 83), (1012, 610, 1280, 720)]
    assert (look.sizes.title, look.sizes.body) == (Size(36, 28), Size(24, 24, 30))
    assert look.sizes.detail.floor == 18


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("000000", "FFFFFF", 21.0), ("777777", "FFFFFF", 4.48)]
)
def test_contrast_is_that_of_the_web_guidelines(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio
    assert contrast(one, other) == contrast(other, one)


def test_a_theme_of_ones_own_names_only_what_differs() -> None:
    assets = own(dusk='base = "night"\n[colours]\naccent = "#ffaacc"\n')

    dusk = theme("dusk", assets)

    assert dusk.name == "dusk"
    assert dusk.colours.accent == "FFAACC"
    assert dusk.sizes == theme("night", NOWHERE).sizes


def test_a_theme_may_change_the_one_it_hides() -> None:
    look = theme("light", own(light='base = "light"\n[ornaments]\nstars = 3\n'))

    assert look.ornaments.stars == 3
    assert look.colours == theme("light", NOWHERE).colours


def test_a_theme_that_is_not_there_is_told_with_the_ones_that_are() -> None:
    message = complaint(NOWHERE, "nigth")

    assert "E330" in message
    assert "did you mean 'night'?" in message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[colours", "E331"),
        ('base = "night"\n[colours]\nacent = "#FFFFFF"', "did you mean 'accent'?"),
        ('base = "night"\n[colours]\naccent = "gold"', "'colours.accent' is 'gold'"),
        ('base = "night"\n[sizes]\nbody = [18, 24]', "[36, 28]"),
        ('base = "night"\n[ornaments]\nstars = "many"', "a whole number"),
        ('base = "night"\n[[keep_out]]\nname = "logo"', "keep_out[0].left"),
        ('base = "night"\nkeep_out = 3', "[[keep_out]]"),
        ('base = "night"\nfonts = "Arial"', "start it with [fonts]"),
        ("dark = true", "the theme has no 'colours'"),
        ('base = "dusk"', "there is no theme 'dusk'"),
        ('base = "night"\n[colours]\nmuted = "#333333"', "'muted' on 'ground' has a contrast of"),
    ],
)
def test_a_theme_that_is_wrong_says_where(text: str, words: str) -> None:
    message = complaint(own(dusk=text))

    assert words in message
    assert "dusk" in message


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = 'base = "night"\ndark = 1\n[colours]\naccent = 3\n[fonts]\nbody = 12\n'

    assert complaint(own(dusk=text)).count("error[E332]") == 3


def test_a_theme_is_a_value() -> None:
    night = theme("night", NOWHERE)

    assert isinstance(night, Theme)
    assert night == theme("night", NOWHERE)
