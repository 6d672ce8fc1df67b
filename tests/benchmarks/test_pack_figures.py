"""The figures of docs/languages.md are those that its commands print."""

from pathlib import Path

import pack_sets
import packs
import pytest

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "languages.md").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("rows", [packs.table, packs.told_table, pack_sets.table])
def test_every_row_stands_on_the_page_as_it_is_printed(rows):
    assert [row for row in rows() if row not in PAGE] == []
