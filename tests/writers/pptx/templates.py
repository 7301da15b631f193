"""Templates of other people, made from python-pptx's own by small changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

GERMAN = {
    "Title Slide": "Titelfolie",
    "Title and Content": "Titel und Inhalt",
    "Section Header": "Abschnittsüberschrift",
    "Two Content": "Zwei Inhalte",
    "Picture with Caption": "Bild mit Überschrift",
}


def saved(change: Callable[[Any], object] = lambda _: None) -> bytes:
    """A 4:3 template of eleven layouts, without a notes master, changed."""
    presentation = Presentation()
    change(presentation)
    buffer = io.BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()


def german(presentation: Any) -> None:
    for layout in presentation.slide_layouts:
        layout.name = GERMAN.get(layout.name, layout.name)


def with_slides(presentation: Any) -> None:
    for at in (0, 1, 8):
        slide = presentation.slides.add_slide(presentation.slide_layouts[at])
        slide.shapes.title.text = "An old slide"
        slide.notes_slide.notes_text_frame.text = "An old note"
    presentation.core_properties.author = "Charles Babbage"


def only(*names: str) -> Callable[[Any], None]:
    def change(presentation: Any) -> None:
        for layout in list(presentation.slide_layouts):
            if layout.name not in names:
                presentation.slide_layouts.remove(layout)

    return change


def named_places(presentation: Any) -> None:
    """The layout for two contents as somebody makes it who has read what a warning says."""
    layout = presentation.slide_layouts[3]
    layout.name = "House talk"
    left, right = (shape for shape in list(layout.placeholders)[1:3])
    left.name, right.name = "Body", "Code"


def dark(presentation: Any) -> None:
    """A dark ground with pale words, on which no accent but one can be read."""
    master = presentation.slide_master
    mapped = master._element.find(qn("p:clrMap"))
    for name, of in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
        mapped.set(name, of)


def without_feet(presentation: Any) -> None:
    for sheet in (presentation.slide_master, *presentation.slide_layouts):
        for shape in list(sheet.placeholders):
            if shape._element.ph.get("type") in ("dt", "ftr", "sldNum"):
                shape._element.getparent().remove(shape._element)


def stretched(presentation: Any) -> None:
    presentation.slide_width, presentation.slide_height = Inches(10), Inches(5.625)


def rewritten(data: bytes, name: str, change: Callable[[bytes], bytes] | None) -> bytes:
    """The package with one part changed, or left out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
            elif change is not None:
                new.writestr(part, change(old.read(part)))
    return buffer.getvalue()


def as_potx(data: bytes) -> bytes:
    main = b"presentationml.presentation.main+xml"
    template = b"presentationml.template.main+xml"
    return rewritten(data, "[Content_Types].xml", lambda xml: xml.replace(main, template))
