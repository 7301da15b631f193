"""A new episode file, with every field in a comment to fill in."""

from __future__ import annotations

import json
from importlib import resources

from deckgen.slug import slug


def starter(number: int, title: str) -> tuple[str, str]:
    """The name and the text of a new episode file; it is valid as it stands."""
    text = (resources.files("deckgen") / "starter.yaml").read_text(encoding="utf-8")
    quoted = json.dumps(title, ensure_ascii=False)  # YAML reads JSON's strings
    name = f"{slug(f'{number:03d} {title}')}.yaml"
    return name, text.replace("{number}", str(number)).replace("{title}", quoted)
