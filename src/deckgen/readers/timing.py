"""When something begins and ends: the written moments, read in the zone that is in effect."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from deckgen.readers.ledger import Ledger
from deckgen.readers.moments import Moment
from deckgen.readers.nodes import Scalar

_DAY = dt.timedelta(days=1)
_LATE = dt.timedelta(hours=12)


@dataclass
class Clock:
    """What times are read by. `zone` is None where no zone is named.

    `spoilt`: the zone, or the day, was named but could not be read: that is told already.
    """

    zone: ZoneInfo | None
    spoilt: bool = False
    asked: bool = False

    def read(
        self, moment: Moment, day: dt.date, like: dt.timezone | None, ledger: Ledger
    ) -> dt.datetime | None:
        """The moment on its `day`; `like` is the offset where neither it nor a zone has one."""
        local = dt.datetime.combine(moment.day or day, moment.clock)
        offset = moment.offset or like
        if offset:
            return self._as_local(local, offset)
        if self.zone:
            return _in_zone(local, self.zone, moment.node, ledger)
        if not self.spoilt and not self.asked:
            self.asked = True
            hint = "add a line such as timezone: Europe/Madrid at the top, or write 14:00+02:00"
            ledger.error("E202", "a time, but no time zone", moment.node, hint)
        return None

    def _as_local(self, local: dt.datetime, offset: dt.timezone) -> dt.datetime:
        """The time in the zone, if the zone's clocks have this very offset then."""
        for fold in (0, 1) if self.zone else ():
            known = local.replace(tzinfo=self.zone, fold=fold)
            if known.utcoffset() == offset.utcoffset(None) and not _skipped(known):
                return known
        return local.replace(tzinfo=offset)


def begin(
    moment: Moment, date: dt.date | None, clock: Clock, ledger: Ledger, *, day_spoilt: bool
) -> dt.datetime | None:
    """The start; its day is written with it, or `date`."""
    day = moment.day or date
    if day is None:
        if not day_spoilt:
            time = f"{moment.clock:%H:%M}"
            hint = f"write the day before it, such as 2022-05-20 {time}, or add date: 2022-05-20"
            ledger.error("E204", "a time, but no day", moment.node, hint)
        return None
    if date and moment.day and moment.day != date:
        message = f"'start' is on {moment.day}, but 'date' says {date}"
        ledger.error("E209", message, moment.node, "leave 'date' out")
    return clock.read(moment, day, None, ledger)


def finish(moment: Moment, start: dt.datetime, clock: Clock, ledger: Ledger) -> dt.datetime | None:
    """The end; a time alone is on the day of `start`, an end without offset is read as it is."""
    like = start.tzinfo if isinstance(start.tzinfo, dt.timezone) else None
    end = clock.read(moment, start.date(), like, ledger)
    if end is None or end.astimezone(dt.timezone.utc) > start.astimezone(dt.timezone.utc):
        return end
    same = end.astimezone(dt.timezone.utc) == start.astimezone(dt.timezone.utc)
    message = f"it ends at {end:%H:%M}, {'when' if same else 'before'} it starts at {start:%H:%M}"
    hint = "check the start and the end"
    if moment.day is None and not same and end + _DAY - start <= _LATE:
        hint = f"if it ends after midnight, write the day: {end + _DAY:%Y-%m-%d %H:%M}"
    ledger.error("E205", message, moment.node, hint)
    return None


def _in_zone(
    local: dt.datetime, zone: ZoneInfo, node: Scalar, ledger: Ledger
) -> dt.datetime | None:
    known = local.replace(tzinfo=zone)
    before, after = known.utcoffset(), known.replace(fold=1).utcoffset()
    if before is None or after is None or before == after:
        return known
    when = f"{local:%H:%M} on {local:%Y-%m-%d} in {zone.key}"
    if after < before:  # the clock goes back
        options = (f"{known.replace(fold=fold).isoformat(' ', 'minutes')}" for fold in (0, 1))
        hint = f"write the offset: {' or '.join(options)}"
        ledger.error("E207", f"{when} comes twice: the clock goes back then", node, hint)
    else:
        hint = f"did you mean {local + (after - before):%H:%M}?"
        ledger.error("E206", f"{when} does not exist: the clock goes forward then", node, hint)
    return None


def _skipped(moment: dt.datetime) -> bool:
    """Whether no clock of its zone ever shows this time."""
    back = moment.astimezone(dt.timezone.utc).astimezone(moment.tzinfo)
    return back.replace(tzinfo=None) != moment.replace(tzinfo=None)
