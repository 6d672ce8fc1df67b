"""How each source was, read after read: days, bands of size, and names of fields. No text, no account, no number of either."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from townhum.keep.inventory import HEALTH
from townhum.keep.store import Store

KEPT = 8
"""Reads of a source that are remembered: enough to know what is usual."""


@dataclass(frozen=True, slots=True)
class Health:
    """One source. `last_good` is the day (ISO 8601) of its last read without a fault, "" where there was none.

    `sizes` are bands of its last reads, oldest first, `filled` the fields that most items had in each. `silent` tells that the last read was
    far smaller than is usual, `lost` which fields came empty that usually do not.
    """

    last_good: str = ""
    sizes: tuple[int, ...] = ()
    filled: tuple[tuple[str, ...], ...] = ()
    silent: bool = False
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HealthBook:
    """All sources by name. `damaged` tells that what was kept could not be read, and is begun anew."""

    sources: Mapping[str, Health] = field(default_factory=dict)
    damaged: bool = False


def read_health(store: Store) -> HealthBook:
    """What was kept; nothing where this user may not look. Never raises: a run does not hang on it."""
    path = store.private / HEALTH
    try:
        if not path.exists():
            return HealthBook()
        raw = json.loads(path.read_text(encoding="utf-8"))
        return HealthBook({str(name): _read(each) for name, each in raw.items()})
    except PermissionError:
        return HealthBook()
    except (OSError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return HealthBook(damaged=True)


def write_health(store: Store, sources: Mapping[str, Health]) -> None:
    """Keep it, for the owner alone. Raises `StoreError`."""
    path = store.private / HEALTH
    from townhum.keep.file import replace_file  # noqa: PLC0415  DuckDB, which `check` does without

    content = json.dumps({name: asdict(each) for name, each in sources.items()}, indent=1)
    replace_file(path, content.encode("utf-8"), mode=0o600)


def _read(raw: Mapping[str, Any]) -> Health:
    return Health(
        last_good=str(raw["last_good"]),
        sizes=tuple(map(int, raw["sizes"]))[-KEPT:],
        filled=tuple(tuple(map(str, each)) for each in raw["filled"])[-KEPT:],
        silent=bool(raw["silent"]),
        lost=tuple(map(str, raw["lost"])),
    )
