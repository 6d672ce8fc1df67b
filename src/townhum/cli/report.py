"""`townhum report`: the page that gets forwarded."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import DATA, Data, store_without_key


def report(
    data: Data = DATA,
    out: Annotated[Path, typer.Option("--out", "-o", help="File to write.")] = Path("report.html"),
    track: Annotated[
        list[str] | None,
        typer.Option(help="A track in focus, by name or label; may be repeated. Default: your own brands."),
    ] = None,
    since: Annotated[
        str, typer.Option(help="First period, such as 2026-W01. Default: a year of the newest series.")
    ] = "",
    until: Annotated[str, typer.Option(help="Last period. Default: the newest.")] = "",
    title: Annotated[str, typer.Option(help="Heading of the page.")] = "",
    style: Annotated[
        Path | None, typer.Option(help="File with the colours of your house: lines --brand: #0b5cad;")
    ] = None,
    logo: Annotated[Path | None, typer.Option(help="PNG, JPEG, GIF or WebP file of your logo.")] = None,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Print it to a PDF beside it as well, with an installed browser.")
    ] = False,
) -> None:
    """Write what the numbers say as one page to forward: a file that fetches nothing, of published numbers alone."""
    from townhum.cli import reporting

    wanted = reporting.Wanted(tuple(track or ()), since, until, title, style, logo)
    reporting.write(store_without_key(data).public, wanted, out, pdf=pdf)
