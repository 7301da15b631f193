"""The pictures of README and docs, made anew: `python docs/pictures.py` in the project's folder.

Builds episode 45, has LibreOffice draw the deck, and writes PNG files into assets/pictures/. It
takes `soffice` on the path and what `pip install -e ".[test]"` brings.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument

HOME = Path(__file__).parent.parent
PICTURES = HOME / "assets" / "pictures"
EPISODE = "045-kubecon-eu-2022-preview"
SHOWN = (0, 10, 11)
GAP = 16
GREY = (214, 216, 222)
LAYOUTS = ("list", "grid", "door", "cards")
PROGRAMME = """
title: Engines and looms
date: 2043-09-01
timezone: Europe/London
talks:
""" + "".join(
    f"""
- title: {title}
  start: 2043-09-01 {hour:02}:00
  end: "{hour:02}:50"
  room: {room}
  speakers: [{speaker}]
"""
    for hour in range(9, 13)
    for room, title, speaker in (
        ("Library", f"On the analytical engine, part {hour - 8}", "Ada Lovelace"),
        ("Ballroom", f"Elastic plates, part {hour - 8}", "Sophie Germain"),
        ("Observatory", f"The connexion of the sciences, part {hour - 8}", "Mary Somerville"),
    )
)


def main() -> None:
    """Build, draw, and put together."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "deckgen", "build", "45", "--quiet", "--output", folder]
        subprocess.run(build, check=True, cwd=HOME)  # noqa: S603 - our own command
        deck, handout = (Path(folder) / f"{EPISODE}{end}" for end in (".pptx", "-handout.pdf"))
        slides, page = drawn(deck_as_pdf(deck), 640), drawn(handout, 900)[0]
        layouts = [laid_out(layout, Path(folder)) for layout in LAYOUTS]
    PICTURES.mkdir(parents=True, exist_ok=True)
    column = tiled([slides[at] for at in SHOWN], across=1)
    beside = page.resize((round(page.width * column.height / page.height), column.height))
    save(tiled([column, beside], across=2), "episode-45")
    save(page, "handout-page-1")
    save(tiled(layouts, across=4), "layouts")
    save(tiled([slide.resize((360, 203)) for slide in slides], across=4), "deck-overview")


def laid_out(layout: str, folder: Path) -> Image.Image:
    """The first page of a small programme in one of the handout's layouts, 320 pixels wide."""
    episode, output = folder / "engines.yaml", folder / layout
    episode.write_text(PROGRAMME, encoding="utf-8")
    options = ["--format", "pdf", "--layout", layout, "--quiet", "--output", str(output)]
    build = [sys.executable, "-m", "deckgen", "build", str(episode), *options]
    subprocess.run(build, check=True, cwd=HOME)  # noqa: S603 - our own command
    return drawn(next(output.glob("*.pdf")), 320)[0]


def deck_as_pdf(deck: Path) -> Path:
    """The deck as LibreOffice draws it, with a profile of its own."""
    profile = f"-env:UserInstallation={(deck.parent / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir"]
    command = [*convert, str(deck.parent), str(deck)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own file
    return deck.with_suffix(".pdf")


def drawn(pdf: Path, width: int) -> list[Image.Image]:
    """Its pages, `width` pixels wide."""
    with PdfDocument(pdf) as pages:
        return [page.render(scale=width / page.get_width()).to_pil() for page in pages]


def tiled(pictures: Sequence[Image.Image], *, across: int) -> Image.Image:
    """The pictures side by side in rows, all as wide and high as the first of them need."""
    rows = [pictures[at : at + across] for at in range(0, len(pictures), across)]
    width = max(sum(one.width for one in row) + GAP * (len(row) - 1) for row in rows)
    height = sum(max(one.height for one in row) for row in rows) + GAP * (len(rows) - 1)
    sheet = Image.new("RGB", (width, height), GREY)
    y = 0
    for row in rows:
        x = 0
        for one in row:
            sheet.paste(one, (x, y))
            x += one.width + GAP
        y += max(one.height for one in row) + GAP
    return sheet


def save(picture: Image.Image, name: str) -> None:
    """As a PNG of 64 colours: flat drawings need no more, and it loads fast."""
    path = PICTURES / f"{name}.png"
    picture.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)
    told = f"wrote {path.relative_to(HOME)} ({path.stat().st_size // 1000} kB)"
    print(told)  # noqa: T201 - a script for the terminal


if __name__ == "__main__":
    main()
