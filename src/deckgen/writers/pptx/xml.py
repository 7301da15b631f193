"""Words as XML 1.0 will have them."""

from __future__ import annotations

import re
from importlib import resources
from string import Template
from typing import Final

NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)
"""Tells a screen reader to pass over a shape ([MS-ODRAWXML] 2.12)."""

_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(words: str) -> str:
    """The words without characters that XML 1.0 has no way to hold."""
    return _ILLEGAL.sub("", words)


def escape(words: str) -> str:
    """The words as they stand in an element or a quoted attribute."""
    words = legal(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace('"', "&quot;")


def attribute(words: str) -> str:
    """The words as a quoted attribute keeps them: one line, spaces for tabs and breaks."""
    return escape(" ".join(words.split()))


def part(name: str, /, **values: object) -> bytes:
    """The XML of `parts/NAME.xml` with its `$names` filled in."""
    source = (resources.files("deckgen.writers.pptx") / "parts" / f"{name}.xml").read_text("utf-8")
    return Template(source.strip()).substitute(values).encode("utf-8")
