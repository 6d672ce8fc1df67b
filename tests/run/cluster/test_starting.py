"""Which cluster is meant, and what is said where it cannot be: before anything is due, and in words."""

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from studies import NOW, PLAIN_PIPELINE, FakeDecoder, PlaceOptions, manifest, settings, source

from townhum.cli.clustering import place
from townhum.clock import SimulatedClock
from townhum.errors import ModelError, StoreError, UsageError
from townhum.records import Window
from townhum.run.cluster.gathering import _secrets_of
from townhum.run.cluster.places import MOST_STRIDES, rows_of
from townhum.run.cluster.secret import write_secret
from townhum.run.cluster.spark import Spark, _table, read_rows, spark
from townhum.run.cluster.starting import Place, in_cluster
from townhum.run.cluster.task import Ticket, refuse_another, refuse_reuse
from townhum.run.pipeline import Pipeline
from townhum.run.series import series_name
from townhum.run.watch import Watch

WEEK = Window(NOW.replace(day=9, hour=0), NOW.replace(day=16, hour=0))


def asked(given, **how):
    made = settings(source("one", FakeDecoder([])))
    return in_cluster(given, made, clock=SimulatedClock(NOW), environment={}, watch=Watch(), **how)


def test_options_that_do_not_go_together_are_refused():
    assert place(None, None, 0, None) is None
    assert place("local[2]", None, 0, None) == Place("local[2]")
    for wrong in ((None, Path("secret"), 0, None), (None, None, 7, None), ("local", None, 0, 2), (" ", None, 0, None)):
        with pytest.raises(UsageError):
            place(*wrong)


NONE = (
    "http://somewhere",
    "localhost",
    "local[x]",
    "local[0]",
    "local[2",
    "spark://",
    "spark://here",
    "k8s://",
    "yarn-client",
    "2",
    " ",
)


@pytest.mark.parametrize("master", NONE)
def test_a_cluster_that_is_none_is_refused_at_once(master, tmp_path):
    with pytest.raises(UsageError, match="no such cluster"):
        asked(Place(master, tmp_path / "none"))


def test_a_cluster_without_its_secret_is_refused_at_once(tmp_path):
    for master in ("k8s://https://here", "spark://one:7077,two:7077", "local-cluster[2,1,1024]", "submitted"):
        with pytest.raises(UsageError, match="--cluster-secret"):
            asked(Place(master))
    with pytest.raises(StoreError, match="cannot be read"):
        asked(Place("spark://here:7077", tmp_path / "none"))
    with pytest.raises(UsageError, match="HADOOP_CONF_DIR"):
        asked(Place("yarn", tmp_path / "none"))


@pytest.mark.skipif(find_spec("pyspark") is None, reason="`make spark` installs PySpark")
def test_a_cluster_that_can_be_is_taken(tmp_path):
    write_secret(tmp_path / "secret", NOW)
    assert asked(Place("k8s://https://here", tmp_path / "secret"))
    for here in ("local", "local[2]", "local[*]", "local[2,4]"):
        assert asked(Place(here))


@pytest.mark.skipif(find_spec("pyspark") is not None, reason="it is there")
def test_where_pyspark_lacks_it_is_said():
    with pytest.raises(UsageError, match="townhum\\[spark\\]"), spark("local[2]"):
        pass
    with pytest.raises(UsageError, match="townhum\\[spark\\]"):
        asked(Place("local[2]"))


def test_a_process_that_would_be_kept_asks_for_no_key():
    refuse_reuse({})
    with pytest.raises(UsageError, match=r"spark\.python\.worker\.reuse"):
        refuse_reuse({"SPARK_REUSE_WORKER": "1"})


def test_what_an_executor_cannot_do_comes_home_in_words(tmp_path):
    """As on a host where there is no secret: the words of a `Stop`, and nothing else."""
    (row,) = rows_of([source("one", FakeDecoder([]))], WEEK, 1)
    ticket = Ticket("r" * 16, "127.0.0.1", 1, str(tmp_path / "none"), "/nowhere", "series", (), SimulatedClock(NOW))

    def equip(_):
        raise StoreError("Make one.", "it is not there")

    (answer,) = read_rows(ticket, _table(row).to_batches(), equip)
    assert answer.to_pylist() == [{"last": True, "piece": b"", "stop": ["Stop", "Make one.", "it is not there", ""]}]


def test_files_are_shared_out_and_places_that_share_a_host_are_not():
    file = manifest(paging="whole_file")
    files = [source(name, FakeDecoder([]), manifest_=file) for name in ("f", "g")]
    hosts = {"a": ("one", "two"), "b": ("three",), "c": ("two", "four"), "d": ("four",), "e": ("five",)}
    places = [source(name, FakeDecoder([], hosts=its)) for name, its in hosts.items()]
    rows = rows_of([*places, *files], WEEK, 5)
    assert [(row.sources, row.part, row.of) for row in rows if row.of > 1] == [
        ((name,), part, 3) for name in ("f", "g") for part in range(3)
    ]
    assert {row.sources for row in rows if row.of == 1} == {("a", "c", "d"), ("b",), ("e",)}
    assert {row.window for row in rows} == {WEEK}
    assert [row.number for row in rows] == list(range(len(rows)))
    assert {row.of for row in rows_of(files, WEEK, 4_000)} == {MOST_STRIDES}
    assert rows_of([], WEEK, 4) == []


def test_an_executor_that_would_read_otherwise_is_refused():
    made, other = (settings(source(name, FakeDecoder([]))) for name in ("one", "two"))
    name = series_name(made, PLAIN_PIPELINE.made_with)
    refuse_another(made, PLAIN_PIPELINE, name)
    for wrong, pipeline in ((other, PLAIN_PIPELINE), (made, Pipeline(list, list, {"words": "newer"}))):
        with pytest.raises(ModelError, match="otherwise than the driver"):
            refuse_another(wrong, pipeline, name)


def test_what_opens_sources_is_handed_and_nothing_else_of_the_environment():
    class Secretive(PlaceOptions):
        token: str
        more: dict[str, list[str]]

    given = Secretive(token="env:TOKEN", more={"x": ["env:OTHER", "file:/a", "env:UNSET"]})
    made = replace(source("one", FakeDecoder([])), options=given)
    environment = {"TOKEN": "t", "OTHER": "o", "AWS_KEY": "no", "PATH": "/bin"}
    assert _secrets_of([made], environment) == {"TOKEN": "t", "OTHER": "o"}


class Context:
    """A session of Spark, as far as `Spark` asks it; `known` are the processes that hold blocks, the driver's among them."""

    def __init__(self, known):
        self.sparkContext = self._jsc = self
        self._known = known

    def getConf(self):  # noqa: N802  Spark's name
        return {}

    def sc(self):
        return self

    def getExecutorMemoryStatus(self):  # noqa: N802  as above
        if self._known is None:
            raise ConnectionError("the session has ended")
        return self

    def size(self):
        return self._known


@pytest.mark.parametrize(("known", "told"), [(1, 1), (2, 0), (None, 0)], ids=["nobody", "one", "ended"])
def test_that_no_executor_started_is_told_and_a_session_that_ended_is_no_fault_of_ours(known, told):
    said = []
    Spark(Context(known), said.append, local=False)._tell_of_none()
    assert len(said) == told
