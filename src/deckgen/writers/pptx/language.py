"""Languages as Office names them."""

from __future__ import annotations

from typing import Final

from babel import Locale, UnknownLocaleError
from babel.core import get_global

DEFAULT: Final = "en-US"


def office_language(tag: str) -> str:
    """A BCP 47 tag with a region, which Office's spelling checkers go by: "de" is "de-DE".

    The region is the likeliest one (Unicode CLDR's likely subtags). An unknown tag is "en-US".
    """
    try:
        locale = Locale.parse(tag.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return DEFAULT
    territory = locale.territory or _likeliest(str(locale))
    return f"{locale.language}-{territory}" if territory else DEFAULT


def _likeliest(locale: str) -> str:
    return str(get_global("likely_subtags").get(locale, "")).rpartition("_")[2]
