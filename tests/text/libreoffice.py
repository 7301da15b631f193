"""What LibreOffice makes of paragraphs: each alone in a text box of a slide of its own."""

from __future__ import annotations

import ctypes
import io
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw
from lxml.etree import SubElement
from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Pt

from .random_texts import Case

BESIDE = 40.0


def drawn_lines(soffice: str, cases: list[Case], folder: Path) -> list[list[str]]:
    """The words of each drawn line, for each of the cases."""
    deck = folder / "boxes.pptx"
    deck.write_bytes(_deck(cases))
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(deck),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    with pypdfium2.PdfDocument(deck.with_suffix(".pdf")) as pdf:
        return [_lines(page, case) for page, case in zip(pdf, cases, strict=True)]


def _deck(cases: list[Case]) -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(1000), Pt(4000)
    for case in cases:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        box = slide.shapes.add_textbox(Pt(BESIDE), Pt(BESIDE), Pt(case.width), Pt(3900))
        _fill(box.text_frame, case)
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def _fill(frame: Any, case: Case) -> None:
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    paragraph = frame.paragraphs[0]
    look = case.paragraph
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(Pt(look.indent)))
    properties.set("indent", str(Pt(look.first)))
    if look.bullet:
        bullet = SubElement(properties, qn("a:buChar"))
        bullet.set("char", look.bullet)
    for span in look.spans:
        run = paragraph.add_run()
        run.text = span.text
        run.font.size, run.font.bold = Pt(look.size), span.bold
        run.font.name = look.family.name
        SubElement(run._r.rPr, qn("a:cs")).set("typeface", look.family.name)  # for Hebrew


def _lines(page: Any, case: Case) -> list[str]:
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    rows: dict[int, str] = {}
    for at in range(text.count_chars()):
        character = chr(pypdfium2.raw.FPDFText_GetUnicode(text, at))
        if character in "\r\n":
            continue
        pypdfium2.raw.FPDFText_GetCharOrigin(text, at, x, y)
        below = page.get_height() - BESIDE - y.value - case.paragraph.size
        row = round(below / case.paragraph.line_height)
        rows[row] = rows.get(row, "") + character
    return [rows.get(n, "") for n in range(max(rows, default=0) + 1)]
