"""The zone a calendar means by a name of its own."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from deckgen.model.zones import zone


def zone_of(name: str, places: dict[str, str]) -> ZoneInfo | None:
    """The zone of a TZID: an IANA name, also after a prefix, or one that Windows or `places` know.

    `places` are the X-LIC-LOCATION of the calendar's own VTIMEZONEs, by their TZID.
    """
    for written in (name, places.get(name, ""), WINDOWS_TO_OLSON.get(name, "")):
        parts = written.strip().strip("/").split("/")
        for start in range(min(len(parts), 8)):
            found = zone("/".join(parts[start:])) if parts[start] else None
            if found:
                return found
    return None
