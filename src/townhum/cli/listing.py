"""`townhum sources`, and what is below it."""

from __future__ import annotations

from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, Json, harden, opened, settings_of
from townhum.errors import UsageError

listed = typer.Typer(rich_markup_mode=None)


@listed.callback(invoke_without_command=True)
def sources(context: typer.Context, config: Config = CONFIG, data: Data = DATA, as_json: Json = False) -> None:
    """Show each source: whether permitted, and how its last period went. Noisy numbers only; fetches nothing."""
    from datetime import UTC, datetime

    from townhum.cli import sourcing

    if context.invoked_subcommand is not None:
        if (config, data) != (CONFIG, DATA) or as_json:
            raise UsageError(f"Give options after {context.invoked_subcommand}.", "before it they would be passed over")
        return
    settings = settings_of(config)
    found = sourcing.overview(settings, opened(settings, data), datetime.now(UTC).date())
    sourcing.show(found, as_json=as_json)


@listed.command()
def add(
    kind: Annotated[str, typer.Argument(help="What kind of place: files.")],
    place: Annotated[str, typer.Argument(help="The place: the path of a file.")],
    name: Annotated[
        str, typer.Option(help="What to call the source. Default: the tool that wrote the file, or its name.")
    ] = "",
    config: Config = CONFIG,
) -> None:
    """Look at a place and append what can be told of it to sources.toml. Shows headings, never what stands under them.

    A file of a known tool is recognised; the columns of another are guessed, each with why. What only a person can say is left blank, and
    no run begins before it is said.
    """
    from townhum.cli import adding
    from townhum.run.configuration import catalog_of

    harden()
    adding.show(adding.add(config, kind, place, catalog_of(config), name=name), config)
