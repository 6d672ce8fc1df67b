"""Every table, view and column explains itself, and none could hold a person."""

import re

import pytest
from releases import published, release

from townhum.count.release.rules import DISCOVERED_FLOOR
from townhum.errors import StoreError
from townhum.keep.public import describe, tables_markdown
from townhum.keep.sql import text
from townhum.records.agreed import K_FLOOR

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
    "period": {"period", "kind", "series", "several"},
    "made_with": {"period", "part", "version"},
    "coverage": {"period", "source", "status", "reason", "said"},
    "drops": {"period", "reason", "items"},
    "held_back": {"period", "grid", "share"},
    "cell_track": {"period", "track"},
    "cell_track_tone": {"period", "track", "tone", "share"},
    "cell_track_source": {"period", "track", "source", "share"},
    "cell_track_intent": {"period", "track", "intent", "share"},
    "cell_track_language": {"period", "track", "language", "share"},
    "cell_track_rating": {"period", "track", "rating", "share"},
    "cell_pair": {"period", "track", "other"},
    "cell_day_part": {"period", "day", "part"},
    "corrected_tone": {"period", "track", "tone"},
    "tone_shares": {"period", "series", "track", "kind", "label", "tone", "read_with"},
    "cell_brand_aspect": {"period", "brand", "aspect"},
    "cell_brand_aspect_tone": {"period", "brand", "aspect", "tone", "share"},
    "aspect_sentiment": {"period", "series", "brand", "aspect", "label", "read_with"},
    "aspect_tone": {"period", "series", "brand", "aspect", "label", "read_with"},
    "theme": {"series", "theme", "label", "words"},
    "term_facts": {"period", "unlisted"},
    "cell_term": {"period", "term"},
    "cell_theme": {"period", "theme"},
    "key_terms": {"period", "series", "term", "read_with"},
    "term_growth": {"period", "series", "term", "read_with"},
    "themes": {"period", "series", "theme", "label", "words", "before_period", "read_with"},
    "sentiment_change": {"period", "series", "track", "kind", "label", "before_period", "read_with"},
    "comparison": {"period", "series", "track", "other", "read_with"},
    "source_mix": {"period", "series", "track", "source", "read_with"},
    "mix": {"period", "series", "track", "source", "read_with"},
    "file_info": {"townhum_version"},
    "period_facts": {"period", "kind", "series", "read_with"},
    "share_of_voice": {"period", "series", "track", "label", "tracked_set", "read_with"},
    "net_sentiment": {"period", "series", "track", "kind", "label", "read_with"},
    "topic_growth": {"period", "series", "track", "kind", "label", "before_period", "read_with"},
    "findings": {"period", "kind", "label", "read_with"},
}
"""Every column of text there may be."""

NUMBERS = {"INTEGER", "BIGINT", "HUGEINT", "DOUBLE", "BOOLEAN", "TIMESTAMP"}


@pytest.fixture
def described(tmp_path):
    return describe(published(tmp_path, release(0, {"acorn": {"neutral": 12}})))


def test_everything_has_a_comment(described):
    assert [f"{row.table}.{row.column}" for row in described if not row.comment.strip()] == []


def test_tables_come_before_views_and_each_before_its_columns(described):
    heads = [(row.table, row.type) for row in described if not row.column]
    assert heads == sorted(heads, key=lambda head: (head[1], head[0]))
    assert [row.column for row in described if row.table == "cell_track"] == ["", "period", "track", "voices"]
    assert {name for name, _ in heads} == {row.table for row in described} == set(TEXTS)


def test_no_column_is_named_like_something_that_identifies(described):
    for row in described:
        assert not IDENTIFYING & set(re.split(r"[_\W]", row.column.lower())), row


def test_every_column_is_a_number_a_time_or_a_text_that_is_allowed(described):
    for row in described:
        if row.column and row.type not in NUMBERS:
            assert row.type in {"VARCHAR", "ENUM"}, row
            assert row.column in TEXTS[row.table], row


def test_the_last_door_is_at_the_floor_of_k():
    for table in text("schema").split(";"):
        discovered = "cell_term" in table or "cell_theme" in table
        floors = set(re.findall(r"voices >= (\d+)", table))
        assert floors <= {str(DISCOVERED_FLOOR if discovered else K_FLOOR)}


def test_without_a_public_file_there_is_nothing_to_describe(tmp_path):
    with pytest.raises(StoreError, match="townhum run"):
        describe(tmp_path / "public.duckdb")


def test_the_page_has_every_column(described):
    page = tables_markdown()
    for row in described:
        assert (f"| {row.column} | {row.type} | " if row.column else f"## {row.table} ({row.type})") in page
    assert all(line.count("|") == 4 for line in page.splitlines() if line.startswith("|"))
