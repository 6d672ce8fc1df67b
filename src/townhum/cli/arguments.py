"""Options that many commands have, and what they name. What is behind them is imported when it is needed: help waits for nothing."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from townhum.errors import UsageError

if TYPE_CHECKING:
    from townhum.keep.store import Store
    from townhum.study import Settings

Config = Annotated[
    Path, typer.Option("--config", "-c", help="Folder with study.toml, sources.toml, topics.toml, release.toml.")
]
Data = Annotated[Path, typer.Option("--data", "-d", help="Folder of the ledger and of public.duckdb.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]

_EARLIEST, _LATEST = date(2000, 1, 1), date(2099, 12, 31)

CONFIG = Path("config")
DATA = Path("data")


def harden() -> None:
    from townhum.run.harden import harden_process

    harden_process()


def settings_of(config: Path) -> Settings:
    from townhum.run.configuration import load_settings

    return load_settings(config)


def store_without_key(data: Path) -> Store:
    """The store of what needs no key: the public file and the log."""
    from townhum.keep.store import Store

    return Store(data)


def opened(settings: Settings, data: Path) -> Store:
    """The store with its key. Raises StoreError."""
    from townhum.run.configuration import store_of

    return store_of(settings, data, os.environ)


def day_of(text: str, option: str) -> date | None:
    """The day that an option names; None for nothing. Raises `UsageError`."""
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f"Write {option} as a day, such as 2026-11-02.", "not a date") from None
    if day is not None and not _EARLIEST <= day <= _LATEST:
        raise UsageError(f"Write {option} as a day of this century.", "too far away") from None
    return day
