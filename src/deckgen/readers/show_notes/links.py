"""Addresses of show notes as an episode may hold them."""

from __future__ import annotations

import functools
import re
from urllib.parse import quote

from deckgen.model.fields import Url
from deckgen.readers.addresses import address
from deckgen.readers.ledger import Ledger
from deckgen.readers.nodes import Scalar
from deckgen.readers.source import Source

_UNSAFE = re.compile('[\\s\\\\<>"^`{|}]')


@functools.lru_cache(4096)
def web_address(written: str) -> Url | None:
    """An address that can be followed from anywhere; None for `images/x.png`, `#part` and the like.

    What stands without a scheme gets https://; signs that no address may hold are percent-encoded.
    """
    ledger = Ledger(Source("", ""))
    encoded = _UNSAFE.sub(lambda match: quote(match[0]), written.strip())
    if encoded.startswith("//"):
        encoded = f"https:{encoded}"
    if re.fullmatch(r"[^\s@:/?]+@[^\s@/?]+\.[^\s@/?]+", encoded):
        encoded = f"mailto:{encoded}"
    if "/" not in encoded and not encoded.startswith(("http:", "https:", "mailto:", "www.")):
        return None if _is_file(encoded) else address(encoded, Scalar(0, 0, ""), ledger)
    return address(encoded, Scalar(0, 0, ""), ledger)


def _is_file(written: str) -> bool:
    return bool(re.search(r"\.(md|png|jpe?g|gif|svg|pdf|ya?ml|txt|html?)$", written, re.IGNORECASE))


_VIDEO = re.compile(
    r"https?://(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/"
    r"(?:watch\?(?:[^#\s]*&)?v=|live/|embed/|shorts/|v/)|youtu\.be/)([\w-]{6,})",
    re.IGNORECASE,
)


def video_id(url: str) -> str:
    """Which video of YouTube an address shows; empty for anything else, such as a playlist."""
    found = _VIDEO.match(url)
    return found[1] if found else ""
