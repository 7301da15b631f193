"""A YAML text as a tree of values that remember where they stand; no value is interpreted.

Lines and columns count from 0. `nodes`, `characters` and `height` measure the tree below a node.
A node that is `told` is amiss as a whole, and the problems say so: nothing more is said of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(eq=False)
class Scalar:
    """A text as written, without its quotes."""

    line: int
    column: int
    value: str
    plain: bool = True
    end_line: int = 0
    end_column: int = 0
    nodes: int = 1
    height: int = 0
    told: bool = False

    @property
    def characters(self) -> int:
        """How much text this is."""
        return len(self.value)

    @property
    def is_nothing(self) -> bool:
        """Whether there is no value: nothing after the colon, or YAML's signs for nothing."""
        return self.plain and self.value.strip() in ("", "~", "null", "Null", "NULL")


@dataclass(eq=False)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)
    nodes: int = 1
    characters: int = 0
    height: int = 1
    told: bool = False


@dataclass(eq=False)
class Mapping:
    """Values by their names; the first wins where a name comes twice."""

    line: int
    column: int
    pairs: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    nodes: int = 1
    characters: int = 0
    height: int = 1
    told: bool = False


Node = Scalar | Sequence | Mapping


def kind_of(node: Node) -> str:
    """What a person would call it."""
    if isinstance(node, Scalar):
        return "text"
    return "a list" if isinstance(node, Sequence) else "a group of fields"
