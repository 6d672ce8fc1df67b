"""`townhum digest`: what was found, as a message, and where it is sent."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, Json, harden, opened, settings_of, store_without_key
from townhum.errors import UsageError

digests = typer.Typer(rich_markup_mode=None)

What = Annotated[str, typer.Argument(help="A track, the id of a finding, or all.")]


@digests.callback(invoke_without_command=True)
def digest(
    context: typer.Context,
    config: Config = CONFIG,
    data: Data = DATA,
    as_format: Annotated[
        Literal["text", "markdown", "html"], typer.Option("--format", "-f", help="text, markdown or html.")
    ] = "text",
    period: Annotated[str, typer.Option(help="Label of the period. Default: the newest.")] = "",
    out: Annotated[Path | None, typer.Option(help="File to write instead of the screen.")] = None,
) -> None:
    """Show what was found of the newest period, as a message. It holds rows of the table finding, and nothing else. Sends nothing."""
    from townhum.cli import digesting

    if context.invoked_subcommand is not None:
        if (config, data, as_format, period, out) != (CONFIG, DATA, "text", "", None):
            raise UsageError(f"Give options after {context.invoked_subcommand}.", "before it they would be passed over")
        return
    digesting.show(settings_of(config), store_without_key(data), as_format, period, out)


@digests.command("send")
def send(
    channel: Annotated[
        list[str] | None, typer.Option(help="Only this channel of deliver.toml; may be given again. Default: all.")
    ] = None,
    config: Config = CONFIG,
    data: Data = DATA,
    as_json: Json = False,
) -> None:
    """Send what is new to the channels of deliver.toml. Safe to run again at any time: what failed is sent again, what arrived is not."""
    from townhum.cli import digesting
    from townhum.clock import SystemClock

    harden()
    settings = settings_of(config)
    outcomes = digesting.send(settings, opened(settings, data), SystemClock(), tuple(channel or ()))
    raise typer.Exit(digesting.show_outcomes(outcomes, as_json=as_json))


@digests.command("snooze")
def snooze(
    what: What,
    days: Annotated[int, typer.Option(help="For how many days from today on.", min=1, max=366)] = 7,
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Send no alerts of a track, of a finding and its like, or of all, for some days. Digests still tell of them."""
    from townhum.cli import digesting
    from townhum.clock import SystemClock

    settings = settings_of(config)
    digesting.snooze(opened(settings, data), what, days, settings.study.day_of(SystemClock().now()))


@digests.command("ack")
def acknowledge(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a finding, as `townhum digest` shows it.")],
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Acknowledge a finding: no more alerts of it, as long as it and its like are among the findings."""
    from townhum.cli import digesting

    settings = settings_of(config)
    digesting.acknowledge(opened(settings, data), id_)
