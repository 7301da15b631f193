"""Words and addresses as Markdown that reads back as those very words.

https://spec.commonmark.org/0.31.2/#backslash-escapes; HackMD's own signs are broken up, too.
"""

from __future__ import annotations

import re

_ALWAYS = re.compile(r"[\\`*\[\]]")
_UNDERSCORE = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_EMBED = re.compile(r"\{%")
_START = re.compile(r"^( *)([#>+\-=|:~])|^( *\d{1,9})([.)])(?=\s|$)")


def escaped(text: str) -> str:
    """One line of words; what Markdown would take for a sign has a backslash before it."""
    text = _ALWAYS.sub(lambda match: f"\\{match[0]}", text)
    text = _UNDERSCORE.sub(lambda match: "\\_" * len(match[0]), text)
    text = _EMBED.sub(r"{\%", _ENTITY.sub(r"\&", _TAG.sub(r"\<", text)))
    return _START.sub(lambda match: f"{match[1] or match[3] or ''}\\{match[2] or match[4]}", text)


def paragraph(text: str) -> str:
    """Several lines of words."""
    return "\n".join(map(escaped, text.split("\n")))


def linked(text: str, url: str | None) -> str:
    """Words that lead to an address: all of them, or the address alone where it is among them."""
    if not url:
        return escaped(text)
    if url in text and "://" in url:
        before, _, after = text.partition(url)
        return f"{escaped(before)}<{url}>{_escaped_within(after)}"
    return f"[{_escaped_within(text)}]({_destination(url)})"


def picture(text: str, image: str, url: str | None = None) -> str:
    """A picture by its address, perhaps with a link behind it."""
    shown = f"![{_escaped_within(text)}]({_destination(image)})"
    return f"[{shown}]({_destination(url)})" if url else shown


def fenced(code: str, indent: str = "") -> str:
    """A program between two lines of backticks, more than stand in it."""
    longest = max((len(ticks) for ticks in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    lines = (fence, *code.split("\n"), fence)
    return "\n".join(f"{indent}{line}" if line else "" for line in lines)


def _escaped_within(text: str) -> str:
    """Words that do not begin a line."""
    return escaped(f"\0{text}")[1:]


def _destination(url: str) -> str:
    url = _ENTITY.sub("&amp;", url)
    return f"<{url}>" if re.search(r"[()]", url) else url
