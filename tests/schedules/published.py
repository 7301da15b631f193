"""Schedules that conferences have published; they lie beside the repository, not in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen.importing import gather
from deckgen.model import Episode
from deckgen.model.zones import zone

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "schedules"
PLACES = {
    "fosdem-2024.xml": "",
    "39c3-himmel3-tiny.schedule.json": "",
    "39c3-himmel3-tiny.schedule.xml": "",
    "pyconfr-2025-pretalx.schedule.json": "",
    "kubecon-eu-2026-day-20260323.ics": "Europe/Amsterdam",
    "sessionize-droidcon-berlin-2023-schedule.json": "Europe/Berlin",
}


def data_of(name: str) -> bytes:
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"there is no ../shared/data/schedules/{name}")
    return path.read_bytes()


def episode_of(name: str) -> Episode:
    found = gather([(data_of(name), name)], zone(PLACES[name])).episode
    assert found is not None
    return found
