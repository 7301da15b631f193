"""The deck's parts as PowerPoint's sections ([MS-PPTX] 2.8)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from deckgen.writers.pptx.xml import attribute

_HOUSE: Final = uuid.uuid5(uuid.NAMESPACE_OID, "deckgen sections")
_P14: Final = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_MAIN: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"


def sections_xml(slides: Sequence[tuple[int, str]]) -> str:
    """The extension list with a section for each run of slides (id, part) of the same part.

    Nothing where no slide names a part. Slides without one belong to the section before them.
    """
    named: list[tuple[int, str]] = []
    for number, part in slides:
        named.append((number, part.strip() or (named[-1][1] if named else "")))
    first = next((part for _, part in named if part), "")
    if not first:
        return ""
    groups = groupby(named, key=lambda slide: slide[1] or first)
    sections = "".join(
        _section(at, part, [number for number, _ in members])
        for at, (part, members) in enumerate(groups)
    )
    return (
        f'<p:extLst xmlns:p="{_MAIN}"><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        f'<p14:sectionLst xmlns:p14="{_P14}">{sections}</p14:sectionLst></p:ext></p:extLst>'
    )


def _section(at: int, name: str, members: Sequence[int]) -> str:
    identity = str(uuid.uuid5(_HOUSE, f"{at} {name}")).upper()
    slides = "".join(f'<p14:sldId id="{number}"/>' for number in members)
    return (
        f'<p14:section name="{attribute(name)}" id="{{{identity}}}">'
        f"<p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>"
    )
