"""`townhum listen`: the command."""

from __future__ import annotations

from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, harden, opened, settings_of


def listen(
    config: Config = CONFIG,
    data: Data = DATA,
    once: Annotated[
        bool, typer.Option("--once", help="Read each place once, and a stream up to now, then end.")
    ] = False,
    for_: Annotated[
        str, typer.Option("--for", help="End after so long, such as 8h. Default: when it is told to.")
    ] = "",
) -> None:
    """Listen to feeds and streams between runs. What is heard waits encrypted until its period closes; a run takes it in.

    Only for sources that reach too short a way back: those with `listen = true` in sources.toml, and streams. Ctrl-C or SIGTERM ends it.
    """
    from townhum.cli import listening

    harden()
    for_s = listening.seconds_of(for_)
    settings = settings_of(config)
    raise typer.Exit(listening.run(settings, opened(settings, data), once=once, for_s=for_s))
