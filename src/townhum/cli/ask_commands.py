"""`townhum ask`: the commands about asking people openly."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, harden, settings_of, store_without_key
from townhum.errors import UsageError

requests = typer.Typer(rich_markup_mode=None)


@requests.callback(invoke_without_command=True)
def ask(context: typer.Context, config: Config = CONFIG, data: Data = DATA) -> None:
    """Write a post and a form that ask for feedback, from ask.toml. The form explains itself, and sends nothing."""
    from townhum.cli import ask_form
    from townhum.clock import SystemClock

    if context.invoked_subcommand is not None:
        if (config, data) != (CONFIG, DATA):
            raise UsageError(f"Give options after {context.invoked_subcommand}.", "before it they would be passed over")
        return
    ask_form.write(settings_of(config), store_without_key(data), SystemClock().now())


@requests.command("gather")
def gather(
    places: Annotated[
        list[Path] | None, typer.Argument(help="Files that people sent, or folders of them. None: only forget.")
    ] = None,
    added_by: Annotated[str, typer.Option(help="Who lists the answers as a source of the study.")] = "",
    reviewed_by: Annotated[str, typer.Option(help="Who reviewed that: another person.")] = "",
    terms_url: Annotated[
        str, typer.Option(help="Where people read what they agree to. Default: url in ask.toml.")
    ] = "",
    config: Config = CONFIG,
) -> None:
    """Put answers that came back into one file beside sources.toml. Forgets those kept long enough.

    With the names of two persons the file becomes a source of the study; without, that source is written down as a comment.
    """
    from townhum.cli import gathering
    from townhum.clock import SystemClock

    harden()
    names = gathering.Names(added_by, reviewed_by, terms_url)
    gathering.gather(config, places or [], SystemClock().now().date(), names)


@requests.command("forget")
def forget(
    answer: Annotated[str, typer.Argument(help="The id in the file that the person saved, or that file.")],
    config: Config = CONFIG,
) -> None:
    """Take one answer out again, because the person asks for it."""
    from townhum.cli import gathering

    harden()
    gathering.forget(config, answer)
