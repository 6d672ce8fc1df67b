"""One thing that `townhum doctor` looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what was found, and what to do where it is not right. `ok` is false only for a fault."""

    what: str
    ok: bool
    found: str
    do: str = ""
