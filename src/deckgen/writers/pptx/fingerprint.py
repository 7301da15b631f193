"""Whether a deck is still as it was built: its parts against what it says of them itself.

The fingerprint stands in the custom properties (ECMA-376 part 1, 22.3), which Office keeps whenever
it saves a file. Any program that saves a deck writes its parts anew, so that a deck which was saved
again is told from one that was not, whether or not a word has changed.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

from lxml import etree

from deckgen.writers.pptx.xml import HEAD

PART: Final = "docProps/custom.xml"
KIND: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
NAME: Final = "deckgen fingerprint"

_SPACE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of every property that people name
_FIRST: Final = 2  # 0 and 1 are taken ([MS-OLEPS] 2.18)


def fingerprint(parts: Mapping[str, bytes]) -> str:
    """A digest of all parts by their names but the one that it is kept in."""
    told = (
        f"{hashlib.sha256(parts[name]).hexdigest()} {name}\n"
        for name in sorted(parts)
        if name != PART
    )
    return hashlib.sha256("".join(told).encode()).hexdigest()


def sealed(digest: str, properties: bytes = b"") -> bytes:
    """Custom properties that hold the fingerprint, after those that a template has."""
    root = etree.fromstring(properties or _empty())
    for found in root.findall(f"{{{_SPACE}}}property"):
        if found.get("name") == NAME:
            root.remove(found)
    taken = [int(found.get("pid", "0")) for found in root]
    entry = etree.SubElement(root, f"{{{_SPACE}}}property", fmtid=_FORMAT)
    entry.set("pid", str(max([_FIRST - 1, *taken]) + 1))
    entry.set("name", NAME)
    etree.SubElement(entry, f"{{{_TYPES}}}lpwstr").text = digest
    return HEAD.encode() + etree.tostring(root)


def untouched(data: bytes) -> bool | None:
    """Whether a deck's parts are as they were built; nothing where no fingerprint tells."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            told = _told(file.read(PART))
            if told is None:
                return None
            return told == fingerprint({name: file.read(name) for name in file.namelist()})
    except (zipfile.BadZipFile, zlib.error, KeyError, etree.XMLSyntaxError, NotImplementedError):
        return None
    except (RuntimeError, OSError, EOFError):  # with a password, or cut off
        return None


def _told(properties: bytes) -> str | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for found in etree.fromstring(properties, parser).iter(f"{{{_SPACE}}}property"):
        if found.get("name") == NAME:
            return "".join(str(words) for words in found.itertext()).strip() or None
    return None


def _empty() -> bytes:
    return f'<Properties xmlns="{_SPACE}" xmlns:vt="{_TYPES}"/>'.encode()
