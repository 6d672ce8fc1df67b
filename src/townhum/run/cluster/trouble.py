"""What Spark's errors mean, in words of our own: what to do first, then what happened. Nothing of theirs is passed on but names of classes.

They quote logs and settings, and could quote what a library said of a post. A sign is looked for in them; where there is none, the name of
the innermost Java class, or of Spark's own condition, says where to look on.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from townhum.errors import Unreachable, UsageError

INSTALL = "Install it: pip install 'townhum[spark]'."


class _Sign(NamedTuple):
    """A pattern in what Spark says, what to do, and what happened; group 1 of the pattern, where it has one, is put into the last."""

    pattern: re.Pattern[str]
    do: str
    happened: str


def _sign(pattern: str, do: str, happened: str) -> _Sign:
    return _Sign(re.compile(pattern), do, happened)


_LACKING = _sign("PACKAGE_NOT_INSTALLED|UNSUPPORTED_PACKAGE_VERSION", INSTALL, "what PySpark needs is not there")
_START = (
    _LACKING,
    _sign(
        "JAVA_GATEWAY_EXITED|JAVA_HOME",
        "Install a JDK of 17 or newer (Debian: openjdk-17-jre-headless); where JAVA_HOME is set, let it name that one.",
        "no Java started that Spark can use",
    ),
    _sign(
        "Forbidden|Unauthorized|AccessControlException",
        "Let the driver's account start executors there.",
        "the cluster does not let the driver in",
    ),
    _sign(
        "BindException|could not bind|Cannot assign requested address",
        "Let spark.driver.bindAddress be an address of this host, and spark.driver.port one that is free.",
        "Spark cannot open its own port",
    ),
    _sign(
        "(?i)unresponsive|stopped SparkContext|Connection refused|UnknownHost|unreachable|timed? ?out|KubernetesClientException",
        "See that the cluster runs at this address and that this host may reach it.",
        "nothing answers there as a cluster's master does",
    ),
    _sign(
        "Could not parse Master URL|Invalid master",
        "Name a cluster as Spark does: local[2], k8s://https://HOST:PORT, yarn, spark://HOST:PORT.",
        "Spark knows no such cluster",
    ),
)
_FOR_GOOD = (
    _LACKING,
    _sign(
        r"ModuleNotFoundError: No module named '([\w.]+)'|Can't get attribute '(?:\w+)' on <module '([\w.]+)",
        "Install townhum[spark], in the version of the driver, where the executors' Python finds it (PYSPARK_PYTHON).",
        "an executor cannot load {}",
    ),
    _sign(
        "PYTHON_VERSION_MISMATCH",
        "Let PYSPARK_PYTHON name a Python of the driver's version on every executor.",
        "an executor has another Python",
    ),
    _sign(
        "Cannot run program",
        "Let PYSPARK_PYTHON name a Python that every executor has, with townhum[spark] in it.",
        "an executor cannot start its Python",
    ),
    _sign(
        "SparkContext was shut down|stopped SparkContext|Master removed our application|SparkContext is shutting down",
        "See that the cluster still runs and has room, then run again: nothing is released yet.",
        "the cluster ended the run",
    ),
)
"""What no other try mends: every row would fail alike."""
_ROW = (
    _sign(
        "ExecutorLostFailure|executor lost|Executor heartbeat timed out",
        "Give executors more memory (spark.executor.memoryOverhead is what Python gets), see the log of the one that is lost, then run again.",
        "the cluster lost the executors that read it",
    ),
    _sign(
        "Python worker exited unexpectedly",
        "Give Python more memory (spark.executor.memoryOverhead), see the executors' logs, then run again.",
        "the Python process that read it died, again and again",
    ),
    _sign(
        "maxResultSize",
        "Raise spark.driver.maxResultSize (0: no limit), then run again.",
        "what came home of it is more than Spark lets in",
    ),
    _sign(
        "cluster.task.Failed",
        "See that every executor may reach it and has the memory that docs/cluster.md names, then run again.",
        "reading it failed on the cluster, in a way that may not be told, as it could quote a post",
    ),
)


def start_trouble(error: BaseException, master: str) -> UsageError:
    """Why no session came about."""
    for sign in _START:
        if sign.pattern.search(str(error)):
            return UsageError(sign.do, sign.happened, where=master)
    do = "See that the cluster is reached and set up as docs/cluster.md says."
    return UsageError(do, f"Spark does not start ({name_of(error)})", where=master)


def row_trouble(error: BaseException) -> Unreachable:
    """Why a row could not be read. Raises `UsageError` where none can be."""
    said = str(error)
    for sign in _FOR_GOOD:
        if met := sign.pattern.search(said):
            what = next((each for each in met.groups() if each), "")
            raise UsageError(sign.do, sign.happened.format(what), where="--cluster") from None
    for sign in _ROW:
        if sign.pattern.search(said):
            return Unreachable(sign.do, sign.happened)
    return Unreachable(
        "See the logs of its executors, then run again.", f"the cluster could not read it ({name_of(error)})"
    )


def name_of(error: BaseException) -> str:
    """What Spark, or Java at the root of it, calls such an error: never a word of its message."""
    classes = re.findall(r"^(?:: |Caused by: )(?:[a-z_\d]+\.)+([A-Z][\w$]*)", str(error), re.MULTILINE)
    condition = getattr(error, "getCondition", lambda: None)()
    return str(classes[-1] if classes else condition or type(error).__name__)
