"""The semantic model says of each column what the file's own comments say, and each metric's SQL can be asked."""

import pytest
from ledgers import published

from townhum.keep.public import describe
from townhum.tell.query import asking
from townhum.tell.semantic import METRICS, meaning_of
from townhum.tell.semantic.model import model


@pytest.fixture(scope="module")
def described(tmp_path_factory):
    return describe(published(tmp_path_factory.mktemp("study")))


@pytest.fixture(scope="module")
def columns(described):
    return [each for each in described if each.column]


def test_where_a_comment_says_the_unit_the_model_says_the_same(columns):
    for each in columns:
        what = meaning_of(each.table, each.column, each.type)
        if what.role == "measure":
            said = each.comment.lower()
            if "in per cent" in said:
                assert what.unit == "per cent", (each.table, each.column)
            if "percentage points" in said or "in points" in said:
                assert what.unit == "points", (each.table, each.column)
            if "from 0 to 1" in said or "from -1 to 1" in said:
                assert what.unit == "fraction", (each.table, each.column)


def test_each_end_of_an_interval_belongs_to_a_measure_of_its_table(columns):
    names = {(each.table, each.column) for each in columns}
    ends = [each for each in columns if meaning_of(each.table, each.column, each.type).role in {"low", "high"}]
    assert len(ends) > 40
    for each in ends:
        of = meaning_of(each.table, each.column, each.type).of
        assert (each.table, of) in names, (each.table, each.column, of)


def test_numbers_of_accounts_are_added_up_over_no_tracks_and_no_periods(columns):
    counts = [each for each in columns if meaning_of(each.table, each.column, each.type).unit == "accounts"]
    assert {each.column for each in counts} >= {"voices", "positive", "fewer_than", "n"}
    for each in counts:
        assert meaning_of(each.table, each.column, each.type).sums.startswith(("never", "over the parts of one track"))


def test_yes_and_no_are_flags_and_moments_are_times(columns):
    for each in columns:
        role = meaning_of(each.table, each.column, each.type).role
        assert (role == "flag") == (each.type == "BOOLEAN")
        assert (role == "time") == each.type.startswith(("TIMESTAMP", "DATE"))


def test_the_document_has_every_table_and_metric_and_its_sql_is_asked(described, tmp_path):
    document = model(described, 7)
    assert set(document["metrics"]) == set(METRICS)
    assert set(document["tables"]) == {each.table for each in described}
    with asking(published(tmp_path)) as session:
        for metric in document["metrics"].values():
            assert session.ask(metric["sql"]).columns[6:9] == ("value", "low", "high")
