"""The structure tree, its links and the bookmarks, written into a PDF."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from deckgen.writers.pdf.tagging.tree import Annotation, Bookmark, Element, Mark


def bind(
    pdf: Pdf, root: Element, marks: Sequence[Sequence[Element]], bookmarks: Sequence[Bookmark]
) -> None:
    """Tag `pdf`, whose pages were drawn with `marks`, with the tree below `root`."""
    tree = _Tree(pdf)
    document = tree.node(root, tree.root)
    tree.root.K = document
    parents: list[int | pikepdf.Object] = []
    for number, elements in enumerate(marks):
        page = pdf.pages[number]
        page.StructParents = number
        page.Tabs = Name.S  # the order of the tree, for those who walk with the Tab key
        parents += [number, pdf.make_indirect(Array([tree.nodes[e] for e in elements]))]
    for number, node in enumerate(tree.links, len(marks)):
        parents += [number, node]
    tree.root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(parents)))
    tree.root.ParentTreeNextKey = len(marks) + len(tree.links)
    pdf.Root.StructTreeRoot = tree.root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    _outline(pdf, bookmarks)


class _Tree:
    """The tree being written: each element's node, and the node of each link in order."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.nodes: dict[Element, pikepdf.Object] = {}
        self.links: list[pikepdf.Object] = []

    def node(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        node = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + element.kind), P=parent)
        )
        self.nodes[element] = node
        if element.alt:
            node.Alt = String(element.alt)
        if element.language:
            node.Lang = String(element.language)
        if element.numbering:
            node.A = Dictionary(O=Name.List, ListNumbering=Name("/" + element.numbering))
        if element.scope:
            node.A = Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
        if element.columns > 1:
            node.A = Dictionary(O=Name.Table, ColSpan=element.columns)
        if element.box:
            page, area = element.box
            node.Pg = self.pdf.pages[page].obj
            node.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=_numbers(area))
        node.K = Array([self._kid(kid, node) for kid in element.kids])
        return node

    def _kid(self, kid: Element | Mark | Annotation, node: pikepdf.Object) -> pikepdf.Object | int:
        if isinstance(kid, Element):
            return self.node(kid, node)
        page = self.pdf.pages[kid.page].obj
        if isinstance(kid, Mark):
            if Name.Pg not in node:
                node.Pg = page
            if node.Pg.objgen == page.objgen:
                return kid.mcid
            return Dictionary(Type=Name.MCR, Pg=page, MCID=kid.mcid)
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=self._annotation(kid, page, node))

    def _annotation(
        self, link: Annotation, page: pikepdf.Object, node: pikepdf.Object
    ) -> pikepdf.Object:
        annotation = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=_numbers(link.area),
                Border=Array([0, 0, 0]),
                F=4,  # printed: PDF/A-2, 6.3.2
                Contents=String(link.contents),
                A=Dictionary(S=Name.URI, URI=String(link.url)),
            )
        )
        self.links.append(node)
        annotation.StructParent = len(self.pdf.pages) + len(self.links) - 1
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        return annotation


def _outline(pdf: Pdf, bookmarks: Sequence[Bookmark]) -> None:
    """Bookmarks, each below the nearest one before it that has a smaller level."""
    with pdf.open_outline() as outline:
        above: list[tuple[int, list[OutlineItem]]] = [(0, outline.root)]
        for mark in bookmarks:
            item = OutlineItem(mark.text, mark.page, "XYZ", left=0, top=round(mark.top, 2))
            while above[-1][0] >= mark.level:
                above.pop()
            above[-1][1].append(item)
            above.append((mark.level, item.children))


def _numbers(values: Sequence[float]) -> Array:
    return Array([round(value, 2) for value in values])
