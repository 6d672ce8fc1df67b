"""`townhum end`: the command that closes a study for good."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, harden, settings_of

endings = typer.Typer(rich_markup_mode=None)


@endings.command()
def end(
    config: Config = CONFIG,
    data: Data = DATA,
    keep_public: Annotated[bool, typer.Option("--keep-public", help="Keep the public file.")] = False,
    keep_log: Annotated[
        bool, typer.Option("--keep-log", help="Keep the log, which proves that the study ended.")
    ] = False,
    unsigned: Annotated[
        bool,
        typer.Option("--unsigned", help="End it although the log cannot say so: its key is lost, or it is damaged."),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Close a study for good: delete its ledger, objections and keys. Killed half-way, run it again.

    What was deleted is told file by file, and the last entry of the log with its signed checkpoint.
    """
    from townhum.cli import ending
    from townhum.clock import SystemClock
    from townhum.run.ending import Wish

    harden()
    wish = Wish(keep_public=keep_public, keep_log=keep_log, unsigned=unsigned)
    ending.end(settings_of(config), data, wish, environment=os.environ, now=SystemClock().now(), asks=not yes)
