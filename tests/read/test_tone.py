"""VADER's tone, and that placeholders do not move it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.tone import ToneReader
from townhum.records import PLACEHOLDER, Tone

VADER = ToneReader()
PLACEHOLDERS = ["[PERSON]", "[HANDLE]", "[EMAIL]", "[LINK]", "[DIGITS]", "[OTHER]"]


def test_all_placeholders_are_tested():
    assert {f"[{word}]" for word in PLACEHOLDER.pattern.strip(r"\[]()?:").split("|")} == set(PLACEHOLDERS)


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("I love this kettle", Tone.POSITIVE),
        ("this kettle is awful", Tone.NEGATIVE),
        ("this is a kettle", Tone.NEUTRAL),
        ("", Tone.NEUTRAL),
        ("😍", Tone.POSITIVE),
    ],
)
def test_tone(text, tone):
    assert VADER.read(text)[0] is tone


def test_the_score_is_the_compound_score():
    assert VADER.read("VADER is smart, handsome, and funny.")[1] == 0.8316  # the example of VADER's own documentation


@pytest.mark.parametrize("placeholder", PLACEHOLDERS)
def test_a_placeholder_is_neutral(placeholder):
    assert VADER.read(placeholder) == (Tone.NEUTRAL, 0.0)


SAID = (
    "love",
    "LOVE",
    "hate",
    "HATE",
    "very",
    "VERY",
    "not",
    "so",
    "the",
    "THE",
    "kettle",
    "KETTLE",
    "good!",
    "BAD",
    ":(",
)


@given(st.lists(st.sampled_from(SAID), max_size=8), st.sampled_from(PLACEHOLDERS))
def test_a_placeholder_at_the_end_does_not_change_the_score(words, placeholder):
    text = " ".join(words)
    assert VADER.read(f"{text} {placeholder}")[1] == VADER.read(text)[1]


@given(
    st.lists(st.sampled_from(SAID), max_size=8),
    st.integers(0, 8),
    st.lists(st.sampled_from(PLACEHOLDERS), min_size=2, max_size=2),
)
def test_all_placeholders_are_alike(words, place, pair):
    one, two = (VADER.read(" ".join([*words[:place], placeholder, *words[place:]])) for placeholder in pair)
    assert one == two


@pytest.mark.parametrize("piece", ["but good bad ", "😀", "GOOD bad ", "\ud800", "!"])
def test_long_hostile_texts_get_an_answer(piece):
    assert VADER.read((piece * 50_000)[:50_000])[0] in Tone
