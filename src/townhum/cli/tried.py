"""What `townhum connector try` found, on the screen. Counts and rules, never a text, an author or a link."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from townhum.cli.showing import out, print_json, table
from townhum.conformance.trial import Trial, read_recorded, try_connector
from townhum.connector import connector_of
from townhum.errors import SourceError, UsageError

_BROKEN = 1


def tried(manifest: Path, recording: Path) -> Trial:
    """Try a manifest. Raises `ConfigError` for its mistakes, `UsageError` for those of the recording."""
    connector = connector_of(manifest)
    try:
        return try_connector(connector, read_recorded(recording))
    except SourceError as error:
        raise UsageError(error.do, error.happened, where=error.where or str(recording)) from None


def show(found: Trial, *, as_json: bool) -> int:
    """Print a trial. The exit code: 0, or 1 where a rule is broken."""
    if as_json:
        print_json({**asdict(found), "holds": found.holds})
        return 0 if found.holds else _BROKEN
    out.print(f"{_many(found.posts, 'post')} came out. Covered: {found.covered}.", soft_wrap=True)
    out.print(f"{_many(found.unread, 'field')} of the items that nothing reads.\n")
    out.print(table("Kept", ("field", "posts that have it"), found.kept.items(), right=("posts that have it",)))
    out.print()
    out.print(table("Dropped", ("reason", "items"), found.dropped.items(), right=("items",)))
    out.print()
    out.print(table("Rules", ("rule", ""), [(each.rule, each.broken or "holds") for each in found.verdicts]))
    broken = sum(bool(each.broken) for each in found.verdicts)
    out.print(f"\n{broken} of {len(found.verdicts)} rules are broken." if broken else "\nEvery rule holds.")
    return _BROKEN if broken else 0


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
