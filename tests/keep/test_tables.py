"""Every table, view and column explains itself, and none could hold a person."""

import re

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import TONES, Week, cells, published

from townhum.errors import StoreError
from townhum.keep.public import describe, layout, tables_markdown
from townhum.keep.sql import GRID_TABLES, ONLY_SHOWN, VIEWS, text
from townhum.records.agreed import DIMENSIONS, K_FLOOR

IDENTIFYING = {
    "account", "address", "author", "avatar", "body", "content", "cursor", "device", "email", "followers", "geo",
    "handle", "hash", "host", "id", "ip", "key", "latitude", "link", "location", "longitude", "mark", "mention",
    "message", "permalink", "person", "phone", "post", "profile", "pseudonym", "text", "title", "token", "user",
    "username", "uuid",
}  # fmt: skip

TEXTS = {
    "about": {
        "series",
        "controller",
        "contact",
        "purpose",
        "benefit",
        "lawful_basis",
        "time_zone",
        "period",
        "retention",
    },
    "source": {"series", "source", "connector", "place", "permitted_because", "terms_url"},
    "track": {"series", "track", "kind", "label", "query"},
    "relaxed": {"series", "category", "reason"},
    "model_card": {"series", "model", "topic", "said"},
    "fairness": {"series", "groups", "measure"},
    "promise": {"series", "span", "who"},
    "theme": {"series", "theme", "label", "words"},
    "log_checkpoint": {"checkpoint", "verifier"},
    "forgotten": {"period", "rule"},
    "period": {"period", "kind", "series"},
    "noise": {"period", "grid"},
    "made_with": {"period", "part", "version"},
    "coverage": {"period", "source", "status", "reason"},
    "corrected_tone": {"period", "track", "tone"},
    "noisy": {"period", "track", "tone"},
    "span": {"grid", "first_period", "period", "one", "two", "three"},
    **{GRID_TABLES[grid]: {"period", *dimensions} for grid, dimensions in DIMENSIONS.items()},
    "period_facts": {"period", "kind", "series", "read_with"},
    "share_of_voice": {"period", "series", "track", "label", "tracked_set", "read_with"},
    "share_of_others": {"period", "series", "read_with"},
    "net_sentiment": {"period", "series", "track", "kind", "label", "read_with"},
    "topic_growth": {"period", "series", "track", "kind", "label", "before_period", "read_with"},
    "sentiment_change": {"period", "series", "track", "kind", "label", "before_period", "read_with"},
    **{key: {"period", "kind", "label", "read_with"} for key in ("findings", "foremost")},
    "intent_share": {"period", "series", "track", "kind", "label", "intent", "read_with"},
    "tone_shares": {"period", "series", "track", "kind", "label", "tone", "read_with"},
    **{key: {"period", "series", "track", "other", "read_with"} for key in ("comparison", "pair_overlap")},
    "source_mix": {"period", "series", "track", "source", "read_with"},
    **{
        key: {"period", "series", "brand", "aspect", "label", "read_with"}
        for key in ("aspect_sentiment", "aspect_tone")
    },
    **{key: {"period", "series", "term", "read_with"} for key in ("key_terms", "term_growth")},
    **{
        key: {"period", "series", "theme", "label", "words", "before_period", "read_with"}
        for key in ("themes", "theme_growth")
    },
    "event": {"period", "series", "kind", "track", "name", "tier", "since"},
    "events": {"period", "series", "kind", "track", "label", "name", "tier", "since", "read_with"},
    "trend": {"period", "series", "track", "measure", "first_period"},
    "trends": {"period", "series", "track", "kind", "label", "measure", "first_period", "read_with"},
    "yearly": {"period", "series", "track", "before_period"},
    "seam": {"period", "series", "before_period", "before_series", "changed"},
    "finding": {"period", "series", "kind", "tier", "track", "sentence", "caveat", "query"},
    "driver": {"period", "series", "track", "change_of", "unit", "dimension", "part", "said"},
    "drivers": {
        *(
            "period",
            "series",
            "track",
            "label",
            "change_of",
            "unit",
            "dimension",
            "part",
            "part_label",
            "said",
            "read_with",
        ),
    },
    "launch_lift": {"launch", "label", "kind", "series", "track", "first_period", "period", "said"},
    "lift": {"launch", "label", "kind", "series", "track", "track_label", "first_period", "period", "said"},
    "place": {"series", "first_period", "period", "source", "track", "promotion"},
    "places": {
        *("series", "first_period", "period", "source", "place", "track", "kind", "label"),
        *("promotion", "permitted_because", "terms_url"),
    },
    "wish": {"first_period", "period", "series", "intent", "aspect"},
    "wishes": {"first_period", "period", "series", "intent", "aspect", "label", "read_with"},
    "file_info": {"townhum_version"},
    "line": {"period", "kind", "series", "read_with", "before_period"},
    "noise_at": {"grid"},
    "track_number": {"series", "track", "kind", "label"},
    "source_number": {"series", "source"},
    "measured": set(),
    "part_name": {"grid", "name"},
    "summed": set(),
    "summed_cell": {"grid", "first_period", "period", "one", "two", "three"},
    "reach": {"grid", "first_period"},
    "split_source": {"source"},
}
"""Every column of text there may be."""

NUMBERS = {"INTEGER", "BIGINT", "DOUBLE", "FLOAT", "BOOLEAN", "TIMESTAMP", "DATE"}

VOICES = {"voices", "before_voices", "n", "before_n", "positive", "neutral", "negative"}
VOICES |= {"both_voices", "track_voices", "other_voices", "fewer_than", "before_fewer_than"}
"""Every column that is a number of accounts."""

COUNTS = {"listed", "schema_version", "brands_tracked", "brands", "among_tracks", "among_aspects", "before_periods"}
COUNTS |= {
    "cells",
    "bound",
    "categories",
    "k",
    "periods",
    "entry",
    "known",
    "rank",
    "after_periods",
    "rivals",
    "placebos",
    *("place", "before_place", "number", "sources"),
}
"""Every other whole number: of what was configured, of periods, of the log, or one that stands for a name."""

SIXTEENTHS = {"whole", "negative", "neutral", "positive", "not_read"}
"""Whole numbers of sixteenths of an account in the table `summed`: of values that may be below nought, as in `noisy`."""


@pytest.fixture
def described(tmp_path):
    return describe(published(tmp_path, Week(0, cells({"acorn": (0, 12, 0, 0)}))))


def test_everything_has_a_comment(described):
    assert [f"{row.table}.{row.column}" for row in described if not row.comment.strip()] == []


def test_tables_come_before_views_and_each_before_its_columns(described):
    heads = [(row.table, row.type) for row in described if not row.column]
    assert heads == sorted(heads, key=lambda head: (head[1], head[0]))
    assert [row.column for row in described if row.table == "cell_pair"] == [
        "",
        "period",
        "track",
        "other",
        "voices",
        "fewer_than",
    ]
    assert {name for name, _ in heads} == {row.table for row in described} == set(TEXTS)


def test_no_column_is_named_like_something_that_identifies(described):
    for row in described:
        assert not IDENTIFYING & set(re.split(r"[_\W]", row.column.lower())), row


def test_every_column_is_a_number_a_time_or_a_text_that_is_allowed(described):
    for row in described:
        if row.column and row.type.removesuffix("[]") not in NUMBERS:
            assert row.type.removesuffix("[]") in {"VARCHAR", "ENUM"}, row
            assert row.column in TEXTS[row.table], row


def test_the_last_door_is_at_the_floor_of_k():
    assert set(re.findall(r"(?:voices|fewer_than|k) >= (\d+)", text("schema") + text("public"))) == {str(K_FLOOR)}


def test_every_grid_has_a_table_with_its_names_and_a_number_or_fewer_than(described):
    for grid, names in DIMENSIONS.items():
        columns = [row.column for row in described if row.table == f"cell_{grid}" and row.column]
        assert columns == ["period", *names, "voices", "fewer_than"]


def test_the_layout_knows_the_tables_of_both_files(described):
    known = layout()
    assert {(row.table, row.column) for row in described if row.column} < known
    assert {("cell", "value"), ("rehearsed", "rho"), ("held", "first_tried")} < known


values = st.floats(-60, 400, allow_nan=False)


@settings(max_examples=3, deadline=None)
@given(st.lists(st.lists(values, min_size=12, max_size=12), min_size=2, max_size=6))
def test_no_number_of_accounts_is_below_the_least_that_may_be_shown(tmp_path_factory, weeks):
    """Whatever the noisy values are: fewer than `fewer_than` is never a number, in no table and no view."""

    def grids(drawn):
        by_tone = {track: drawn[at : at + 4] for at, track in zip((0, 4, 8), ("acorn", "birch", "price"), strict=True)}
        beside = {("acorn", "price", tone): value for tone, value in zip(TONES, drawn[3:7], strict=True)}
        return cells(
            by_tone,
            track_source={
                (track, source): drawn[at] for track in by_tone for at, source in enumerate(("forum", "square"))
            },
            track_intent={(track, "question"): drawn[at] for at, track in enumerate(by_tone)},
            track_language={("acorn", "en"): drawn[4], ("birch", "fr"): drawn[5]},
            pair={("acorn", "birch"): drawn[5]},
            brand_aspect={("acorn", "price"): sum(beside.values())},
            brand_aspect_tone=beside,
            reading={"told": drawn[6], "unlisted": drawn[7], "several": drawn[8]},
            term={"lid": drawn[9], "leak": drawn[10]},
            theme={"theme-01": drawn[11]},
        )

    public = published(tmp_path_factory.mktemp("store"), *(Week(at, grids(drawn)) for at, drawn in enumerate(weeks)))
    with duckdb.connect(str(public), read_only=True) as connection:
        columns = set(connection.execute(_WHOLE_NUMBERS).fetchall())
        assert {column for _, column in columns} <= VOICES | COUNTS | SIXTEENTHS
        columns = {(table, column) for table, column in columns if table != "summed"}
        assert {column for _, column in columns} <= VOICES | COUNTS
        assert [asked for asked in _below_the_least(columns) if connection.execute(asked).fetchall()] == []
        for view in VIEWS:
            connection.execute(f"FROM {view}")


def _below_the_least(columns):
    """What must have no rows: 10 and 2.33 sd of 2, rounded up, are 15."""
    yield from (f'SELECT 1 FROM {table} WHERE "{column}" < 15' for table, column in columns if column in VOICES)
    yield from (
        f"SELECT 1 FROM (SELECT unnest({parts}) AS voices FROM measured) WHERE voices BETWEEN 1 AND 14 OR voices < 0"
        for parts in ("intents", "languages", "ratings")
    )
    yield from (f"SELECT 1 FROM cell_{grid} WHERE (voices IS NULL) = (fewer_than IS NULL)" for grid in DIMENSIONS)
    yield from (f"SELECT 1 FROM {GRID_TABLES[grid]} WHERE voices IS NULL" for grid in ONLY_SHOWN)


_WHOLE_NUMBERS = """SELECT table_name, column_name FROM duckdb_columns()
                    WHERE NOT internal AND data_type IN ('INTEGER', 'BIGINT', 'HUGEINT')"""


def test_without_a_public_file_there_is_nothing_to_describe(tmp_path):
    with pytest.raises(StoreError, match="townhum run"):
        describe(tmp_path / "public.duckdb")


def test_the_page_has_every_column(described):
    page = tables_markdown()
    for row in described:
        assert (f"| {row.column} | {row.type} | " if row.column else f"## {row.table} ({row.type})") in page
    assert all(line.count("|") == 4 for line in page.splitlines() if line.startswith("|"))
