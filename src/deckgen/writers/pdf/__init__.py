"""Handouts for paper: black on white, accessible (PDF/UA-1), and kept for long (PDF/A-2a).

compose blocks as flowables → lay them out on pages → draw the pages with ReportLab → bind
structure, fonts and metadata into the file with pikepdf.
"""

from __future__ import annotations

from deckgen.assets import Assets
from deckgen.document import Handout
from deckgen.themes import Theme
from deckgen.writers.base import Writer, Written
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.file import finish
from deckgen.writers.pdf.ink import Ink
from deckgen.writers.pdf.layout import draw, lay_out
from deckgen.writers.pdf.paper import Paper
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Sheet
from deckgen.writers.pdf.tagging import Canvas


def write(handout: Handout, theme: Theme, assets: Assets) -> Written:  # noqa: ARG001 - see below
    """The handout as a PDF. It is black on white whatever the theme: it is made for printers."""
    paper = Paper.named(handout.paper)
    setter = Setter(Sheet(), assets)
    page = Page(Canvas((paper.width, paper.height)), Ink())
    draw(lay_out(handout, paper, setter, page.canvas.root), page)
    return Written(finish(page, handout.properties), tuple(setter.problems))


PDF = Writer("pdf", "-handout.pdf", Handout, write)
"""The handout on paper."""
