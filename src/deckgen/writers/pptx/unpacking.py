"""Whether a file is a presentation, told from its first bytes and its table of contents."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final, NoReturn

from pptx.opc.constants import CONTENT_TYPE

from deckgen.diagnostics import DeckgenError, Problem

LARGEST: Final = 512 * 1024 * 1024
MOST_PARTS: Final = 20_000
_OLE: Final = bytes.fromhex("D0CF11E0A1B11AE1")  # [MS-CFB] 2.2: old .ppt files and encrypted ones
_TYPES: Final = "[Content_Types].xml"
_KINDS: Final = re.compile(
    rb"application/vnd\.(openxmlformats-officedocument\.presentationml\.(template|slideshow)"
    rb"|ms-powerpoint\.(presentation|template|slideshow)\.macroEnabled)\.main\+xml"
)
_SAVE: Final = "save it as .pptx or .potx in PowerPoint or LibreOffice"


def presentation(data: bytes, name: str) -> bytes:
    """The package as a presentation, be it a template, a show, or one with macros.

    Raises `DeckgenError` that says what the file is, where it is no presentation to unpack.
    """
    if data.startswith(_OLE):
        hint = f"take its password off, or {_SAVE}"
        _refuse("E342", f"{name} is encrypted, or an old .ppt", hint)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = file.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
                hint = f"unpacked it may have {LARGEST // 2**20} MB at most; {_SAVE}"
                _refuse("E343", f"{name} is too large unpacked", hint)
            names = set(file.namelist())
            types = file.read(_TYPES) if _TYPES in names else b""
            if "ppt/presentation.xml" in names:
                main = file.read("ppt/presentation.xml")[:4000]
                if b"purl.oclc.org/ooxml" in main:
                    _refuse("E342", f"{name} is a strict Open XML file", f"{_SAVE}, not as strict")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError) as error:
        _refuse("E342", f"{name} is no PowerPoint file, or a damaged one", _SAVE, error)
    except (EOFError, ValueError, LookupError) as error:
        _refuse("E342", f"{name} is no PowerPoint file, or a damaged one", _SAVE, error)
    if b"presentationml" in types or b"ms-powerpoint" in types:
        plain = _KINDS.sub(CONTENT_TYPE.PML_PRESENTATION_MAIN.encode(), types)
        return data if plain == types else _retyped(data, plain)
    for mark, what in ((b"wordprocessingml", "a Word document"), (b"spreadsheetml", "a workbook")):
        if mark in types:
            _refuse("E342", f"{name} is {what}, not a presentation", _SAVE)
    what = "an OpenDocument file" if "content.xml" in names else "no PowerPoint file"
    raise DeckgenError([Problem("E342", f"{name} is {what}", hint=_SAVE)])


def _retyped(data: bytes, types: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for part in dict.fromkeys(old.namelist()):
            new.writestr(part, types if part == _TYPES else old.read(part))
    return buffer.getvalue()


def _refuse(code: str, message: str, hint: str, cause: BaseException | None = None) -> NoReturn:
    raise DeckgenError([Problem(code, message, hint=hint)]) from cause
