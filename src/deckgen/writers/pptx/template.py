"""The template a deck is written in: deckgen's own, or anyone's file made ready to be filled."""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from lxml import etree
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from deckgen.assets import AssetError, Assets
from deckgen.diagnostics import DeckgenError, Problem
from deckgen.document import Deck
from deckgen.themes import Fonts, Size, Sizes, Theme
from deckgen.writers.pptx.geometry import HEIGHT, WIDTH, Area
from deckgen.writers.pptx.matching import Match, matches
from deckgen.writers.pptx.own import template
from deckgen.writers.pptx.package import Package
from deckgen.writers.pptx.reading import Layout, layouts, loose, sized
from deckgen.writers.pptx.unpacking import presentation

_BROKEN: Final = (
    # What zipfile, lxml and python-pptx raise at files that are not what they say they are.
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    PythonPptxError,
    RuntimeError,
    SyntaxError,  # lxml's, for XML that is none
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
_ELSEWHERE: Final = (
    RELATIONSHIP_TYPE.SLIDE,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.COMMENT_AUTHORS,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.PRINTER_SETTINGS,
    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
    "http://schemas.microsoft.com/office/2015/10/relationships/revisionInfo",
    "http://schemas.microsoft.com/office/2016/11/relationships/changesInfo",
    "http://schemas.microsoft.com/office/2018/10/relationships/authors",
)
"""What belongs to the deck that a template once was."""


@dataclass(frozen=True)
class Template:
    """A package without slides, the layout of each kind of slide, and the look that goes with it.

    `every` are all its layouts; `own` says that it is deckgen's.
    """

    package: Package
    matches: dict[str, Match]
    theme: Theme
    every: tuple[Layout, ...]
    slide: Area
    own: bool


def template_of(deck: Deck, theme: Theme, assets: Assets, language: str) -> Template:
    """The template that a deck names, or deckgen's; raises `DeckgenError` where it is of no use."""
    if not deck.template:
        return _ready(Package(template(theme, language)), theme, {}, own=True)
    try:
        data = assets.read(deck.template)
    except AssetError as error:
        hint = "put the template beside the episode or into assets/, or name it with --template"
        raise DeckgenError([Problem("E340", f"no template: {error}", hint=hint)]) from error
    return read_template(data, deck.template, theme, dict(deck.layouts))


def read_template(data: bytes, name: str, theme: Theme, named: dict[str, str]) -> Template:
    """Anyone's template, its own slides taken out; raises `DeckgenError` where it is of no use."""
    try:
        package = Package(presentation(data, name))
        _empty(package)
        return _ready(package, theme, named, own=False)
    except _BROKEN as error:
        message = f"{name} cannot be read as a template: {_said(error)}"
        hint = "open it in PowerPoint or LibreOffice, and save it as .pptx once more"
        raise DeckgenError([Problem("E341", message, hint=hint)]) from error
    except NoTitleError as error:
        message = f"{name} has no layout with a title"
        hint = "give one of its layouts a title placeholder: View, Slide Master, Title"
        raise DeckgenError([Problem("E345", message, hint=hint)]) from error


class NoTitleError(Exception):
    """A template in which no slide could have a title."""


def _ready(package: Package, theme: Theme, named: dict[str, str], *, own: bool) -> Template:
    opened = package.presentation
    slide = Area(0, 0, opened.slide_width or WIDTH, opened.slide_height or HEIGHT)
    every = layouts(opened, own=own)
    if not every:
        raise NoTitleError
    look = theme if own else _look(theme, every, slide)
    every = tuple(sized(layout, look.sizes) for layout in every)
    box = partial(_loose, opened)
    return Template(package, matches(every, named, look.sizes, slide, box), look, every, slide, own)


def _loose(presentation: Any, area: Area, layout: Layout) -> Any:
    return loose(area, layout, presentation)


def _look(theme: Theme, every: tuple[Layout, ...], slide: Area) -> Theme:
    """The theme in the template's fonts; its sizes are those that look as large on the screen."""
    scale = max(slide.width / WIDTH, slide.height / HEIGHT)
    sizes = {
        name: Size(_half(size.preferred * scale), _half(size.floor * scale))
        for name, size in vars(theme.sizes).items()
    }
    first = every[0]
    bodies = (p.font for lay in every for p in lay.placeholders.values() if not p.is_title)
    fonts = Fonts(first.title.font, next(bodies, first.title.font))
    return replace(theme, fonts=fonts, sizes=Sizes(**sizes))


def _half(points: float) -> float:
    return max(1.0, round(points * 2) / 2)


def _empty(package: Package) -> None:
    """Take out the slides, and all that tells about the deck that this was."""
    root: Any = package.root
    for tag in ("p:sldIdLst", "p:custShowLst"):
        for element in root._element.findall(qn(tag)):
            root._element.remove(element)
    for element in root._element.findall(f"{qn('p:extLst')}"):
        for extension in list(element):
            if any(etree.QName(child).localname == "sectionLst" for child in extension):
                element.remove(extension)
        if not len(element):
            root._element.remove(element)
    for part in (package.package, root):
        relations = part._rels
        for key in [k for k, one in relations.items() if one.reltype in _ELSEWHERE]:
            relations.pop(key)


def _said(error: BaseException) -> str:
    words = " ".join(str(error).split())[:200]
    return words or type(error).__name__
