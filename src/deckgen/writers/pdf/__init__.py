"""Handouts for paper: black on white, accessible (PDF/UA-1), and kept for long (PDF/A-2a).

compose blocks as flowables → lay them out on pages, again and again until they fit → draw the pages
with ReportLab → bind structure, fonts and metadata into the file with pikepdf.
"""

from __future__ import annotations

from dataclasses import replace

from deckgen.assets import Assets
from deckgen.document import Handout, Press
from deckgen.themes import Theme
from deckgen.writers.base import Writer, Written
from deckgen.writers.pdf.booklet import impose
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.file import finish
from deckgen.writers.pdf.fitting import Fitting, Setting
from deckgen.writers.pdf.grid import lies_better
from deckgen.writers.pdf.ink import Ink
from deckgen.writers.pdf.layout import draw
from deckgen.writers.pdf.paper import Paper
from deckgen.writers.pdf.styles import LARGE, Sheet
from deckgen.writers.pdf.tagging import Canvas


def write(handout: Handout, theme: Theme, assets: Assets) -> Written:  # noqa: ARG001 - see below
    """The handout as a PDF. It is black on white whatever the theme: it is made for printers.

    Raises `DeckgenError` where it cannot be fitted on the pages that it asks for.
    """
    turned = lies_better(handout) if handout.landscape is None else handout.landscape
    paper = Paper.named(handout.paper, landscape=turned, most=1 if handout.large else 9)
    return _written(handout, paper, assets)


def write_booklet(handout: Handout, theme: Theme, assets: Assets) -> Written:  # noqa: ARG001
    """The handout on pages of half its paper's size, ready to be printed, folded and stapled.

    Four pages stand on a sheet, so it has as many as it needs, and is no larger in print.
    """
    plain = replace(handout, pages=None, large=False, press=Press())
    paper = Paper.named(handout.paper)
    pages = _written(plain, paper.half, assets)
    return replace(pages, data=impose(pages.data, handout.properties))


def _written(handout: Handout, paper: Paper, assets: Assets) -> Written:
    sheet = Sheet(LARGE, floor=LARGE) if handout.large else Sheet()
    page = Page(Canvas((paper.width, paper.height)), Ink())
    fitted = Fitting(handout, paper, assets, page.canvas.root, Setting(sheet)).fit()
    draw(fitted.layout, page)
    data = finish(page, handout.properties, handout.press)
    return Written(data, tuple(dict.fromkeys(fitted.setter.problems)))


PDF = Writer("pdf", "-handout.pdf", Handout, write)
"""The handout on paper."""

BOOKLET = Writer("booklet", "-booklet.pdf", Handout, write_booklet, usual=False)
"""The handout as a booklet."""
