"""Addresses as machines take them; people read them as they were typed."""

from __future__ import annotations

import contextlib
import re
from typing import Final
from urllib.parse import quote

_ADDRESS: Final = re.compile(
    r"(?P<scheme>https?)://(?P<host>\[[0-9a-f:.]+\]|[^\s/?#@<>\"\\^`{|}\[\]:]+)(?P<port>:\d+)?"
    r"(?P<rest>(?:[/?#].*)?)"
    r"|(?P<mail>mailto):(?P<to>[^\s@/?#]+@[^\s@/?#]+)(?P<more>(?:\?.*)?)",
    re.IGNORECASE | re.DOTALL,
)
_STRAY: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HALF: Final = re.compile("[\ud800-\udfff]")  # of a character
_KEPT: Final = "!$%&'()*+,/:;=?@-._~"  # RFC 3986, 2.2 and 2.3; brackets belong to hosts alone


def uri(address: str) -> str | None:
    """The address as a URI (RFC 3986): its host in letters of ASCII, all else percent-encoded.

    Nothing for what is no web or mail address: no file ever carries a link that runs something.
    """
    found = _ADDRESS.fullmatch(_HALF.sub("\ufffd", address.strip()))
    if found is None:
        return None
    if found["mail"]:
        return f"mailto:{_encoded(found['to'])}{_encoded(found['more'])}"
    path, hash_sign, fragment = found["rest"].partition("#")
    end = f"#{_encoded(fragment)}" if hash_sign else ""
    host = _host(found["host"])
    return f"{found['scheme'].lower()}://{host}{found['port'] or ''}{_encoded(path)}{end}"


def _encoded(part: str) -> str:
    return _STRAY.sub("%25", quote(part, safe=_KEPT))


def _host(host: str) -> str:
    if host.startswith("["):
        return host
    with contextlib.suppress(UnicodeError):  # then percent-encoded: RFC 3986, 3.2.2
        host = host.encode("idna").decode("ascii")  # RFC 3490
    return _encoded(host).replace("/", "%2F").replace("?", "%3F")
