"""LibreOffice sets the same words in the same boxes: does it need as many lines as we say?"""

import shutil
from pathlib import Path

import pytest

from deckgen.text import wrap

from .libreoffice import drawn_lines
from .random_texts import cases

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_needs_as_many_lines(tmp_path: Path) -> None:
    boxes = cases(seed=2022, count=400)
    drawn = [len(lines) for lines in drawn_lines(str(SOFFICE), boxes, tmp_path)]
    ours = [len(wrap(box.paragraph, box.width)) for box in boxes]
    differ = [(a, b, box) for a, b, box in zip(ours, drawn, boxes, strict=True) if a != b]
    assert len(differ) <= 4, differ
    assert all(a > b for a, b, _ in differ), "where they differ, ours is the careful one"
