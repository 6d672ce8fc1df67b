"""`townhum audit scrub FILE`: what of somebody's own labelled posts is left and lost. Nothing is copied, no text is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from townhum.cli import audit_log
from townhum.cli.showing import notes, out, print_json, table
from townhum.clock import SystemClock
from townhum.errors import ConfigError
from townhum.run.audited import audited
from townhum.run.configuration import load_settings
from townhum.scrub.audit import Left, ScrubAudit, Tally


def show(audit: ScrubAudit, *, as_json: bool) -> None:
    """Print the table, or JSON; mistakes in lines go to standard error."""
    if as_json:
        print_json(_as_json(audit))
        return
    columns = ("kind", "labelled", "left whole", "in part", "Presidio: whole", "in part ")
    out.print(table("What is left of the labelled identities", columns, _rows(audit), right=columns[1:]))
    words = audit.ours.words
    out.print(
        f"\nTexts: {audit.texts:,}, of which {audit.withheld:,} are withheld for protection and leave nothing.\n"
        f"Of {words:,} words outside labels {_share(audit.ours)} are kept; by Presidio's plain engine {_share(audit.plain)}.",
        soft_wrap=True,
    )
    if audit.bad:
        notes.print(f"Mend {audit.bad:,} line(s), which were left out:")
        for fault in audit.told():
            notes.print(f"  {fault}", soft_wrap=True)


def write_down(config: Path, data: Path) -> None:
    """Write in the log that there was an audit, where there is a study; say so where it cannot be written."""
    if not config.is_dir() or not data.is_dir():
        return
    try:
        settings = load_settings(config)
    except ConfigError:
        notes.print("This audit is not in the log: `townhum check` says what is wrong with the configuration.")
        return
    audit_log.note_audit(settings, data, audited("scrub", held=None), SystemClock().now())


def _rows(audit: ScrubAudit) -> Iterator[tuple[object, ...]]:
    for kind in audit.kinds:
        yield _row(kind, audit.ours.left[kind], audit.plain.left[kind])
    if len(audit.kinds) > 1:
        yield _row("all", _sum(audit.ours), _sum(audit.plain))


def _row(kind: str, ours: Left, plain: Left) -> tuple[object, ...]:
    return kind, f"{ours.labelled:,}", f"{ours.whole:,}", f"{ours.part:,}", f"{plain.whole:,}", f"{plain.part:,}"


def _sum(tally: Tally) -> Left:
    of = tally.left.values()
    return Left(sum(one.labelled for one in of), sum(one.whole for one in of), sum(one.part for one in of))


def _share(tally: Tally) -> str:
    return f"{100 * tally.kept / tally.words:.1f} %" if tally.words else "none"


def _as_json(audit: ScrubAudit) -> dict[str, Any]:
    return {
        "texts": audit.texts,
        "withheld": audit.withheld,
        "townhum": asdict(audit.ours),
        "presidio": asdict(audit.plain),
        "bad_lines": audit.bad,
        "faults": [fault._asdict() for fault in audit.faults],
    }
