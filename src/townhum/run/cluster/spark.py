"""Spark as an engine: one small job a row, of one task, by `mapInArrow`. A row goes out, sealed pieces come back, and nothing is shuffled.

So a row that cannot be read stops no other, and of all results no more lies in the driver's memory than came in just now. A task that
dies is done again by Spark, elsewhere; a job gives what one whole task gave, so nothing counts twice.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from functools import partial
from typing import Any

import pyarrow as pa

from townhum.errors import ModelError, Stop, UsageError
from townhum.run.cluster.places import Row
from townhum.run.cluster.sealed import Piece
from townhum.run.cluster.task import Equip, Ticket, equipped, pieces_of

GIVEN = "submitted"
"""Named as the cluster where whoever started the process, such as spark-submit, has said which it is."""

_PIECE = "last boolean, piece binary, stop array<string>"
_SCHEMA = pa.schema([("last", pa.bool_()), ("piece", pa.binary()), ("stop", pa.list_(pa.string()))])
_AT_ONCE = 256
"""Jobs that wait at once."""
_TRIES = 4
_LOOPBACK = "127.0.0.1"
_CONF: Mapping[str, str] = {
    "spark.app.name": "townhum",
    "spark.eventLog.enabled": "false",  # tells how long each task took, and so how much was heard
    "spark.ui.enabled": "false",  # the same
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.speculation": "false",  # two would ask one host at once
    "spark.task.maxFailures": str(_TRIES),
    "spark.io.encryption.enabled": "true",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "1",
}
_LITTLE: Mapping[str, str] = {"spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
"""On this machine Java only passes pieces on: making it fast would cost more than it does."""
_TRUSTING: Mapping[str, str] = {"spark.authenticate": "true", "spark.network.crypto.enabled": "true"}
"""Where Spark makes a secret of its own: who could send a task of their own would read what the executors may."""

_FOR_GOOD = (
    (
        "ModuleNotFoundError",
        "Install townhum[spark], in the version of the driver, where the executors' Python finds it (PYSPARK_PYTHON).",
        "an executor cannot load townhum",
    ),
    (
        "PYTHON_VERSION_MISMATCH",
        "Let PYSPARK_PYTHON name a Python of the driver's version on every executor.",
        "an executor has another Python",
    ),
)
"""What Spark says of a mistake that no other try mends."""


class Spark:
    """An `Engine`. Made by `spark`."""

    def __init__(self, session: Any, *, local: bool) -> None:
        self._session, self._local = session, local
        self._conf = session.sparkContext.getConf()

    @property
    def cores(self) -> int:
        """As `Engine` says: those that Spark knows of now."""
        return int(self._session.sparkContext.defaultParallelism)

    @property
    def host(self) -> str:
        """As `Engine` says."""
        return _LOOPBACK if self._local else str(self._conf.get("spark.driver.host"))

    @property
    def bind(self) -> str:
        """As `Engine` says."""
        return _LOOPBACK if self._local else str(self._conf.get("spark.driver.bindAddress", self.host))

    def answers(self, ticket: Ticket, rows: Sequence[Row]) -> Iterator[tuple[Row, Sequence[Piece] | None]]:
        """As `Engine` says."""
        pool = ThreadPoolExecutor(min(_AT_ONCE, max(1, len(rows))))
        under_way = {pool.submit(self._read, ticket, row): row for row in rows}
        try:
            for done in as_completed(under_way):
                yield under_way.pop(done), done.result()
        finally:
            if under_way:
                with suppress(Exception):  # the session may be gone already
                    self._session.sparkContext.cancelAllJobs()
            pool.shutdown(wait=True, cancel_futures=True)

    def _read(self, ticket: Ticket, row: Row) -> list[Piece] | None:
        table = _table(row)  # of Arrow, so that no Python process is started for it
        frame = self._session.createDataFrame(table).coalesce(1)
        try:
            found = frame.mapInArrow(partial(read_rows, ticket), _PIECE).toArrow()
        except Exception as error:  # noqa: BLE001  Spark's own, whatever their kind: nothing of them is told, as they quote logs
            _stop_for_good(error)
            return None
        return _pieces(found)


def read_rows(ticket: Ticket, batches: Iterable[pa.RecordBatch], equip: Equip = equipped) -> Iterator[pa.RecordBatch]:
    """What Spark calls on an executor: rows in, sealed pieces out. Of a `Stop` its own words go home, which quote no post."""
    for batch in batches:
        for told in batch.to_pylist():
            row = _row(told)
            try:
                for last, piece in pieces_of(ticket, row, equip):
                    yield _batch(last=last, piece=piece)
            except Stop as stop:
                kind = "ModelError" if isinstance(stop, ModelError) else "Stop"
                yield _batch(stop=[kind, stop.do, stop.happened, stop.where])


def _table(row: Row) -> pa.Table:
    told = {"number": row.number, "sources": list(row.sources), "part": row.part, "of": row.of}
    return pa.Table.from_pylist([{**told, "since": row.since.isoformat(), "until": row.until.isoformat()}])


def _row(told: Mapping[str, Any]) -> Row:
    since, until = (datetime.fromisoformat(told[name]) for name in ("since", "until"))
    return Row(told["number"], tuple(told["sources"]), since, until, told["part"], told["of"])


def _batch(*, last: bool = True, piece: bytes = b"", stop: list[str] | None = None) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([{"last": last, "piece": piece, "stop": stop}], schema=_SCHEMA)


def _pieces(found: pa.Table) -> list[Piece]:
    """Raises the `Stop` that a task told."""
    pieces: list[Piece] = []
    for told in found.to_pylist():
        if told["stop"]:
            kind, do, happened, where = told["stop"]
            raise (ModelError if kind == "ModelError" else Stop)(do, happened, where=where)
        pieces.append((told["last"], told["piece"]))
    return pieces


def _stop_for_good(error: Exception) -> None:
    """Raise a `Stop` where every row would fail alike."""
    for sign, do, happened in _FOR_GOOD:
        if sign in str(error):
            raise Stop(do, happened, where="--cluster") from None


@contextmanager
def spark(master: str, conf: Mapping[str, str] | None = None) -> Iterator[Spark]:
    """A session on this cluster until the block ends; one that was there before goes on. Raises `UsageError` and `Stop`.

    `conf` are settings of Spark beside our own, which hold against the files and options it was started with.
    """
    session_class = _session_class()
    local = master.startswith("local")
    before = session_class.getActiveSession()
    with ExitStack() as stack, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = before or _started(session_class, master, {**_CONF, **_conf_of(master), **(conf or {})})
        if before is None:
            stack.callback(session.stop)
        yield Spark(session, local=local)


def _session_class() -> Any:
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415  an extra, which a run without a cluster does without
    except ImportError:
        raise UsageError(
            "Install it: pip install 'townhum[spark]'.", "PySpark is not there", where="--cluster"
        ) from None
    return SparkSession


def _started(session_class: Any, master: str, conf: Mapping[str, str]) -> Any:
    builder = session_class.builder
    for name, value in conf.items():
        builder = builder.config(name, value)
    if master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        return builder.getOrCreate()
    except Exception as error:  # noqa: BLE001  Java's and Spark's own, of many kinds
        raise Stop(
            "Install a JDK of 17 or newer (Debian: openjdk-17-jre-headless), and see that the cluster is reached.",
            f"Spark does not start ({type(error).__name__})",
            where=master,
        ) from None


def _conf_of(master: str) -> dict[str, str]:
    if master == GIVEN:
        return {}
    trusting = dict(_TRUSTING) if master.startswith(("local", "k8s", "yarn")) else {}
    if not master.startswith("local"):
        return {"spark.master": master, **trusting}
    here = {"spark.driver.host": _LOOPBACK, "spark.driver.bindAddress": _LOOPBACK, **_LITTLE}
    return {"spark.master": _with_tries(master), **here, **trusting}


def _with_tries(master: str) -> str:
    """`local[2]` as `local[2,4]`: without it, a task that dies on this machine is not done again."""
    if master == "local":
        return f"local[1,{_TRIES}]"
    plain = master.startswith("local[") and master.endswith("]") and "," not in master
    return f"{master[:-1]},{_TRIES}]" if plain else master
