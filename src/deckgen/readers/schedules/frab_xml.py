"""Episodes from the XML of frab, pentabarf and pretalx, as FOSDEM and the C3 publish it."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from lxml import etree

from deckgen.diagnostics import Place, Problem, Severity
from deckgen.model import Project
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.schedules import frab
from deckgen.readers.schedules.files import MAX_TEXT, RefusedError, beginning, ensure_size, refused
from deckgen.readers.schedules.programme import Programme
from deckgen.readers.source import Source

_ROOT = re.compile(r"((<!--.*?-->|<\?.*?\?>)\s*)*<(schedule\b|!DOCTYPE(?!\s+html))", re.DOTALL)


def read_schedule_xml(data: bytes, name: str, project: Project) -> Reading:
    """The episode of a schedule in XML. Entities are refused, nothing is fetched."""
    try:
        root, problems = _parsed(data, name)
        conference = root.find("conference")
        if conference is None and root.find("day") is None:
            message = "this XML is no schedule that deckgen knows"
            hint = "it reads the XML of frab, pentabarf and pretalx"
            raise refused("E155", message, Place(name, 1, 1), hint)
    except RefusedError as refusal:
        return refusal.reading
    head = {} if conference is None else _texts(conference)
    source = Source(name, data.decode("utf-8", errors="replace").replace("\r\n", "\n"))
    programme = Programme(source, project, head.get("time_zone_name", ""))
    programme.problems += problems
    home = root.findtext("url") or head.get("url") or head.get("base_url") or ""
    home = home.strip() if home.strip().startswith("http") else ""
    with programme.collecting():
        for event in root.iter("event"):
            room = event.getparent()
            named = room.get("name") if room is not None and room.tag == "room" else ""
            around = next(event.iterancestors("day"), root)
            day = frab.day_of(around.get("date"), around.get("start") or head.get("day_change"))
            frab.add(programme, _event(event), day, named or "", (_row(event), 0), home)
    return programme.reading(title=head.get("title", ""), schedule=programme.link(home, 0))


def _parsed(data: bytes, name: str) -> tuple[etree._Element, list[Problem]]:
    ensure_size(data, name)
    if re.search(rb"<!\s*ENTITY", data.replace(b"\0", b"")[:100_000]):
        message = "the XML declares entities; deckgen does not read such files"
        raise refused("E154", message, Place(name, 1, 1), "export the schedule again without them")
    try:
        return _tree(data, recover=False), []
    except (etree.XMLSyntaxError, ValueError) as error:
        spot = getattr(error, "position", None) or (1, 1)
        place = Place(name, max(spot[0], 1), max(spot[1], 1))
        message = f"the XML is damaged here: {str(error).split(', line')[0].lower()}"
    try:
        root = _tree(data, recover=True)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or root.find(".//event") is None:
        raise refused("E152", message, place, "download it again, whole")
    hint = "check that no talk is missing, or download it again"
    return root, [Problem("W176", message, place, hint, Severity.WARNING)]


def _tree(data: bytes, *, recover: bool) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    return etree.fromstring(data, parser)


def _texts(element: etree._Element) -> dict[str, str]:
    """The text of each child; of children with one name, the first that has a text."""
    texts: dict[str, str] = {}
    for child in element:
        if isinstance(child.tag, str) and not texts.get(child.tag):
            texts[child.tag] = "".join(map(str, child.itertext()))[: 2 * MAX_TEXT]
    return texts


def _row(element: etree._Element) -> int:
    line: object = element.sourceline
    return line - 1 if isinstance(line, int) else 0


def _event(element: etree._Element) -> dict[str, Any]:
    persons = [
        {"name": "".join(map(str, person.itertext())), "url": person.get("url") or ""}
        for person in islice(element.iter("person"), 100)
    ]
    return {**_texts(element), "persons": persons}


def _is_schedule_xml(data: bytes) -> bool:
    return bool(_ROOT.match(beginning(data)))


SCHEDULE_XML = Reader("schedule XML", (".xml",), read_schedule_xml, _is_schedule_xml)
