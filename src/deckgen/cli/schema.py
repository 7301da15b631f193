"""`deckgen schema`."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of episode files, which editors complete and check by."""
    from deckgen.readers import schema_text

    click.echo(schema_text(), nl=False)
