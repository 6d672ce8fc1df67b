"""Plain words that are an account, a secret or an address go where they stand as one, and words of a market stay."""

import itertools
import random
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.scrub.hints import CUE_OF, PART_OF
from townhum.scrub.tagged import find_tagged, gate_features, known
from townhum.words import ALWAYS, vocabulary

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "scrubbing"))
from told import left, sentences


def found(text):
    words = frozenset(re.findall(r"[^\W_]+", text.lower()))
    return [text[start:end] for start, end, _ in find_tagged(text, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("find me as quiet river on steam", ["quiet river"]),
        ("my playlist is under paper boats on spotify", ["paper boats"]),
        ("the wifi password at home is purple monkey", ["purple monkey"]),
        ("i log in to the forum as rusty gate", ["rusty gate"]),
        ("grandad was born on the ninth of june and still dances", ["the ninth of june"]),
    ],
)
def test_it_finds_words_of_all_kinds(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "my insta is full of ads today",
        "the wifi password is wrong again",
        "on steam it is cheap",
        "find me a kettle that lasts",
        "the account page will not load",
        "the pin broke after a week",
        "a table for two near the window",
    ],
)
def test_what_only_sounds_like_it_stays(text):
    assert found(text) == []


@pytest.mark.parametrize(("name", "whole", "part"), [("pensioner", 0.14, 0.34), ("support", 0.11, 0.17)])
def test_most_identifiers_go_in_wordings_that_nothing_was_made_for(scrubber, name, whole, part):
    """Of both a third and more stayed whole before; the goal is none, and 3 % in part."""
    figures = [left(scrubber, sentence) for _, sentence in sentences(f"identifiers_{name}.txt")]
    of = sum(one.labelled for one in figures)
    assert sum(one.whole for one in figures) / of <= whole
    assert sum(one.part for one in figures) / of <= part


def test_a_text_is_let_through_by_its_words_and_their_classes():
    assert list(gate_features(["my", "insta", "ninth"])) == ["my", "insta", "<service>", "ninth", "<ord>"]


def test_only_function_words_and_words_of_the_grammar_or_the_hints_are_weighed_as_themselves():
    listed = {*CUE_OF, *PART_OF}
    odd = {word for word in known() - listed if word.isalpha() and vocabulary().get(word, 0) < ALWAYS}
    assert len(odd) < 700
    assert not {"emma", "oliver", "smith", "jones"} & odd


@given(
    st.lists(
        st.sampled_from(
            [
                "my",
                "insta",
                "is",
                "quiet",
                "river",
                ".",
                "-",
                "\n",
                "@joe",
                "9",
                "on",
                "caf\u00e9",
                "_",
                "\0",
                "\ud800",
                "\u00b2",
                "\u0661/10",
            ]
        ),
        max_size=90,
    )
)
def test_any_text_can_be_read(words):
    text = " ".join(words)
    spans = list(find_tagged(text, frozenset(words)))
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "The handle was loose and wobbly.",
        "The key was stuck in the lock.",
        "Their youtube was hilarious.",
        "The wifi was dreadful all week.",
    ],
)
def test_what_is_told_of_a_thing_stays(text):
    words = frozenset(re.findall(r"[^\W_]+", text.lower()))
    assert not list(find_tagged(text, words))


@pytest.mark.parametrize(
    "text",
    ["10/10", "4.5 / 5", "the score was 3-2 on 2026-11-21", "10/10 would build again", "definitely worth seeing"],
)
def test_a_verdict_stays(text):
    assert not list(find_tagged(text, frozenset(re.findall(r"[^\W_]+", text))))


def test_a_score_may_be_a_date_where_somebody_was_born():
    texts = ["my birthday is 4/10 and i was born in the rain", "my kettle gets 4/10 and it was bought in the rain"]
    found = [list(find_tagged(text, frozenset(re.findall(r"[^\W_]+", text)))) for text in texts]
    assert [bool(spans) for spans in found] == [True, False]


ORDINARY = "We bought the kettle in May and it boils fast. The lid is stiff, though! Nobody at the shop knew why. "


@pytest.mark.parametrize("before", [1, 3, 40])
def test_what_identifies_goes_in_a_long_text_as_it_does_alone(before):
    text = ORDINARY * before + "Find me as quiet river on steam. " + ORDINARY * before
    assert found(text) == ["quiet river"]


def test_what_a_piece_would_part_is_found_whole():
    for by in range(60, 180):
        for around in (ORDINARY * 3, "kettle, " * 30):
            text = around[:by] + " find me as quiet river on steam " + around[by:]
            assert {"quiet river", "quiet river on"}.intersection(found(text)), by


def test_a_long_text_without_a_break_can_be_read():
    assert found("my insta is " + "x" * 5_000 + " and " + "\n" * 500) is not None


def test_it_hangs_on_no_order_of_the_words():
    """A set has none, and in this text those that speak for looking and those that speak against weigh the same."""
    text = "on steam i am quiet river of then this was to"
    words = text.split()
    orders = [words[by:] + words[:by] for by in range(len(words))] + [sorted(words), sorted(words)[::-1]]
    orders += [random.Random(seed).sample(words, len(words)) for seed in range(30)]
    assert len({tuple(find_tagged(text, order)) for order in orders}) == 1
