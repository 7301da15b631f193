"""Words as part of a file's name, on every system."""

from __future__ import annotations

import unicodedata

_SPELLED = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10)),
}


def slug(words: str, most: int = 80) -> str:
    """Letters and digits of the words in lower case, joined by hyphens, in at most `most` bytes.

    Latin letters lose their marks; those of other scripts stay as they are, composed (NFC). Empty
    where the words have neither letters nor digits.
    """
    kept = "".join(_kept(words.lower().translate(_SPELLED)))
    hyphened = "-".join(unicodedata.normalize("NFC", kept).split())
    short = _cut(hyphened, most)
    return f"{short}-" if short in _DEVICES else short


def _kept(words: str) -> list[str]:
    kept: list[str] = []
    for character in unicodedata.normalize("NFKD", words):
        category = unicodedata.category(character)[0]
        if category in "LN":
            kept.append(character)
        elif category == "M":
            kept.append("" if not kept or kept[-1].isascii() else character)
        elif character not in "'’":
            kept.append(" ")
    return kept


def _cut(words: str, most: int) -> str:
    data = words.encode()
    if len(data) <= most:
        return words
    short = data[:most].decode(errors="ignore")
    whole, _, broken = short.rpartition("-")
    return whole if len(whole) > len(broken) else short.rstrip("-")
