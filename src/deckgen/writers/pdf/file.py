"""The finished file: what was drawn, with its structure, fonts and metadata, packed."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Stream

from deckgen.document import Press, Properties
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.embedding import resources
from deckgen.writers.pdf.metadata import describe
from deckgen.writers.pdf.press import prepare
from deckgen.writers.pdf.tagging import bind


def finish(page: Page, properties: Properties, press: Press) -> bytes:
    """The bytes of the file; the same for the same drawing."""
    canvas = page.canvas
    with pikepdf.open(BytesIO(canvas.finish())) as pdf:
        fonts = pdf.make_indirect(resources(pdf, page.ink.fonts()))
        pictures = pdf.make_indirect(
            Dictionary(
                {
                    f"/P{number}": shown.embedded(pdf)
                    for number, shown in enumerate(page.pictures, 1)
                }
            )
        )
        for sheet in pdf.pages:
            sheet.resources.Font = fonts
            if page.pictures:
                sheet.resources.XObject = pictures
        bind(pdf, canvas.root, canvas.marks, canvas.bookmarks)
        describe(pdf, properties)
        prepare(pdf, press)
        for stream in pdf.objects:
            if isinstance(stream, pikepdf.Stream) and Name.Filter not in stream:
                _compress(stream)
        packed = BytesIO()
        pdf.save(
            packed,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return packed.getvalue()


def _compress(stream: Stream) -> None:
    """Deflate a stream, so that it does not end in what looks like the end of a line.

    Of a carriage return before the line break that PDF/A asks for, some readers see one line end.
    """
    if stream.get(Name.Type) == Name.Metadata:
        return  # stays readable for those who look for it without knowing PDF (PDF/A-2, 6.6.2.1)
    packed = (zlib.compress(stream.read_bytes(), level) for level in range(9, 0, -1))
    best = next((data for data in packed if data[-1:] not in b"\r\n"), None)
    if best:
        stream.write(best, filter=Name.FlateDecode)
