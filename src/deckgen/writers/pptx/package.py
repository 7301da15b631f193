"""The deck as a package: parts, their relationships, and the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from deckgen.writers.pptx import fingerprint
from deckgen.writers.pptx.figures import Shown
from deckgen.writers.pptx.xml import HEAD, escape

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can hold; every entry bears it."""

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_DEFAULTS: Final = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_FIRST_SLIDE_ID: Final = 256  # ECMA-376 part 1, 19.7.13


class Package:
    """A presentation that slides are added to, in order.

    python-pptx reads the template and keeps parts and relationships. Its ways to add slides, notes
    and pictures walk the whole package each time, and its way to save follows links from slide to
    slide by recursion; a thousand slides need neither.
    """

    def __init__(self, template: bytes) -> None:
        self.presentation = Presentation(io.BytesIO(template))
        self.root: Any = self.presentation.part
        self.package: Any = self.root.package
        self.slides: list[Any] = []
        self.slide_ids: list[int] = []
        self._images: dict[bytes, Any] = {}
        self._taken = {str(part.partname) for part in self._parts()}

    def add_slide(self, layout: Any) -> Any:
        """An empty slide part of a layout, the next in the deck."""
        number = len(self.slides) + 1
        slide = self.part(f"/ppt/slides/slide{number}.xml", CONTENT_TYPE.PML_SLIDE)
        slide.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        # relate_to looks through all relationships for an equal one; a new slide has none.
        relation = self.root.rels._add_relationship(RELATIONSHIP_TYPE.SLIDE, slide)
        self.slides.append(slide)
        self.slide_ids.append(_FIRST_SLIDE_ID + number - 1)
        entry = etree.SubElement(self._slide_list(), qn("p:sldId"))
        entry.set("id", str(self.slide_ids[-1]))
        entry.set(qn("r:id"), relation)
        return slide

    def add_notes(self, slide: Any, number: int, xml: bytes) -> None:
        """The notes page of a slide."""
        name = f"/ppt/notesSlides/notesSlide{number}.xml"
        notes = self.part(name, CONTENT_TYPE.PML_NOTES_SLIDE, xml)
        notes.relate_to(self._notes_master, RELATIONSHIP_TYPE.NOTES_MASTER)
        notes.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        slide.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)

    def image(self, image: Shown) -> Any:
        """The part of a picture; equal ones share it."""
        part = self._images.get(image.data)
        if part is None:
            name = self._free(f"/ppt/media/image{{}}.{image.ending}", len(self._images) + 1)
            part = self._images[image.data] = self.part(name, _DEFAULTS[image.ending], image.data)
        return part

    def part(self, name: str, kind: str, data: bytes = b"") -> Any:
        """A part of any kind; it is written once something relates to it."""
        return Part(PackURI(name), kind, self.package, data)

    def add_sections(self, xml: str) -> None:
        """The presentation's extension list, or what is new in it."""
        root = self.root._element
        there = root.find(qn("p:extLst"))
        if xml and there is None:
            root.append(parse_xml(xml))
        elif xml:
            there.extend(list(parse_xml(xml)))

    def make_template(self) -> None:
        """Turn the presentation into a template, which programs open as a new presentation."""
        self.root._content_type = CONTENT_TYPE.PML_TEMPLATE_MAIN

    def save(self) -> bytes:
        """The file, with its fingerprint. Pictures are compressed already and only stored."""
        custom = self._custom_properties()
        entries = dict(self._entries())
        entries[custom] = fingerprint.sealed(fingerprint.fingerprint(entries), entries[custom])
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
            for name, data in entries.items():
                entry = zipfile.ZipInfo(name, EPOCH)
                entry.create_system = 3
                entry.external_attr = 0o644 << 16
                stored = name.startswith("ppt/media/")
                entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                file.writestr(entry, data)
        return buffer.getvalue()

    def _free(self, name: str, number: int) -> str:
        """The name with a number that no part of the template has."""
        while name.format(number) in self._taken:
            number += 1
        self._taken.add(name.format(number))
        return name.format(number)

    def _custom_properties(self) -> str:
        """The name of the part for them: the template's own, or a new one."""
        kind = RELATIONSHIP_TYPE.CUSTOM_PROPERTIES
        parts = (r.target_part for r in self.package._rels.values() if r.reltype == kind)
        part = next(parts, None) or self.part(f"/{fingerprint.PART}", fingerprint.KIND)
        part.partname = PackURI(f"/{fingerprint.PART}")
        self.package.relate_to(part, kind)
        return fingerprint.PART

    @property
    def _notes_master(self) -> Any:
        """The notes master; a template without one gets python-pptx's."""
        part = self.presentation.notes_master.part
        root = self.root._element
        if root.find(qn("p:notesMasterIdLst")) is None:
            listed = etree.Element(qn("p:notesMasterIdLst"))
            relation = self.root.relate_to(part, RELATIONSHIP_TYPE.NOTES_MASTER)
            etree.SubElement(listed, qn("p:notesMasterId")).set(qn("r:id"), relation)
            root.find(qn("p:sldMasterIdLst")).addnext(listed)
        return part

    def _slide_list(self) -> Any:
        root = self.root._element
        found = root.find(qn("p:sldIdLst"))
        if found is None:
            found = etree.Element(qn("p:sldIdLst"))
            before = ("p:sldMasterIdLst", "p:notesMasterIdLst", "p:handoutMasterIdLst")
            [root.find(qn(tag)) for tag in before if root.find(qn(tag)) is not None][-1].addnext(
                found
            )
        return found

    def _entries(self) -> Iterator[tuple[str, bytes]]:
        parts = list(self._parts())
        yield "[Content_Types].xml", _content_types(parts)
        yield "_rels/.rels", _relationships(self.package._rels)
        for part in parts:
            yield part.partname.membername, part.blob
            if len(part.rels):
                yield part.partname.rels_uri.membername, _relationships(part.rels)

    def _parts(self) -> Iterator[Any]:
        """Every part that something relates to, the nearest first."""
        seen: set[int] = set()
        waiting = [self.package._rels]
        for relations in waiting:
            for relation in relations.values():
                if relation.is_external or id(relation.target_part) in seen:
                    continue
                seen.add(id(relation.target_part))
                waiting.append(relation.target_part.rels)
                yield relation.target_part


def _relationships(relations: Any) -> bytes:
    lines = "".join(
        f'<Relationship Id="{relation.rId}" Type="{relation.reltype}" '
        f'Target="{escape(relation.target_ref)}"'
        + (' TargetMode="External"/>' if relation.is_external else "/>")
        for relation in relations.values()
    )
    return f'{HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{lines}</Relationships>'.encode()


def _content_types(parts: list[Any]) -> bytes:
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in _DEFAULTS.items()
    )
    overrides = "".join(
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
        if _DEFAULTS.get(part.partname.ext) != part.content_type
    )
    return f'{HEAD}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'.encode()
