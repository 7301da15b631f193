"""Judges that deckgen did not write: LibreOffice's pixels, and validators of the file format."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from decks import EPISODE, HOSTILE, NOTHING
from opened import LIGHT, NIGHT, opened

from deckgen.document import Deck
from deckgen.themes import Theme

DECKCHECK = Path(__file__).parents[4] / "shared" / "tools" / "deckcheck.py"
DECKS = {"episode": EPISODE, "nothing": NOTHING, "hostile": HOSTILE}
every_deck = pytest.mark.parametrize("content", DECKS.values(), ids=DECKS.keys())
every_theme = pytest.mark.parametrize("look", [NIGHT, LIGHT], ids=["night", "light"])


def saved(content: Deck, look: Theme, folder: Path) -> Path:
    path = folder / "deck.pptx"
    path.write_bytes(opened(content, look).written.data)
    return path


@every_theme
def test_codes_are_read_from_the_screen(look: Theme, tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice (soffice) is not installed")
    path = saved(EPISODE, look, tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(path),
    ]
    subprocess.run(convert, check=True, capture_output=True, timeout=300)

    read = []
    with pypdfium2.PdfDocument(tmp_path / "deck.pdf") as pages:
        for page in pages:
            # 96 pixels an inch is what the stream shows: 1280 × 720
            found = zxingcpp.read_barcodes(page.render(scale=96 / 72).to_pil())
            read += [code.text for code in found]
            page.close()

    assert read == [
        "https://example.org/talks/1",
        "https://example.org/talks/2",
        "https://example.org/schedule",
    ]


@every_deck
@every_theme
def test_the_open_xml_sdk_finds_nothing(content: Deck, look: Theme, tmp_path: Path) -> None:
    validator = os.environ.get("DECKGEN_OOXML_VALIDATOR", "")
    if not shutil.which(validator):
        pytest.skip("DECKGEN_OOXML_VALIDATOR does not name the Open XML SDK's validator")
    command = [validator, str(saved(content, look, tmp_path)), "Microsoft365"]
    told = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout

    assert json.loads(told)["errors"] == []


@every_deck
def test_openxml_audit_finds_nothing(content: Deck, tmp_path: Path) -> None:
    pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    path = saved(content, NIGHT, tmp_path)
    command = [sys.executable, "-m", "openxml_audit", "-o", "json", str(path)]
    told = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)

    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("content", [EPISODE, NOTHING], ids=["episode", "nothing"])
@every_theme
def test_deckcheck_has_no_complaint(content: Deck, look: Theme, tmp_path: Path) -> None:
    if not DECKCHECK.exists():
        pytest.skip("../shared/tools/deckcheck.py is not there")
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice (soffice) is not installed")
    command = [sys.executable, str(DECKCHECK), str(saved(content, look, tmp_path)), "--brief"]
    command += ["--fail-on", "warn", "--profile", str(tmp_path / "profile")]
    told = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)

    assert told.returncode == 0, told.stdout + told.stderr
