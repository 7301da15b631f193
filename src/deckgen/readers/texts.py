"""Texts, whole numbers, words to choose from and zones: a scalar as its field's type."""

from __future__ import annotations

import re
import unicodedata
from zoneinfo import ZoneInfo

from deckgen.model.limits import MAX_LINE, MAX_TEXT
from deckgen.model.zones import zone, zones_like
from deckgen.readers.ledger import Ledger
from deckgen.readers.nodes import Scalar
from deckgen.readers.quoting import quoted, similar

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile("[\x85\u2028\u2029]")
_HASHTAG = re.compile(r"[ ]+#\w")


def text(
    node: Scalar, ledger: Ledger, *, paragraphs: bool = False, bounded: bool = True
) -> str | None:
    """The text of a scalar, trimmed and in Unicode's composed form (NFC).

    Without `paragraphs` every run of white space that holds a line break becomes one space.
    What is not `bounded` here has a limit of its own.
    """
    value = _BREAK.sub("\n", _joined(node.value))
    unfit = _UNFIT.search(value)
    if unfit:
        message = f"the escaped character U+{ord(unfit.group()):04X} is not text"
        ledger.error("E105", message, node, "delete it; it cannot be seen or printed")
        return None
    _cut_short(node, ledger)
    most = MAX_TEXT if paragraphs else MAX_LINE
    if bounded and len(value) > most:
        message = f"a text of {len(value):,} characters; deckgen reads up to {most:,} here"
        ledger.error("E102", message, node, "keep long texts out of the file")
        return None
    value = unicodedata.normalize("NFC", value.replace("\t", " ")).strip()
    return value if paragraphs else re.sub(r" *\n\s*", " ", value)


def whole_number(node: Scalar, ledger: Ledger, name: str) -> int | None:
    """A whole number as people write it: `045` is 45."""
    written = node.value.strip()
    if re.fullmatch(r"[0-9](_?[0-9]){0,8}", written):
        return int(written)
    digits = re.fullmatch(r"[^0-9]*([0-9]{1,9})[^0-9]*", written)
    hint = f"write {int(digits[1])}" if digits else "write digits, such as 45"
    ledger.error("E112", f"{name} should be a whole number, not {quoted(written)}", node, hint)
    return None


def is_count(node: Scalar) -> bool:
    """Whether a scalar is a whole number from 1."""
    return re.fullmatch(r"0*[1-9][0-9]{0,5}", node.value.strip()) is not None


def choice(node: Scalar, words: tuple[str, ...], ledger: Ledger, name: str) -> str | None:
    """One of `words`, in capitals or not."""
    written = node.value.strip()
    if written.casefold() in words:
        return written.casefold()
    meant = similar(written, words)
    hint = f"did you mean '{meant}'?" if meant else f"choose one of {', '.join(words)}"
    ledger.error("E113", f"{name} cannot be {quoted(written)}", node, hint)
    return None


def yes_or_no(node: Scalar, ledger: Ledger, name: str) -> bool | None:
    """Whether something holds: true or false, yes or no, in capitals or not."""
    word = choice(node, ("true", "false", "yes", "no"), ledger, name)
    return None if word is None else word in ("true", "yes")


def time_zone(node: Scalar, ledger: Ledger) -> ZoneInfo | None:
    """A zone by its IANA name."""
    written = node.value.strip()
    found = zone(written)
    if found is None:
        hint = "write the name of a place, such as Europe/Madrid, or UTC"
        if re.fullmatch(r"(UTC|GMT)?[+-][0-9:]+|[A-Z]{2,5}", written):
            hint = "a zone is named by a place, such as Europe/Madrid: it knows summer time"
        elif like := zones_like(written):
            hint = f"did you mean {' or '.join(quoted(name) for name in like)}?"
        ledger.error("E203", f"there is no time zone {quoted(written)}", node, hint)
    return found


def _joined(value: str) -> str:
    """Escaped surrogates that make a pair, as JSON writes emoji, as the character they mean."""
    try:
        return value.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:
        return value


def _cut_short(node: Scalar, ledger: Ledger) -> None:
    """Warn of ` #word` after a text: YAML takes it for a comment, its author perhaps did not."""
    if not node.plain:
        return
    line = ledger.source.lines[min(node.end_line, len(ledger.source.lines) - 1)]
    match = _HASHTAG.match(line, node.end_column)
    if match:
        spot = Scalar(node.end_line, match.end() - 2, "")
        message = f"{quoted(line[match.end() - 2 :].strip(), 30)} is read as a comment"
        hint = "put the text in quotes if this belongs to it; else write '# ' with a space"
        ledger.warning("W119", message, spot, hint)
