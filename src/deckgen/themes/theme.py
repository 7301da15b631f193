from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """Named colours, each six hex digits in capitals without `#`."""

    ground: str
    panel: str
    text: str
    muted: str
    accent: str
    clash: str
    link: str
    visited: str
    band: str
    shade: str
    on_band: str
    star: str


@dataclass(frozen=True)
class Fonts:
    """Families, by the name an office program knows them under."""

    heading: str
    body: str


@dataclass(frozen=True)
class Size:
    """A type size in points: the preferred one, and the floor below which it is not set.

    `most` is how large it grows where a slide has room; 0 where it does not grow.
    """

    preferred: float
    floor: float
    most: float = 0.0


@dataclass(frozen=True)
class Sizes:
    """The type scale on a slide 13.33 in wide."""

    display: Size
    title: Size
    lead: Size
    body: Size
    detail: Size
    label: Size
    small: Size


@dataclass(frozen=True)
class Zone:
    """A part of the slide that a stream's overlay covers, in pixels of a 1280 × 720 picture."""

    name: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Ornaments:
    """How much decoration there is: `stars` is their number before any make room for words."""

    stars: int


@dataclass(frozen=True)
class Theme:
    """A look: named colours, fonts, a type scale, decoration, and where no words may stand."""

    name: str
    dark: bool
    colours: Colours
    fonts: Fonts
    sizes: Sizes
    ornaments: Ornaments
    keep_out: tuple[Zone, ...]
