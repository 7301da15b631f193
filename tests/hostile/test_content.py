"""Content is data: words come out as they went in, in every output, and do nothing there."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from functools import lru_cache

import pikepdf
import pytest
from lxml import etree
from pptx import Presentation
from pypdfium2 import PdfDocument

from deckgen.build import Built, build
from deckgen.writers.uris import uri

WORDS = {
    "a template": "{{ 7 * 7 }} {% raw %} {# no #} {{ episode.__class__ }}",
    "a placeholder": "{title} {n} {total} {page} {pages} {0} %s %(x)s",
    "markup of sheets": '<font color="red">red</font> <b>bold</b> <br/> <a href="x">x</a>',
    "markup of decks": "<a:r><a:t>x</a:t></a:r> ]]> <?xml?> <!-- x -->",
    "signs of XML": "a & b &amp; &lt; < > \" '",
    "a formula": '=HYPERLINK("https://example.org","x") +1 -1 @SUM(A1)',
    "a string of PDF": "(a) \\) \\( << /JS (app.alert(1)) >> endstream",
    "Markdown": "**bold** [x](https://example.org) `code` # no heading",
    "a byte order mark's kin": "no\u00a0break so\u00adft na\u200dil",
    "marks that combine": "e\u0301 n\u0303 Z\u0335a\u0300\u0301\u0302lgo",
    "joined emoji": "👩‍💻 👨‍👩‍👧 🏳️‍🌈",
    "a character outside the plane": "𝟙𝟚𝟛 𝒜da",
    "right to left": "שלום עולם",
    "wide letters": "日本語の題名",
    "a path": "../../etc/passwd C:\\x \\\\server\\share",
}


@lru_cache
def built(name: str) -> Built:
    words = WORDS[name].replace("\\", "\\\\").replace('"', '\\"')
    text = f"""
title: "{words}"
hosts: ["{words}"]
headlines: [{{text: "{words}"}}]
talks:
- title: "{words}"
  start: 2022-05-18 14:00+02:00
  room: "{words}"
  speakers: [{{name: Ada Lovelace, company: "{words}"}}]
  summary: "{words}"
sections: [{{heading: "{words}", text: "{words}", items: ["{words}"]}}]
"""
    done = build(text.encode(), "episode.yaml")
    assert [problem for problem in done.problems if problem.is_error] == []
    return done


def bare(text: str) -> str:
    """Letters without the spaces, breaks and joiners that a page may put elsewhere."""
    return re.sub(r"[\s\u00ad\u200b\u200d\ufe0f\u00a0\x02\ufffe\v]", "", text)


@pytest.mark.parametrize("name", WORDS)
def test_words_stand_in_the_deck_as_they_were_typed(name: str) -> None:
    (data,) = (data for file, data in built(name).files.items() if file.endswith(".pptx"))
    slides = Presentation(io.BytesIO(data)).slides
    shown = [shape.text_frame.text for s in slides for shape in s.shapes if shape.has_text_frame]
    noted = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides)

    assert any(composed(WORDS[name]) == composed(text) for text in shown), shown
    assert composed(WORDS[name]) in composed(noted)


@pytest.mark.parametrize("name", [n for n in WORDS if n not in {"right to left", "joined emoji"}])
def test_words_stand_in_the_handout_as_they_were_typed(name: str) -> None:
    """Bidirectional text and emoji have tests of their own beside the writer."""
    if name == "wide letters":
        pytest.importorskip("noto_cjk_sans_jp_regular", reason="deckgen[cjk] is not installed")
    done = built(name)
    (data,) = (data for file, data in done.files.items() if file.endswith(".pdf"))
    text = "".join(page.get_textpage().get_text_range() for page in PdfDocument(data))

    assert composed(WORDS[name]) in composed(text)


def composed(text: str) -> str:
    return bare(unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("name", WORDS)
def test_no_output_holds_anything_that_acts(name: str) -> None:
    for file, data in built(name).files.items():
        if file.endswith(".pptx"):
            parts = zipfile.ZipFile(io.BytesIO(data))
            for part in parts.namelist():
                assert not re.search(r"vbaProject|oleObject|activeX|externalLink", part)
                if part.endswith((".xml", ".rels")):
                    etree.fromstring(parts.read(part))
                if part.endswith(".rels"):
                    for node in etree.fromstring(parts.read(part)):
                        if node.get("TargetMode") == "External":
                            assert uri(str(node.get("Target"))) == node.get("Target")
        else:
            with pikepdf.open(io.BytesIO(data)) as pdf:
                assert not {"/OpenAction", "/AA"} & set(pdf.Root.keys())
                assert "/JavaScript" not in pdf.Root.get("/Names", {})
                for page in pdf.pages:
                    for note in page.obj.get("/Annots", []):
                        assert note.A.S == "/URI"


LINKS = """
title: Engines
links:
- {text: Runs, url: "javascript:alert(1)"}
- {text: Reads, url: "file:///etc/passwd"}
- {text: Old, url: "ftp://example.org/x"}
- {text: Bare, url: example.org/bare}
- {text: Spaced, url: "https://example.org/a b"}
- {text: Foreign, url: "https://münchen.example/ä"}
talks:
- {title: Notes, url: "javascript:alert(2)", start: 2022-05-18 14:00+02:00}
- {title: More, url: "https://example.org/<x>|y", start: 2022-05-18 15:00+02:00}
youtube: "vnd.youtube:x"
"""
LINKED = {
    "https://example.org/bare",
    "https://example.org/a%20b",
    "https://xn--mnchen-3ya.example/%C3%A4",
    "https://example.org/%3Cx%3E%7Cy",
}


def test_addresses_that_lead_elsewhere_are_text_with_a_warning() -> None:
    done = build(LINKS.encode(), "episode.yaml")
    deck, sheet = done.files.values()
    targets = set()
    parts = zipfile.ZipFile(io.BytesIO(deck))
    for part in parts.namelist():
        if part.endswith(".rels"):
            nodes = etree.fromstring(parts.read(part))
            targets |= {n.get("Target") for n in nodes if n.get("TargetMode") == "External"}
    with pikepdf.open(io.BytesIO(sheet)) as pdf:
        actions = {str(n.A.URI) for page in pdf.pages for n in page.obj.get("/Annots", [])}
    slides = Presentation(io.BytesIO(deck)).slides
    shown = "".join(
        [shape.text_frame.text for s in slides for shape in s.shapes if shape.has_text_frame]
        + [slide.notes_slide.notes_text_frame.text for slide in slides]
    )
    printed = "".join(page.get_textpage().get_text_range() for page in PdfDocument(sheet))

    assert (targets, actions) == (LINKED, LINKED)
    for text in ("javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/x", "münchen"):
        assert text in shown
        assert bare(text) in bare(printed)
    assert "javascript:alert(2)" in shown
    told = [(p.code, p.place.line) for p in done.problems if p.place and p.code in ("W118", "W121")]
    assert told == [("W121", 4), ("W121", 5), ("W121", 6), ("W118", 7), ("W121", 11), ("W121", 13)]
