"""The oldest versions that pyproject.toml allows, as constraints for pip."""

from __future__ import annotations

import sys
from pathlib import Path

import tomllib
from packaging.requirements import Requirement


def main() -> None:
    """Print a line for each dependency that has a lower bound."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    for wanted in map(Requirement, project["dependencies"]):
        oldest = [it.version for it in wanted.specifier if it.operator == ">="]
        if oldest and (wanted.marker is None or wanted.marker.evaluate()):
            print(f"{wanted.name}=={oldest[0]}")


if __name__ == "__main__":
    sys.exit(main())
