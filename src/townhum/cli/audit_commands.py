"""`townhum audit`: the commands that measure, each of which the log tells of."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from townhum.cli.arguments import CONFIG, DATA, Config, Data, Json, harden, settings_of

audits = typer.Typer(rich_markup_mode=None, help="Hold what is read against what it should be.")

_CERTIFICATE = DATA / "release-certificate.md"


@audits.command()
def fairness(
    config: Config = CONFIG,
    data: Data = DATA,
    every: Annotated[bool, typer.Option("--all", help="List the figures that are 0, too.")] = False,
    as_json: Json = False,
) -> None:
    """Read sentences that differ in one person only, and compare. Limits: the table study.fairness in study.toml."""
    from townhum.cli import audit_log, auditing
    from townhum.clock import SystemClock
    from townhum.run.audited import audited

    settings = settings_of(config)
    facts = auditing.audit_fairness(settings)
    holds = auditing.show(facts, settings.study.fairness, every=every, as_json=as_json)
    audit_log.note_audit(settings, data, audited("fairness", held=holds), SystemClock().now())
    raise typer.Exit(0 if holds else 1)


@audits.command()
def scrub(
    file: Annotated[
        Path, typer.Argument(help="JSON Lines: {text, spans: [{start, end, kind}]}, offsets in code points.")
    ],
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", "-c", help="Folder whose topics.toml and scrub.toml count. Default: config, if there."
        ),
    ] = None,
    data: Data = DATA,
    as_json: Json = False,
) -> None:
    """Hold what is scrubbed against labelled posts of your own: what is left, what is lost, beside Presidio's plain engine.

    The file is read as a stream and never copied. No text is shown: a line that is wrong is told by its number.
    """
    from townhum.cli import scrub_auditing, trying
    from townhum.run.scrub_audit import audit_file
    from townhum.run.stages import build_scrubber

    harden()
    trial = trying.find_trial(config, CONFIG)
    relaxed, languages = (trial.study.relax, trial.study.languages) if trial.study else ((), ())
    audit = audit_file(file, build_scrubber(trial.tracks, trial.scrub, relaxed, languages))
    scrub_auditing.show(audit, as_json=as_json)
    scrub_auditing.write_down(config or CONFIG, data)
    raise typer.Exit(1 if audit.bad else 0)


@audits.command("release")
def audit_release(
    config: Config = CONFIG,
    runs: Annotated[
        int, typer.Option(help="Releases a side for each attack, and twice that for epsilon.", min=20)
    ] = 600,
    accounts: Annotated[int, typer.Option(help="Accounts of an invented crowd.", min=1, max=10_000)] = 40,
    seed: Annotated[
        int, typer.Option(help="Draws the worlds and the noise: the same one measures the same.", min=0)
    ] = 1,
    out: Annotated[Path, typer.Option(help="Where the certificate is written, as Markdown.")] = _CERTIFICATE,
    data: Data = DATA,
    as_json: Json = False,
) -> None:
    """Measure what your own releases tell of one account, on invented worlds, and write a certificate. Takes a minute or two.

    Nothing is read but the configuration, and nothing fetched. Ends with exit code 1 where more was measured than is stated.
    """
    from townhum.cli import audit_log, release_auditing
    from townhum.clock import SystemClock
    from townhum.run.audited import audited

    settings = settings_of(config)
    audit = release_auditing.audit(settings, runs, accounts, seed, SystemClock())
    release_auditing.write(audit, out)
    release_auditing.show(audit, out, as_json=as_json)
    entry = audited("release", held=not any(audit.faults()))
    audit_log.note_audit(settings, data, entry, SystemClock().now())
    raise typer.Exit(1 if any(audit.faults()) else 0)
