"""What a report and an export cost: `python benchmarks/telling.py`.

A year of weeks, 200 tracks, 30 sources and the terms of the vocabulary, filled as in `views.py`. Each line is processor time, that of the
processes that answer among it, and the size of what was written.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

from views import TERMS, fill, make

from townhum.tell.export import FORMS, Cover, opened, write
from townhum.tell.report.page import report
from townhum.tell.report.scope import scope_of

COVER = Cover("invented", "none", date(2026, 11, 30), ("Nothing: all is invented.",))


def spent() -> float:
    """Seconds of processor time so far, of this process and of those that ended."""
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in usages)


def timed(name: str, work: Callable[[], int]) -> None:
    """Print what it took; `work` answers how many bytes it made."""
    begun = spent()
    size = work()
    print(f"{name:<12}{spent() - begun:>8.1f} CPU s{size / 1e6:>10.2f} MB")


def exported(public: Path, form: str, folder: Path) -> int:
    """Bytes of an export of all views."""
    path = folder / f"out-{form}{FORMS[form]}"
    with opened(public) as numbers, write(form, path, COVER, numbers, numbers.views):
        pass
    files = path.iterdir() if path.is_dir() else [path]
    return sum(each.stat().st_size for each in files)


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--tracks", type=int, default=200)
    parser.add_argument("--sources", type=int, default=30)
    parser.add_argument("--terms", type=int, default=TERMS)
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ledger, public = folder / "ledger.duckdb", folder / "public.duckdb"
        fill(
            ledger,
            periods=options.weeks,
            kind="week",
            tracks=options.tracks,
            sources=options.sources,
            terms=options.terms,
        )
        with redirect_stdout(StringIO()):
            make(ledger, public)
        timed("report", lambda: len(report(scope_of(public)).encode()))
        for form in FORMS:
            timed(form, lambda form=form: exported(public, form, folder))  # type: ignore[misc]  # the loop's own


if __name__ == "__main__":
    main()
