"""Spark as an engine: one small job a row, of one task, by `mapInArrow`. A row goes out, sealed pieces come back, and nothing is shuffled.

So a row that cannot be read stops no other, and of all results no more lies in the driver's memory than came in just now. A task that
dies is done again by Spark, elsewhere; a job gives what one whole task gave, so nothing counts twice.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from functools import partial
from typing import Any

import pyarrow as pa

from townhum.errors import ModelError, SourceError, Stop, UsageError
from townhum.run.cluster.places import Row
from townhum.run.cluster.sealed import Piece
from townhum.run.cluster.task import Equip, Ticket, equipped, pieces_of
from townhum.run.cluster.trouble import INSTALL, row_trouble, start_trouble

GIVEN = "submitted"
"""Named as the cluster where whoever started the process, such as spark-submit, has said which it is."""

_PIECE = "last boolean, piece binary, stop array<string>"
_SCHEMA = pa.schema([("last", pa.bool_()), ("piece", pa.binary()), ("stop", pa.list_(pa.string()))])
_AT_ONCE = 256
"""Jobs that wait at once."""
_TRIES = 4
_LOOPBACK = "127.0.0.1"
_QUIET_S = 60.0
_REUSE = "spark.python.worker.reuse"
"""False: a Python process ends with its task, and the key with it. A session that is there already must have it so."""
_CONF: Mapping[str, str] = {
    "spark.app.name": "townhum",
    "spark.eventLog.enabled": "false",  # tells how long each task took, and so how much was heard
    "spark.ui.enabled": "false",  # the same
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.speculation": "false",  # two would ask one host at once
    "spark.task.maxFailures": str(_TRIES),
    "spark.io.encryption.enabled": "true",
    _REUSE: "false",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "1",
}
_LITTLE: Mapping[str, str] = {"spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
"""On this machine Java only passes pieces on: making it fast would cost more than it does."""
_TRUSTING: Mapping[str, str] = {"spark.authenticate": "true", "spark.network.crypto.enabled": "true"}
"""Where Spark makes a secret of its own: who could send a task of their own would read what the executors may."""


class Spark:
    """An `Engine`. Made by `spark`."""

    def __init__(self, session: Any, tell: Callable[[str], None], *, local: bool) -> None:
        self._session, self._tell, self._local = session, tell, local
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

    def refuse_reuse(self) -> None:
        """Raise `UsageError` where a Python process would live on after its task, with the key in it."""
        if self._conf.get(_REUSE, "true") != "false":
            raise UsageError(
                f"Set {_REUSE} to false where this session is set up, start it anew, then run again.",
                "it keeps Python processes after their tasks, and the run's key would stay in their memory",
                where="--cluster",
            )

    def answers(self, ticket: Ticket, rows: Sequence[Row]) -> Iterator[tuple[Row, Sequence[Piece] | SourceError]]:
        """As `Engine` says."""
        pool = ThreadPoolExecutor(min(_AT_ONCE, max(1, len(rows))))
        under_way = {pool.submit(self._read, ticket, row): row for row in rows}
        try:
            while under_way:
                done, _ = wait(under_way, _QUIET_S, FIRST_COMPLETED)
                if not done:
                    self._tell_of_none()
                for each in done:
                    yield under_way.pop(each), each.result()
        finally:
            if under_way:
                with suppress(Exception):  # the session may be gone already
                    self._session.sparkContext.cancelAllJobs()
            pool.shutdown(wait=True, cancel_futures=True)

    def _read(self, ticket: Ticket, row: Row) -> list[Piece] | SourceError:
        try:
            table = _table(row)  # of Arrow, so that no Python process is started for it
            frame = self._session.createDataFrame(table).coalesce(1)
            found = frame.mapInArrow(partial(read_rows, ticket), _PIECE).toArrow()
        except Exception as error:  # noqa: BLE001  Spark's own, whatever their kind
            return row_trouble(error)
        return _pieces(found)

    def _tell_of_none(self) -> None:
        """Say so where there is nobody yet to read: Spark waits for executors without end, and without a word."""
        if self._local:
            return
        try:
            known = self._session.sparkContext._jsc.sc().getExecutorMemoryStatus().size()  # noqa: SLF001  PySpark has no other way
        except Exception:  # noqa: BLE001  the session has ended meanwhile: the rows say so, in words
            return
        if known <= 1:  # the driver is one
            self._tell(
                "The cluster has started no executor yet: see whether it has room for one, and can find its image. The run waits."
            )


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
            raise (ModelError if kind == "ModelError" else UsageError)(do, happened, where=where)
        pieces.append((told["last"], told["piece"]))
    return pieces


@contextmanager
def spark(
    master: str, conf: Mapping[str, str] | None = None, tell: Callable[[str], None] = lambda _: None
) -> Iterator[Spark]:
    """A session on this cluster until the block ends; one that was there before goes on. Raises `UsageError` and `Stop`.

    `conf` are settings of Spark beside our own, which hold against the files and options it was started with. `tell` is told what a person
    should know while it goes on.
    """
    session_class = _session_class()
    with ExitStack() as stack, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            before = session_class.getActiveSession()
            session = before or _started(session_class, master, {**_CONF, **_conf_of(master), **(conf or {})})
            if before is None:
                stack.callback(session.stop)
            engine = Spark(session, tell, local=master.startswith("local"))
        except Exception as error:  # noqa: BLE001  Java's and Spark's own, of many kinds
            raise start_trouble(error, master) from None
        engine.refuse_reuse()
        yield engine


def _session_class() -> Any:
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415  an extra, which a run without a cluster does without
    except ImportError:
        raise UsageError(INSTALL, "PySpark is not there", where="--cluster") from None
    return SparkSession


def _started(session_class: Any, master: str, conf: Mapping[str, str]) -> Any:
    builder = session_class.builder
    for name, value in conf.items():
        builder = builder.config(name, value)
    if master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    return builder.getOrCreate()


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
