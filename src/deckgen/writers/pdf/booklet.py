"""Pages two by two on sheets, in the order in which a folded and stapled booklet needs them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, String

from deckgen.document import Properties
from deckgen.writers.pdf.metadata import stamped


def impose(data: bytes, properties: Properties) -> bytes:
    """The pages of a PDF as a booklet: two on a side, flipped on the short edge.

    Pages become drawings, which takes their structure: the booklet is for printing and folding, and
    claims neither PDF/UA nor PDF/A. The handout beside it is for reading.
    """
    with pikepdf.open(BytesIO(data)) as source, pikepdf.new() as booklet:
        pages = list(source.pages)
        width, height = (float(edge) for edge in list(pages[0].mediabox)[2:])
        for sides in saddle(len(pages)):
            sheet = booklet.add_blank_page(page_size=(2 * width, height))
            shown = Dictionary()
            for place, number in enumerate(sides):
                if number < len(pages):
                    form = pages[number].as_form_xobject()
                    shown[f"/P{place}"] = booklet.copy_foreign(form)
            sheet.Resources = Dictionary(XObject=shown)
            moves = (f"q 1 0 0 1 {width * int(name[2:]):.3f} 0 cm {name} Do Q" for name in shown)
            sheet.Contents = booklet.make_stream("\n".join(moves).encode("ascii"))
        booklet.docinfo = booklet.make_indirect(stamped(properties))
        booklet.Root.Lang = String(properties.language)
        booklet.Root.ViewerPreferences = Dictionary(
            DisplayDocTitle=True,
            Duplex=Name.DuplexFlipShortEdge,
            PrintScaling=Name("/None"),
        )
        packed = BytesIO()
        booklet.save(
            packed,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return packed.getvalue()


def saddle(count: int) -> Iterator[tuple[int, int]]:
    """The two pages, from 0, on each side of each sheet; numbers from `count` on are blank.

    The outermost sheet comes first, its outer side before its inner one.
    """
    last = -(-count // 4) * 4 - 1
    for first in range(0, (last + 1) // 2, 2):
        yield last - first, first
        yield first + 1, last - first - 1
