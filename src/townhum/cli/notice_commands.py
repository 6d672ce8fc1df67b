"""`townhum notice`: the commands about what the people listened to are told."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, opened, settings_of
from townhum.errors import UsageError

notices = typer.Typer(rich_markup_mode=None)


@notices.callback(invoke_without_command=True)
def notice(
    context: typer.Context,
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Write the notice to the people listened to: pages, the same for machines, and lines for forums and sites. Publishes nothing."""
    from townhum.cli import notice_writing
    from townhum.clock import SystemClock

    if context.invoked_subcommand is not None:
        if (config, data) != (CONFIG, DATA):
            raise UsageError(f"Give options after {context.invoked_subcommand}.", "before it they would be passed over")
        return
    settings = settings_of(config)
    notice_writing.write(settings, opened(settings, data), SystemClock().now())


@notices.command("translate")
def translate(
    language: Annotated[str, typer.Argument(help="Two-letter code (ISO 639-1), such as nl.")],
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Write the texts to be translated to notice.LANGUAGE.toml in the study's folder. Keeps those that are translated."""
    from townhum.cli import translating
    from townhum.cli.arguments import store_without_key
    from townhum.clock import SystemClock

    translating.write(settings_of(config), store_without_key(data), language, SystemClock().now())


@notices.command("verify")
def verify(
    page: Annotated[Path, typer.Argument(help="A copy of the page, such as one saved from your site.")],
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Tell whether a published page says what the configuration says now. Exit code 1 where it is older."""
    from townhum.cli import notice_review
    from townhum.cli.arguments import store_without_key
    from townhum.clock import SystemClock

    raise typer.Exit(notice_review.verify(settings_of(config), store_without_key(data), page, SystemClock().now()))
