"""`townhum sources`, and what is below it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, Json, harden, opened, settings_of
from townhum.errors import UsageError

if TYPE_CHECKING:
    from townhum.connector import Catalog

Kind = Annotated[
    str, typer.Argument(help="What kind of place: files, discourse, feed and so on; docs/sources has a page for each.")
]
Words = Annotated[
    list[str] | None,
    typer.Argument(
        help="The place: the path of a file, or the keys of the place in their order, or key=value; so is the permission said."
    ),
]
Name = Annotated[
    str,
    typer.Option(
        help="What to call the source. Default: the kind and the place; for a file, the tool that wrote it, or its name."
    ),
]

listed = typer.Typer(rich_markup_mode=None)


@listed.callback(invoke_without_command=True)
def sources(context: typer.Context, config: Config = CONFIG, data: Data = DATA, as_json: Json = False) -> None:
    """Show each source: whether permitted, and how its last period went. Noisy numbers only; fetches nothing."""
    from townhum.cli import sourcing
    from townhum.clock import SystemClock

    if context.invoked_subcommand is not None:
        if (config, data) != (CONFIG, DATA) or as_json:
            raise UsageError(f"Give options after {context.invoked_subcommand}.", "before it they would be passed over")
        return
    settings = settings_of(config)
    found = sourcing.overview(settings, opened(settings, data), SystemClock().now().date())
    sourcing.show(found, as_json=as_json)


@listed.command()
def add(kind: Kind, place: Words = None, name: Name = "", config: Config = CONFIG) -> None:
    """Show the terms of a place and what a reviewer has to answer, and append its block to sources.toml, whole or not at all.

    What is not said is asked for, where there is somebody to ask. A file of a known tool is recognised, and the columns of another are
    guessed, each with why; what only a person can say is left blank there, and no run begins before it is said. Fetches nothing.
    """
    from townhum.cli import adding, permitting
    from townhum.run.configuration import catalog_of

    harden()
    catalog = catalog_of(config)
    connector = permitting.connector_named(kind, catalog)
    words = place or []
    if not hasattr(connector.decoder, "suggest"):
        _add_said(kind, words, catalog, name=name, config=config)
        return
    if len(words) != 1:
        raise UsageError("Name one file.", f"{len(words)} were named")
    adding.show(adding.add(config, kind, words[0], catalog, name=name), config)


def _add_said(kind: str, words: list[str], catalog: Catalog, *, name: str, config: Path) -> None:
    """Add a place by its keys, said or asked for."""
    import sys

    from townhum.cli import adding, permitting, placing
    from townhum.clock import SystemClock

    connector = catalog[kind]
    said = placing.sorted_words(connector, words)
    permitting.show_review(connector, said)
    whole = placing.completed(connector, said, _ask if sys.stdin.isatty() else None)
    judge = permitting.judge_of(config, catalog, SystemClock().now().date())
    adding.show_said(adding.add_said(config, kind, whole, catalog, judge, name=name), config)


@listed.command()
def preview(
    name: Annotated[str, typer.Argument(help="The source, as sources.toml calls it.")],
    config: Config = CONFIG,
    data: Data = DATA,
    as_json: Json = False,
) -> None:
    """Read one page of a source and say, in bands, what it holds, what is left out and why, which languages and tracks. Keeps nothing.

    Never shows a text, an author or a link. Where a page holds a single item, such as one mail, as many are read as make fifty.
    """
    import os
    import secrets

    from townhum.cli import previewing
    from townhum.cli.running import How
    from townhum.clock import SystemClock

    harden()
    settings = settings_of(config)
    how = How(SystemClock(), os.environ, secrets.token_bytes(32))
    found = previewing.look_at(settings, opened(settings, data), name, how)
    raise typer.Exit(previewing.show(found, as_json=as_json))


def _ask(shown: str, usual: str) -> str:
    return str(typer.prompt(shown, default=usual, show_default=bool(usual)))
