"""What is read of a post is the same, bit for bit, whatever it stands beside and whatever was read before."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from batches import arrangements, differing
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_texts import odd_texts

from townhum.read.aspects import AspectReader, Target
from townhum.read.features import across, by_owner, times
from townhum.read.language_batch import BatchIdentifier
from townhum.read.lexicon import Known, vader_lexicon
from townhum.read.reader import Reader, Reading
from townhum.read.themes import ThemeReader
from townhum.read.tokens import cut
from townhum.read.tone_model import ModelReader
from townhum.read.topicquery import Matcher, Span, parse
from townhum.read.view import view
from townhum.records import ItemKey, ScrubbedPost

QUERIES = (
    "kettle* OR #kettle OR ketel OR bouilloire",
    "lid* OR deckel OR cover*",
    "service* OR support OR staff",
    "the OR a OR my OR is",
)
TRACKS = {name: parse(query) for name, query in zip(("brand", "lid", "service", "any"), QUERIES, strict=True)}
TEXTS = odd_texts()
HINTS = (None, "en", "nl", "en-GB", "xx")
POSTS = [
    ScrubbedPost(
        f"s{number % 3}",
        ItemKey(number.to_bytes(16)),
        datetime(2026, 11, 2, tzinfo=UTC),
        text,
        language=HINTS[number % 5],
    )
    for number, text in enumerate(TEXTS)
]
ORDERS = arrangements(len(POSTS))


def reader_of(tone: str) -> Reader:
    if tone == "accurate":
        pytest.importorskip("onnxruntime", reason="accurate tone needs the extra townhum[accurate]")
    writing = {"s0": "posts", "s1": "comments"}
    return Reader(Matcher(TRACKS), ("en", "nl"), tone=tone, toward=("brand", "lid", "service"), writing=writing)


@pytest.fixture(scope="module", params=["townhum", "vader", pytest.param("accurate", marks=pytest.mark.long)])
def reader(request):
    return reader_of(request.param)


def bits(reading: Reading) -> tuple[Any, ...]:
    """All that a reading holds; of its score the very bits."""
    score = None if reading.score is None else reading.score.hex()
    return (*dataclasses.astuple(dataclasses.replace(reading, score=None)), score)


@pytest.fixture(scope="module")
def together(reader):
    return [bits(reading) for reading in reader.explain_all(POSTS)]


@pytest.mark.parametrize("order", ORDERS)
def test_a_post_has_one_reading_in_every_batch(reader, together, order):
    def read(posts: Sequence[ScrubbedPost]) -> list[Any]:
        return [bits(reading) for reading in reader.explain_all(posts)]

    assert not differing(read, POSTS, ORDERS[order], together)


def test_a_post_has_the_same_signals_in_every_batch(reader):
    some = POSTS[::4]
    assert not differing(reader.read, some, arrangements(len(some))["sevens"])


def test_accurate_reads_some_posts_alike_in_another_batch():
    """The long form of the tests above has all posts, in every order."""
    some = POSTS[::10]
    assert not differing(reader_of("accurate").read, some, arrangements(len(some))["sevens"])


def test_the_posts_are_such_that_much_is_read_of_them():
    """Otherwise the tests above would hold nothing."""
    read = reader_of("townhum").explain_all(POSTS)
    assert sum(bool(each.toward) for each in read) > 90
    assert len({each.score for each in read}) > 150
    assert len({theme for each in read for theme in each.themes}) > 5
    assert len({each.language for each in read}) > 5
    assert sum(each.unlisted for each in read) > 0


@given(st.lists(st.text(max_size=120) | st.sampled_from(TEXTS), min_size=1, max_size=12), st.randoms())
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_in_a_batch_as_alone(texts, random):
    posts = [dataclasses.replace(POSTS[random.randrange(len(POSTS))], text=text) for text in texts]
    together = [bits(reading) for reading in READER.explain_all(posts)]
    assert together == [bits(READER.explain(post)) for post in posts]


READER = reader_of("townhum")


# The numbers behind what is read: a difference that decides nothing yet is one all the same.

TONE, ASPECTS, THEMES, LANGUAGE = ModelReader(), AspectReader(), ThemeReader(), BatchIdentifier()
LANGUAGE.restrict(["en", "nl", "de", "fr", "es", "ja", "ru", "ar"])


def rows(values: Any) -> list[bytes]:
    return [np.ascontiguousarray(row).tobytes() for row in values]


def chances_of_tone(texts: Sequence[str]) -> list[bytes]:
    return rows(TONE.chances(view(texts), ["comments"] * len(texts)))


def chances_toward(texts: Sequence[str]) -> list[bytes]:
    many = [len(cut([text]).number) > 0 for text in texts]
    targets = [Target(number, "t", Span(0, 3)) for number in range(len(texts)) if many[number]]
    found = iter(rows(ASPECTS.chances(texts, view(texts), targets)) if targets else ())
    return [next(found) if there else b"" for there in many]


def chances_of_language(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(language, chance.hex()) for language, chance in LANGUAGE.classify(texts)]


def loadings(texts: Sequence[str]) -> list[bytes]:
    there, load = THEMES.loadings(cut(texts), [True] * len(texts))
    said = dict(zip(there.tolist(), rows(load), strict=True))
    return [said.get(number, b"") for number in range(len(texts))]


@pytest.mark.parametrize("numbers", [chances_of_tone, chances_toward, loadings])
@pytest.mark.parametrize("order", ["one by one", "sevens", "shuffled"])
def test_the_numbers_behind_it_are_the_same_in_every_batch(numbers, order):
    some = TEXTS[:: 3 if order == "one by one" else 1]
    assert not differing(numbers, some, arrangements(len(some))[order])


@pytest.mark.parametrize("order", ["sevens", "shuffled", "padded"])
def test_a_language_is_as_likely_in_every_batch(order):
    some = TEXTS[::4]
    assert not differing(chances_of_language, some, arrangements(len(some))[order])


def test_the_first_word_of_a_text_does_not_meet_the_last_of_the_one_before():
    read = [chances_toward([before, "great lid on this kettle"])[1] for before in ("", "never", "not so good")]
    assert len(set(read)) == 1


# The sums that batches share.


@pytest.mark.parametrize("layout", ["C", "F"])
def test_a_row_has_one_sum_whatever_the_layout_and_the_rows_around(layout):
    random = np.random.default_rng(5)
    numbers = np.asarray(random.normal(size=(700, 66)).astype(np.float32) ** 3, order=layout)
    weights = random.normal(size=(66, 3)).astype(np.float32)
    alone = [times(numbers[[at]], weights)[0] for at in range(700)]
    assert rows(times(numbers, weights)) == rows(alone)
    assert rows(across(numbers)[:, None]) == rows(across(numbers[[at]]) for at in range(700))
    assert rows(across(numbers)[:, None]) == rows(across(row[None]) for row in np.ascontiguousarray(numbers))


@given(st.lists(st.lists(st.floats(-1e6, 1e6), max_size=30), min_size=1, max_size=20))
def test_what_an_owner_has_is_added_up_as_if_it_were_the_only_one(values):
    owner = np.repeat(np.arange(len(values)), [len(each) for each in values])
    found = by_owner(owner, np.array([one for each in values for one in each], np.float64), len(values))
    alone = [by_owner(np.zeros(len(each), np.int64), np.array(each, np.float64), 1) for each in values]
    assert rows(found[:, None]) == rows(alone)


# What came before.


def test_what_is_known_of_a_word_does_not_hang_on_what_was_asked_before():
    words = list(dict.fromkeys(word for text in TEXTS for word in cut([text]).words))
    fresh, full = vader_lexicon.__wrapped__(), vader_lexicon.__wrapped__()
    full._remembered._most = 50  # so full after the first words that nothing more is remembered
    for at in range(0, len(words), 90):
        full.look_up(words[at : at + 90][::-1])
    once, again, alone = fresh.look_up(words), full.look_up(words), [vader_lexicon().look_up([word]) for word in words]
    for each in dataclasses.fields(Known):
        expected = getattr(once, each.name)
        assert expected.tobytes() == getattr(again, each.name).tobytes()
        assert expected.tobytes() == np.concatenate([getattr(one, each.name) for one in alone]).tobytes()


def test_a_reader_that_has_read_reads_as_a_new_one():
    used, new = reader_of("townhum"), reader_of("townhum")
    for batch in ORDERS["sevens"][:20]:
        used.read([POSTS[number] for number in batch])
    assert used.read(POSTS) == new.read(POSTS)
