"""The log of what was done: shown, and held against what was signed and handed out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from townhum.cli.showing import notes, out, print_json, table
from townhum.errors import UsageError, nearest
from townhum.keep.inventory import LOG
from townhum.keep.log import read
from townhum.keep.log_check import check
from townhum.records.deeds import Deed
from townhum.tell.query import run_query

_CHECKPOINT = "select checkpoint from log_checkpoint"
_DUCKDB = b"DUCK"  # at byte 8 of every DuckDB file


def show_log(folder: Path, deed: str, *, as_json: bool) -> None:
    """Print the entries. Raises UsageError for a deed that there is not, or where there is no log."""
    if deed and deed not in set(Deed):
        raise UsageError("Name a deed of the list.", nearest(deed, Deed), where=deed)
    if not (folder / LOG).exists():
        raise UsageError("Run `townhum run` first, or name the study's folder with --data.", "there is no log yet")
    lines = [line for line in read(folder) if not deed or line.entry.deed == deed]
    if as_json:
        print_json([{"n": n, "at": at.isoformat(), "deed": str(entry.deed), **entry.facts} for n, at, entry in lines])
        return
    rows = (
        (
            str(n),
            f"{at:%Y-%m-%d %H:%M} UTC",
            str(entry.deed),
            ", ".join(f"{key} {fact}" for key, fact in entry.facts.items()),
        )
        for n, at, entry in lines
    )
    if lines:
        out.print(table("What was done", ("entry", "when", "deed", "of what"), rows))
    else:
        out.print(f"The log tells of no {deed}." if deed else "The log is empty.")


def verify_log(folder: Path, public: Sequence[Path]) -> int:
    """Print every fault; returns the exit code: 1 where there is one. Raises QueryError for a file that cannot be read."""
    handed = {str(path): note for path in public for note in _checkpoints(path)}
    faults = check(folder, handed)
    for fault in faults:
        out.print(f"{fault.kind}: {fault}", markup=False, soft_wrap=True)
    if faults:
        notes.print(
            f"{len(faults)} fault(s): the log is not what was signed, or does not fit what was handed out. Put back a backup of it; "
            "until then rely on the files that were handed out."
        )
        return 1
    fits = f", and fits {len(handed)} public file(s)" if handed else "; no public file was given to hold it against"
    out.print(f"The log is what was signed{fits}.")
    return 0


def _checkpoints(path: Path) -> Sequence[str]:
    """The checkpoint of a public file, in a list; an empty one stands for a file without. Raises UsageError for a file of another kind."""
    if path.is_file() and _head(path)[8:12] != _DUCKDB:
        do = "Name the public file. A report or an export carries no checkpoint: `townhum verify PATH --config config` knows it."
        raise UsageError(do, "it is no public file", where=str(path))
    return [str(note) for (note,) in run_query(path, _CHECKPOINT).rows] or [""]


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(12)
    except OSError as error:
        raise UsageError("Name a public file that can be read.", error.strerror or "", where=str(path)) from None
