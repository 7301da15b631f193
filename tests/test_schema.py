"""The shipped schema and the reference page are what the declarations say."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its types are a package of their own
import pytest
import yaml

from conftest import GOLDEN
from deckgen.model import Episode, Project
from deckgen.model.declarations import declared
from deckgen.model.reference import reference_page
from deckgen.model.schema import json_schema
from deckgen.readers import schema_text
from reading import complain

ROOT = Path(__file__).parent.parent


def test_the_shipped_schema_is_that_of_the_code(golden: Callable[[str, str], None]) -> None:
    golden("../../content/episode.schema.json", schema_text())


def test_the_reference_page_is_that_of_the_code(golden: Callable[[str, str], None]) -> None:
    golden("../../docs/episode-file.md", reference_page())


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema(Episode))
    jsonschema.Draft7Validator.check_schema(json_schema(Project))


class AsEditorsDo(yaml.SafeLoader):
    """YAML 1.2's core schema, by which editors resolve values: no dates, no NO, decimal 045."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - PyYAML's own way


for tag, pattern, first in [
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
]:
    AsEditorsDo.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )
AsEditorsDo.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def faults(text: str) -> list[str]:
    """What an editor underlines."""
    validator = jsonschema.Draft7Validator(json_schema(Episode))
    value = yaml.load(text, Loader=AsEditorsDo)  # noqa: S506 - a safe loader of our own
    return [error.message for error in validator.iter_errors(value)]


@pytest.mark.parametrize("path", sorted((ROOT / "content").glob("*.yaml")), ids=lambda p: p.name)
def test_the_schema_allows_every_episode_here(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "title: 045\nnumber: 045",
        "title: 1.10\nnumber: 1_000",
        "title: NO\npaper: A4",
        "title: true",
        "title: 12:30\ndate: 2022-5-13",
        "title: x\ntalks: [{title: a, date: 2022-05-20, start: 9:05, end: 10:00Z}]",
        "title: x\ntalks: [{title: a, start: 2022-05-20T14:00:00+02:00}]",
        "title: x\noffice_hours: {title: a}",
        "title: x\noffice_hours: [{title: a}]",
        "title: x\nhosts: {Ada Lovelace: https://example.org, Grace Hopper: {company: Navy}}",
        "title: x\nhosts: [1, Ada Lovelace, {name: Grace Hopper}]\npicks: {Ada Lovelace: [a]}",
        "title: x\nyoutube: youtu.be/x\nschedule: mailto:a@example.org",
        "title: x\nhandout: {pages: 2, orientation: Landscape, large_print: true}",
        "title: x\nhandout: {pages: auto}",
        "title: x\nsections: [{heading: a, items: [b, {text: c, items: [d]}]}]",
    ],
)
def test_the_schema_allows_what_the_reader_reads(text: str) -> None:
    assert [line for line in complain(text + "\ntimezone: UTC") if line.startswith("E")] == []
    assert faults(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "number: 45",
        "title: []",
        "title: x\nnumber: four",
        "title: x\nroom: Hall 1",
        "title: x\npaper: a6",
        "title: x\nhosts: Ada Lovelace",
        "title: x\ntalks: [{room: a}]",
        "title: x\ntalks: [{title: a, start: 2pm}]",
        "title: x\ndate: 13.05.2022",
        "title: x\nyoutube: none",
        "title: x\npicks: [a]",
        "title: x\nhandout: {pages: 0}",
        "title: x\nhandout: {pages: some}",
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    assert [line for line in complain(text) if line.startswith("E")] != []
    assert faults(text) != []


def test_every_field_says_what_it_is() -> None:
    schema = json.loads(schema_text())
    groups = [schema, *schema["definitions"].values()]
    for group in groups:
        for name, field in group["properties"].items():
            assert field["description"].endswith("."), name


def test_examples_can_be_read() -> None:
    lines = [
        f"{name}: {field.example}\n"
        for name, field in declared(Episode).items()
        if field.example and name != "title"
    ]
    assert complain("title: x\n" + "".join(lines)) == []
    assert len(lines) > 4


def test_the_golden_folder_is_beside_the_files_held_to_it() -> None:
    assert (GOLDEN / "../../content").resolve() == ROOT / "content"
