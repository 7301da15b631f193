"""The same episode gives the same bytes, wherever and whenever it is built."""

from __future__ import annotations

import datetime as dt
import shutil
import time
from pathlib import Path

from pptx import Presentation

from conftest import ROOT, Run

HERE = {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}
THERE = {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "4711", "LC_ALL": "C", "PYTHONOPTIMIZE": "1"}


def built(folder: Path, run: Run, environment: dict[str, str], *options: str) -> dict[str, bytes]:
    shutil.copytree(ROOT / "content", folder / "content")
    done = run("build", "45", *options, cwd=folder, **environment)
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_bytes() for path in folder.rglob("*.p*") if path.is_file()}


def test_the_same_bytes_in_another_place_zone_and_language(tmp_path: Path, run: Run) -> None:
    here = built(tmp_path / "here", run, HERE)
    time.sleep(2.1)  # a zip archive counts in steps of two seconds
    there = built(tmp_path / "far" / "away", run, THERE, "--output", "elsewhere")

    assert sorted(here) == [
        "045-kubecon-eu-2022-preview-handout.pdf",
        "045-kubecon-eu-2022-preview.pptx",
    ]
    assert [name for name in here if here[name] != there[name]] == []
    assert here.keys() == there.keys()


def test_a_source_date_dates_what_has_no_date_of_its_own(tmp_path: Path, run: Run) -> None:
    (tmp_path / "46.yaml").write_text("title: Engines\n")
    (tmp_path / "47.yaml").write_text("title: Bees\ndate: 2022-05-13\n")
    done = run("build", "46.yaml", "47.yaml", "-f", "pptx", SOURCE_DATE_EPOCH="1000000000")
    assert done.returncode == 0, done.stderr

    dates = [
        Presentation(str(tmp_path / "build" / name)).core_properties.created
        for name in ("engines.pptx", "bees.pptx")
    ]
    assert [date and date.date() for date in dates] == [dt.date(2001, 9, 9), dt.date(2022, 5, 13)]
