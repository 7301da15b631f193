"""Episodes as YAML files that a careful person could have written."""

from deckgen.emitting.episodes import episode_yaml

__all__ = ["episode_yaml"]
