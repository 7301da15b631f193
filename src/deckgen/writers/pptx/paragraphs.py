"""A paragraph on its way to a placeholder: measured as text, then written as DrawingML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol

from deckgen import text
from deckgen.text import bidi
from deckgen.themes import Size
from deckgen.writers.pptx.geometry import POINT
from deckgen.writers.pptx.grounds import HEX
from deckgen.writers.pptx.scripts import script_language
from deckgen.writers.pptx.styles import Level
from deckgen.writers.pptx.xml import escape


@dataclass(frozen=True)
class Words:
    """Words set in one way; `colour` names one of the theme where they differ from the rest."""

    text: str
    strong: bool = False
    colour: str = ""
    url: str | None = None
    jump: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """Words to be set at `depth` (0 is the first level) of a placeholder's list style.

    `level` is how they are set: what differs from the placeholder's own is written out. `size` is
    the preferred size and the floor, `step` how many points it has been set smaller, `tight` what
    share of the space above it is left. `item` numbers what must stay together; `tab` is where the
    words after a tab stand, in EMU. `meant` is the size below which somebody should know.
    """

    runs: tuple[Words, ...]
    depth: int
    level: Level
    size: Size
    origin: str = ""
    item: int = 0
    tab: int = 0
    step: float = 0.0
    tight: float = 1.0
    meant: float = float("inf")

    @property
    def points(self) -> float:
        """The size the words are set at."""
        most = max(self.size.preferred, self.size.most)
        return max(self.size.floor, min(most, self.size.preferred - self.step))

    @property
    def small(self) -> bool:
        """Whether it is smaller than it was meant to be."""
        return self.points < min(self.size.preferred, self.meant)

    @property
    def words(self) -> str:
        """What it says."""
        return "".join(run.text for run in self.runs)

    def upto(self, end: int, mark: str = "…") -> Paragraph:
        """The paragraph up to character `end`, ending in `mark`."""
        kept, left = [], end
        for run in self.runs:
            kept.append(replace(run, text=run.text[:left]))
            left -= len(kept[-1].text)
            if left == 0:
                break
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" \t,;:–—-") + mark)
        return replace(self, runs=tuple(kept))

    def rest(self, start: int) -> Paragraph:
        """The paragraph from character `start` on, as the same one goes on elsewhere."""
        kept, at = [], 0
        for run in self.runs:
            kept.append(replace(run, text=run.text[max(0, start - at) :]))
            at += len(run.text)
        level = replace(self.level, bullet="", hang=0)
        return replace(self, runs=tuple(run for run in kept if run.text), level=level)

    def set(self, tight: float, step: float) -> Paragraph:
        """The same paragraph with `tight` of the space above it, and `step` points smaller."""
        return replace(self, tight=tight, step=step)

    @property
    def before(self) -> float:
        """The space above it, in points."""
        return round(self.level.before * self.tight, 1)

    def divided(self, lengths: Sequence[int]) -> Paragraph:
        """The paragraph with its links parted by the spaces where lines of so many characters end.

        LibreOffice sets a link as one piece and breaks it anywhere where it is longer than a line.
        In PowerPoint a space at the end of a line is not seen, linked or not.
        """
        words = self.words
        spaces = [
            (len(words[:end].rstrip(" ")), end)
            for end in accumulate(lengths)
            if words[:end][-1:] == " "
        ]
        runs: list[Words] = []
        at = 0
        for run in self.runs:
            end = at + len(run.text)
            for low, high in spaces if run.url or run.jump else ():
                if at < low and high < end:
                    runs.append(replace(run, text=words[at:low]))
                    runs.append(replace(run, text=words[low:high], url=None, jump=None))
                    at = high
            runs.append(replace(run, text=words[at:end]))
            at = end
        return replace(self, runs=tuple(runs))

    def measured(self, family: text.Family) -> text.Paragraph:
        """The paragraph as the text engine sees it, lengths in points."""
        level = self.level
        return text.Paragraph(
            tuple(
                text.Span(
                    run.text.upper() if level.capitals else run.text,
                    bold=level.bold or run.strong,
                )
                for run in self.runs
            ),
            family,
            self.points,
            indent=level.left / POINT,
            first=level.hang / POINT,
            bullet=level.bullet,
            before=self.before,
            after=level.after,
            spacing=level.spacing,
            tabs=(self.tab / POINT,) if self.tab else (),
        )


class Links(Protocol):
    """Knows the slide's relationships."""

    def __call__(self, run: Words, *, own_colour: bool) -> str:
        """The `hlinkClick` of a run, or nothing; `own_colour` is for words on a band."""
        ...


def paragraphs_xml(
    paragraphs: Sequence[Paragraph], levels: Sequence[Level], language: str, links: Links
) -> str:
    """The paragraphs as they stand in a `txBody` whose placeholder sets `levels`."""
    return "".join(
        _paragraph(paragraph, levels[paragraph.depth], language, links, first=not at)
        for at, paragraph in enumerate(paragraphs)
    )


def _paragraph(
    paragraph: Paragraph, own: Level, language: str, links: Links, *, first: bool
) -> str:
    runs = "".join(_run(run, paragraph, own, language, links) for run in paragraph.runs if run.text)
    size = _size(paragraph, own)
    end = f'<a:endParaRPr lang="{language}"{size}/>'
    return f"<a:p>{_properties(paragraph, own, first=first)}{runs}{end}</a:p>"


def _properties(paragraph: Paragraph, own: Level, *, first: bool) -> str:
    level = paragraph.level
    attributes = f' lvl="{paragraph.depth}"' if paragraph.depth else ""
    if bidi.base(paragraph.words):
        attributes += ' algn="r" rtl="1"'
    if level.left != own.left:
        attributes += f' marL="{level.left}"'
    if level.hang != own.hang:
        attributes += f' indent="{level.hang}"'
    children = ""
    # What stands above the first paragraph is not drawn; saying so leaves no room for doubt.
    before = 0.0 if first else paragraph.before
    if before != own.before:
        children += f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
    if level.bullet != own.bullet:
        children += f'<a:buChar char="{level.bullet}"/>' if level.bullet else "<a:buNone/>"
    if paragraph.tab and paragraph.tab != own.left:
        children += f'<a:tabLst><a:tab pos="{paragraph.tab}" algn="l"/></a:tabLst>'
    if not attributes and not children:
        return ""
    return f"<a:pPr{attributes}>{children}</a:pPr>" if children else f"<a:pPr{attributes}/>"


def _size(paragraph: Paragraph, own: Level) -> str:
    same = own.sized and paragraph.points == own.size
    return "" if same else f' sz="{round(paragraph.points * 100)}"'


def _run(run: Words, paragraph: Paragraph, own: Level, language: str, links: Links) -> str:
    bold = paragraph.level.bold or run.strong
    attributes = _size(paragraph, own)
    if bold != own.bold:
        attributes += f' b="{int(bold)}"'
    colour = run.colour or paragraph.level.colour
    click = links(run, own_colour=not own.links)
    if click and run.url and own.links:
        colour = "hlink"  # as PowerPoint draws it; others go by the run
    fill = ""
    if colour != own.colour or click:
        kind = "srgbClr" if HEX.fullmatch(colour) else "schemeClr"
        fill = f'<a:solidFill><a:{kind} val="{colour}"/></a:solidFill>'
    inside = f"{fill}{click}"
    properties = f'<a:rPr lang="{script_language(run.text, language)}"{attributes}'
    properties += f">{inside}</a:rPr>" if inside else "/>"
    return "<a:br/>".join(
        f"<a:r>{properties}<a:t>{escape(words)}</a:t></a:r>" for words in _lines(run.text)
    )


def _lines(words: str) -> Iterator[str]:
    return iter(words.replace("\r\n", "\n").replace("\v", "\n").split("\n"))
