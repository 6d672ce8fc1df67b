"""The same words are read otherwise in a post than in an answer to somebody."""

from datetime import UTC, datetime
from typing import get_args

import numpy as np

from townhum.connector.manifest import Manifest
from townhum.read.reader import Reader
from townhum.read.tone_model import ModelReader
from townhum.read.topicquery import Matcher
from townhum.read.view import view
from townhum.read.weights import card
from townhum.read.writing import WRITINGS, Writing
from townhum.records import ItemKey, ScrubbedPost
from townhum.run.stages import build_reader

MODEL = ModelReader()
TEXTS = [
    "they never listen to anybody",
    "what the hell is this",
    "you are wrong about that",
    "I love this kettle",
    "that is not how any of this works",
    "no idea why people still buy it",
]


def post(text, source):
    return ScrubbedPost(source, ItemKey(b"0" * 16), datetime(2026, 11, 2, tzinfo=UTC), text, language="en")


def scores(reader, source):
    return [reader.explain(post(text, source)).score for text in TEXTS]


def test_the_kinds_are_those_of_manifests_and_a_manifest_says_which():
    assert get_args(Writing) == get_args(Manifest.model_fields["writing"].annotation) == WRITINGS
    assert Manifest.model_fields["writing"].is_required()


def test_each_kind_has_a_table_and_a_row_of_weights_of_its_own():
    assert set(card("tone-en")["tables"]) == set(WRITINGS) == set(card("tone-en")["shifts"])
    posts, comments = (MODEL.chances(view(TEXTS), [kind] * len(TEXTS)) for kind in WRITINGS)
    assert not np.allclose(posts, comments, atol=0.02)


def test_a_text_is_read_by_its_own_kind_in_a_mixed_batch():
    kinds = list(WRITINGS) * 3
    mixed = MODEL.chances(view(TEXTS), kinds)
    for row, (text, kind) in enumerate(zip(TEXTS, kinds, strict=True)):
        assert np.array_equal(mixed[row], MODEL.chances(view([text]), [kind])[0])


def test_a_post_is_read_as_people_write_at_its_source():
    reader = Reader(Matcher({}), writing={"square": "posts", "forum": "comments"})
    assert scores(reader, "forum") != scores(reader, "square") == scores(reader, "elsewhere")


def test_what_has_no_source_is_read_as_the_study_s_sources_are():
    posts = build_reader({}, writing={"square": "posts", "club": "posts"})
    comments = build_reader({}, writing={"forum": "comments"})
    mixed = build_reader({}, writing={"square": "posts", "forum": "comments"})
    assert scores(posts, "audit") == scores(posts, "square")
    assert scores(comments, "audit") == scores(comments, "forum")
    assert scores(mixed, "audit") == scores(mixed, "square")
