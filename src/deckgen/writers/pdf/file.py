"""The finished file: what was drawn, with its structure, fonts and metadata, packed."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from deckgen.document import Properties
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.embedding import resources
from deckgen.writers.pdf.metadata import describe
from deckgen.writers.pdf.tagging import bind


def finish(page: Page, properties: Properties) -> bytes:
    """The bytes of the file; the same for the same drawing."""
    canvas = page.canvas
    with pikepdf.open(BytesIO(canvas.finish())) as pdf:
        fonts = pdf.make_indirect(resources(pdf, page.ink.fonts()))
        for sheet in pdf.pages:
            sheet.resources.Font = fonts
        bind(pdf, canvas.root, canvas.marks, canvas.bookmarks)
        describe(pdf, properties)
        packed = BytesIO()
        pdf.save(
            packed,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return packed.getvalue()
