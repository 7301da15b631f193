"""Texts of other programs as an episode file holds them: plain, composed, without markup."""

from __future__ import annotations

import re
import unicodedata

from deckgen.readers.schedules.files import MAX_TEXT

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_TAGS = "a|abbr|b|blockquote|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|pre|span|strong|table|u|ul"
_MARKUP = re.compile(
    rf"</?({_TAGS})(\s[^<>]*)?/?>|&(#\d+|#x[0-9a-f]+|[a-z]{{2,8}});", re.IGNORECASE
)


def line(text: str) -> str:
    """The text on one line."""
    if text.isprintable() and "<" not in text and "&" not in text:
        return unicodedata.normalize("NFC", " ".join(text.split()))
    return re.sub(r"\s+", " ", paragraphs(text)).strip()


def paragraphs(text: str) -> str:
    """The text as paragraphs with one empty line between two; HTML becomes plain words.

    Characters that cannot be seen or printed are dropped, and letters are in Unicode's composed
    form, as in an episode file.
    """
    text = _UNFIT.sub("", _BREAKS.sub("\n", text))
    if _MARKUP.search(text):
        from deckgen.readers.schedules.markup import without_markup

        text = _UNFIT.sub("", _BREAKS.sub("\n", without_markup(text)))
    text = unicodedata.normalize("NFC", text.replace("\t", " ").replace("\xa0", " "))
    text = re.sub(r" +$|^ (?! )", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def joined(abstract: str, description: str) -> str:
    """Both texts, or the one that holds the other; too long ones as written, to be cut later."""
    if len(abstract) + len(description) > MAX_TEXT:
        return f"{abstract}\n\n{description}"
    short, long = paragraphs(abstract), paragraphs(description)
    if short in long:
        return long
    return short if long in short else f"{short}\n\n{long}"
