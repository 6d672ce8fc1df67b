"""The quick look at a text never overlooks a word that is asked for."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.topicquery.glance import HARMLESS, Glance
from townhum.read.topicquery.tokens import TAKEN_OUT, tokenise

WORDS = (
    "#_",
    "#__",
    "kettle",
    "kettles",
    "#kettle",
    "levis",
    "levi",
    "o'neill",
    "my_brand",
    "caf",
    "cafe",
    "s",
    "x1",
    "лампа",
)
PIECES = st.sampled_from(
    [
        *WORDS,
        "#_hidden_",
        "Kettle's",
        "KETTLES",
        "kettle\u2019s",
        "caf\u00e9",
        "#my_brand's",
        "lamp",
        "Levi's",
        "\u2026",
        "\U0001f600",
        "\u24b6",
    ]
)
JOINTS = st.sampled_from(
    [" ", "", "-", "'", "\u2019", "_", "#", ". ", TAKEN_OUT, "\ufe0f", "\u200d", "\U0001f600", "\n"]
)


@given(st.lists(st.tuples(PIECES, JOINTS), max_size=6), st.sets(st.sampled_from(WORDS)))
def test_a_no_is_never_wrong(parts: list[tuple[str, str]], words: set[str]) -> None:
    text = "".join(piece + joint for piece, joint in parts)
    if Glance(words).may_hold(text):
        return
    forms = {form for token in tokenise(text) for form in token.forms}
    assert words.isdisjoint(forms)


@given(st.text(), st.sets(st.text(min_size=2, max_size=4), min_size=1))
def test_a_no_is_never_wrong_of_any_text(text: str, words: set[str]) -> None:
    if not Glance(words).may_hold(text):
        assert words.isdisjoint(form for token in tokenise(text) for form in token.forms)


@pytest.mark.parametrize(
    "text", ["nothing here", "kett le \U0001f600", f"no {TAKEN_OUT}{TAKEN_OUT} no \u2014 \u201cno\u201d"]
)
def test_most_texts_get_a_no(text: str) -> None:
    assert not Glance(["kettle", "deliver", "delivered"]).may_hold(text)


@pytest.mark.parametrize("text", ["The KETTLE", "kettle's", "delivered", "deliver it"])
def test_a_text_that_may_hold_a_word_gets_a_yes(text: str) -> None:
    assert Glance(["kettle", "deliver", "delivered"]).may_hold(text)


def test_characters_called_harmless_are_parts_of_no_word() -> None:
    found = [chr(code) for code in range(0x20000) if re.fullmatch(f"[{HARMLESS}]", chr(code))]
    assert len(found) > 1_000
    assert not [one for one in found if one.isalnum()]
    assert not [
        one
        for one in found
        if unicodedata.normalize("NFKC", one) != one and unicodedata.normalize("NFKC", one).isalnum()
    ]
