"""The commands. Each is a few lines: read the settings, call the work, show the outcome."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from townhum.cli import clustering
from townhum.cli.arguments import CONFIG as _CONFIG
from townhum.cli.arguments import DATA as _DATA
from townhum.cli.arguments import Config, Data, Json
from townhum.cli.arguments import day_of as _day
from townhum.cli.arguments import harden as _harden
from townhum.cli.arguments import opened as _opened
from townhum.cli.arguments import settings_of as _settings
from townhum.cli.arguments import store_without_key as _store
from townhum.cli.ask_commands import requests
from townhum.cli.audit_commands import audits
from townhum.cli.connectors import connectors
from townhum.cli.digests import digests
from townhum.cli.endings import endings
from townhum.cli.exporting import exports, shares
from townhum.cli.help import Commands, Root
from townhum.cli.keys import keys
from townhum.cli.label import label
from townhum.cli.listen import listen
from townhum.cli.listing import listed
from townhum.cli.logs import logs
from townhum.cli.notice_commands import notices
from townhum.cli.objections import objections
from townhum.cli.papers import breaches, paperwork
from townhum.cli.report import report
from townhum.cli.rights import rights
from townhum.cli.studies import studies
from townhum.errors import ConfigError, UsageError

if TYPE_CHECKING:
    from townhum.clock import Clock
    from townhum.keep.store import Store
    from townhum.run.terms import TermsNow
    from townhum.study import Settings

app = typer.Typer(
    name="townhum",
    cls=Root,
    help="Hear what a market says, never who said it.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # frames around the help cost more than all the rest of it
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(audits, name="audit", cls=Commands)
app.add_typer(listed, name="sources", cls=Commands)
app.add_typer(connectors, name="connector", cls=Commands)
app.add_typer(keys, name="key", cls=Commands)
app.add_typer(logs, name="log", cls=Commands)
app.add_typer(digests, name="digest", cls=Commands)
app.command()(report)
app.command()(listen)
app.command()(label)
app.add_typer(endings)
app.add_typer(paperwork)
app.add_typer(breaches, name="breach", cls=Commands)
app.add_typer(notices, name="notice", cls=Commands)
app.add_typer(objections, name="object", cls=Commands)
app.add_typer(rights, name="rights", cls=Commands)
app.add_typer(shares, name="share", cls=Commands)
app.add_typer(exports)
app.add_typer(studies)
app.add_typer(clustering.clusters)
app.add_typer(requests, name="ask", cls=Commands)

Since = Annotated[
    str,
    typer.Option(
        help="A day of the first period to close, or start: the first in which enough were heard. Default: all due since the first release."
    ),
]
Until = Annotated[str, typer.Option(help="A day of the last period to close.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be fetched, and why it is permitted.")]
Rehearse = Annotated[
    bool,
    typer.Option("--rehearse", help="Draw one period, write it down and show it; --release then publishes exactly it."),
]
ReleaseIt = Annotated[bool, typer.Option("--release", help="Publish what was rehearsed, as it was shown.")]
Workers = Annotated[
    int | None,
    typer.Option(help="Processes that scrub and read. Default: one a processor.", min=1, max=64, show_default=False),
]
Online = Annotated[
    bool,
    typer.Option("--online", help="Fetch the terms of each source too, and tell which changed since they were read."),
]
TrustClock = Annotated[bool, typer.Option("--trust-clock", help="Run although the last run was very long ago.")]

_START = "start"


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        from townhum import __version__
        from townhum.cli import showing

        showing.out.print(__version__, highlight=False)
        raise typer.Exit
    _help_without_command(context)


def _help_without_command(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Folder to write the starter files to.")] = _CONFIG,
    language: Annotated[
        str,
        typer.Option(
            help="Language of the study to start from, ISO 639-1: de, en, es, fr, it or nl. Its tracks and its survey are in it, and it reads it."
        ),
    ] = "en",
) -> None:
    """Write a starter configuration to edit. Never overwrites a file."""
    from townhum.cli import starting

    starting.write_starter(folder, language)


@app.command()
def check(config: Config = _CONFIG, data: Data = _DATA, online: Online = False, as_json: Json = False) -> None:
    """Check the configuration, and review all sources in one table. Looks into your own files; fetches nothing but terms, with --online.

    Terms that are not what was read fail the check. Where the study published something, that tells whether its tracks are heard often enough.
    """
    import secrets
    from functools import partial

    from townhum.cli import checking, looking, notice_review
    from townhum.clock import SystemClock
    from townhum.run.hearing import published

    _harden()
    clock = SystemClock()
    try:
        settings = _settings(config)
    except ConfigError as error:
        if as_json:
            checking.print_mistakes(error)
            raise typer.Exit(error.exit_code) from None
        raise
    look, store = partial(looking.look_into, settings, clock=clock, key=secrets.token_bytes(32)), _store(data)
    hearing, now = published(settings.tracks, store.public), clock.now()
    notice, unwell = notice_review.review(settings, store, now), _unwell(settings, store, now)
    terms, today = _terms(settings, clock, online=online), settings.study.day_of(now)
    review = checking.review(settings, today, look, hearing, notice, health=unwell, terms=terms)
    raise typer.Exit(checking.show(review, as_json=as_json))


@app.command()
def plan(
    config: Config = _CONFIG,
    accounts: Annotated[
        int | None,
        typer.Option(help="Accounts that speak on any track in a week. Default: 1000.", min=1, max=1_000_000_000),
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", "-d", help="Folder of a public.duckdb to take the voices from instead.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show what each profile and period length would show of this study, how exactly, and what would help. Fetches nothing."""
    from townhum.cli import planning
    from townhum.run.planning import plan as planned

    if accounts and data:
        raise UsageError("Give --accounts or --data, not both.", "each says how many are heard")
    settings = _settings(config)
    hearing = planning.heard(settings, _store(data) if data else None, accounts)
    planning.show(planned(settings, hearing), as_json=as_json)


@app.command()
def run(
    config: Config = _CONFIG,
    data: Data = _DATA,
    since: Since = "",
    until: Until = "",
    dry_run: DryRun = False,
    rehearse: Rehearse = False,
    release: ReleaseIt = False,
    trust_clock: TrustClock = False,
    workers: Workers = None,
    cluster: clustering.Cluster = None,
    secret: clustering.Secret = None,
    port: clustering.Port = 0,
    as_json: Json = False,
) -> None:
    """Close every due period: collect, scrub, read, tally, release. Safe to run again at any time."""
    from townhum.cli import nothing_due, rehearsing, running
    from townhum.run.job import Asked

    _harden()
    how = running.how_of(os.environ, workers, clustering.place(cluster, secret, port, workers))
    settings, clock, start = _settings(config), how.clock, since == _START
    span, store = _span(since, until, settings, clock), _opened(settings, data)
    wanted = rehearsing.asked_for(rehearse=rehearse, release=release, one_alone=not start)
    if dry_run:
        return running.show_due(settings, store, Asked(*span, rehearsing=wanted), clock=clock, as_json=as_json)
    wanted = wanted or rehearsing.offered(store, asks=not as_json, one_alone=not start)
    asked = Asked(*span, trust_clock, wanted, start)
    nothing_due.show_reach(settings, store, asked, clock.now())
    raise typer.Exit(running.close(settings, store, asked, how, as_json=as_json))


@app.command()
def show(
    data: Data = _DATA,
    period: Annotated[str, typer.Option(help="Label of the last period to show. Default: the newest.")] = "",
    track: Annotated[str, typer.Option(help="Name or label of the only track to show.")] = "",
) -> None:
    """Print a first look at what was published: brands, themes, what changed, and words that are new or growing."""
    from townhum.cli.findings import show_findings

    show_findings(_store(data).public, period=period, track=track)


_Format = Annotated[
    str,
    typer.Option("--format", "-f", help="table, line, csv, json or parquet. Default: table, or as the file is named."),
]
_Out = Annotated[
    Path | None, typer.Option("--out", "-o", help="New file to write the answer to, as csv, json or parquet.")
]


@app.command()
def query(
    sql: Annotated[
        str,
        typer.Argument(
            help="One SQL statement, or .tables, or .describe NAME; else standard input. In a terminal without it a prompt opens."
        ),
    ] = "",
    data: Data = _DATA,
    config: Config = _CONFIG,
    as_format: _Format = "",
    out: _Out = None,
    timeout: Annotated[float, typer.Option(help="Seconds a statement may take.", min=1, max=3600)] = 20.0,
) -> None:
    """Ask the public file in SQL. Cannot read other files, the network, or change anything.

    A table that is too wide has the columns that matter, and names the others; line, csv, json and parquet have every column.
    A file is for use inside the firm; for others there is `townhum export --to`.
    A prompt that is opened where the study's configuration and key lie is written in its log, without what is asked.
    """
    from functools import partial

    from townhum.cli import querying

    began = partial(_session, config, data, "prompt")
    querying.ask(_store(data).public, sql, as_format=as_format, timeout_s=timeout, file=out, began=began)


@app.command()
def mcp(data: Data = _DATA, config: Config = _CONFIG) -> None:
    """Let an assistant ask the public file: findings, metrics, what a table means, SQL. Speaks MCP on standard input and output; reads only.

    Your assistant's program starts this command; docs/assistant.md says how to register it. That it was
    started is written in the study's log, where the configuration and the key lie.
    """
    from townhum.cli import assisting

    _session(config, data, "assistant")
    assisting.serve(_store(data).public)


@app.command(name="try")
def try_(
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", help="Folder of the study to read as. Default: config, if there."),
    ] = None,
    writing: Annotated[
        Literal["posts", "comments"] | None,
        typer.Option(help="How people write where the texts are from. Default: as at the study's sources; else posts."),
    ] = None,
) -> None:
    """Show what would be removed from a text, and what read. Takes texts on standard input, one a line, plain or as {"text": …}."""
    from townhum.cli import showing, trying

    _harden()
    trial = trying.find_trial(config, _CONFIG)
    if sys.stdin.isatty():
        showing.notes.print("Write one text a line, such as: my kettle leaks. Ctrl-D ends.")
    chosen = trying.writing_of(trial, writing)
    for remark in trying.remarks(trial, writing):
        showing.notes.print(remark)
    bad = trying.try_lines(sys.stdin.buffer, sys.stdout, trial, chosen)
    raise typer.Exit(1 if bad else 0)


@app.command()
def verify(
    path: Annotated[Path, typer.Argument(help="A store, a report or an export: a file, or a folder of them.")],
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", help="The study's folder: what it says in public itself is no finding."),
    ] = None,
    data: Data = _DATA,
) -> None:
    """Look for anything that identifies, with the strongest settings. Shows kind and place, never the string.

    With --config, what townhum writes of the study is known again: pages, papers, answers and digests line by line, exports by their
    hash in the register.

    Looks into stores, texts, archives (zip, tar, gzip, bzip2, xz; office files are zip) and Parquet. What it cannot look into is a finding.
    """
    from townhum.cli import verifying
    from townhum.clock import SystemClock

    _harden()
    raise typer.Exit(verifying.verify(path, config, data, SystemClock().now()))


@app.command()
def doctor(config: Config = _CONFIG, data: Data = _DATA, as_json: Json = False) -> None:
    """Look at this machine and this study. Models, files, clock, memory that could reach a disk."""
    from townhum.cli import diagnosis
    from townhum.clock import SystemClock

    findings = diagnosis.examine(config, data, clock=SystemClock())
    diagnosis.show(findings, as_json=as_json)
    raise typer.Exit(0 if all(finding.ok for finding in findings) else 1)


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="Folder to lay the demo in. It is made anew.")] = Path("townhum-demo"),
) -> None:
    """Run all of townhum on an invented sample, over loopback. Proves that no identity is left."""
    from townhum.cli.demonstrating import demonstrate

    _harden()
    demonstrate(folder)


def _session(config: Path, data: Path, by: str) -> None:
    from townhum.cli import audit_log
    from townhum.clock import SystemClock

    audit_log.note_console(config, data, by, SystemClock().now())


def _unwell(settings: Settings, store: Store, now: datetime) -> tuple[str, ...]:
    """What a person should look at: sources that are not as usual, or not heard, and labels that are old."""
    from townhum.cli import label_review
    from townhum.run import health

    old = label_review.warnings(settings, store.folder, os.environ, settings.study.day_of(now))
    return (*health.of_sources(settings, store, now), *old)


def _terms(settings: Settings, clock: Clock, *, online: bool) -> tuple[TermsNow, ...]:
    if not online:
        return ()
    from townhum.cli.terms import read_all
    from townhum.run.terms import open_terms

    with open_terms(settings, clock=clock, environment=os.environ) as reader:
        return read_all(settings, reader)


def _span(since: str, until: str, settings: Settings, clock: Clock) -> tuple[date | None, date | None]:
    from townhum.study.due import start_of

    last = _day(until, "--until")
    first = start_of(settings, clock.now()) if since == _START else _day(since, "--since")
    if first and last and first > last:
        raise UsageError("Give --since the earlier day, and --until the later one.", "they are reversed")
    return first, last
