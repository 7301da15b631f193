"""The declared fields as a JSON Schema, for editors that complete and check while one types."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

from deckgen.model.declarations import (
    ByName,
    Choice,
    Declared,
    Kind,
    Many,
    Plain,
    Record,
    declared,
    noun,
)
from deckgen.model.episode import Episode
from deckgen.model.fields import Url, shorthand_of

# Editors resolve an unquoted 1.10 or true before they look at the schema; deckgen reads it as text.
_TEXT = {"type": ["string", "number", "boolean"]}
_DAY = r"\d{4}-\d{1,2}-\d{1,2}"
_CLOCK = r"\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?"
_OFFSET = r"([Zz]|[+-]\d{2}:?(\d{2})?)"
_YES_OR_NO = "^([tT][rR][uU][eE]|[fF][aA][lL][sS][eE]|[yY][eE][sS]|[nN][oO])$"

_PLAIN: dict[Any, dict[str, Any]] = {
    str: _TEXT,
    Url: {"type": "string", "pattern": r"^\s*(([hH][tT][tT][pP][sS]?://|mailto:)\S+|\S+\.\S+)\s*$"},
    int: {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9](_?[0-9]){0,8}$"},
    bool: {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": _YES_OR_NO}]},
    ZoneInfo: {"type": "string", "pattern": "^[A-Za-z0-9_+/-]+$"},
    dt.date: {"type": "string", "pattern": f"^{_DAY}$"},
    dt.datetime: {"type": "string", "pattern": f"^({_DAY}([Tt]| +))?{_CLOCK} *{_OFFSET}?$"},
}

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that every editor knows (yaml-language-server: "JSON Schema 7 and below")."""


def json_schema(cls: type) -> dict[str, Any]:
    """The schema of a file that is one `cls`, such as `Episode` or `Project`."""
    definitions: dict[str, Any] = {}
    root = _record(cls, definitions)
    return {"$schema": DRAFT, **root, "definitions": dict(sorted(definitions.items()))}


def schema_text() -> str:
    """The schema of the episode file, the same text every time."""
    return json.dumps(json_schema(Episode), indent=2, ensure_ascii=False) + "\n"


def _record(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    fields = declared(cls)
    schema = {
        "title": noun(cls),
        "description": (cls.__doc__ or "").strip(),
        "type": "object",
        "properties": {name: _field(field, definitions) for name, field in fields.items()},
        "additionalProperties": False,
    }
    required = [name for name, field in fields.items() if field.required]
    return {**schema, "required": required} if required else schema


def _field(field: Declared, definitions: dict[str, Any]) -> dict[str, Any]:
    schema = _kind(field.kind, definitions)
    if isinstance(field.kind, Many) and field.single:
        schema = {"anyOf": [_kind(field.kind.item, definitions), schema]}
    if field.keyed and isinstance(field.kind, Many):
        by_name = {"anyOf": [_PLAIN[Url], {"type": "object"}]}
        schema = {"anyOf": [schema, {"type": "object", "additionalProperties": by_name}]}
    words: dict[str, Any] = {"description": field.help}
    if field.example:
        plain = field.kind in (Plain(int), Plain(bool))
        words["examples"] = [json.loads(field.example) if plain else field.example]
    # In draft 7 nothing counts beside a reference.
    return {**words, **({"allOf": [schema]} if "$ref" in schema else schema)}


def _kind(kind: Kind, definitions: dict[str, Any]) -> dict[str, Any]:
    if isinstance(kind, Plain):
        return _PLAIN[kind.type]
    if isinstance(kind, Choice):
        pattern = "|".join(
            "".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in word) for word in kind.words
        )
        ways: list[dict[str, Any]] = [
            {"enum": list(kind.words)},
            {"type": "string", "pattern": f"^({pattern})$"},
        ]
        if kind.number:
            ways += [{"type": "integer", "minimum": 1}]
        return {"anyOf": ways}
    if isinstance(kind, Many):
        return {"type": "array", "items": _kind(kind.item, definitions)}
    if isinstance(kind, ByName):
        return {"type": "object", "additionalProperties": _kind(kind.value, definitions)}
    return _reference(kind, definitions)


def _reference(kind: Record, definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.type.__name__
    if name not in definitions:
        definitions[name] = {}  # an item may hold items
        definitions[name] = _record(kind.type, definitions)
    reference = {"$ref": f"#/definitions/{name}"}
    return {"anyOf": [_TEXT, reference]} if shorthand_of(kind.type) else reference
