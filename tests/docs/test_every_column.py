"""docs/every-column.md names the mechanism behind every column of the public file, and no column that there is not."""

import re
from collections import Counter

from ledgers import published
from tools.pages import ROOT

from townhum.keep.public import describe
from townhum.records.agreed import DIMENSIONS
from townhum.records.budget import DECISIONS

ROW = re.compile(r"^\| (`[^|]*`) \| (`[^|]*`) \| (\S[^|]*) \|$", re.MULTILINE)
MECHANISM = re.compile(r"noise: (?P<drawn>.+)|post-processing of (?P<made_of>.+)|operational: \S.+")
PAGE = (ROOT / "docs" / "every-column.md").read_text(encoding="utf-8")


def entries():
    """Table, column and mechanism of each entry."""
    for tables, columns, mechanism in ROW.findall(PAGE):
        for table in re.findall(r"`(\w+)`", tables):
            for column in re.findall(r"`(\w+)`", columns):
                yield table, column, mechanism


def test_every_column_has_one_entry_and_every_entry_a_column(tmp_path):
    there = {(row.table, row.column) for row in describe(published(tmp_path)) if row.column}
    named = Counter((table, column) for table, column, _ in entries())
    assert there - set(named) == set(), "say on docs/every-column.md what these are made of"
    assert set(named) - there == set()
    assert {each for each, times in named.items() if times > 1} == set()


def test_every_entry_names_a_mechanism_and_grids_that_there_are():
    for table, column, mechanism in entries():
        match = MECHANISM.fullmatch(mechanism)
        assert match, (table, column)
        grids = match["drawn"] or match["made_of"]
        assert not grids or grids == "*" or set(grids.split(", ")) <= {*DIMENSIONS, *DECISIONS}, (table, column)


def test_every_number_of_accounts_comes_out_of_the_noise_and_every_grid_is_drawn():
    accounts = re.compile(r"(\w+_)?(voices|fewer_than|share|low|high)|positive|neutral|negative|before_n|n|value")
    configured = {
        "noise.fewer_than",
        "noise.share",
        "noise_at.fewer_than",
        "noise_at.share",
        "reach.fewer_than",
        "fairness.value",
    }
    for table, column, mechanism in entries():
        if accounts.fullmatch(column) and f"{table}.{column}" not in configured:
            assert not mechanism.startswith("operational"), (table, column)
    drawn = {table for table, _, mechanism in entries() if mechanism.startswith("noise: ")}
    assert drawn == {f"cell_{grid}" for grid in DIMENSIONS} | {"noisy", "measured"}


def test_the_lines_of_the_page_are_all_entries():
    lines = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert len(lines) == len(ROW.findall(PAGE))
