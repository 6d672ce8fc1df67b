"""The public file for programs: `townhum.open(path)`. It asks in the same guarded process as `townhum query`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from townhum.errors import QueryError, UsageError, nearest
from townhum.tell.query.result import Result
from townhum.tell.query.run import run_query
from townhum.tell.semantic.metrics import METRICS, Metric, question
from townhum.words.quoting import listed

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_PERIODS = "SELECT period, starts_at FROM period_facts ORDER BY starts_at"
_TRACKS = "SELECT DISTINCT track, label FROM track ORDER BY ALL"
_MOST_ROWS = 100_000
_FINDINGS = "SELECT * FROM finding ORDER BY rank"


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows that came back. `truncated` says that there were more than were asked for."""

    result: Result

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, no two of them the same."""
        return self.result.names

    @property
    def truncated(self) -> bool:
        return self.result.truncated

    def __len__(self) -> int:
        return len(self.result.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Each row as a dictionary."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.result.rows)

    def arrow(self) -> pa.Table:
        """As an Arrow table: an empty number is null, times are UTC."""
        from townhum.tell.arrow import to_arrow  # noqa: PLC0415  a tenth of a second, for those who want it

        return to_arrow(self.result)

    def pandas(self) -> pd.DataFrame:
        """As a data frame. Raises UsageError where pandas is not installed."""
        try:
            import pandas  # noqa: F401, ICN001, PLC0415  it is the user's own
        except ImportError:
            raise UsageError("Install pandas, or take .arrow().", "there is no pandas here") from None
        frame: pd.DataFrame = self.arrow().to_pandas()
        return frame


@dataclass(frozen=True, slots=True)
class PublicFile:
    """A public file. Nothing is held open between two questions: each sees the file as it is then."""

    path: Path

    def sql(self, statement: str, *, timeout_s: float = 20, max_rows: int = 0) -> Answer:
        """Run one statement that reads; it may take so many seconds.

        With `max_rows` an answer is cut there, and says so. Without it an answer of more than 100,000 rows is an error: none is cut unseen.
        Raises QueryError, StoreError.
        """
        result = run_query(self.path, statement, timeout_s=timeout_s, max_rows=max_rows or _MOST_ROWS)
        if result.truncated and not max_rows:
            do = "Ask for less: name tracks or a span, or give max_rows to have it cut."
            raise QueryError(do, f"there are more than {_MOST_ROWS:,} rows")
        return Answer(result)

    def metric(
        self, name: str, *, tracks: Sequence[str] = (), since: str = "", until: str = "", max_rows: int = 0
    ) -> Answer:
        """A metric of `metrics()`, one row a period, track and part, the oldest first.

        `tracks` are names or labels (all tracks without any), `since` and `until` the first and last period. `low` and `high` are the
        95 % interval of `value`; where `too_vague` is true, say no more than that. Where `fewer_than` is not empty, fewer accounts than
        that are behind it. A part is a tone, an intent, a source, an aspect or another track, where the metric has such.

        Raises UsageError for a name that there is not, QueryError, StoreError.
        """
        metric = known_metric(name)
        asked = question(metric, tracks=self._named(metric, tracks), periods=self._span(since, until))
        return self.sql(asked, max_rows=max_rows)

    def findings(self) -> Answer:
        """What stands out, the foremost first: a sentence, how sure it is (`tier`), and what must be said with it (`caveat`)."""
        return self.sql(_FINDINGS)

    def periods(self) -> tuple[str, ...]:
        """The names of the released periods, the oldest first."""
        return tuple(str(row[0]) for row in run_query(self.path, _PERIODS).rows)

    @staticmethod
    def metrics() -> dict[str, str]:
        """Every metric, and what it is."""
        return {each.name: f"{each.meaning} In {each.unit}." for each in METRICS.values()}

    def _named(self, metric: Metric, tracks: Sequence[str]) -> str:
        if not tracks:
            return ""
        asked = _TRACKS if metric.track != "theme" else "SELECT DISTINCT theme, label FROM theme ORDER BY ALL"
        called = {str(said): str(name) for name, label in run_query(self.path, asked).rows for said in (label, name)}
        return listed([called[_known(each, called, "tracks")] for each in tracks])

    def _span(self, since: str, until: str) -> str:
        if not since and not until:
            return ""
        every = list(self.periods())
        first = every.index(_known(since, every, "since")) if since else 0
        last = every.index(_known(until, every, "until")) if until else len(every) - 1
        if first > last:
            raise UsageError(
                "Name a first period that is not after the last.", "there is none in between", where="since"
            )
        return listed(every[first : last + 1])


def open_public(path: str | Path) -> PublicFile:
    """The public file at a path, or in the study's data folder that is named. Raises StoreError where there is none."""
    found = Path(path)
    found = found / "public.duckdb" if found.is_dir() else found
    run_query(found, "SELECT 1 FROM period_facts LIMIT 1")
    return PublicFile(found)


def known_metric(name: str) -> Metric:
    """The metric of a name. Raises UsageError with the nearest."""
    return METRICS[_known(name, METRICS, "metric")]


def _known(said: str, known: Any, option: str) -> str:
    if said not in known:
        raise UsageError(f"Name one that is there. {nearest(said, known)}", "there is none of this name", where=option)
    return said
