"""From YAML's events to a tree of nodes, within stated limits.

PyYAML's own composer calls itself for every level, drops duplicate keys and turns values into
numbers and dates by YAML 1.1; this one does none of that.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from deckgen.model.limits import MAX_CHARACTERS, MAX_DEPTH, MAX_NODES
from deckgen.readers.ledger import Ledger, StopReadingError
from deckgen.readers.nodes import Mapping, Node, Scalar, Sequence
from deckgen.readers.quoting import quoted
from deckgen.readers.syntax import told

SLOW = yaml.SafeLoader
FAST: type = getattr(yaml, "CSafeLoader", SLOW)


def compose(ledger: Ledger, loader: type = FAST) -> Node | None:
    """The tree of the ledger's text; None where there is none, and the ledger says why."""
    text = ledger.source.text
    try:
        return _Composer(ledger).run(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        if loader is not SLOW:  # both give the same words and places: those of the one in Python
            return compose(ledger, SLOW)
        ledger.found.append(told(error, ledger.source))
        return None


@dataclass
class _Open:
    """A list or group whose end has not come yet."""

    node: Sequence | Mapping
    flow: bool  # written in brackets or braces
    key: Scalar | None = None
    skips: bool = False  # the value that comes next has no key that could be kept


@dataclass
class _Composer:
    ledger: Ledger
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, Node] = field(default_factory=dict)
    root: Node | None = None
    nodes: int = 0
    characters: int = 0

    def run(self, events: Iterable[yaml.Event]) -> Node | None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._second_document(event)
                    break
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(self.stack.pop().node)
        return self.root

    def _node(self, event: yaml.NodeEvent) -> None:
        line, column = _spot(event.start_mark)
        node: Node
        if isinstance(event, yaml.AliasEvent):
            self._alias(event)
            return
        if isinstance(event, yaml.ScalarEvent):
            end = _spot(event.end_mark)
            node = Scalar(line, column, event.value, not event.style, *end)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = Sequence(line, column)
        else:
            node = Mapping(line, column)
        if getattr(event, "tag", None) is not None:
            node.told = True
            tag = self.ledger.place(node).excerpt[column:].split()[0]
            hint = "put quotes around a text that begins with !; a YAML tag is not needed"
            self.ledger.error("E115", f"a YAML tag ({quoted(tag)}) is not allowed", node, hint)
        if event.anchor:
            self.anchors[event.anchor] = node
        self._count(node, 1, node.characters, node.height)
        if isinstance(node, Scalar):
            self._close(node)
        else:
            self.stack.append(_Open(node, bool(getattr(event, "flow_style", False))))

    def _alias(self, event: yaml.AliasEvent) -> None:
        node = self.anchors.get(event.anchor or "")
        spot = Scalar(*_spot(event.start_mark), "")
        if node is None:
            hint = (
                f"put the text in quotes if it should begin with *, or write &{event.anchor} above"
            )
            self.ledger.error("E114", f"'*{event.anchor}' repeats nothing", spot, hint)
            spot.told = True
            node = spot
        elif any(node is around.node for around in self.stack):
            hint = "a value cannot repeat itself; write it out"
            self.ledger.error("E114", f"'*{event.anchor}' stands inside itself", spot, hint)
            spot.told = True
            node = spot
        self._count(spot, node.nodes, node.characters, node.height)
        self._close(node)

    def _close(self, node: Node) -> None:
        """Give a finished node to what stands around it."""
        if not self.stack:
            self.root = node
            return
        around = self.stack[-1]
        around.node.nodes += node.nodes
        around.node.characters += node.characters
        around.node.height = max(around.node.height, node.height + 1)
        if isinstance(around.node, Sequence):
            around.node.items.append(node)
        elif around.skips:
            around.skips = False
        elif around.key is None:
            self._key(around, node)
        else:
            self._pair(around.node, around.key, node)
            around.key = None

    def _key(self, around: _Open, node: Node) -> None:
        if isinstance(node, Scalar) and node.plain and node.value == "<<":
            hint = "write the fields out where they belong"
            self.ledger.error("E115", "merging with '<<' is not supported", node, hint)
        elif isinstance(node, Scalar):
            around.key = node
        else:
            around.node.told = around.flow
            if not node.told:
                hint = "a text that begins with { or [ needs quotes around it"
                self.ledger.error("E117", "the name of a field must be text", node, hint)
        around.skips = around.key is None

    def _pair(self, mapping: Mapping, key: Scalar, node: Node) -> None:
        name = unicodedata.normalize("NFC", " ".join(key.value.split()))
        if name in mapping.pairs:
            first = self.ledger.place(mapping.pairs[name][0])
            hint = f"it stands first at {first}; keep one of them"
            self.ledger.error("E110", f"{quoted(name)} is given twice", key, hint)
        else:
            mapping.pairs[name] = (key, node)

    def _count(self, spot: Node, nodes: int, characters: int, height: int) -> None:
        self.nodes += nodes
        self.characters += characters
        if len(self.stack) + height > MAX_DEPTH:
            message = f"lists and groups stand more than {MAX_DEPTH} deep in one another"
            self.ledger.error("E102", message, spot, "is a bracket not closed?")
            raise StopReadingError
        if self.nodes > MAX_NODES or self.characters > MAX_CHARACTERS:
            message = (
                f"the file holds more than {MAX_NODES:,} values or {MAX_CHARACTERS:,} characters"
            )
            hint = "*names count as often as they are used; split the file into several episodes"
            self.ledger.error("E102", message, spot, hint)
            raise StopReadingError

    def _second_document(self, event: yaml.Event) -> None:
        hint = "one file is one episode: delete the line '---' or split the file"
        spot = Scalar(*_spot(event.start_mark), "")
        self.ledger.error("E116", "a second document begins here", spot, hint)


def _spot(mark: Any) -> tuple[int, int]:
    """The line and column of PyYAML's mark, which has a class for either parser."""
    return mark.line, mark.column
