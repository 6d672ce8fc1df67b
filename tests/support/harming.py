"""Kills jobs, or lets them write no more, and looks at what they leave."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import resource
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from forks import forks
from harmed import JOBS, Job

from townhum.errors import Stop
from townhum.keep.file import opened
from townhum.keep.keys import load_key, unseal
from townhum.keep.log import read
from townhum.keep.log_check import check
from townhum.keep.store import Store
from townhum.records.deeds import Deed
from townhum.tell.query import run_query

TOLD = 5
_LONGEST = 120  # seconds
_TABLES = "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND NOT internal ORDER BY 1"
_OF_THE_LOG = {"log_checkpoint": "NULL", "forgotten": "period, forgotten_at, rule"}
"""What of the public file's tables follows from how often it was run, which the log says too: looked at in another way."""

_WRITTEN = 29  # where a list of objections says how often it was written

_PAGES = {".html", ".md", ".txt", ".csv", ".toml", ".jsonl", ".json", ".atom"}

Harm = Callable[[], None]


def start(name: str, folder: Path, harm: Harm | None = None) -> tuple[multiprocessing.Process, Connection]:
    """A job in a process of its own, which says when it begins."""
    ours, theirs = forks().Pipe()
    process = forks().Process(target=_act, args=(name, folder, harm, theirs))
    process.start()
    theirs.close()  # so that the end of a process that died is told
    _heard(ours)
    return process, ours


def _heard(ours: Connection) -> Any:
    """What a job says next. Raises EOFError where it died, TimeoutError where it says nothing."""
    if not ours.poll(_LONGEST):
        raise TimeoutError
    return ours.recv()


def do(name: str, folder: Path, harm: Harm | None = None) -> tuple[int, str]:
    """Do a job to its end: its exit code, and what it said where it stopped."""
    process, ours = start(name, folder, harm)
    said = _heard(ours)
    process.join(_LONGEST)
    return process.exitcode or 0, said


def kill(name: str, folder: Path, after: float) -> bool:
    """Kill a job so many seconds after it began; whether it was still at work."""
    process, _ = start(name, folder)
    time.sleep(after)
    with suppress(ProcessLookupError):  # it was done
        os.kill(process.pid or 0, signal.SIGKILL)
    process.join(_LONGEST)
    return process.exitcode == -signal.SIGKILL


def _act(name: str, folder: Path, harm: Harm | None, ours: Connection) -> None:
    ours.send("begins")
    code, said = 0, ""
    try:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            if harm:
                harm()
            JOBS[name].act(folder)
    except Stop as error:
        code, said = TOLD, str(error)
    except BaseException:  # noqa: BLE001  told to the test, which fails
        code, said = 70, traceback.format_exc()
    ours.send(said)
    ours.close()
    sys.stdout.flush()
    os._exit(code)


def no_file_beyond(size: int) -> Harm:
    """As a full disk: no file may grow beyond so many bytes."""
    return _Full(size)


class _Full:
    def __init__(self, size: int) -> None:
        self.size = size

    def __call__(self) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.size, self.size))


def obey_modes() -> None:
    """Have the modes of files hold for this process also where it is root's: it gives up what lets root pass over them."""
    if os.geteuid() != 0:
        return
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
    data = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, data):
        raise OSError(ctypes.get_errno(), "the modes of files could not be made to hold")


def laid_out(job: Job, folder: Path) -> Path:
    folder.mkdir()
    with redirect_stdout(StringIO()):
        job.before(folder)
    return folder


def copied(folder: Path, to: Path) -> Path:
    if to.exists():
        shutil.rmtree(to)
    return shutil.copytree(folder, to, symlinks=True)


def look(folder: Path) -> dict[str, Any]:
    """All that a study has: cells, public file, log, objections, pages, and which files there are."""
    store = _store(folder)
    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    return {
        "ledger": _dump(store.ledger, store) if store.ledger.exists() else None,
        "public": _dump(store.public, None) if store.public.exists() else None,
        "deeds": list(dict.fromkeys(_deeds(store))),
        "objections": _objections(store),
        "files": [name for name in files if not name.endswith((".wal", ".lock"))],
        "pages": {
            path.name: path.read_text("utf-8")
            for path in folder.rglob("*")
            if path.suffix in _PAGES and not path.name.startswith("log.")
        },
    }


def faults(folder: Path) -> list[str]:
    """What is wrong with the log, and with how the public file fits it; and a public file that cannot be read is an error."""
    store = _store(folder)
    handed: dict[str, str] = {}
    if store.public.exists():
        handed["public"] = str(run_query(store.public, "select any_value(checkpoint) from log_checkpoint").rows[0][0])
    return list(map(str, check(store.folder, handed))) if (store.folder / "log.jsonl").exists() else []


def _store(folder: Path) -> Store:
    key = folder / "config" / "keys" / "store.key"
    return Store(folder / "data", load_key(f"file:{key}", folder, {}) if key.exists() else None)


def _dump(path: Path, store: Store | None) -> dict[str, list[Any]]:
    with opened(path, read_only=True, key=store.key if store else None) as connection:
        tables = [name for (name,) in connection.execute(_TABLES).fetchall()]
        asked = {name: _OF_THE_LOG.get(name, "*") if store is None else "*" for name in tables}
        return {
            name: connection.execute(f"SELECT {what} FROM {name} ORDER BY ALL").fetchall()
            for name, what in asked.items()
        }


def _deeds(store: Store) -> list[tuple[str, str]]:
    """How often it was run is not the same where a run was killed; all else is, and is said once."""
    lines = read(store.folder)
    return [
        (str(line.entry.deed), repr(sorted(line.entry.facts.items())))
        for line in lines
        if line.entry.deed is not Deed.RUN
    ]


def _objections(store: Store) -> bytes | None:
    """The list of those who objected, but for how often it was written, which one that was killed is once more."""
    path = store.private / "objections.sealed"
    if not store.key or not path.exists():
        return None
    plain = unseal(store.key, "objections", path.read_bytes(), where=path.name)
    return plain[:_WRITTEN] + plain[_WRITTEN + 8 :]
