"""`townhum label`: the command."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, day_of, harden, opened, settings_of

_Most = Annotated[
    int,
    typer.Option(
        "--most", help="Texts to be shown at most; of one period no more than 500 are, in all runs.", min=1, max=500
    ),
]
_Day = Annotated[
    str,
    typer.Option(help="A day of the period to label. Default: the newest that is due, else the last that is over."),
]
_Lines = Annotated[
    bool,
    typer.Option(
        "--lines", help="Ask line by line, with nothing redrawn: for screen readers. So it is without a terminal."
    ),
]
_Shares = Annotated[
    bool, typer.Option("--shares", help="Only show the newest period's shares, as your labels correct them.")
]
_Forget = Annotated[bool, typer.Option("--forget", help="Only delete the labels.")]


def label(
    config: Config = CONFIG,
    data: Data = DATA,
    most: _Most = 200,
    day: _Day = "",
    lines: _Lines = False,
    shares: _Shares = False,
    forget: _Forget = False,
) -> None:
    """Say the tone of some texts of the due period, so that you see how often it is mistaken where you listen, and shares corrected by that.

    Texts are shown with identities taken out, from memory and in random order, and are written nowhere; only counts are kept, and they
    correct what you see here, not what is published. Needs labels = true in study.toml, and a notice that says so.
    """
    from townhum.cli import labelling
    from townhum.cli.answering import refuse_file
    from townhum.cli.running import How
    from townhum.clock import SystemClock

    harden()
    settings = settings_of(config)
    store = opened(settings, data)
    if forget:
        raise typer.Exit(labelling.forget(store))
    if shares:
        raise typer.Exit(labelling.show_shares(settings, store))
    refuse_file(sys.stdout)
    how = How(SystemClock(), os.environ, os.urandom(32))
    raise typer.Exit(labelling.label(settings, store, how, most=most, day=day_of(day, "--day"), by_lines=lines))
