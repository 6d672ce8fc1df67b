"""`townhum export` and `townhum share`: copies of the numbers for others, and the register of who was handed which."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, Json, opened, settings_of
from townhum.errors import UsageError

exports = typer.Typer(rich_markup_mode=None)

shares = typer.Typer(rich_markup_mode=None, help="Hand numbers to others, and say to whom they were handed.")

To = Annotated[str, typer.Option(help="The recipient's name in shares.toml. Default: a copy for inside the firm.")]


@exports.command()
def export(
    out: Annotated[
        Path | None,
        typer.Argument(
            help="The file, or for CSV and Parquet the folder, to write. Default: named after the newest period."
        ),
    ] = None,
    as_format: Annotated[str, typer.Option("--format", "-f", help="excel, csv or parquet.")] = "excel",
    view: Annotated[
        list[str] | None, typer.Option(help="Only this view or table; may be given again. Default: all views.")
    ] = None,
    to: To = "",
    why: Annotated[str, typer.Option(help="What a copy for inside is made for.", max=200)] = "",
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Write the numbers as Excel, CSV or Parquet, with a cover and a dictionary of the columns. Overwrites nothing.

    Whoever outside gets a copy is named with --to, and must be listed in shares.toml. Every copy is in the log and in the register.
    """
    from townhum.cli import handing
    from townhum.clock import SystemClock
    from townhum.run import sharing

    settings, names = settings_of(config), tuple(view or ())
    store = opened(settings, data)
    written = sharing.export(settings, store, SystemClock(), form=as_format, out=out, names=names, to=to, why=why)
    handing.show_written(written, settings, to)


Target = Annotated[
    str,
    typer.Argument(
        help="A folder, s3://BUCKET/PREFIX (with the AWS_ variables of the environment), or a DuckLake's catalogue: "
        "ducklake:sqlite:FILE or 'ducklake:postgres:dbname=NAME host=HOST user=NAME' (with PGPASSWORD or PGPASSFILE)."
    ),
]
Files = Annotated[
    str,
    typer.Option(
        help="Where the files of a new DuckLake are to lie: a folder, or s3://BUCKET/PREFIX; the folder that those of an old one were moved to.",
        show_default=False,
    ),
]


@exports.command()
def publish(
    target: Target,
    files: Files = "",
    to: To = "",
    why: Annotated[str, typer.Option(help="What a store for inside is made for.", max=200)] = "",
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Publish the numbers as Parquet to a place that many read, or to a DuckLake. They are swapped in one step; older ones are removed.

    Safe to run again at any time: without new numbers nothing is written. It is in the log and in the register, as an export is.
    """
    from townhum.cli import handing
    from townhum.clock import SystemClock
    from townhum.run import sharing
    from townhum.tell.export.catalogue import is_catalogue

    settings = settings_of(config)
    given = (settings, opened(settings, data), SystemClock(), os.environ)
    if is_catalogue(target):
        handing.show_lake(sharing.publish_lake(*given, target=target, files=files, to=to, why=why))
    elif files:
        raise UsageError("Leave --files out.", "it goes with a DuckLake", where=target)
    else:
        handing.show_published(sharing.publish_store(*given, target=target, to=to, why=why))


@shares.command("file")
def share_file(
    file: Annotated[Path, typer.Argument(help="The public file, a report or a digest.")],
    to: Annotated[str, typer.Option(help="The recipient's name in shares.toml.")],
    what: Annotated[str, typer.Option(help="everything (the public file), report or digest.")],
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Write down that a file is handed to a recipient of shares.toml. Refused where that is not permitted. The file stays where it is."""
    from townhum.cli import handing
    from townhum.clock import SystemClock
    from townhum.run import sharing

    settings = settings_of(config)
    sha256 = sharing.share(settings, opened(settings, data), SystemClock(), file=file, what=what, to=to)
    handing.show_shared(file, settings, to, sha256)


@shares.command("list")
def share_list(
    config: Config = CONFIG,
    data: Data = DATA,
    page: Annotated[Path | None, typer.Option(help="Write the register as a page to this HTML file, too.")] = None,
    as_json: Json = False,
) -> None:
    """Show the register: what was handed over, when, to whom, for what, and on what permission."""
    from townhum.cli import handing
    from townhum.keep.handed import handed_over

    settings = settings_of(config)
    handing.show_register(handed_over(opened(settings, data)), settings, page, as_json=as_json)
