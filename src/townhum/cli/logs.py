"""`townhum log`: the commands about the log of what was done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import DATA, Data, Json, store_without_key
from townhum.errors import UsageError

logs = typer.Typer(rich_markup_mode=None)


@logs.callback(invoke_without_command=True)
def log(
    context: typer.Context,
    data: Data = DATA,
    deed: Annotated[str, typer.Option(help="Only this deed, such as released or held.")] = "",
    as_json: Json = False,
) -> None:
    """Show what was done, and when: runs, releases, what waited, what was forgotten. It names nobody."""
    from townhum.cli import told

    if context.invoked_subcommand is not None:
        if data != DATA or deed or as_json:
            raise UsageError(f"Give options after {context.invoked_subcommand}.", "before it they would be passed over")
        return
    told.show_log(store_without_key(data).folder, deed, as_json=as_json)


@logs.command("verify")
def verify(
    public: Annotated[
        list[Path] | None, typer.Argument(help="Public files that were handed out. Default: the study's own.")
    ] = None,
    data: Data = DATA,
) -> None:
    """Prove that the log is what was signed, and that it fits public files that were handed out. Needs no key."""
    from townhum.cli import told

    store = store_without_key(data)
    raise typer.Exit(told.verify_log(store.folder, public or ([store.public] if store.public.exists() else [])))
