"""Whatever surrounds the command is odd: it tells so in a line, or works all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell and devices of POSIX")

COMMAND = f'PYTHONPATH="{ROOT / "src"}" "{sys.executable}" -m deckgen'

SURROUNDINGS = {
    "standard output is full": ("deckgen explain > /dev/full", 1, "E515"),
    "standard output is full while building": ("deckgen build e.yaml > /dev/full", 1, "E515"),
    "a report has nowhere to go": (
        "deckgen check none.yaml --message-format json > /dev/full",
        1,
        "E515",
    ),
    "standard output is closed": ("deckgen build e.yaml >&-", 0, ""),
    "standard error is closed": ("deckgen build none.yaml 2>&-", 2, ""),
    "standard input is closed": ("deckgen build e.yaml -q <&-", 0, ""),
    "nothing to import": ("deckgen import - <&-", 1, "E511"),
    "a reader that stops reading": ("deckgen explain | head -n 1 >&2", 0, "# What every"),
    "the folder is gone": (
        'mkdir gone; cd gone; rmdir ../gone; deckgen build "$OLDPWD/e.yaml"',
        1,
        "E515",
    ),
    "a folder's name is too long": (
        f"deckgen build e.yaml --output {'a' * 5000}",
        1,
        "E512",
    ),
    "an episode's name is too long": (f"deckgen build {'x' * 5000}", 2, "E501"),
    "fifty thousand episodes": (f"deckgen build {'x ' * 50_000}", 2, "1 error"),
    "the output folder is a file": ("deckgen build e.yaml -o e.yaml", 2, "E505"),
    "the output folder is a device": ("deckgen build e.yaml -o /dev/null", 2, "E505"),
    "the output folder leads nowhere": ("ln -s away b; deckgen build e.yaml -o b", 1, "E512"),
    "the output folder leads in circles": ("ln -s b b; deckgen build e.yaml -o b", 1, "E512"),
    "content leads in circles": ("ln -s content content; deckgen build", 2, "E503"),
    "content is a file": ("touch content; deckgen new 46 Bees", 1, "E512"),
    "no variables at all": ("env -i deckgen build e.yaml -q", 0, ""),
    "the locale is C": ("LC_ALL=C deckgen build e.yaml -q", 0, ""),
    "a zone that is none": ("TZ=Nowhere/None deckgen build e.yaml -q", 0, ""),
    "a zone that is another file": ("TZ=/etc/passwd deckgen build e.yaml -q", 0, ""),
    "a zone too long": (f"TZ={'x' * 3000} deckgen build e.yaml -q", 0, ""),
    "a template that is none": ("deckgen build e.yaml --template e.yaml", 1, "E342"),
    "a template that is a device": ("deckgen build e.yaml --template /dev/null", 1, "E340"),
    "a template that is a pipe": ("mkfifo p; deckgen build e.yaml --template p", 1, "E340"),
    "a title that cannot be printed": ("deckgen new 46 \"$(printf 'a\\033[31m')\"", 2, "TITLE"),
    "a title in no encoding": ("deckgen new 46 \"$(printf '\\377')\"", 2, "TITLE"),
}


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_odd_surroundings(name: str, tmp_path: Path) -> None:
    script, status, told = SURROUNDINGS[name]
    (tmp_path / "e.yaml").write_text("title: Engines\n")
    start = COMMAND if "env -i" not in script else f"env -i {COMMAND}"
    script = script.replace("env -i deckgen", "deckgen").replace("deckgen ", f"{start} ")
    (tmp_path / "script").write_text(f"set -o pipefail\n{script}\n")
    done = subprocess.run(
        ["bash", "script"], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    errors = done.stderr.decode()

    assert done.returncode == status, errors
    assert told in errors
    assert "Traceback" not in errors
    assert "E599" not in errors
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".yaml"][1:]


def test_names_in_any_letters(tmp_path: Path, run: Run) -> None:
    for name in ("ünï 日本.yaml", "a b'\"$(id).yaml", "-f.yaml"):
        (tmp_path / name).write_text("title: Engines\n")
        done = run("build", "--quiet", "--", name)

        assert (done.returncode, done.stderr) == (0, "")
