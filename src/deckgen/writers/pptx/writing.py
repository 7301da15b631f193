"""A deck to the bytes of a PowerPoint file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE

from deckgen import text
from deckgen.assets import Assets
from deckgen.diagnostics import Problem
from deckgen.document import Deck, Slide
from deckgen.themes import Theme
from deckgen.writers.base import Written
from deckgen.writers.pptx import complaints, links
from deckgen.writers.pptx.language import office_language
from deckgen.writers.pptx.matching import Match
from deckgen.writers.pptx.notes import notes_xml
from deckgen.writers.pptx.package import Package
from deckgen.writers.pptx.paragraphs import Paragraph, Words
from deckgen.writers.pptx.properties import set_properties
from deckgen.writers.pptx.remarks import remarks, unmeasured
from deckgen.writers.pptx.sections import sections_xml
from deckgen.writers.pptx.shapes import Relations, slide_xml
from deckgen.writers.pptx.sheets import Composer, Sheet
from deckgen.writers.pptx.template import Template, template_of
from deckgen.writers.pptx.titles import Titles
from deckgen.writers.uris import uri


@dataclass(frozen=True)
class _Page:
    """A sheet with its final title and notes."""

    sheet: Sheet
    title: Paragraph
    notes: str


def write(deck: Deck, theme: Theme, assets: Assets) -> Written:
    """The deck in deckgen's own template, with what had to be made shorter or smaller."""
    language = office_language(deck.properties.language)
    template = template_of(deck, theme, assets, language)
    package = template.package
    problems: list[Problem] = []
    families = cache(partial(_family, assets))
    pages = _pages(deck, template, assets, families, problems)
    fonts = _fonts(pages)
    if not template.own:
        problems += remarks(deck, template)
        problems += [unmeasured(font) for font in fonts if not families(font).exact]
    parts = [package.add_slide(page.sheet.layout.part) for page in pages]
    first = {
        page.sheet.slide.key: part for page, part in reversed([*zip(pages, parts, strict=True)])
    }
    for number, (page, part) in enumerate(zip(pages, parts, strict=True), 1):
        relations = Relations(
            partial(_link, part, first), partial(_image, package, part), partial(_click, part)
        )
        part.blob = slide_xml(page.sheet, page.title, number, deck.footer, language, relations)
        package.add_notes(part, number, notes_xml(page.notes, number, language))
    members = zip(package.slide_ids, (page.sheet.slide.part for page in pages), strict=True)
    package.add_sections(sections_xml([*members]))
    set_properties(package, deck.properties, language)
    return Written(
        package.save(),
        tuple(problems),
        fonts,
    )


def _pages(
    deck: Deck,
    template: Template,
    assets: Assets,
    families: Callable[[str], text.Family],
    problems: list[Problem],
) -> list[_Page]:
    composer = Composer(template.theme, assets, families, template.own, problems)
    titles = Titles(template.theme, families)
    pages = []
    for slide in deck.slides:
        match = _match(slide, template, problems)
        sheets = composer.sheets(slide, match)
        name = slide.title.strip() or slide.part.strip() or deck.properties.title
        for at, sheet in enumerate(sheets, 1):
            wording = partial(_continued, slide, at, len(sheets))
            paragraph, fitted = titles.title(name, match.layout.title, wording)
            problems += complaints.about_title(fitted, slide) if at == 1 else ()
            pages.append(_Page(sheet, paragraph, _notes(sheet, name, paragraph)))
    return pages


def _match(slide: Slide, template: Template, problems: list[Problem]) -> Match:
    found = template.matches.get(slide.layout)
    if found is None:
        found = template.matches["list"]
        problems.append(complaints.no_layout(slide, found.layout.name))
    return found


def _family(assets: Assets, name: str) -> text.Family:
    return text.family(name, assets)


def _fonts(pages: list[_Page]) -> tuple[str, ...]:
    """The families that words are set in, the titles' first."""
    titles = (page.sheet.layout.title.font for page in pages)
    words = (filling.placeholder.font for page in pages for filling in page.sheet.words)
    return tuple(dict.fromkeys((*titles, *words)))


def _continued(slide: Slide, at: int, total: int, title: str) -> str:
    return slide.continued.format(title=title, n=at, total=total) if total > 1 else title


def _notes(sheet: Sheet, title: str, shown: Paragraph) -> str:
    """The slide's notes, with every word that the slide had to leave out."""
    notes = sheet.slide.notes.strip()
    lost = [*sheet.lost, *([title] if "…" in shown.words else [])]
    missing = [words for words in lost if words not in notes]
    return "\n\n".join(part for part in (notes, "\n".join(missing)) if part) or title


def _link(part: Any, first: dict[str, Any], run: Words, *, own_colour: bool) -> str:
    if run.jump:
        slide = first.get(run.jump)
        if slide is None:
            return ""
        relation = part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        return links.internal(relation, own_colour=True)
    address = uri(run.url) if run.url else None
    if address is None:
        return ""
    relation = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return links.external(relation, own_colour=own_colour)


def _click(part: Any, url: str) -> str:
    return _link(part, {}, Words("", url=url), own_colour=False)


def _image(package: Package, part: Any, placed: Any) -> str:
    return str(part.relate_to(package.image(placed.image), RELATIONSHIP_TYPE.IMAGE))
