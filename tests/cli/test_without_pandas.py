"""Arrow works in a process that looks for no pandas."""

import subprocess
import sys

import pytest

from townhum.cli import _asks_spark

_ASKED = """
import sys
from townhum.cli import _WithoutPandas
sys.meta_path.insert(0, _WithoutPandas())
import pyarrow
assert pyarrow.table({"a": ["x"]}).num_rows == 1
assert "pandas" not in sys.modules
"""


def test_a_table_is_made_where_pandas_is_not_looked_for():
    assert subprocess.run([sys.executable, "-c", _ASKED], check=False, timeout=60).returncode == 0


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("run --cluster local[2]", True),
        ("run --cluster=k8s://https://cluster.example:6443", True),
        ("run --cluster-secret s.secret", False),
        ("run --rehearse", False),
        ("cluster-secret s.secret", False),
    ],
)
def test_spark_alone_is_served_with_pandas(line, asks):
    assert _asks_spark(line.split()) is asks
