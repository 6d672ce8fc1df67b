"""Starts a cluster's session when a period is due, and no sooner; on this machine alone it makes a secret for the one run."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from townhum.clock import Clock, SystemClock
from townhum.connector import Objections
from townhum.errors import UsageError
from townhum.listen.collect import SourceReport
from townhum.run.cluster.gathering import Cluster
from townhum.run.cluster.secret import check_secret, write_secret
from townhum.run.cluster.spark import GIVEN, spark
from townhum.run.cluster.trouble import INSTALL
from townhum.run.intake import Gather, Intake
from townhum.run.watch import Watch
from townhum.study import Settings, Source

_KINDS = ("local[2]", "k8s://HOST", "yarn", "spark://HOST:PORT", GIVEN)
_KIND = re.compile(
    rf"local(\[([1-9]\d*|\*)(, *[1-9]\d*)?\])?|local-cluster\[\d+, *\d+, *\d+\]|k8s://\S+|yarn|spark://[^\s:/,]+:\d+(,[^\s:/,]+:\d+)*|{GIVEN}"
)
_HADOOP = ("HADOOP_CONF_DIR", "YARN_CONF_DIR")


@dataclass(frozen=True, slots=True)
class Place:
    """Which cluster a run is given, where its secret lies on every host, and on which port the key is handed (0: any).

    `conf` are further settings of Spark.
    """

    master: str
    secret: Path | None = None
    port: int = 0
    conf: Mapping[str, str] | None = None

    @property
    def is_here(self) -> bool:
        """Whether all of it is this machine."""
        return self.master == "local" or self.master.startswith("local[")


def in_cluster(
    place: Place, settings: Settings, *, clock: Clock, environment: Mapping[str, str], watch: Watch
) -> Gather:
    """What reads on this cluster. Raises `UsageError` where it is none, and that and `StoreError` where its secret is not there."""
    _refuse_none(place.master, environment)
    if place.secret is not None:
        check_secret(place.secret)
    elif not place.is_here:
        raise UsageError(
            "Name the cluster's secret with --cluster-secret; `townhum cluster-secret FILE` makes one.",
            "executors on other hosts are known by it",
            where=place.master,
        )

    if find_spec("pyspark") is None:
        raise UsageError(INSTALL, "PySpark is not there", where="--cluster")

    def gather(
        intake: Intake, sources: Sequence[Source], *, key: bytes, series: str, objections: Objections
    ) -> tuple[SourceReport, ...]:
        with _secret(place) as secret, spark(place.master, place.conf, watch.waits) as engine:
            cluster = Cluster(engine, settings, secret, clock, environment, watch, place.port)
            return cluster(intake, sources, key=key, series=series, objections=objections)

    return gather


def _refuse_none(master: str, environment: Mapping[str, str]) -> None:
    """Raise `UsageError` where there cannot be such a cluster, or nothing to reach it with."""
    if not _KIND.fullmatch(master):
        where = (
            "--cluster" if "@" in master or not master.isprintable() else master
        )  # what may be a secret is not repeated
        raise UsageError(f"Name a cluster: {', '.join(_KINDS)}.", "Spark knows no such cluster", where=where)
    if master == "yarn" and not any(environment.get(name) for name in _HADOOP):
        raise UsageError(f"Set {' or '.join(_HADOOP)}: Spark finds YARN by it.", "none of them is set", where=master)


@contextmanager
def _secret(place: Place) -> Iterator[Path]:
    """The secret that is named, or one that is made for this run and deleted when it is read."""
    if place.secret is not None:
        yield place.secret.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="townhum-") as folder:
        path = Path(folder) / "cluster.secret"
        write_secret(path, SystemClock().now())
        yield path
