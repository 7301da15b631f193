"""Links as PowerPoint will take them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from deckgen.writers.pptx.xml import legal

_SAFE: Final = "!#$%&'()*+,/:;=?@[]~-._"
_STRAY: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LINK: Final = re.compile(
    r"(?i)https?://(\[[0-9a-f:.]+\]|[^\s/?#@<>\"\\^`{|}\[\]]+)(:\d+)?([/?#]\S*)?"
    r"|mailto:[^\s@]+@[^\s@]+"
)

TEXT_COLOUR: Final = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
"""Has a link keep the colour of its words, not the theme's for links ([MS-ODRAWXML] 2.20)."""


def target(url: str) -> str | None:
    """The address as a relationship holds it, percent-encoded (RFC 3986).

    Nothing for what is no web or mail address: a deck never carries a link that runs something.
    """
    encoded = _STRAY.sub("%25", quote(legal(url).strip(), safe=_SAFE))
    return encoded if _LINK.fullmatch(encoded) else None


def external(relation: str, *, own_colour: bool) -> str:
    """A click that opens a relationship's address."""
    return _click(f'r:id="{relation}"', own_colour=own_colour)


def internal(relation: str, *, own_colour: bool) -> str:
    """A click that jumps to a relationship's slide."""
    action = 'action="ppaction://hlinksldjump"'
    return _click(f'r:id="{relation}" {action}', own_colour=own_colour)


def _click(attributes: str, *, own_colour: bool) -> str:
    if own_colour:
        return f"<a:hlinkClick {attributes}>{TEXT_COLOUR}</a:hlinkClick>"
    return f"<a:hlinkClick {attributes}/>"
