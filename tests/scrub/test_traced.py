"""The visible text, and the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.scrub.traced import visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain text", "plain text"),
        ("\uff20ann", "@ann"),
        ("a\u200bn\u00adn", "ann"),
        ("e\u0301", "é"),
        ("\u0301e", "\u0301e"),
        ("line\nbreak\ttab", "line\nbreak\ttab"),
        ("\ud83d", ""),
        ("👩\u200d💻", "👩💻"),
        ("\ufdfa", "\ufdfa"),
    ],
)
def test_what_a_reader_sees(text, seen):
    assert visible(text).text == seen


@given(st.text(alphabet=st.characters() | st.sampled_from("\u200b\ud800\ufb01e\u0301½"), min_size=1))
def test_every_span_leads_back_into_the_original(text):
    traced = visible(text)
    for start in range(len(traced.text)):
        first, last = traced.original(*traced.whole(start, start + 1))
        assert 0 <= first < last <= len(text)


@given(st.text(alphabet=st.characters() | st.sampled_from("\u200b\ud800\ufb01e\u0301½")))
def test_characters_are_in_the_original_order(text):
    traced = visible(text)
    starts = [traced.original(index, index + 1)[0] for index in range(len(traced.text))]
    assert starts == sorted(starts)
