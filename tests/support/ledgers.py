"""Ledgers filled by hand: cells with the values and the noise that a test wants, for what is made of them."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from math import ceil, sqrt
from pathlib import Path
from statistics import NormalDist
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from townhum.keep.file import opened, write_whole
from townhum.keep.public import publish
from townhum.keep.sql import text
from townhum.records import PeriodRef, Window
from townhum.records.agreed import DIMENSIONS

FIRST_WEEK = datetime(2026, 8, 31, tzinfo=UTC)  # Monday of ISO week 36
WEEKLY = ("period", "forgotten", "rehearsed", "made_with", "coverage", "corrected_tone", "noise", "cell")
TONES = ("negative", "neutral", "positive", "not_read")

Cells = Mapping[tuple[str, ...] | str, float]
"""Value by the names of a cell; a cell of one name may have it bare."""


@dataclass(frozen=True)
class Noise:
    """The noise of one grid: the variance drawn, that of the fitted values (the same, if they are not fitted)."""

    sigma2: float = 4.0
    variance: float | None = None
    categories: int = 0
    k: int = 10
    fewer_than: int | None = None

    @property
    def fitted(self) -> float:
        return self.sigma2 if self.variance is None else self.variance


@dataclass(frozen=True)
class Study:
    """A series: tracks by kind and name, its sources and themes. The first track is ours."""

    name: str = "series-1"
    tracks: Mapping[str, str] = field(
        default_factory=lambda: {"acorn": "brand", "birch": "brand", "cedar": "brand", "price": "aspect"}
    )
    sources: Sequence[str] = ("forum", "square")
    themes: Sequence[str] = ("theme-01",)


@dataclass(frozen=True)
class Week:
    """One released period of a study, the `number`th week. `noise` has the grids whose noise is not the usual."""

    number: int
    cells: Mapping[str, Cells]
    noise: Mapping[str, Noise] = field(default_factory=dict)
    study: Study = field(default_factory=Study)
    missing: Sequence[str] = ()
    corrected: Mapping[tuple[str, str], tuple[float, float, float]] = field(default_factory=dict)
    state: str = "period"


def least_shown(noise: Noise, terms: int = 0) -> int:
    """The T of a grid, by the formulas of the documentation; of the grid of terms by how many these are."""
    sd = sqrt(noise.fitted)
    sure = NormalDist().inv_cdf(1 - 0.01 / terms) if terms else 0
    return ceil(max(noise.k + 2.33 * sd, sure * sd))


def week(number: int) -> PeriodRef:
    """The `number`th week from the first."""
    start = FIRST_WEEK + timedelta(weeks=number)
    year, iso_week, _ = start.isocalendar()
    return PeriodRef(f"{year}-W{iso_week:02}", "week", Window(start, start + timedelta(weeks=1)))


def tones(
    track: str, negative: float, neutral: float, positive: float, not_read: float = 0
) -> dict[tuple[str, ...], float]:
    """The cells of one track's tones."""
    return {(track, tone): value for tone, value in zip(TONES, (negative, neutral, positive, not_read), strict=True)}


def cells(by_tone: Mapping[str, Sequence[float]], **more: Cells) -> dict[str, Cells]:
    """The cells of tracks by tone, in the order of `TONES`, and of other grids; a track has the sum of its tones."""
    split = {name: value for track, values in by_tone.items() for name, value in tones(track, *values).items()}
    return {"track": {track: float(sum(values)) for track, values in by_tone.items()}, "track_tone": split, **more}


def ledger(path: Path, *weeks: Week) -> Path:
    """A ledger with these weeks, all of its tables filled."""
    write_whole(path, lambda new: _insert(new, _rows(weeks)), mode=0o600, schema=text("schema") + text("ledger"))
    return path


def add(path: Path, *weeks: Week) -> None:
    """More weeks of studies that a ledger has."""
    with opened(path) as connection:
        _insert(connection, {table: rows for table, rows in _rows(weeks).items() if table in WEEKLY})


def published(folder: Path, *weeks: Week) -> Path:
    """A public file made of a ledger with these weeks."""

    def make(kept: Path) -> None:
        publish(ledger(kept / "ledger.duckdb", *weeks), kept / "public.duckdb")

    return made_once(folder, repr(weeks), make)


def made_once(folder: Path, said: str, make: Callable[[Path], None]) -> Path:
    """The public file of a folder that is made once for all who say the same of it, and copied for as long as it is among the last few."""
    kept = Path(_HOLD.name, sha256(said.encode()).hexdigest())
    if not kept.exists():
        for oldest in sorted(Path(_HOLD.name).iterdir(), key=lambda each: each.stat().st_mtime_ns)[: -_KEPT + 1]:
            shutil.rmtree(oldest)
        kept.mkdir()
        make(kept)
    for each in kept.iterdir():
        shutil.copy2(each, folder)
    return folder / "public.duckdb"


_HOLD = TemporaryDirectory()
_KEPT = 8  # each has some megabytes


def asked(path: Path, sql: str) -> list[dict[str, object]]:
    """The rows of a query as dictionaries."""
    with duckdb.connect(str(path), read_only=True) as connection:
        answer = connection.execute(sql)
        names = [column[0] for column in answer.description or ()]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def _rows(weeks: Iterable[Week]) -> dict[str, list[Sequence[object]]]:
    rows: dict[str, list[Sequence[object]]] = defaultdict(list)
    weeks = list(weeks)
    for study in {each.study.name: each.study for each in weeks}.values():
        _add_study(rows, study)
    for each in weeks:
        _add_week(rows, each)
    return rows


def _add_study(rows: dict[str, list[Sequence[object]]], study: Study) -> None:
    said = ("Acorn Ltd", "privacy@acorn.example", "to hear what is wrong", "better tents", "legitimate interests")
    rows["about"].append((study.name, *said, "UTC", "week", "730 days"))
    rows["source"] += (
        (study.name, at, name, "files", f"the {name}", "our own", "https://forum.example/terms")
        for at, name in enumerate(study.sources)
    )
    rows["track"] += (
        (study.name, at, name, kind, name.title(), name, at == 0)
        for at, (name, kind) in enumerate(study.tracks.items())
    )
    rows["theme"] += ((study.name, name, name.title(), "some words") for name in study.themes)
    rows["promise"].append((study.name, 0, "period", "at all bounds", 0.5, 5.8, 1e-6, 0.38))


def _add_week(rows: dict[str, list[Sequence[object]]], each: Week) -> None:
    ref = week(each.number)
    times = (ref.window.start.replace(tzinfo=None), ref.window.end.replace(tzinfo=None))
    rows[each.state].append((ref.label, ref.kind, *times, each.study.name, 0.5))
    rows["made_with"] += [(ref.label, "k", "10"), (ref.label, "tone", "two words")]
    rows["coverage"] += (
        (ref.label, name, "missing" if name in each.missing else "complete", "") for name in each.study.sources
    )
    rows["corrected_tone"] += ((ref.label, *names, *shares) for names, shares in each.corrected.items())
    for grid, values in each.cells.items():
        noise = each.noise.get(grid, Noise())
        least = noise.fewer_than or least_shown(noise, len(values) if grid == "term" else 0)
        fitted = (noise.sigma2, noise.categories, noise.fitted)
        rows["noise"].append((ref.label, grid, len(values), 1, 0.1, *fitted, noise.k, least))
        names = [(name,) if isinstance(name, str) else name for name in values]
        assert all(len(name) == len(DIMENSIONS[grid]) for name in names)
        padded = ((*name, "", "", "")[:3] for name in names)
        rows["cell"] += (
            (ref.label, grid, *name, float(value)) for name, value in zip(padded, values.values(), strict=True)
        )


def _insert(new: duckdb.DuckDBPyConnection, rows: Mapping[str, Sequence[Sequence[object]]]) -> None:
    for table, some in rows.items():
        if some:
            columns = zip(*some, strict=True)
            new.register("rows_to_add", pa.table({str(at): list(values) for at, values in enumerate(columns)}))
            new.execute(f"INSERT INTO {table} SELECT * FROM rows_to_add")
            new.unregister("rows_to_add")
