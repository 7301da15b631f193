"""Links as PowerPoint will take them."""

from __future__ import annotations

from typing import Final

TEXT_COLOUR: Final = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
"""Has a link keep the colour of its words, not the theme's for links ([MS-ODRAWXML] 2.20)."""


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
