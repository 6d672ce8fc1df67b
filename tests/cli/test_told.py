"""What the log is held against is a public file, or it is told what else to do."""

import pytest

from townhum.cli.told import verify_log
from townhum.errors import UsageError


@pytest.mark.parametrize("content", [b"", b"<!doctype html>", b"PK\x03\x04 a workbook"])
def test_a_report_or_an_export_carries_no_checkpoint_and_it_is_said_what_knows_it(tmp_path, content):
    file = tmp_path / "report.html"
    file.write_bytes(content)
    with pytest.raises(UsageError, match="townhum verify"):
        verify_log(tmp_path, [file])
