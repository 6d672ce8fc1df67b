"""Spark's errors, as Spark 4.3 words them, become what to do and what happened; of their own words none is passed on."""

import pytest

from townhum.errors import Unreachable, UsageError
from townhum.run.cluster.trouble import name_of, row_trouble, start_trouble

CANARY = "ann@example.org says tea is awful"
GATEWAY = "[JAVA_GATEWAY_EXITED] Java gateway process exited before sending its port number."
PARSE = """An error occurred while calling None.org.apache.spark.api.java.JavaSparkContext.
: org.apache.spark.SparkException: Could not parse Master URL: 'mesos://here'
\tat org.apache.spark.SparkContext.<init>(SparkContext.scala:403)"""
STOPPED = """An error occurred while calling None.org.apache.spark.sql.classic.SparkSession.
: java.lang.IllegalStateException: Cannot call methods on a stopped SparkContext.
This stopped SparkContext was created at:"""
KUBERNETES = """An error occurred while calling None.org.apache.spark.api.java.JavaSparkContext.
: io.fabric8.kubernetes.client.KubernetesClientException: An error has occurred.
Caused by: java.io.IOException: Connection refused: /127.0.0.1:9"""
FORBIDDEN = """: io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: POST at: https://10.0.0.1/api/v1/pods.
Message: Forbidden! User townhum doesn't have permission."""
ABORTED = (
    "An error occurred while calling o58.getResult.\n: org.apache.spark.SparkException: Exception thrown in awaitResult: \n"
    "Caused by: org.apache.spark.SparkException: Job aborted due to stage failure: Task 0 in stage 0.0 failed 4 times, most recent failure: "
)
STARTS = {
    "a JDK": (GATEWAY, "Install a JDK", "no Java"),
    "a name": (PARSE, "Name a cluster", "knows no such"),
    "a master": (STOPPED, "See that the cluster runs", "nothing answers"),
    "an address": (KUBERNETES, "See that the cluster runs", "nothing answers"),
    "a permission": (FORBIDDEN, "Let the driver's account", "does not let the driver in"),
    "a port": (
        ": java.net.BindException: Cannot assign requested address: Service 'sparkDriver'",
        "bindAddress",
        "own port",
    ),
    "pandas": ("[PACKAGE_NOT_INSTALLED] Pandas >= 2.2.0 must be installed", "pip install", "what PySpark needs"),
    "something else": (f": java.lang.VerifyError: {CANARY}", "docs/cluster.md", "VerifyError"),
}
FOR_GOOD = {
    "townhum": ("ModuleNotFoundError: No module named 'townhum'", "Install townhum", "cannot load townhum"),
    "Arrow": ("ModuleNotFoundError: No module named 'pyarrow'", "Install townhum", "cannot load pyarrow"),
    "an old townhum": (
        "AttributeError: Can't get attribute 'read_rows' on <module 'townhum.run.cluster.spark' from '/x'>",
        "in the version of the driver",
        "cannot load townhum.run.cluster.spark",
    ),
    "a Python": (
        "[PYTHON_VERSION_MISMATCH] Python in worker has different version: 3.12",
        "PYSPARK_PYTHON",
        "another Python",
    ),
    "no Python": (
        ': java.io.IOException: Cannot run program "python3.9": error=2',
        "PYSPARK_PYTHON",
        "cannot start its",
    ),
    "the cluster's end": ("Job 3 cancelled because SparkContext was shut down", "run again", "ended the run"),
}
ROWS = {
    "an executor": (
        f"{ABORTED}Lost task 0.3 in stage 0.0 (TID 3) (10.0.0.7 executor 3): ExecutorLostFailure (executor 3 exited) {CANARY}",
        "memoryOverhead",
        "lost the executors",
    ),
    "a process": (f"{ABORTED}Python worker exited unexpectedly (crashed).", "memoryOverhead", "died, again and again"),
    "too much": (
        f"{ABORTED}is bigger than spark.driver.maxResultSize (1024.0 MiB)",
        "maxResultSize",
        "more than Spark",
    ),
    "a failure": (
        "townhum.run.cluster.task.Failed: a row could not be read",
        "every executor may reach it",
        "may not be told",
    ),
    "something else": (
        f"{ABORTED}\nCaused by: java.io.EOFException: {CANARY}",
        "logs of its executors",
        "EOFException",
    ),
}


@pytest.mark.parametrize("lacks", STARTS)
def test_why_no_session_came_about_is_told(lacks):
    said, do, happened = STARTS[lacks]
    stop = start_trouble(Exception(said), "spark://here:7077")
    assert do in stop.do
    assert happened in stop.happened
    assert CANARY not in str(stop)
    assert isinstance(stop, UsageError)


@pytest.mark.parametrize("lacks", FOR_GOOD)
def test_what_no_other_try_mends_ends_the_run(lacks):
    said, do, happened = FOR_GOOD[lacks]
    with pytest.raises(UsageError) as stop:
        row_trouble(Exception(f"{said}\n{CANARY}"))
    assert do in stop.value.do
    assert happened in stop.value.happened
    assert CANARY not in str(stop.value)


@pytest.mark.parametrize("lacks", ROWS)
def test_why_a_row_could_not_be_read_is_told_and_the_others_go_on(lacks):
    said, do, happened = ROWS[lacks]
    error = row_trouble(Exception(said))
    assert isinstance(error, Unreachable)
    assert do in error.do
    assert happened in error.happened
    assert CANARY not in str(error)


def test_an_error_s_name_is_that_of_its_root_or_spark_s_own_condition():
    class Told(Exception):
        def getCondition(self):  # noqa: N802  PySpark's name
            return "PYTHON_EXCEPTION"

    assert name_of(Exception(KUBERNETES)) == "IOException"
    assert name_of(Told(CANARY)) == "PYTHON_EXCEPTION"
    assert name_of(ValueError(CANARY)) == "ValueError"
