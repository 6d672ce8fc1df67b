"""Accurate tone: the encoder and the small model together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.errors import ModelError
from townhum.read.accurate import BESIDE, MOST_PIECES, NAME, AccurateReader, Cutter, leant, mixed, shipped_encoder
from townhum.read.features import softmax
from townhum.read.reader import Reader
from townhum.read.tone_model import ModelReader
from townhum.read.topicquery import Matcher
from townhum.read.view import view
from townhum.read.weights import card, load_bytes, load_weights
from townhum.read.writing import WRITINGS
from townhum.records import Tone
from townhum.words.encoder import BEGIN, END, UNKNOWN

READER = AccurateReader()


def read(*texts: str, writing: str = "posts") -> list[tuple[Tone, float]]:
    return READER.read(texts, view(texts), [writing] * len(texts))


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("I love this kettle", Tone.POSITIVE),
        ("this kettle is awful", Tone.NEGATIVE),
        ("The new kettle will be in the shops on Tuesday.", Tone.NEUTRAL),
        ("would not wish this app on anyone", Tone.NEGATIVE),
    ],
)
def test_tone(text: str, tone: Tone, writing: str) -> None:
    assert read(text, writing=writing)[0][0] is tone


def test_a_text_has_one_score_in_every_batch() -> None:
    texts = ["great app", "the lid leaks and nobody answers, I am so done with this", "", "ok", "great app"]
    together, alone = read(*texts), [read(text)[0] for text in texts]
    assert together == alone


@pytest.mark.parametrize("one", ["she", "my son", "[PERSON]", "my husband"])
def test_neither_gender_nor_name_moves_it(one: str) -> None:
    other = {"she": "he", "my son": "my daughter", "[PERSON]": "Xqwertz", "my husband": "my wife"}[one]
    assert read(f"I told {one} and it made me so happy") == read(f"I told {other} and it made me so happy")


@given(st.text(max_size=200))
@settings(max_examples=30)
def test_any_text_gets_an_answer(text: str) -> None:
    ((tone, score),) = read(text)
    assert tone in Tone
    assert -1 <= score <= 1


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    listed = [BEGIN, END, UNKNOWN, "post", "comment", "no"]
    (row,) = Cutter(listed).rows(view(["no " * 900]), ["posts"])
    assert len(row) == MOST_PIECES
    assert (row[0], row[1], row[-1]) == (0, 3, 1)


def test_nothing_is_read_of_no_texts() -> None:
    assert read() == []


def test_two_models_that_agree_are_one() -> None:
    chances = np.array([[0.2, 0.3, 0.5]], np.float32)
    assert np.exp(mixed(chances, chances, 0.6)) == pytest.approx(chances, abs=1e-6)


def test_without_the_extra_the_message_says_what_to_do() -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    with pytest.raises(ModelError, match=r"townhum\[accurate\]"):
        shipped_encoder(absent)


def test_it_reads_by_the_small_model_that_its_card_was_counted_with() -> None:
    seen = view(["third parcel this month left in the rain", "the kettle is fine"])
    writing = ["posts", "comments"]
    small = ModelReader(load_weights(BESIDE)).chances(seen, writing)
    alone = mixed(small, softmax(leant(READER.encoded(seen, writing), seen.spared)), card(NAME)["encoder_counts"])
    shifts = np.array([card(NAME)["shifts"][each] for each in writing], np.float32)
    assert READER.chances(seen, writing) == pytest.approx(softmax(alone + shifts))
    assert card(BESIDE)["trained_on"].keys() >= card(NAME)["trained_on"].keys()


def test_a_study_may_name_it() -> None:
    assert Reader(Matcher({}), tone="accurate")


def test_it_is_within_25_megabytes_and_its_card_has_a_table_for_each_kind_of_writing() -> None:
    said = card(NAME)
    assert len(load_bytes(NAME, "onnx")) == said["bytes"] < 25_000_000
    assert set(said["tables"]) == set(said["shifts"]) == set(WRITINGS)


@pytest.mark.parametrize("writing", WRITINGS)
def test_it_gains_on_the_small_model_on_kinds_that_neither_learnt_from(writing: str) -> None:
    """In the mean over kinds, beside the small model and beside VADER: what it ships for (docs/decisions/0010)."""
    ours, small = (card(name)["kinds left out"][writing] for name in (NAME, "tone-en"))
    assert np.mean([ours[kind]["macro_recall"] - small[kind]["macro_recall"] for kind in ours]) >= 1
    assert np.mean([one["macro_recall"] - one["macro_recall_vader"] for one in ours.values()]) >= 2


def test_no_share_is_worse_corrected_than_read_by_half_a_point() -> None:
    """In the mean over kinds left out, by the tables of the others: of a place whose mistakes are unknown a correction may not be worse than none."""
    for name in (NAME, "tone-en"):
        for of in card(name)["kinds left out"].values():
            off = [
                one[protocol][what]
                for what in ("corrected", "as_read")
                for one in of.values()
                for protocol in ("spread", "natural")
            ]
            corrected, read = np.split(np.array(off), 2)
            assert corrected.mean() <= read.mean() + 0.5
