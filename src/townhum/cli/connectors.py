"""`townhum connector`: the commands for somebody who writes a manifest."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import Json, harden

connectors = typer.Typer(rich_markup_mode=None, help="Write and try a manifest of your own.")


@connectors.callback()
def _connectors() -> None:
    """Keeps `try` a command of its own, although it is the only one."""


@connectors.command("try")
def try_manifest(
    manifest: Annotated[Path, typer.Argument(help="The manifest, NAME.toml.")],
    recording: Annotated[Path, typer.Argument(help="What the place answered, as JSON: docs/add-a-source.md.")],
    as_json: Json = False,
) -> None:
    """Hold a manifest against the conformance suite on a recording. Shows counts: what is kept, what is dropped and why."""
    from townhum.cli import tried

    harden()
    raise typer.Exit(tried.show(tried.tried(manifest, recording), as_json=as_json))
