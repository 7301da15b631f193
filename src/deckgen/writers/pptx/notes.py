"""Speaker notes as notes pages."""

from __future__ import annotations

from deckgen.writers.pptx.xml import HEAD, NAMESPACES, escape

NUMBER_FIELD = "{8D6C3E5B-29B0-5E0C-9B36-2C7B3A1F4D10}"


def notes_xml(notes: str, page: int, language: str) -> bytes:
    """A notes page: the slide's picture, the words, the page's number as a real field."""
    paragraphs = "".join(_paragraph(line, language) for line in notes.splitlines() or [""])
    field = (
        f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="{language}"/>'
        f'<a:t>{page}</a:t></a:fld><a:endParaRPr lang="{language}"/>'
    )
    image = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    return (
        f'{HEAD}<p:notes {NAMESPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/>'
        "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr>{image}</p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        f"{_words(3, 'Notes', 'body', 3, paragraphs)}"
        f"{_words(4, 'Slide Number', 'sldNum', 5, f'<a:p>{field}</a:p>')}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()


def _words(number: int, name: str, kind: str, index: int, paragraphs: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def _paragraph(line: str, language: str) -> str:
    run = f'<a:r><a:rPr lang="{language}"/><a:t>{escape(line)}</a:t></a:r>' if line.strip() else ""
    return f'<a:p>{run}<a:endParaRPr lang="{language}"/></a:p>'
