"""`townhum sources`, and what is below it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, Json, harden, opened, settings_of
from townhum.errors import UsageError

if TYPE_CHECKING:
    from townhum.cli.placing import Said
    from townhum.connector import Catalog, Connector

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
    found = sourcing.overview(settings, opened(settings, data), SystemClock().now())
    sourcing.show(found, as_json=as_json)


Online = Annotated[
    bool, typer.Option("--online", help="Fetch the terms, and write down their hash, so that a change can be told.")
]


@listed.command()
def add(kind: Kind, place: Words = None, name: Name = "", online: Online = False, config: Config = CONFIG) -> None:
    """Show the terms of a place and what a reviewer has to answer, and append its block to sources.toml, whole or not at all.

    What is not said is asked for, where there is somebody to ask. A file of a known tool is recognised, and the columns of another are
    guessed, each with why; what only a person can say is left blank there, and no run begins before it is said. Fetches nothing but the terms, with --online.
    """
    from townhum.cli import adding, permitting
    from townhum.run.configuration import catalog_of

    harden()
    catalog = catalog_of(config)
    connector = permitting.connector_named(kind, catalog)
    words = place or []
    if not hasattr(connector.decoder, "suggest"):
        _add_said(kind, words, catalog, name=name, config=config, online=online)
        return
    if online:
        raise UsageError(
            "Leave --online out.",
            "where the terms of a file lie is said later, in the block; then `sources terms` hashes them",
        )
    if len(words) != 1:
        raise UsageError("Name one file.", f"{len(words)} were named")
    adding.show(adding.add(config, kind, words[0], catalog, name=name), config)


def _add_said(kind: str, words: list[str], catalog: Catalog, *, name: str, config: Path, online: bool) -> None:
    """Add a place by its keys, said or asked for."""
    import sys

    from townhum.cli import adding, permitting, placing
    from townhum.clock import SystemClock

    connector = catalog[kind]
    said = placing.sorted_words(connector, words)
    permitting.refuse_example_contact(config, connector, said)
    permitting.show_review(connector, said)
    whole = placing.completed(connector, said, _ask if sys.stdin.isatty() else None)
    if online:
        whole = _with_hash(connector, whole, config)
    judge = permitting.judge_of(config, catalog, SystemClock().now())
    adding.show_said(adding.add_said(config, kind, whole, catalog, judge, name=name), config)


def _with_hash(connector: Connector, said: Said, config: Path) -> Said:
    import os

    from townhum.cli.terms import with_hash
    from townhum.clock import SystemClock
    from townhum.run.terms import open_terms

    with open_terms(settings_of(config), clock=SystemClock(), environment=os.environ) as reader:
        return with_hash(connector, said, reader)


@listed.command()
def terms(
    name: Annotated[str, typer.Argument(help="The source, as sources.toml calls it.")],
    config: Config = CONFIG,
    as_json: Json = False,
) -> None:
    """Fetch the terms of a source and print their hash, whether they are what was read, and when the server says they last changed.

    It is for whoever reviews: once the terms were read, the hash goes into terms_sha256. Nothing of them is kept.
    """
    import os

    from townhum.cli import terms as read_terms
    from townhum.clock import SystemClock
    from townhum.run.terms import open_terms

    harden()
    settings, clock = settings_of(config), SystemClock()
    source = read_terms.named(settings, name)
    with open_terms(settings, clock=clock, environment=os.environ) as reader:
        found = reader.of(source)
    raise typer.Exit(read_terms.show(found, source, settings.study.day_of(clock.now()), as_json=as_json))


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
