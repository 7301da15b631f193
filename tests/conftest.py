"""What tests have in common: golden files, the real command, complaints about a text."""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write the golden files anew, then read the diff"
    )
    parser.addoption(
        "--skipped", action="store_true", help="run only what was skipped in the last whole run"
    )


SKIPPED = "deckgen/skipped"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--skipped") and config.cache:
        skipped = set(config.cache.get(SKIPPED, []))
        config.hook.pytest_deselected(items=[i for i in items if i.nodeid not in skipped])
        items[:] = [item for item in items if item.nodeid in skipped]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where DECKGEN_JUDGES is `required`, a test that would be skipped fails.

    Only material beside the repository may be missing there: a reason that names `../shared`.
    """
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        item.config.stash.setdefault(SKIPS, []).append(item.nodeid)
        reason = str(call.excinfo.value) if call.excinfo else ""
        if os.environ.get("DECKGEN_JUDGES") == "required" and "../shared" not in reason:
            report.outcome = "failed"
            report.longrepr = f"skipped where nothing may be skipped: {reason}"
    return report


SKIPS = pytest.StashKey[list[str]]()


def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.getoption("--skipped"):
        if session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
            session.exitstatus = pytest.ExitCode.OK
    elif session.config.cache:
        session.config.cache.set(SKIPPED, session.config.stash.get(SKIPS, []))


Golden = Callable[[str, str], None]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Hold a text against `tests/golden/NAME`; `pytest --accept` writes it anew."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.is_file():
            pytest.fail(f"there is no golden file {name}: run pytest --accept, and read it")
        expected = path.read_text(encoding="utf-8")
        if text != expected:
            changes = difflib.unified_diff(
                expected.splitlines(), text.splitlines(), name, "now", lineterm="", n=2
            )
            pytest.fail("\n".join([*changes, "", "as wanted? pytest --accept"]), pytrace=False)

    return compare


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Start the real command in an empty folder: `run("build", "45", TZ="Asia/Tokyo")`."""

    def start(
        *words: str, cwd: Path = tmp_path, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "deckgen", *words],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return start


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Put a text into the empty folder: `write("content/046.yaml", "title: Engines\\n")`."""

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    return put
