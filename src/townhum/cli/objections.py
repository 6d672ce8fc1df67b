"""`townhum object`: the commands about accounts that objected."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, Json, harden, opened, settings_of

objections = typer.Typer(
    rich_markup_mode=None, help="Accounts that objected: never counted, and kept as keyed hashes alone."
)

# Whatever stands where an account is expected is one, even where it looks like an option: typer would quote it.
_ANYTHING = {"ignore_unknown_options": True}
Network = Annotated[str, typer.Argument(help="Where the account lives: the network of a source, such as mastodon.")]
Account = Annotated[
    list[str] | None,
    typer.Argument(
        help="The account as the place shows it, or the address of its page. Without it one line of standard input."
    ),
]


@objections.command(context_settings=_ANYTHING)
def add(network: Network, account: Account = None, config: Config = CONFIG, data: Data = DATA) -> None:
    """Leave an account out from the next run on, at every source of its network. Prints a receipt that names nobody."""
    from townhum.cli import objecting
    from townhum.clock import SystemClock

    harden()
    settings = settings_of(config)
    meant = objecting.meant(settings, network, account)
    objecting.add(settings, opened(settings, data), network, meant, SystemClock().now())


@objections.command(context_settings=_ANYTHING)
def check(network: Network, account: Account = None, config: Config = CONFIG, data: Data = DATA) -> None:
    """Say whether an account is left out. Ends with exit code 1 where it is not."""
    from townhum.cli import objecting

    harden()
    settings = settings_of(config)
    meant = objecting.meant(settings, network, account)
    raise typer.Exit(objecting.check(opened(settings, data), network, meant))


@objections.command(context_settings=_ANYTHING)
def remove(network: Network, account: Account = None, config: Config = CONFIG, data: Data = DATA) -> None:
    """Take an objection back, because the person asks for it. It is kept as withdrawn, so that no import brings it again."""
    from townhum.cli import objecting
    from townhum.clock import SystemClock

    harden()
    settings = settings_of(config)
    meant = objecting.meant(settings, network, account)
    raise typer.Exit(objecting.remove(opened(settings, data), network, meant, SystemClock().now()))


@objections.command("import")
def import_(
    network: Network,
    file: Annotated[Path, typer.Argument(help="One account a line, in UTF-8 or UTF-16; - for standard input.")],
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Leave out every account of a list. A line that is no account is told by its number, and the others count."""
    from townhum.cli import objecting
    from townhum.clock import SystemClock

    harden()
    settings = settings_of(config)
    raise typer.Exit(objecting.take_in(settings, opened(settings, data), network, file, SystemClock().now()))


@objections.command("list")
def list_(config: Config = CONFIG, data: Data = DATA, as_json: Json = False) -> None:
    """Say how many objections are in force, and how many were withdrawn. There is nothing else that could be listed."""
    from townhum.cli import objecting

    harden()
    objecting.show_list(opened(settings_of(config), data), as_json=as_json)


@objections.command()
def status(
    receipt: Annotated[str, typer.Argument(help="The number that was handed out, such as K7QF-2M9X-TB4L.")],
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Say what became of a request, by its receipt. Ends with exit code 1 where it is not in force."""
    from townhum.cli import objecting

    harden()
    raise typer.Exit(objecting.show_status(opened(settings_of(config), data), receipt))


@objections.command()
def mend(
    config: Config = CONFIG,
    data: Data = DATA,
    all_are_back: Annotated[
        bool, typer.Option("--all-are-back", help="Say that all that was missing is on the list again.")
    ] = False,
) -> None:
    """Where the newest backup of the list is lost: show when the missing objections came, and go on once they are added again."""
    from townhum.cli import objecting

    harden()
    raise typer.Exit(objecting.mend(opened(settings_of(config), data), all_are_back=all_are_back))
