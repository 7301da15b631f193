"""What HackMD adds to Markdown, put in Markdown's own words line by line.

https://hackmd.io/s/features: front matter, `:::` containers, `{%youtube ID%}`. GitHub and HackMD's
readers also see a heading where the space after its signs is missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"[\s>*+\-]*(`{3,}|~{3,})(.*)")
_CONTAINER = re.compile(r"(\s*):{3,}\s*(\w+)?\s*(.*?)\s*")
_TIGHT = re.compile(r" {0,3}#(#{1,5}(?=[^\s#])|(?=(?i:episode|echo)\b))")
_EMBED = re.compile(r"\{%\s*(\w+)\s+(\S+?)\s*%\}")
_TAGS = re.compile(r" {0,3}#{1,6}\s*tags:.*", re.IGNORECASE)
_FIELD = re.compile(r"[\w-]+\s*:.*|\s+\S.*|- .*|#.*|")
_PLACES = {
    "youtube": "https://youtu.be/",
    "vimeo": "https://vimeo.com/",
    "gist": "https://gist.github.com/",
    "hackmd": "https://hackmd.io/",
}


@dataclass(frozen=True)
class Prepared:
    """The text, with as many lines as before, and what was taken out of it by line from 0."""

    text: str
    taken: tuple[tuple[int, str], ...] = ()


def prepare(text: str) -> Prepared:
    """The text in plain Markdown."""
    lines = text.split("\n")
    taken = [*_front_matter(lines)]
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
            fence = mark[1]
        elif _TAGS.fullmatch(line):
            taken.append((number, line.strip(" #")))
            lines[number] = ""
        else:
            lines[number] = _plain(line)
    return Prepared("\n".join(lines), tuple(taken))


def _front_matter(lines: list[str]) -> list[tuple[int, str]]:
    """The fields between two lines `---` at the very top, taken out of `lines`."""
    if lines[0].rstrip() != "---":
        return []
    end = next((n for n, line in enumerate(lines[1:60], 1) if line.rstrip() in ("---", "...")), 0)
    fields = lines[1:end]
    if not end or not any(":" in line for line in fields):
        return []
    if not all(_FIELD.fullmatch(line) for line in fields):
        return []
    lines[: end + 1] = [""] * (end + 1)
    return [(number, line.strip()) for number, line in enumerate(fields, 1) if line.strip()]


def _plain(line: str) -> str:
    container = _CONTAINER.fullmatch(line)
    if container:
        return container[1] + container[3]
    tight = _TIGHT.match(line)
    if tight:
        line = f"{line[: tight.end()]} {line[tight.end() :]}"
    return _EMBED.sub(_embedded, line)


def _embedded(match: re.Match[str]) -> str:
    name, what = match[1].casefold(), match[2]
    if re.match(r"https?://", what):
        return f"<{what}>"
    return f"<{_PLACES[name]}{what}>" if name in _PLACES else match[0]
