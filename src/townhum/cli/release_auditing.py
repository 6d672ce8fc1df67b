"""`townhum audit release`: what a study's releases were measured to tell of one account, as a table and as a certificate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from townhum.cli.certificate import certificate
from townhum.cli.showing import notes, out, print_json, table
from townhum.clock import Clock
from townhum.errors import StoreError
from townhum.run.release_audit import Effort, ReleaseAudit, audit_release
from townhum.study import Settings


def audit(settings: Settings, runs: int, accounts: int, seed: int, clock: Clock) -> ReleaseAudit:
    """Measure, and say on standard error what is being done."""
    effort = Effort(runs=runs, accounts=accounts, seed=seed)
    return audit_release(
        settings, effort, settings.study.day_of(clock.now()), lambda what: notes.print(f"Measuring {what} …")
    )


def write(found: ReleaseAudit, path: Path) -> None:
    """Write the certificate. Raises `StoreError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(certificate(found), encoding="utf-8")
    except OSError as error:
        raise StoreError(
            "Choose a file that can be written, with --out.", error.strerror or "it cannot be written", where=str(path)
        ) from None


def show(found: ReleaseAudit, path: Path, *, as_json: bool) -> None:
    """Print the verdict, what was measured beside what is allowed, and where the certificate is; or JSON."""
    if as_json:
        print_json(as_plain(found))
        return
    faults = [*found.faults()]
    out.print(
        "More was measured than is stated:" if faults else "No more was measured than is stated.",
        *(f"\n  {fault}" for fault in faults),
        sep="",
    )
    out.print()
    columns = ("what was measured", "found", "error", "allowed")
    out.print(table("", columns, _rows(found), right=columns[1:]))
    out.print(f"\nThe certificate is in {path}.", soft_wrap=True)


def as_plain(found: ReleaseAudit) -> dict[str, Any]:
    """The same as plain values. Of the neighbours, which are many, only the sums."""
    return {**asdict(found), "moved": len(found.moved), "widest": found.widest, "faults": [*found.faults()]}


def _rows(found: ReleaseAudit) -> Iterator[tuple[str, str, str, str]]:
    yield f"squared change of {len(found.moved):,} neighbours, of rho at most", f"{found.widest:.3f}", "", "1"
    for kind, told in found.told.items():
        yield f"epsilon of an account {kind}, at least", f"{told.measured.epsilon:.2f}", "", f"{told.epsilon:.2f}"
    for one in found.attacks:
        measured = one.measured
        yield f"advantage: {one.name}", f"{measured.advantage:.2f}", f"{measured.error:.2f}", f"{one.allowed:.2f}"
