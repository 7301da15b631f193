"""HTML as plain words. Loaded where there is some: most schedules have none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

_BLOCKS = {"blockquote", "dd", "div", "dl", "dt", "ol", "p", "pre", "section", "table", "ul"}
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_LINES = {"br", "li", "tr", "hr"}
_INSIDE = {"a", "abbr", "b", "code", "em", "i", "img", "s", "span", "strong", "sub", "sup", "u"}
_PARSER = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
_UNSEEN = {"script", "style", "head", "title"}


def without_markup(text: str) -> str:
    """The words of a piece of HTML; paragraphs, points and line breaks begin new lines."""
    try:
        root = html.document_fromstring(f"<div>{text}</div>", parser=_PARSER).find("body")
    except (etree.LxmlError, ValueError, AssertionError):
        return re.sub("<[^<>]*>", " ", text)
    if root is None:
        return re.sub("<[^<>]*>", " ", text)
    tags = [element.tag for element in root.iterdescendants()]
    lined = _INSIDE.issuperset(tags[1:])  # the first is our own div
    return "".join(_words(root, lined=lined))


def _words(root: html.HtmlElement, *, lined: bool) -> Iterator[str]:
    """The words of a page's part; a link's address follows its text unless it is the text.

    `lined`: line breaks mean lines, as where a plain text holds a link or two.
    """
    quiet = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        quiet += (tag in _UNSEEN) * (1 if event == "start" else -1)
        if quiet:
            continue
        if event == "start":
            yield _before(tag)
            yield _alternative(element) or _flowing(element, element.text, lined=lined)
            continue
        yield _address(element) + _after(tag)
        if element is not root:
            yield _flowing(element, element.tail, lined=lined)


def _before(tag: object) -> str:
    if tag in _BLOCKS or tag in _HEADINGS:
        return "\n\n"
    return "\n- " if tag == "li" else "\n" if tag in _LINES else ""


def _after(tag: object) -> str:
    return "\n\n" if tag in _BLOCKS or tag in _HEADINGS else ""


def _flowing(element: html.HtmlElement, text: str | None, *, lined: bool) -> str:
    if not text:
        return ""
    return text if lined or element.tag == "pre" else re.sub(r"\s*\n\s*", " ", text)


def _alternative(element: html.HtmlElement) -> str:
    return str(element.get("alt") or "") if element.tag == "img" else ""


def _address(element: html.HtmlElement) -> str:
    address = str(element.get("href") or "").strip() if element.tag == "a" else ""
    if not address.startswith(("http://", "https://")):
        return ""
    shown = "".join(map(str, element.itertext()))
    return "" if _bare(address) in _bare(shown) else f" ({address})"


def _bare(address: str) -> str:
    return re.sub(r"^https?://(www\.)?|[/\s]+$", "", address.strip())
