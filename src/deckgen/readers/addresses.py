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
_FORBIDDEN = re.compile('[\\s\\\\<>"^`{|}\u200b-\u200f\u202a-\u202e\u2060-\u2069]')


def address(written: str, node: Scalar, ledger: Ledger) -> Url | None:
    """An http, https or mailto address; an address without a scheme gets https:// and a warning."""
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
    reason, hint = _fault(written)
    if reason:
        ledger.error("E118", f"{quoted(written)} {reason}", node, hint)
        return None
    return Url(written)


def _fault(written: str) -> tuple[str, str]:
    whole = "write the whole address, such as https://cilium.io/blog"
    bad = _FORBIDDEN.search(written)
    if bad:
        seen = "a space" if bad.group().isspace() else quoted(bad.group())
        return f"is no address: it holds {seen}", "an address has no spaces; write %20 for one"
    try:
        parts = urlsplit(written)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is no address", whole
    if parts.scheme not in ("http", "https", "mailto"):
        if "://" in written or re.match(r"[a-z][a-z0-9+.-]*:", written, re.IGNORECASE):
            return "cannot be linked to", "links begin with https://, http:// or mailto:"
        return "is no address", whole
    if parts.scheme == "mailto":
        good = _MAIL.fullmatch(parts.path)
        return ("", "") if good else ("is no mail address", "write mailto:name@example.org")
    if not host or not (":" in host or re.fullmatch(r"[^\W_]([\w.-]*[^\W_])?\.?", host)):
        return "names no host", whole
    return "", ""
