"""`townhum demo`: the real job on an invented square, what it found, and the proof that nobody is in it."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

from townhum.cli.eight_weeks import Weeks
from townhum.cli.findings import show_findings
from townhum.cli.reporting import Wanted, write
from townhum.cli.showing import out, pasteable
from townhum.clock import SimulatedClock
from townhum.demo.moments import FIRST_DAY
from townhum.demo.planted import Planted, Search, find_planted
from townhum.demo.project import environment, write_project
from townhum.demo.sample import Sample, make_sample
from townhum.demo.square import Square
from townhum.errors import StoreError, UsageError
from townhum.keep.keys import KEY_FILE, new_key_file
from townhum.keep.public import texts
from townhum.keep.store import Store
from townhum.run.configuration import load_settings, store_of
from townhum.run.report import RunReport

_MARKER = ".townhum-demo"  # without it, a folder is somebody's and is not touched
_REPORT = "report.html"
_FIRST_QUERY = "select period, label, share from share_of_voice"


def demonstrate(folder: Path) -> None:
    """Lay the demo in a folder, run it, show the findings, write the report, and search every file for the planted identities.

    Waiting for servers is simulated, so that politeness takes no time. Raises `StoreError` when an identity is found.
    """
    _make_anew(folder)
    sample = make_sample()
    _introduce(sample)
    store = _live(folder, sample)
    show_findings(store.public)
    out.print()
    write(store.public, Wanted(), folder / _REPORT)
    _prove(folder, store, sample.planted)
    out.print(f"\nThe public file: {store.public}\nAsk it:", soft_wrap=True)
    out.print(f"  {pasteable('townhum', 'query', '--data', store.folder, _FIRST_QUERY)}", soft_wrap=True)


def _make_anew(folder: Path) -> None:
    if folder.exists() and not (folder / _MARKER).exists():
        raise UsageError("Choose another folder for the demo.", "the folder is there and is no demo", where=str(folder))
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(parents=True)
        (folder / _MARKER).write_text("Made by `townhum demo`, and removed when it is made anew.\n", encoding="utf-8")
    except OSError as error:
        do = "Choose a folder that can be written."
        raise StoreError(do, error.strerror or "it cannot be made", where=str(folder)) from None


def _introduce(sample: Sample) -> None:
    out.print("An invented town square opens on this computer: brands, people and posts are made up.")
    out.print(
        f"{sample.posts:,} posts by {len(sample.accounts):,} accounts, and {len(sample.survey):,} survey answers, over eight weeks …\n"
    )


def _live(folder: Path, sample: Sample) -> Store:
    """Let the weeks pass, and say what was closed."""
    clock = SimulatedClock(FIRST_DAY.astimezone(UTC))
    with Square(sample, clock) as square:
        survey = write_project(folder, square.url, square.stream_url, sample)
        try:
            new_key_file(folder / "config" / KEY_FILE)
            settings = load_settings(folder / "config")
            store = store_of(settings, folder / "data", environment())
            reports = Weeks(settings, store, clock, environment()).pass_by()
        finally:
            survey.unlink()  # the one input that lay on disk
    closed = [outcome for report in reports for outcome in report.outcomes if outcome.released]
    out.print(f"{len(closed)} weeks were closed, from {len(reports[-1].sources)} sources.")
    insist(reports)
    out.print(
        "One of them is a stream. What was heard there waited encrypted for its week to close; the keys are destroyed.\n"
    )
    return store


def insist(reports: Sequence[RunReport]) -> None:
    """Raise `StoreError` where not all of the square was heard, but for what noise alone decided."""
    if unlucky := {source for report in reports for outcome in report.outcomes for source in outcome.broken}:
        out.print(
            f"The noise of a decision made a week wait: more of {', '.join(sorted(unlucky))} seemed broken than may be. That happens to a "
            "small, sound source in at most one week of 30,000. What was heard of a stream in that week was kept no longer than it may be.",
            soft_wrap=True,
        )
    elif not all(report.whole for report in reports):
        raise StoreError("Report this: the demo must hear all of its square.", "a source of it could not be read whole")


def _prove(folder: Path, store: Store, planted: tuple[Planted, ...]) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    search = Search(planted)
    leaked = len(find_planted(folder, search)) + _leaked_in_tables(store, search)
    kinds = Counter(one.kind for one in planted)
    out.print(f"\nPlanted in what was read: {len(planted):,} identities of {len(kinds)} kinds, from names to IBANs.")
    if leaked:
        raise StoreError("Report this: the demo must leave no identity.", f"{leaked} were found in what it wrote")
    out.print(
        f"Found in the {len(files)} files that were written, and in every column of every table: none\n"
        "(in plain, lower case, UTF-16, hex, base64, sha256 or md5)."
    )


def _leaked_in_tables(store: Store, search: Search) -> int:
    """Columns are compressed on disk, so their values are searched too."""
    columns = (
        values
        for file in (store.public, store.ledger)
        for *_, values in texts(file, store.key if file == store.ledger else None, numbers=True)
    )
    return sum(len(search.found_in("\n".join(values).encode())) for values in columns)
