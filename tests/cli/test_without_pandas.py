"""Arrow works in a process that looks for no pandas."""

import subprocess
import sys

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
