"""By Spark itself, two tasks at once: the cells of one process, nobody in anything that it writes, and a process that is killed changes nothing.

`make spark`; skipped where PySpark or a JDK is missing.
"""

import os
import shutil
import signal
import sys
import threading
import time
from base64 import b64encode
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from random import Random

import duckdb
import pytest

from townhum.clock import SimulatedClock
from townhum.connector import Marker
from townhum.count.noise import discrete_gaussian
from townhum.demo.planted import Planted, Search
from townhum.demo.project import NOW, environment, write_project
from townhum.demo.sample import make_sample
from townhum.demo.square import Square
from townhum.errors import UsageError
from townhum.keep.store import Store
from townhum.run.cluster.starting import Place, in_cluster
from townhum.run.configuration import load_settings
from townhum.run.job import ALL_DUE, run
from townhum.run.means import Means, pipeline_of
from townhum.run.sessions import open_sessions
from townhum.run.watch import Watch

KEY = os.urandom(32)
LISTENED = ("letters", "bluesky")
NAMES = "select table_name from duckdb_tables() union all select view_name from duckdb_views() where not internal"

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(find_spec("pyspark") is None, reason="`make spark` installs PySpark"),
    pytest.mark.skipif(
        shutil.which("java") is None, reason="no JDK is installed: apt-get install openjdk-17-jre-headless"
    ),
]


@pytest.fixture(scope="module")
def sample():
    return make_sample()


@pytest.fixture(scope="module")
def study(tmp_path_factory, sample):
    """The demo's square on loopback, but for what is listened to, and the study's folder."""
    folder, clock = tmp_path_factory.mktemp("study"), SimulatedClock(NOW)
    with Square(sample, clock) as square:
        write_project(folder, square.url, square.stream_url, sample)
        listed = folder / "config" / "sources.toml"
        head, *tables = listed.read_text().split("\n[source.")
        listed.write_text("\n[source.".join([head, *(each for each in tables if not each.startswith(LISTENED))]))
        yield folder, clock


def closed(study, data, place=None):
    """All weeks, read by a cluster or here; the report and every table and view of the public file."""
    folder, clock = study
    clock.sleep(3600)  # the square's allowances begin anew
    settings, watch = load_settings(folder / "config"), Watch()
    given = {"clock": SimulatedClock(NOW), "environment": environment()}
    elsewhere = in_cluster(place, settings, watch=watch, **given) if place else None
    with open_sessions(settings, **given) as sessions:
        noise, build = discrete_gaussian(Random(1).randbytes), partial(pipeline_of, settings)
        means = Means(build, sessions, given["clock"], KEY, watch, lambda: noise, elsewhere=elsewhere)
        report = run(settings, Store(data), means, ALL_DUE)
    with duckdb.connect(str(data / "public.duckdb"), read_only=True) as connection:
        names = [name for (name,) in connection.execute(NAMES).fetchall()]
        return report, {name: connection.execute(f'select * from "{name}" order by all').fetchall() for name in names}


@pytest.fixture(scope="module")
def here(tmp_path_factory, study):
    report, tables = closed(study, tmp_path_factory.mktemp("here") / "data")
    assert report.whole
    assert len(tables["cell_track"]) > 50
    return tables


class Looking:
    """Reads, again and again while a cluster works, every file that it has in a folder, and remembers which of these strings it met."""

    def __init__(self, folder, planted, raw):
        self.folder, self.search, self.raw = folder, Search(planted), raw
        self.found, self.files, self.over = set(), set(), False
        self.thread = threading.Thread(target=self.look)

    def look(self):
        while not self.over:
            for path in self.folder.rglob("*"):
                with suppress(OSError):
                    if path.is_file() and path.stat().st_size < 50_000_000:
                        self.files.add(path.name)
                        self.found |= self.found_in(path.read_bytes())
            time.sleep(0.3)

    def found_in(self, content):
        return self.search.found_in(content) | {each for each in self.raw if each in content}

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over = True
        self.thread.join()


def hashes_of(sample):
    """The run's key, and marks made with it."""
    marker, some = Marker(KEY), sample.accounts[:300]
    marks = [marker.mark(one.network, name) for one in some for name in (one.id, one.name, f"{one.name}@{one.host}")]
    return [each for hashed in (KEY, *marks) for each in (hashed, hashed.hex().encode(), b64encode(hashed))]


def test_by_two_tasks_at_once_the_cells_are_the_same_and_nobody_is_in_what_spark_writes(
    tmp_path, sample, study, here, capfd
):
    spark = tmp_path / "spark"
    for name in ("local", "events"):
        (spark / name).mkdir(parents=True)
    conf = {
        "spark.local.dir": str(spark / "local"),
        "spark.eventLog.enabled": "true",
        "spark.eventLog.dir": f"file://{spark / 'events'}",
        "spark.eventLog.compress": "false",
        "spark.task.maxDirectResultSize": "1k",  # what comes home goes over the disk's manager of blocks
        "spark.io.encryption.enabled": "false",  # what is sealed by us alone
        "spark.log.level": "INFO",
    }
    planted = [*sample.planted, *(Planted("secret", each) for each in environment().values())]
    with Looking(spark, planted, hashes_of(sample)) as looking:
        report, tables = closed(study, tmp_path / "data", Place("local[2]", conf=conf))
    said = "".join(capfd.readouterr()).encode()
    assert report.whole
    assert tables == here
    assert looking.found == set()
    assert looking.found_in(said) == set()
    assert any("local-" in name for name in looking.files), "an event log was looked at"
    assert b"SPARK_LOCAL_DIRS" in said, "what Spark prints was looked at"


class Killing(threading.Thread):
    """Kills the first process that reads, once it has read for a while."""

    def __init__(self, after_s):
        super().__init__(daemon=True)
        self.after_s, self.killed, self.over = after_s, [], False

    def run(self):
        while not (self.killed or self.over):
            for path in Path("/proc").glob("[0-9]*"):
                with suppress(OSError, IndexError):
                    words = (path / "cmdline").read_bytes()
                    fields = (path / "stat").read_text().rpartition(")")[2].split()
                    busy = int(fields[11]) / os.sysconf("SC_CLK_TCK")
                    if b"pyspark.daemon" in words and busy > self.after_s and self.is_ours(int(path.name)):
                        os.kill(int(path.name), signal.SIGKILL)
                        self.killed.append(path.name)
                        break
            time.sleep(0.1)

    def is_ours(self, pid):
        """Whether it descends from this process."""
        while pid > 1:
            if pid == os.getpid():
                return True
            pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="which process reads cannot be seen here")
def test_a_process_that_is_killed_while_it_reads_changes_nothing(tmp_path, study, here):
    killing = Killing(3)
    killing.start()
    try:
        report, tables = closed(study, tmp_path / "data", Place("local[2]"))
    finally:
        killing.over = True
    assert killing.killed
    assert report.whole
    assert tables == here


def processes():
    """What each process that descends from this one was started as, by its number."""
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError, ValueError):
            if int(path.name) != os.getpid() and Killing(0).is_ours(int(path.name)):
                yield int(path.name), (path / "cmdline").read_bytes()


def remembers(pid, secret):
    """Whether these bytes are anywhere in a process's memory; one that has ended has none."""
    with suppress(FileNotFoundError, ProcessLookupError), Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            first, last = (int(each, 16) for each in line.split()[0].split("-"))
            with suppress(OSError, ValueError, OverflowError):
                memory.seek(first)
                if line.split()[1].startswith("rw") and secret in memory.read(last - first):
                    return True
    return False


def session(reuse):
    """One of somebody else's, as a notebook has it."""
    from pyspark.sql import SparkSession  # noqa: PLC0415  skipped where it is missing

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # as a run does, and PySpark asks nothing else
    return builder.config("spark.python.worker.reuse", reuse).getOrCreate()


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="another process's memory cannot be seen here")
def test_in_a_session_that_goes_on_the_key_is_gone_with_the_run(tmp_path, study, here):
    theirs = session("false")
    try:
        report, tables = closed(study, tmp_path / "data", Place("local[2]"))
        assert theirs.range(3).count() == 3, "it goes on"
        left = dict(processes())
        kept = [words for pid, words in left.items() if remembers(pid, KEY)]
    finally:
        theirs.stop()
    assert report.whole
    assert tables == here
    assert remembers(os.getpid(), KEY), "the search finds it where it is"
    assert sum(b"pyspark" in words for words in left.values()) >= 2, "Java's, and what Python's were forked from"
    assert kept == []


def test_a_session_that_keeps_its_processes_gets_no_key(tmp_path, study):
    theirs = session("true")
    try:
        with pytest.raises(UsageError, match=r"spark\.python\.worker\.reuse"):
            closed(study, tmp_path / "data", Place("local[2]"))
    finally:
        theirs.stop()
