"""What the file says of itself."""

from __future__ import annotations

import datetime as dt
from typing import Final

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from deckgen.document import Properties
from deckgen.writers.pptx.package import Package
from deckgen.writers.pptx.xml import attribute, legal, part

UNDATED: Final = dt.date(1980, 1, 1)
_LONGEST: Final = 255  # python-pptx refuses more


def set_properties(package: Package, properties: Properties, language: str) -> None:
    """Title, author, subject, keywords, language, and the deck's date as that of its making."""
    core = package.presentation.core_properties
    date = properties.date or UNDATED
    moment = dt.datetime(date.year, date.month, date.day, tzinfo=dt.timezone.utc).replace(
        tzinfo=None
    )
    author = properties.author or "deckgen"
    core.title = _short(properties.title)
    core.subject = _short(properties.subject)
    core.author = core.last_modified_by = _short(author)
    core.keywords = _short(", ".join(properties.keywords))
    core.language = language
    core.created = core.modified = moment
    core.revision = 1
    counts = {"slides": len(package.slides), "notes": len(package.slides)}
    app = part("app", format=attribute("Widescreen"), **counts)
    kind = CONTENT_TYPE.OFC_EXTENDED_PROPERTIES
    package.package.relate_to(
        package.part("/docProps/app.xml", kind, app), RELATIONSHIP_TYPE.EXTENDED_PROPERTIES
    )


def _short(words: str) -> str:
    words = " ".join(legal(words).split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
