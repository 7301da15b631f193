"""How tests speak of reading: an episode from a text, and the complaints about one."""

from __future__ import annotations

from deckgen.checks import check
from deckgen.diagnostics import Problem, in_order
from deckgen.model import Episode, Project
from deckgen.readers import Reading, read


def reading(text: str | bytes, project: Project | None = None) -> Reading:
    """What a YAML file of this text gives."""
    data = text if isinstance(text, bytes) else text.encode()
    return read(data, "episode.yaml", project)


def episode(text: str | bytes, project: Project | None = None) -> Episode:
    """The episode of a text that nothing is wrong with, save what is only warned of."""
    found = reading(text, project)
    assert [told(problem) for problem in found.problems if problem.is_error] == []
    assert found.episode is not None
    return found.episode


def complain(text: str | bytes, project: Project | None = None) -> list[str]:
    """All complaints about a text, those of the checks among them, each as one line."""
    found = reading(text, project)
    more = check(found.episode, found.places) if found.episode else ()
    return [told(problem) for problem in in_order([*found.problems, *more])]


def told(problem: Problem) -> str:
    """`E109 7:5 unknown field 'titel' in a talk (did you mean 'title'?)`."""
    where = f"{problem.place.line}:{problem.place.column}" if problem.place else "nowhere"
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{problem.code} {where} {problem.message}{hint}"
