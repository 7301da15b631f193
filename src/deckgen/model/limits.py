"""How much of a file deckgen reads. More is told as a problem; nothing is cut off in silence.

The numbers leave room for a conference of a thousand talks with abstracts, and keep the reading of
any file below two seconds even with PyYAML's slower parser, the one in Python.
"""

from __future__ import annotations

MAX_BYTES = 1_500_000
"""The size of one file."""

MAX_DEPTH = 20
"""How deep lists and groups may stand in one another."""

MAX_NODES = 30_000
"""How many values a file may hold, each alias counted as what it stands for."""

MAX_CHARACTERS = 2_000_000
"""How much text a file may hold, each alias counted as what it stands for."""

MAX_TALKS = 2_000
"""How many talks an episode may have; the largest conferences have about half of that."""

MAX_ITEMS = 1_000
"""How many things any other list, or group by name, may hold."""

MAX_LINE = 50_000
"""How many characters a text of one line may have, such as a title or a point of a list."""

MAX_TEXT = 150_000
"""How many characters a text of several paragraphs may have."""

MAX_PROBLEMS = 200
"""After so many problems the rest of the file is not read."""

MAX_ADDRESS = 2_000
"""How many characters a web address may have; QR codes hold about as many."""

YEARS = range(1970, 2200)
"""The years that a date may be in."""
