"""Writes audits down in the log: those that a run makes of a new series, once each, and those that a person asks for."""

from __future__ import annotations

from datetime import datetime

from townhum.keep.ledger import Ledger
from townhum.keep.log import read
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.study import Settings

HELD, OVER, MEASURED = "held", "over the limits", "measured"
"""The outcomes of an audit; the last one where nobody set a limit."""


def audited(kind: str, *, held: bool | None, series: str = "") -> Entry:
    """An audit as the log has it. `held` is None where there is no limit to hold it against."""
    outcome = MEASURED if held is None else HELD if held else OVER
    return Entry(Deed.AUDIT, {"kind": kind, "outcome": outcome} | ({"series": series} if series else {}))


def note_series_audited(settings: Settings, store: Store, ledger: Ledger, now: datetime) -> None:
    """Write down the fairness audit of each series that the log does not have yet, as where a run was killed before. Raises `StoreError`."""
    if store.key is None:
        return
    found = ledger.fairness()
    said = {line.entry.facts.get("series") for line in read(store.folder) if line.entry.deed is Deed.AUDIT}
    if new := [series for series in found if series not in said]:
        from townhum.run.fairness import broken  # noqa: PLC0415  the models; an audit that was made has loaded them already

        limits = settings.study.fairness
        entries = (audited("fairness", held=not list(broken(found[name], limits)), series=name) for name in new)
        note(store, now, *entries)
