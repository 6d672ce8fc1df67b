"""`townhum key`: the commands about the key of what lies at rest."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, harden, settings_of

keys = typer.Typer(rich_markup_mode=None, help="The key of what lies at rest.")


@keys.command("new")
def key_new(config: Config = CONFIG) -> None:
    """Make the key that study.toml names, where there is none yet."""
    from townhum.cli import keying

    keying.make(settings_of(config))


@keys.command("rotate")
def key_rotate(
    config: Config = CONFIG,
    data: Data = DATA,
    to: Annotated[
        str, typer.Option(help="Where the new key lies: file:, env: or keyring:. Default: one is made.")
    ] = "",
) -> None:
    """Encrypt all that lies at rest with another key. Killed half-way, run it again."""
    from townhum.cli import keying
    from townhum.clock import SystemClock

    harden()
    keying.put_another(settings_of(config), data, to, os.environ, SystemClock().now())
