"""`deckgen new`."""

from __future__ import annotations

import click

from deckgen import content
from deckgen.cli.telling import or_exit
from deckgen.diagnostics import visible


@click.command()
@click.argument("number", type=click.IntRange(0, 9999))
@click.argument("title")
def new(number: int, title: str) -> None:
    """Start episode NUMBER: a file in content/ with every field in a comment, to fill in."""
    from deckgen.publish import create
    from deckgen.readers import schema_text
    from deckgen.starter import starter

    if not title.strip():
        raise click.BadParameter("an episode needs a title", param_hint="'TITLE'")
    name, text = starter(number, title.strip())
    if not title.isprintable():
        raise click.BadParameter("it holds what cannot be printed", param_hint="'TITLE'")
    path = content.CONTENT / name
    or_exit(lambda: content.ensure_free(number))
    or_exit(lambda: create(path, text))
    if not (content.CONTENT / content.SCHEMA).exists():
        or_exit(lambda: create(content.CONTENT / content.SCHEMA, schema_text()))
    click.echo(f"wrote {visible(str(path))}; fill it in, then: deckgen build {number}")
