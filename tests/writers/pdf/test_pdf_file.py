"""The file as a whole: the same bytes always, what it says of itself, and what judges say."""

from __future__ import annotations

import ast
import datetime as dt
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from handouts import ASSETS, FULL, NIGHT, day, handout, red_square, text, write, written
from programmes import EPISODE
from tags import faults

from deckgen.document import Press, Properties
from deckgen.model import HandoutOptions
from deckgen.sections import compose_handout
from deckgen.writers import pdf as writer
from deckgen.writers.pdf import PDF

MANY = handout(day("Friday", 60, 3), day("Saturday", 40))
SCRIPTS = handout(text("Łukasz Ελληνικά विद्या ภาษา ✓ ★ ☕ ⇒ 漢 🎤"))
FILES = {
    "full": write(FULL, red_png=red_square()).data,
    "many": write(MANY).data,
    "scripts": write(SCRIPTS).data,
    "empty": write(handout()).data,
}


def test_the_same_handout_gives_the_same_bytes() -> None:
    assert write(FULL, red_png=red_square()).data == FILES["full"]


def test_the_bytes_know_no_clock_no_zone_and_no_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.chdir(tmp_path)

    assert write(MANY).data == FILES["many"]


def test_properties() -> None:
    with pikepdf.open(BytesIO(FILES["full"])) as pdf:
        info = {str(key): str(value) for key, value in pdf.docinfo.items()}
        assert info == {
            "/Title": "Analytical engines",
            "/Author": "Ada Lovelace",
            "/Subject": "Engines and looms",
            "/Keywords": "engines, looms",
            "/Creator": "deckgen",
            "/Producer": "deckgen",
            "/CreationDate": "D:18430901000000Z",
            "/ModDate": "D:18430901000000Z",
        }
        assert str(pdf.Root.Lang) == "en"
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == "Analytical engines"
            assert (xmp["pdfuaid:part"], xmp.pdfa_status) == ("1", "2A")


def test_properties_are_data() -> None:
    odd = 'Engines & <looms> "{title}" (\\'
    data = write(replace(handout(), properties=Properties(odd, author=odd, subject=odd))).data

    with pikepdf.open(BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Title) == odd
        with pdf.open_metadata() as xmp:
            assert (xmp["dc:title"], xmp["dc:description"]) == (odd, odd)
    assert pikepdf.open(BytesIO(data)).docinfo.CreationDate == "D:19800101000000Z"


def test_a_date_before_the_year_1000_has_four_digits() -> None:
    early = replace(handout(), properties=Properties("Old", date=dt.date(825, 1, 2)))
    with pikepdf.open(BytesIO(write(early).data)) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:08250102000000Z"


def test_bookmarks_lead_to_the_days() -> None:
    document = pypdfium2.PdfDocument(FILES["many"])
    marks = [
        (mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()
    ]
    last = len(document) - 1
    document.close()

    assert marks[:2] == [(0, "Analytical engines", 0), (1, "Friday", 0)]
    assert marks[2][:2] == (1, "Saturday")
    assert 0 < marks[2][2] <= last


def test_it_is_small() -> None:
    assert len(FILES["many"]) < 80_000
    assert len(FILES["full"]) < 30_000


@pytest.mark.parametrize("name", FILES)
def test_our_own_reader_finds_no_fault(name: str) -> None:
    assert faults(FILES[name]) == []


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_page_validation_finds_no_fault(name: str, profile: str, tmp_path: Path) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    path = tmp_path / "handout.pdf"
    path.write_bytes(FILES[name])

    report = page.validate_pdf(str(path), profile=getattr(page.ValidationProfile, profile))
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


# veraPDF's log of having looked whether a CFF font is keyed by CID; it need not be.
NO_CID_FONT = re.compile(
    r".* containsROS\nWARNING: The Top DICT does not begin with ROS operator\n"
)


# What Java from 24 on says of JPype, whatever file is looked at.
NATIVE = re.compile(
    r"WARNING: A restricted method in java\.lang\.System has been called\n(WARNING: .*\n)+\n?"
)


def command(name: str, *arguments: str, data: bytes, tmp_path: Path) -> str:
    """What a command says of the file; the test is skipped where there is no such command."""
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    path = tmp_path / "handout.pdf"
    path.write_bytes(data)
    filled = [argument.replace("FILE", str(path)) for argument in arguments]
    result = subprocess.run([name, *filled], capture_output=True, text=True, check=False)
    said = NATIVE.sub("", NO_CID_FONT.sub("", result.stderr))
    assert (result.returncode, said) == (0, "")
    return result.stdout


@pytest.mark.parametrize("name", FILES)
def test_qpdf_finds_no_fault(name: str, tmp_path: Path) -> None:
    said = command("qpdf", "--check", "FILE", data=FILES[name], tmp_path=tmp_path)
    assert "No syntax or stream encoding errors found" in said


@pytest.mark.parametrize("name", FILES)
def test_poppler_draws_it_without_a_word(name: str, tmp_path: Path) -> None:
    output = str(tmp_path / "page")
    command("pdftoppm", "-r", "30", "FILE", output, data=FILES[name], tmp_path=tmp_path)


def test_poppler_reads_it_in_order(tmp_path: Path) -> None:
    said = command("pdftotext", "-raw", "FILE", "-", data=FILES["full"], tmp_path=tmp_path)
    wanted = ["Analytical engines", "Office hours", "Booths", "Notes on", "Compilers", "The whole"]
    assert sorted(wanted, key=said.index) == wanted


MATRIX = {
    "list on a4": HandoutOptions(),
    "list on four letter": HandoutOptions(paper="letter", pages=4),
    "list on a5": HandoutOptions(paper="a5", summaries=False),
    "list in large print": HandoutOptions(large_print=True),
    "grid on letter": HandoutOptions(layout="grid", paper="letter"),
    "grid on a3 with summaries": HandoutOptions(layout="grid", paper="a3", summaries=True),
    "doors on a4": HandoutOptions(layout="door"),
    "cards on letter": HandoutOptions(layout="cards", paper="letter"),
}
LANGUAGES = ("en", "es", "de", "fr", "ja")
"""Each stands in some of the files."""


@cache
def sampled(name: str) -> bytes:
    """A file of the matrix: a layout on some paper in one of the languages, some for a press."""
    at = list(MATRIX).index(name)
    episode = replace(EPISODE, language=LANGUAGES[at % len(LANGUAGES)], handout=MATRIX[name])
    press = Press(8.5, crop_marks=True) if at % 2 else Press()
    return PDF.write(replace(compose_handout(episode), press=press), NIGHT, ASSETS).data


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_page_validation_finds_no_fault_in_any_layout(
    name: str, profile: str, tmp_path: Path
) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    path = tmp_path / "handout.pdf"
    path.write_bytes(sampled(name))

    report = page.validate_pdf(str(path), profile=getattr(page.ValidationProfile, profile))
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


VERA = Path(__file__).parents[4] / "shared" / "tools" / "vera.py"


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_verapdf_finds_no_fault(profile: str, tmp_path: Path) -> None:
    if not VERA.is_file():
        pytest.skip("../shared/tools/vera.py is not there")
    pytest.importorskip("jpype", reason="JPype is not installed")
    files = FILES | {name: sampled(name) for name in MATRIX}
    paths = [tmp_path / f"{name.replace(' ', '-')}.pdf" for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    said = command(
        sys.executable,
        str(VERA),
        profile,
        *(str(path) for path in paths),
        data=b"",
        tmp_path=tmp_path,
    )
    assert [line.split()[0] for line in said.splitlines()] == ["PASS"] * len(files)


SOURCES = sorted(Path(writer.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_private_name_of_a_library_is_used(path: Path) -> None:
    """What is private may change with any release; only our own objects' may be touched."""
    private = [
        ast.unparse(node)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not node.attr.startswith("__")
        and ast.unparse(node.value) not in ("self", "self.parent")
    ]
    assert private == []


def test_our_canvas_hides_no_name_of_reportlabs() -> None:
    from reportlab.pdfgen.canvas import Canvas as Plain

    from deckgen.writers.pdf.tagging import Canvas

    ours = set(vars(Canvas((100, 100)))) - set(vars(Plain(BytesIO())))
    own = {name for name in vars(Canvas) if not name.startswith("__")} | ours
    assert not own & {*dir(Plain), *vars(Plain(BytesIO()))}


def test_content_streams_hold_only_what_is_meant() -> None:
    with pikepdf.open(BytesIO(written(text("x")).data)) as pdf:
        instructions = pikepdf.parse_content_stream(pdf.pages[0])
        operators = {str(instruction.operator) for instruction in instructions}
    expected = {"BDC", "EMC", "BT", "ET", "Tm", "Tf", "TJ", "TL", "cm", "n", "m", "l", "S", "w"}
    assert operators <= expected
