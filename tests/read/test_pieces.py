"""Words in pieces, as the encoder of accurate tone knows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.lexicon import vader_lexicon
from townhum.read.pieces import Pieces
from townhum.read.tokens import cut
from townhum.words.encoder import BEGIN, END, UNKNOWN

LISTED = [
    BEGIN,
    END,
    UNKNOWN,
    "person",
    "child",
    "they",
    "kettle",
    "leak",
    "##y",
    "##ing",
    "face",
    "with",
    "tears",
    "of",
    "joy",
]
LISTED += ["don", "'", "t", "!", ":", ")", "k", "##e", "other", "0"]
PIECES = Pieces(LISTED, vader_lexicon())


def pieces(text: str) -> list[str]:
    tokens = cut([text])
    of = PIECES.of(tokens.words)
    return [LISTED[piece] for number in tokens.number for piece in of[number]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kettle", ["kettle"]),
        ("leaky leaking", ["leak", "##y", "leak", "##ing"]),
        ("don\u2019t", ["don", "'", "t"]),
        (":)", [":", ")"]),
        ("ke", ["k", "##e"]),
        ("zebra", [UNKNOWN]),
        ("[OTHER] 4711", ["other", "0"]),
        ("\U0001f602", ["face", "with", "tears", "of", "joy"]),
    ],
)
def test_the_longest_piece_comes_first(text: str, found: list[str]) -> None:
    assert pieces(text) == found


@pytest.mark.parametrize(
    ("one", "other"), [("she", "he"), ("son", "daughter"), ("[PERSON]", "Xqwertz"), ("Tyrone", "Emily")]
)
def test_neither_gender_nor_name_can_be_told(one: str, other: str) -> None:
    assert pieces(one) == pieces(other)


@pytest.mark.parametrize("text", ["!" * 500, "ke" * 900, "kettle" + "e" * 1_900])
def test_a_run_has_an_end(text: str) -> None:
    assert len(pieces(text)) < 10


@given(st.text())
def test_any_text_is_cut(text: str) -> None:
    assert set(pieces(text)) <= set(LISTED)
