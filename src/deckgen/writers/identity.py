"""Numbers that name a talk for as long as it is the same talk, whatever program asks."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Sequence

from deckgen.model import OfficeHours, Talk


def identities(items: Sequence[Talk | OfficeHours]) -> list[uuid.UUID]:
    """One for each: of its link; of its title and time where it has none, or shares it.

    https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5
    """
    links = Counter(item.url for item in items)
    names = [
        item.url
        if item.url and links[item.url] == 1
        else f"{item.url or ''} {item.title} {_when(item)}"
        for item in items
    ]
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        again = f" {seen[name]}" if seen[name] > 1 else ""
        found.append(uuid.uuid5(uuid.NAMESPACE_URL, name + again))
    return found


def _when(item: Talk | OfficeHours) -> str:
    return item.start.isoformat() if item.start else str(item.date or "")
