"""The command line: the only place that prints or exits. Each command loads only what it needs."""

from __future__ import annotations

import contextlib
import os
import sys

import click

from deckgen import __version__
from deckgen.cli.build import build
from deckgen.cli.check import check
from deckgen.cli.episodes import fault
from deckgen.cli.explain import explain
from deckgen.cli.importing import import_
from deckgen.cli.new import new
from deckgen.cli.schema import schema
from deckgen.cli.template import template
from deckgen.diagnostics import show

_EXAMPLES = """\b
Examples:
  deckgen build                    every episode in content/
  deckgen build 45                 the deck and the handout of episode 45
  deckgen build 45 --format pdf    the handout alone
  deckgen check --strict           what is wrong anywhere, warnings included
  deckgen new 46 "Service mesh"    a file to fill in
  deckgen import day.ics --match cilium --timezone Europe/Amsterdam

\b
Exit status: 0 done, 1 the content has problems, 2 wrong usage.
"""


@click.group(epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="deckgen %(version)s")
def deckgen() -> None:
    """One episode file in; an editable PowerPoint deck and a printable handout out."""


for _command in (build, check, explain, import_, new, schema, template):
    deckgen.add_command(_command)


def main() -> None:
    """Run the command line. What the terminal's encoding lacks is written as an escape.

    What nobody foresaw is told in a line, too; DECKGEN_DEBUG shows where it came from.
    """
    # Babel looks for the machine's zone when it is loaded, and fails where TZ names none.
    os.environ["TZ"] = "UTC"
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        deckgen(prog_name="deckgen")
    except Exception as error:
        if os.environ.get("DECKGEN_DEBUG"):
            raise
        with contextlib.suppress(OSError):  # standard error may be what is full
            click.echo(show(fault(error)), err=True)
        sys.exit(1)
