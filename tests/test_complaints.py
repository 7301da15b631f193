"""Every complaint beside the text it is about: tests/golden/complaints/*.txt."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from conftest import GOLDEN
from deckgen.readers import composing
from reading import complain

FILES = sorted((GOLDEN / "complaints").glob("*.txt"))


def cases(text: str) -> list[tuple[str, str]]:
    """The cases of a file: each has a name after ##, a text, and after => its complaints."""
    parts = [part.partition("\n") for part in text.split("## ")[1:]]
    return [(name, rest.partition("=>\n")[0]) for name, _, rest in parts]


def answered(text: str) -> str:
    """The file again, with the complaints that there are now."""
    return "\n".join(
        f"## {name}\n{episode}=>\n" + "".join(f"{line}\n" for line in complain(episode))
        for name, episode in cases(text)
    )


@pytest.mark.parametrize("name", [file.stem for file in FILES])
def test_complaints_are_those_of_the_golden_file(
    name: str, golden: Callable[[str, str], None]
) -> None:
    path = f"complaints/{name}.txt"
    golden(path, answered((GOLDEN / path).read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", [file.stem for file in FILES])
def test_both_of_pyyamls_parsers_give_the_same_complaints(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not yaml.__with_libyaml__:
        pytest.skip("PyYAML has no fast parser here")
    text = (GOLDEN / "complaints" / f"{name}.txt").read_text(encoding="utf-8")
    fast = answered(text)
    monkeypatch.setattr(composing.compose, "__defaults__", (composing.SLOW,))
    assert answered(text) == fast


SOURCE = Path(__file__).parent.parent / "src" / "deckgen"
CODES = {
    code
    for folder in ("readers", "checks")
    for file in (SOURCE / folder).glob("*.py")
    for code in re.findall(r'"([EW][1-5]\d\d)"', file.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_shown_by_some_case(code: str) -> None:
    elsewhere = (Path(__file__).parent / "test_readers.py").read_text(encoding="utf-8")
    shown = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
    assert (
        f"\n{code} " in shown
        or f'"{code}' in elsewhere
        or CODES_BY_WORDS.get(code, "?") in elsewhere
    )


CODES_BY_WORDS = {"E120": "more than 200 problems"}
