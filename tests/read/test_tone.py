"""The tone of a post by either model, and that placeholders do not move it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.errors import ModelError
from townhum.read.accurate import AccurateReader
from townhum.read.lexicon import vader_lexicon
from townhum.read.tone import VaderReader
from townhum.read.tone_model import ModelReader, meanings
from townhum.read.view import view
from townhum.read.weights import card, load_weights
from townhum.records import PLACEHOLDER, Tone

MODELS = {"townhum": ModelReader(), "accurate": AccurateReader(), "vader": VaderReader()}
PLACEHOLDERS = ["[PERSON]", "[HANDLE]", "[EMAIL]", "[LINK]", "[DIGITS]", "[OTHER]"]


def read(model, *texts):
    return MODELS[model].read(texts, view(texts), ["posts"] * len(texts))


def test_all_placeholders_are_tested():
    assert {f"[{word}]" for word in PLACEHOLDER.pattern.strip(r"\[]()?:").split("|")} == set(PLACEHOLDERS)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("I love this kettle", Tone.POSITIVE),
        ("this kettle is awful", Tone.NEGATIVE),
        ("The new kettle will be in the shops on Tuesday.", Tone.NEUTRAL),
        ("😍", Tone.POSITIVE),
    ],
)
def test_tone(model, text, tone):
    assert read(model, text)[0][0] is tone


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("not happy with this at all", Tone.NEGATIVE),
        ("stopped working after two days and nobody answers", Tone.NEGATIVE),
        ("it finally came and it works like a dream", Tone.POSITIVE),
        ("the lid leaks all over my bag", Tone.NEGATIVE),
        ("the handle broke after a week", Tone.NEGATIVE),
    ],
)
def test_the_model_reads_what_no_lexicon_holds(text, tone):
    assert read("townhum", text)[0][0] is tone


def test_a_link_says_nothing_of_tone():
    text = "the new kettle is in the shops"
    assert read("townhum", f"{text} [LINK]") == read("townhum", text)


def test_the_score_of_vader_is_the_compound_score():
    assert read("vader", "VADER is smart, handsome, and funny.")[0][1] == 0.8316  # the example of its documentation


@pytest.mark.parametrize("model", ["townhum", "accurate"])
def test_a_text_has_the_same_score_in_every_batch(model):
    texts = ["I love this kettle", "", "this kettle is awful, but cheap!", "ok", "NOT good :("] * 7
    assert read(model, *texts) == [read(model, text)[0] for text in texts]


@pytest.mark.parametrize("model", MODELS)
def test_no_texts_have_no_tone(model):
    assert read(model) == []


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_texts_get_one_tone_each(texts):
    answers = read("townhum", *texts)
    assert len(answers) == len(texts)
    assert all(tone in Tone and -1 <= score <= 1 for tone, score in answers)


SAID = ("love", "LOVE", "hate", "very", "not", "so", "the", "KETTLE", "good!", "BAD", ":(")


@given(st.lists(st.sampled_from(SAID), max_size=8), st.integers(0, 8), st.permutations(PLACEHOLDERS))
def test_vader_takes_all_placeholders_alike(words, place, pair):
    one, two = (read("vader", " ".join([*words[:place], placeholder, *words[place:]]))[0] for placeholder in pair[:2])
    assert one == two


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("piece", ["but good bad ", "😀", "GOOD bad ", "\ud800", "!", "a"])
def test_long_hostile_texts_get_an_answer(model, piece):
    assert read(model, (piece * 50_000)[:50_000])[0][0] in Tone


@pytest.mark.parametrize("name", ["tone-en", "aspects-en"])
def test_the_weights_are_those_of_the_card_and_small(name):
    assert load_weights(name)
    assert card(name)["bytes"] < 3_000_000


def test_missing_weights_are_said_so():
    with pytest.raises(ModelError, match="Install townhum again"):
        load_weights("tone-xx")


def test_what_words_mean_is_added_up_over_the_root_of_their_number_and_apart_where_they_are_negated():
    seen = view(["lovely grim", "not grim", "", "unheard lovely lovely lovely"])
    words = ["lovely", "grim"]
    hashes = vader_lexicon().look_up(words).hashes
    order = np.argsort(hashes)
    weights = np.array([[[1, 2, 3], [9, 9, 9]], [[10, 20, 30], [-4, -5, -6]]], np.int8)
    found = meanings(seen, hashes[order], weights[order])
    assert found[:2] == pytest.approx(np.array([[11, 22, 33], [-4, -5, -6]]) / np.sqrt(2))
    assert found[2:] == pytest.approx(np.array([[0, 0, 0], [3, 6, 9]]) / np.sqrt([[1], [4]]))
