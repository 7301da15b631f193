"""Episodes and projects from YAML files."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from deckgen.diagnostics import Problem
from deckgen.model import Episode, Project
from deckgen.model.declarations import a_noun, declared
from deckgen.readers.composing import compose
from deckgen.readers.converting import Converter
from deckgen.readers.ledger import Ledger, StopReadingError
from deckgen.readers.nodes import Mapping, Node, Scalar, kind_of
from deckgen.readers.people import introduce
from deckgen.readers.reading import Reader, Reading
from deckgen.readers.source import Source, decode
from deckgen.readers.timing import Clock

T = TypeVar("T", bound=Project)

_START = Scalar(0, 0, "")


def read_episode(data: bytes, name: str, project: Project) -> Reading:
    """The episode of a YAML file; what it leaves out is taken from the project."""
    ledger, episode, given = _read(Episode, data, name, project)
    if episode:
        defaults = {
            field: getattr(project, field)
            for field in declared(Project)
            if field != "hosts" and field not in given
        }
        episode = introduce(replace(episode, **defaults), project.hosts)
    return Reading(episode, ledger.places, ledger.problems)


def read_project(data: bytes, name: str) -> tuple[Project, tuple[Problem, ...]]:
    """The project of a `deckgen.yaml`: what could be read of it, and what is wrong with it.

    An empty file is a project that says nothing.
    """
    ledger, project, _ = _read(Project, data, name, Project())
    empty = [problem for problem in ledger.problems if problem.code == "E106"]
    return project or Project(), tuple(p for p in ledger.problems if p not in empty)


def _read(
    cls: type[T], data: bytes, name: str, project: Project
) -> tuple[Ledger, T | None, frozenset[str]]:
    """The file as an instance of `cls`, and the names of the fields it gives."""
    source, problems = decode(data, name)
    ledger = Ledger(source or Source(name, ""), list(problems))
    if source is None or any(problem.code == "E104" for problem in problems):
        return ledger, None, frozenset()
    try:
        root = compose(ledger)
        if not isinstance(root, Mapping):
            _complain(cls, root, ledger)
            return ledger, None, frozenset()
        value = Converter(ledger).record(cls, root, "", Clock(project.timezone))
    except StopReadingError:
        return ledger, None, frozenset()
    return ledger, value, frozenset(root.pairs)


def _complain(cls: type, root: Node | None, ledger: Ledger) -> None:
    """Tell why the file's root is no group of fields, unless something is told already."""
    if root is None or (isinstance(root, Scalar) and not root.value.strip()):
        if not any(problem.is_error for problem in ledger.found):
            hint = 'write title: … at the start of a line; `deckgen new 45 "Title"` writes a file'
            ledger.error("E106", "the file is empty", _START, hint)
        return
    hint = "write title: … at the start of a line, then the other fields below it"
    message = f"{a_noun(cls)} should be fields such as 'title: …', not {kind_of(root)}"
    ledger.error("E108", message, root, hint)


YAML = Reader("YAML", (".yaml", ".yml"), read_episode)

__all__ = ["YAML", "read_episode", "read_project"]
