"""Web addresses as people write them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from deckgen.model.fields import Url
from deckgen.model.limits import MAX_ADDRESS
from deckgen.readers.ledger import Ledger
from deckgen.readers.nodes import Scalar
from deckgen.readers.quoting import quoted

_BARE = re.compile(r"[^\W_][\w-]*(\.[\w-]+)*\.[^\W\d_]{2,}(:[0-9]+)?([/?#].*)?", re.DOTALL)
_MAIL = re.compile(r"[^\s@:/?]+@[^\s@/?]+\.[^\s@/?]+")
_OTHER = re.compile(r"(?!https?:|mailto:)([a-z][a-z0-9+.-]*:|\w+://)", re.IGNORECASE)
_SCHEMES = "links begin with https://, http:// or mailto:"
_UNSEEN = re.compile("[\n\u200b-\u200f\u202a-\u202e\u2060-\u2069]")


def address(written: str, node: Scalar, ledger: Ledger, *, lenient: bool = False) -> Url | None:
    """An http, https or mailto address; an address without a scheme gets https:// and a warning.

    An address of another kind, such as `ftp:`, is an error; where the reader is `lenient`, it is
    kept as mere text, with a warning.
    """
    if len(written) > MAX_ADDRESS:
        message = f"{quoted(written)} has more than {MAX_ADDRESS:,} characters"
        ledger.error("E118", message, node, "use a shorter address")
        return None
    if _MAIL.fullmatch(written):
        ledger.error(
            "E118", f"{quoted(written)} is a mail address", node, f"write mailto:{written}"
        )
        return None
    if _BARE.fullmatch(written):
        message = f"{quoted(written)} has no https:// before it"
        ledger.warning("W118", message, node, "read as https://; write it so")
        written = f"https://{written}"
    if lenient and _OTHER.match(written):
        ledger.warning("W121", f"{quoted(written)} is shown, but not linked to", node, _SCHEMES)
        return Url(written)
    reason, hint = _fault(written)
    if reason:
        ledger.error("E118", f"{quoted(written)} {reason}", node, hint)
        return None
    return Url(written)


def _fault(written: str) -> tuple[str, str]:
    whole = "write the whole address, such as https://cilium.io/blog"
    bad = _UNSEEN.search(written)
    if bad:
        return f"is no address: it holds {quoted(bad.group())}", "delete what cannot be seen"
    try:
        parts = urlsplit(written)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is no address", whole
    if parts.scheme not in ("http", "https", "mailto"):
        if _OTHER.match(written):
            return "cannot be linked to", _SCHEMES
        return "is no address", whole
    if parts.scheme == "mailto":
        good = _MAIL.fullmatch(parts.path)
        return ("", "") if good else ("is no mail address", "write mailto:name@example.org")
    if not host or not (":" in host or re.fullmatch(r"[^\W_]([\w.-]*[^\W_])?\.?", host)):
        return "names no host", whole
    return "", ""
