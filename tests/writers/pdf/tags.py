"""A reader of tagged PDF that shares no code with the writer: the tree, its words, its faults."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")
PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI"}


@dataclass
class Node:
    """An element of the structure tree with what it holds, in order."""

    kind: str
    alt: str = ""
    text: str = ""
    kids: list[Node] = field(default_factory=list)

    def lines(self, indent: str = "") -> Iterator[str]:
        """The tree as people read it."""
        shown = f" ({self.alt})" if self.alt else ""
        yield f"{indent}{self.kind}{shown}{': ' + self.text if self.text else ''}"
        for kid in self.kids:
            yield from kid.lines(indent + "  ")

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


def tree(data: bytes) -> Node:
    """The structure of a file; the words stand at the elements that hold them."""
    with pikepdf.open(BytesIO(data)) as pdf:
        texts = {page.objgen: _marked(page) for page in pdf.pages}
        return _node(pdf.Root.StructTreeRoot.K, texts)


def _node(element: Any, texts: dict[Any, dict[int, str]]) -> Node:
    node = Node(str(element.S)[1:], str(element.get(Name.Alt, "")))
    page = element.get(Name.Pg)
    kids = element.K if isinstance(element.K, Array) else [element.K]
    for kid in kids:
        if isinstance(kid, int):
            node.text += texts[page.objgen][kid]
        elif kid.get(Name.Type) == Name.MCR:
            node.text += texts[kid.Pg.objgen][int(kid.MCID)]
        elif kid.get(Name.Type) == Name.OBJR:
            node.kids.append(Node("→", text=str(kid.Obj.A.URI)))
        else:
            node.kids.append(_node(kid, texts))
    return node


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """The words of each marked-content id."""
    texts: dict[int, str] = {}
    for number, _, shown in _contents(page):
        if number is not None:
            texts[number] = texts.get(number, "") + shown
    return texts


def _contents(page: pikepdf.Page) -> Iterator[tuple[int | None, bool, str]]:
    """What is painted: its marked-content id, whether it is marked at all, and its words."""
    turned: list[tuple[int | None, str]] = []
    for stack, shown in _painted(page):
        reversed_here = any(tag == Name.ReversedChars for tag, _ in stack)
        if turned and not reversed_here:  # these strings were shown last letter first
            yield turned[0][0], True, "".join(text for _, text in turned)[::-1].translate(MIRROR)
            turned = []
        if reversed_here:
            turned.append((_id(stack), shown))
        else:
            yield _id(stack), bool(stack), shown


def _painted(page: pikepdf.Page) -> Iterator[tuple[list[Any], str]]:
    """What is painted: the marked content it stands in, innermost last, and its words."""
    maps = {name: _to_unicode(font) for name, font in page.resources.Font.items()}
    stack: list[Any] = []
    font: dict[str, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, what = list(instruction.operands), str(instruction.operator)
        if what == "Tf":
            font = maps[str(operands[0])]
        elif what in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 else Dictionary()
            stack.append((operands[0], properties))
            if Name.MCID in properties:
                yield list(stack), ""
            if Name.ActualText in properties:
                yield list(stack), str(properties.ActualText)
        elif what == "EMC":
            stack.pop()
            yield [*stack, (Name.Span, Dictionary())], ""  # nothing, but after what has ended
        elif what in PAINTING:
            spoken = any(Name.ActualText in properties for _, properties in stack)
            shown = "" if spoken or what not in ("Tj", "TJ") else _shown(operands[0], font)
            yield list(stack), shown


def _id(stack: list[Any]) -> int | None:
    return next((int(p.MCID) for _, p in reversed(stack) if Name.MCID in p), None)


def _shown(strings: Any, font: dict[str, str]) -> str:
    strings = strings if isinstance(strings, Array) else [strings]
    codes = "".join(bytes(s).hex().upper() for s in strings if isinstance(s, pikepdf.String))
    return "".join(font[codes[at : at + 4]] for at in range(0, len(codes), 4))


def _to_unicode(font: Any) -> dict[str, str]:
    cmap = font.ToUnicode.read_bytes().decode("ascii").partition("endcodespacerange")[2]
    pairs = re.findall(r"^<(\w{4})> <(\w+)>$", cmap, re.MULTILINE)
    return {code: bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def faults(data: bytes) -> list[str]:
    """What a person with a screen reader would stumble over."""
    found = []
    with pikepdf.open(BytesIO(data)) as pdf:
        if not pdf.Root.get(Name.Lang):
            found.append("no language")
        if not pdf.Root.get(Name.ViewerPreferences, Dictionary()).get(Name.DisplayDocTitle):
            found.append("the title is not shown")
        for page in pdf.pages:
            found += _on_page(page)
    return [*found, *_in_tree(tree(data))]


def _on_page(page: pikepdf.Page) -> Iterator[str]:
    order = [number for number, _, _ in _contents(page) if number is not None]
    if any(not marked for _, marked, _ in _contents(page)):
        yield "something painted is neither content nor decoration"
    if order != sorted(order):
        yield "drawn in another order than marked"
    if page.get(Name.Tabs) != Name.S:
        yield "the Tab key does not follow the structure"
    for link in page.get(Name.Annots, []):
        if not link.get(Name.Contents):
            yield "a link without words"
        if Name.StructParent not in link:
            yield "a link outside the structure"


def _in_tree(root: Node) -> Iterator[str]:
    level = 0
    for node in root.walk():
        if node.kind == "Figure" and not node.alt:
            yield "a figure without words"
        if re.fullmatch(r"H\d", node.kind):
            if int(node.kind[1]) > level + 1:
                yield f"a heading skips from level {level} to {node.kind[1]}"
            level = int(node.kind[1])
        yield from _misplaced(node)


PLACES = {"L": {"LI"}, "LI": {"Lbl", "LBody"}}


def _misplaced(node: Node) -> Iterator[str]:
    for kid in node.kids:
        if kid.kind not in PLACES.get(node.kind, {kid.kind}):
            yield f"{kid.kind} in {node.kind}"
