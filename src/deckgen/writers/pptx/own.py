"""deckgen's own template, made from a theme."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Final

from deckgen.themes import Theme
from deckgen.writers.pptx.frames import plans
from deckgen.writers.pptx.masters import layout_xml, master_xml, theme_xml
from deckgen.writers.pptx.xml import HEAD, part

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument"


def template(theme: Theme, language: str) -> bytes:
    """A presentation without slides: one master, the layouts, a notes master."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in _parts(theme, language):
            package.writestr(name, data)
    return buffer.getvalue()


def _parts(theme: Theme, language: str) -> Iterator[tuple[str, bytes]]:
    drawn = plans(theme.keep_out)
    layouts = [f"slideLayouts/slideLayout{number}.xml" for number in range(1, len(drawn) + 1)]
    yield "[Content_Types].xml", _content_types(layouts)
    yield "_rels/.rels", _relations([("officeDocument", "ppt/presentation.xml")])
    yield "ppt/presentation.xml", part("presentation")
    yield (
        "ppt/_rels/presentation.xml.rels",
        _relations(
            [
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
                ("theme", "theme/theme1.xml"),
                ("tableStyles", "tableStyles.xml"),
            ]
        ),
    )
    for name in ("presProps", "viewProps", "tableStyles"):
        yield f"ppt/{name}.xml", part(name)
    yield "ppt/theme/theme1.xml", theme_xml(theme, language)
    yield "ppt/theme/theme2.xml", theme_xml(theme, language)
    yield "ppt/slideMasters/slideMaster1.xml", master_xml(theme, language)
    to_layouts = [("slideLayout", f"../{layout}") for layout in layouts]
    yield (
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        _relations([*to_layouts, ("theme", "../theme/theme1.xml")]),
    )
    to_master = _relations([("slideMaster", "../slideMasters/slideMaster1.xml")])
    for number, plan in enumerate(drawn, 1):
        yield f"ppt/slideLayouts/slideLayout{number}.xml", layout_xml(plan, theme, language)
        yield f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels", to_master
    yield "ppt/notesMasters/notesMaster1.xml", part("notesMaster", lang=language)
    yield (
        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
        _relations([("theme", "../theme/theme2.xml")]),
    )


def _relations(targets: Iterable[tuple[str, str]]) -> bytes:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{lines}</Relationships>'.encode()


def _content_types(layouts: Iterable[str]) -> bytes:
    slides = f"{_TYPE}.presentationml"
    overrides = [
        ("presentation.xml", f"{slides}.presentation.main+xml"),
        ("slideMasters/slideMaster1.xml", f"{slides}.slideMaster+xml"),
        *((layout, f"{slides}.slideLayout+xml") for layout in layouts),
        ("notesMasters/notesMaster1.xml", f"{slides}.notesMaster+xml"),
        ("theme/theme1.xml", f"{_TYPE}.theme+xml"),
        ("theme/theme2.xml", f"{_TYPE}.theme+xml"),
        ("presProps.xml", f"{slides}.presProps+xml"),
        ("viewProps.xml", f"{slides}.viewProps+xml"),
        ("tableStyles.xml", f"{slides}.tableStyles+xml"),
    ]
    parts = "".join(
        f'<Override PartName="/ppt/{name}" ContentType="{kind}"/>' for name, kind in overrides
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return (
        f'{HEAD}<Types xmlns="{space}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    ).encode()
