"""What stands where on the pages of a finished handout."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import pypdfium2


@dataclass(frozen=True)
class Line:
    """Words in a row, and the box around them in points."""

    words: str
    left: float
    low: float
    right: float
    top: float


def lines(data: bytes) -> list[list[Line]]:
    """Page by page, the rows of words; pdfium's boxes end where kerning begins, so join them."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for page in document:
        reader = page.get_textpage()
        rows: list[Line] = []
        for box in (reader.get_rect(number) for number in range(reader.count_rects())):
            line = Line(reader.get_text_bounded(*box).strip(), *box)
            last = rows[-1] if rows else None
            if (
                last
                and -1 < line.left - last.right < 5
                and min(line.top, last.top) > max(line.low, last.low)
            ):
                low, top = min(line.low, last.low), max(line.top, last.top)
                rows[-1] = Line(f"{last.words} {line.words}", last.left, low, line.right, top)
            elif line.words:
                rows.append(line)
        found.append(rows)
    document.close()
    return found


def touching(page: list[Line]) -> list[tuple[str, str]]:
    """Rows of words that stand on each other."""
    return [
        (one.words, other.words)
        for one, other in combinations(page, 2)
        if min(one.right, other.right) - max(one.left, other.left) >= 1
        and min(one.top, other.top) - max(one.low, other.low) >= 1.5
    ]
