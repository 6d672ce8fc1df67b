"""`townhum run --cluster` as a person types it: a run by Spark on this machine, and what is said where there can be none.

Those that start Java are in `make spark`.
"""

import shutil
import sys
from importlib.util import find_spec

import pytest
from commands import townhum

from townhum.clock import SystemClock
from townhum.run.cluster.secret import write_secret

WEEK = ("--since", "2026-11-09", "--until", "2026-11-15")
LACKING = "import sys\nsys.modules['pyspark'] = None"
"""Where townhum[spark] is not installed."""

java = pytest.mark.skipif(
    find_spec("pyspark") is None or shutil.which("java") is None,
    reason="`make spark` installs PySpark, `apt-get install openjdk-17-jre-headless` a JDK",
)


@pytest.fixture
def study(tmp_path):
    assert townhum("init", cwd=tmp_path).returncode == 0
    write_secret(tmp_path / "s.secret", SystemClock().now())
    return tmp_path


def run(study, *words, before="pass"):
    return townhum("run", *WEEK, *words, cwd=study, before=before, most_s=1800)


def refused(done, code, *says):
    """It ended in words, with this code."""
    assert done.returncode == code, done.stderr
    for each in says:
        assert each in done.stderr
    assert "report this fault" not in done.stderr


WRONG = {
    "no cluster": (("--cluster", "http://somewhere"), ("Name a cluster: local[2]", "http://somewhere")),
    "a secret in it": (("--cluster", "spark://me:invented@here"), ("Name a cluster", "--cluster: ")),
    "half a name": (("--cluster", "local[2"), ("Name a cluster",)),
    "no processor": (("--cluster", "local[0]"), ("Name a cluster",)),
    "workers too": (("--cluster", "local[2]", "--workers", "2"), ("Give --workers or --cluster, not both.",)),
    "no secret": (("--cluster", "k8s://https://here"), ("--cluster-secret",)),
    "a secret alone": (("--cluster-secret", "s.secret"), ("Name the cluster with --cluster.",)),
    "no Hadoop": (("--cluster", "yarn", "--cluster-secret", "s.secret"), ("HADOOP_CONF_DIR",)),
    "a port of none": (("--cluster", "local[2]", "--cluster-port", "70000"), ("--cluster-port",)),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_command_line_that_cannot_be_is_refused_before_anything_is_fetched(what, study):
    words, says = WRONG[what]
    no_hadoop = "import os\nfor name in ('HADOOP_CONF_DIR', 'YARN_CONF_DIR'): os.environ.pop(name, None)"
    done = run(study, *words, before=no_hadoop)
    refused(done, 2, *says)
    assert "invented" not in done.stderr
    assert not (study / "data" / "public.duckdb").exists()


def test_where_the_extra_is_not_installed_it_is_said(study):
    refused(run(study, "--cluster", "local[2]", before=LACKING), 2, "Install it: pip install 'townhum[spark]'.")


def test_a_secret_that_is_none_is_refused(study):
    (study / "s.secret").write_text("nothing")
    given = ("--cluster", "spark://here:7077", "--cluster-secret", "s.secret")
    refused(run(study, *given), 5, "townhum cluster-secret", "no secret of a cluster")


@java
@pytest.mark.long
def test_a_run_by_spark_publishes_what_a_run_here_does(study):
    done = run(study, "--cluster", "local[2]")
    assert done.returncode == 0, done.stderr
    assert "2026-W46" in done.stdout
    shown = townhum("query", "from period_facts", cwd=study)
    assert shown.returncode == 0
    assert "2026-W46" in shown.stdout
    again = run(study, "--cluster", "local[2]")
    assert (again.returncode, "Nothing was due" in again.stdout) == (0, True), again.stdout


@java
@pytest.mark.long
@pytest.mark.parametrize(
    ("master", "environment", "says"),
    [
        ("local[2]", {"JAVA_HOME": "/nowhere"}, "Install a JDK of 17"),
        ("k8s://https://127.0.0.1:9", {}, "nothing answers there"),
        ("local[2]", {"PYSPARK_PYTHON": "/nowhere/python"}, "an executor cannot start its Python"),
        ("local[2]", {"PYSPARK_PYTHON": sys._base_executable}, "an executor cannot load"),
    ],
    ids=["no JDK", "no cluster", "no Python", "a Python without what townhum needs"],
)
def test_what_spark_lacks_is_told_in_words(study, master, environment, says):
    before = f"import os\nos.environ.update({environment!r})"
    done = run(study, "--cluster", master, "--cluster-secret", "s.secret", before=before)
    refused(done, 2, says)
    assert not (study / "data" / "public.duckdb").exists()
