"""`townhum rights`: answers to hand over to people who ask what is held of them, or want it corrected or deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, harden, opened, settings_of

rights = typer.Typer(
    rich_markup_mode=None, help="Answers to people who ask what is held of them, or want it corrected or deleted."
)

_ANYTHING = {"ignore_unknown_options": True}  # typer would quote an account that looks like an option
Network = Annotated[str, typer.Argument(help="Where the person's account lives, if they named one.")]
Account = Annotated[
    list[str] | None,
    typer.Argument(help="The account they named, or the address of its page. It stands nowhere in the answer."),
]
Out = Annotated[
    Path | None, typer.Option(help="Where the answer is written: .md or .html. Default: Markdown on the screen.")
]


@rights.command(context_settings=_ANYTHING)
def access(
    network: Network = "", account: Account = None, out: Out = None, config: Config = CONFIG, data: Data = DATA
) -> None:
    """Answer what is held of a person and what is not, from which places and periods; with an account, whether it objected."""
    _answer("access", network, account, out, config, data)


@rights.command(context_settings=_ANYTHING)
def correct(
    network: Network = "", account: Account = None, out: Out = None, config: Config = CONFIG, data: Data = DATA
) -> None:
    """Answer a person who wants something corrected: what can be, what cannot, and why published numbers are not changed."""
    _answer("correct", network, account, out, config, data)


@rights.command(context_settings=_ANYTHING)
def delete(
    network: Network = "", account: Account = None, out: Out = None, config: Config = CONFIG, data: Data = DATA
) -> None:
    """Answer a person who wants to be deleted. An account that they name is left out from the next run on, as by `object add`."""
    _answer("delete", network, account, out, config, data)


def _answer(kind: str, network: str, account: list[str] | None, out: Path | None, config: Path, data: Path) -> None:
    from townhum.cli import objecting, rights_answer
    from townhum.clock import SystemClock

    harden()
    settings = settings_of(config)
    meant = objecting.meant(settings, network, account) if network else frozenset()
    rights_answer.answer(settings, opened(settings, data), kind, (network, meant), out, now=SystemClock().now())
