"""A handout on as many pages as it is to have: leading, then size, then shorter summaries.

Every trial is a whole layout, so what is found is what is drawn. Pages fill up evenly with size,
leading and words, so a search goes where the last two trials point, and ends after a few.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from deckgen.assets import Assets
from deckgen.diagnostics import DeckgenError, Problem
from deckgen.document import Handout, Timetable
from deckgen.writers.pdf.layout import Layout, lay_out, stretched
from deckgen.writers.pdf.overrun import overrun
from deckgen.writers.pdf.paper import Paper
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.styles import Sheet
from deckgen.writers.pdf.tagging import Element
from deckgen.writers.pdf.trimming import Trimmed, limit_of, trim

TIGHT, LOOSE = 1.18, 1.42
"""Leading: lines closer than this run together, wider ones fall apart."""

FULL = 0.97
"""The last page is full enough when so much of it is."""

NEARLY_EMPTY = 0.15
"""A last page with less on it is pulled in, where that takes little."""

LITTLE = 0.94
"""The share of the usual size that is little enough: 9 points of 9.5."""

LARGER = 1.27
"""The share of the usual size up to which a short handout grows: 12 points of 9.5."""

ALMOST = 0.86
"""How full a last page is that a little more room between its items fills."""

LEAST, NARROW = 0.8, 0.02
"""How full pages are at least where all are to be as full as the last, and how exactly."""

STEPS = 5
"""Trials of one search."""

AIM = 0.985
"""How full the search wants the last page: at 1, every other trial would be a line too long."""


@dataclass(frozen=True)
class Setting:
    """What a trial may change: sizes, leading, and how long a summary may be (None: as it is).

    Pages are filled to their `shares` of their height; the last one holds for all after it.
    """

    sheet: Sheet
    limit: int | None = None
    shares: tuple[float, ...] = (1,)

    def sized(self, body: float) -> Setting:
        """With another size of the body."""
        return replace(self, sheet=replace(self.sheet, body=body))

    def leaded(self, leading: float) -> Setting:
        """With another leading."""
        return replace(self, sheet=replace(self.sheet, leading=leading))

    def limited(self, limit: int | None) -> Setting:
        """With no summary of more characters."""
        return replace(self, limit=limit)

    def shared(self, *shares: float) -> Setting:
        """With pages filled to other shares of their height."""
        return replace(self, shares=shares)


@dataclass(frozen=True)
class Trial:
    """A layout, the setter that made it, and what was cut for it."""

    setting: Setting
    layout: Layout = field(repr=False)
    setter: Setter = field(repr=False)
    trimmed: tuple[Trimmed, ...]

    @property
    def pages(self) -> int:
        """How many it has."""
        return len(self.layout.pages)

    def fills(self, pages: int) -> bool:
        """Whether that many are full and no more."""
        return pages - 1 + FULL <= self.layout.extent and self.pages <= pages


@dataclass
class Fitting:
    """Trials with one handout on one paper; `trials` are those made so far."""

    handout: Handout
    paper: Paper
    assets: Assets
    root: Element
    usual: Setting
    trials: dict[Setting, Trial] = field(default_factory=dict)

    def lay(self, setting: Setting) -> Trial:
        """The layout with this setting, made once."""
        if setting not in self.trials:
            handout, trimmed = trim(self.handout, setting.limit)
            setter = Setter(setting.sheet, self.assets, self.handout.properties.language)
            layout = lay_out(handout, self.paper, setter, self.root, setting.shares)
            self.trials[setting] = Trial(setting, layout, setter, trimmed)
        return self.trials[setting]

    def fit(self) -> Trial:
        """On as many pages as the handout asks for; raises `DeckgenError` where they are too few.

        One that asks for no number has as many as it needs, and so have those without a headline:
        their pages are made for doors and knives.
        """
        usual, pages = self.lay(self.usual), self.handout.pages
        if not self.handout.opening:
            return usual
        if pages is None:
            return self._pulled_in(usual)
        found = self._grown(usual, pages) if usual.pages <= pages else self._shrunk(usual, pages)
        _tell(found, pages)
        return self._levelled(found, pages) if found.pages == pages else found

    def _pulled_in(self, usual: Trial) -> Trial:
        """Without a nearly empty last page, if that is easily done."""
        pages = usual.pages - 1
        if pages and usual.layout.extent - pages < NEARLY_EMPTY:
            tight = self.usual.leaded(TIGHT)
            size = self.usual.sheet.body
            if self.lay(tight).pages <= pages:
                return self._largest(self.usual.leaded, TIGHT, self.usual.sheet.leading, pages)
            little = max(self.usual.sheet.floor, LITTLE * size)
            if self.lay(tight.sized(little)).pages <= pages:
                return self._largest(tight.sized, little, size, pages)
        return usual

    def _grown(self, usual: Trial, pages: int) -> Trial:
        """Larger, then looser, until the pages are full."""
        if usual.fills(pages):
            return usual
        size = self.usual.sheet.body
        large = self.usual.sized(LARGER * size)
        if self.lay(large).pages > pages:
            return self._largest(self.usual.sized, size, LARGER * size, pages)
        if self.lay(large).fills(pages):
            return self.lay(large)
        loose = large.leaded(LOOSE)
        if self.lay(loose).pages > pages:
            return self._largest(large.leaded, large.sheet.leading, LOOSE, pages)
        return self.lay(loose if self.lay(loose).pages == pages else large)

    def _shrunk(self, usual: Trial, pages: int) -> Trial:
        """Tighter, then smaller, then with less in the summaries, and as large as that allows."""
        sheet = self.usual.sheet
        tight = self.usual.leaded(TIGHT)
        near = usual.layout.extent * TIGHT / sheet.leading < 1.05 * pages
        if near and self.lay(tight).pages <= pages:
            return self._largest(self.usual.leaded, TIGHT, sheet.leading, pages)
        small = tight.sized(sheet.floor)
        if self.lay(small).pages <= pages:
            return self._largest(tight.sized, sheet.floor, sheet.body, pages)
        bare = self.lay(small.limited(0))
        if bare.pages > pages:
            raise DeckgenError([_too_much(bare, pages, grid=not self._timeless)])

        def keeping(share: float) -> Setting:
            return small.limited(limit_of(self.handout, share))

        cut = self._largest(keeping, 0, 1, pages)
        if cut.fills(pages):
            return cut
        if self.lay(cut.setting.sized(sheet.body)).pages <= pages:
            return self.lay(cut.setting.sized(sheet.body))
        return self._largest(cut.setting.sized, sheet.floor, sheet.body, pages, steps=4)

    def _levelled(self, found: Trial, pages: int) -> Trial:
        """All pages as full as the last, as far as whole talks allow, then down to their feet.

        Talks are not split, so a little more leading may move one from each column to the next, and
        nothing between fills the last page. So a share is found that all pages have room for, then
        how many of the last ones have room for a smaller one.
        """
        if pages > 1 and found.layout.extent < pages - 1 + ALMOST and self._timeless:
            least, most = max(LEAST, found.layout.extent / pages - 0.02), 1.0
            while most - least > NARROW:
                share = (least + most) / 2
                trial = self.lay(found.setting.shared(share))
                if trial.pages <= pages:
                    found, most = trial, share
                else:
                    least = share
            low, high = 0, pages - 1  # of the first pages, that many at `most`
            while high - low > 1:
                count = (low + high) // 2
                shares = [most] * count + [least] * (pages - 1 - count) + [1.0]
                trial = self.lay(found.setting.shared(*shares))
                if trial.pages <= pages:
                    found, high = trial, count
                else:
                    low = count
        return replace(found, layout=stretched(found.layout))

    @property
    def _timeless(self) -> bool:
        """Whether nothing in it is drawn as tall as it is long: a table fills its page anyway."""
        return not any(
            isinstance(block, Timetable)
            for section in self.handout.sections
            for block in section.blocks
        )

    def _largest(
        self,
        at: Callable[[float], Setting],
        fits: float,
        over: float,
        pages: int,
        *,
        steps: int = STEPS,
    ) -> Trial:
        """The largest value that fits, between one that does and one that is over."""
        best, worst = self.lay(at(fits)), self.lay(at(over))
        low, high = best.layout.extent, worst.layout.extent
        aim = pages - 1 + AIM
        for _ in range(steps):
            if best.fills(pages):
                break
            share = min(0.95, max(0.05, (aim - low) / (high - low) if high > low else 0.5))
            value = fits + share * (over - fits)
            trial = self.lay(at(value))
            if trial.pages <= pages:
                best, fits, low = trial, value, trial.layout.extent
                high = (high + aim) / 2  # or a curve would hold the far end where it is (Illinois)
            else:
                over, high = value, trial.layout.extent
                low = (low + aim) / 2
        return best


def _tell(found: Trial, pages: int) -> None:
    """Warn of what was cut, and of pages that stay empty."""
    warn = found.setter.warn
    for each in found.trimmed:
        what = f"cut by {each.gone} of its {each.words} words"
        if each.gone == each.words:
            what = f"left out ({each.words} word{'' if each.words == 1 else 's'})"
        warn(
            "W410",
            f"the summary is {what} for the handout to fit on {_count(pages)}",
            "shorten it yourself, or give the handout more pages",
            each.origin,
        )
    if found.pages < pages:
        warn(
            "W411",
            f"the handout has words for {_count(found.pages)} only, not for {pages}",
            f"ask for {found.pages}, or for `auto`",
            "handout.pages",
        )


def _too_much(bare: Trial, pages: int, *, grid: bool) -> Problem:
    over, of = overrun(bare.layout, pages)
    after = "what stands after the talks" if of else "what it holds"
    more = f"{over} of {of} talks are over" if over else f"{after} is over"
    size = bare.setting.sheet.body
    even = "" if grid else f", even in {size:g} points and without summaries"
    return Problem(
        "E410",
        f"the handout does not fit on {_count(pages)}{even}: {more}",
        hint=f"it needs {bare.pages} pages, or larger paper",
        origin="handout.pages",
    )


def _count(pages: int) -> str:
    return f"{pages} page{'' if pages == 1 else 's'}"
