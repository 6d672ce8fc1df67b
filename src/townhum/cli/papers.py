"""`townhum papers` and `townhum breach`: what a lawyer and an authority ask for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, opened, settings_of, store_without_key

paperwork = typer.Typer(rich_markup_mode=None)
breaches = typer.Typer(
    rich_markup_mode=None, help="The record of breaches: see the runbook that `townhum papers` writes."
)

Kind = Literal["confidentiality", "integrity", "availability"]
State = Literal["found", "contained", "reported", "told", "closed"]


@paperwork.command()
def papers(
    config: Config = CONFIG,
    data: Data = DATA,
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path("papers"),
) -> None:
    """Write the record of processing, impact assessment, assessment of interests, retention schedule, breach runbook and figures.

    Each as Markdown and as a page; the impact assessment also as a file that the French authority's PIA tool imports.
    """
    from townhum.cli import papering
    from townhum.clock import SystemClock

    papering.write(settings_of(config), store_without_key(data), out, SystemClock().now())


@breaches.command("note")
def note(
    kind: Annotated[
        Kind, typer.Argument(help="What was harmed (GDPR art. 4(12)): data got out, was changed, or was lost.")
    ],
    state: Annotated[State, typer.Option(help="What is done: the authority (reported), the people (told).")] = "found",
    found: Annotated[str, typer.Option(help="When you knew, such as 2026-11-29T10:00+01:00. Default: now.")] = "",
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Write down in the log that data got out, was changed or was lost. Holds nothing of persons."""
    from townhum.cli import papering
    from townhum.clock import SystemClock

    settings = settings_of(config)
    papering.note_breach(opened(settings, data), kind, state, found, zone=settings.study.zone, now=SystemClock().now())
