"""Gates open for whatever the recognizer behind them finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.scrub.asked import Asked
from townhum.scrub.latin import words_of
from townhum.scrub.recognizers import OUR_OWN

_SAID = ("{}", "well, {}!", "on 3 May 2019 i wrote {} and no more")


@pytest.mark.parametrize("kind", OUR_OWN)
def test_a_recognizer_is_asked_about_each_text_in_which_it_finds_something(kind):
    recognizer = kind()
    texts = [said.format(example) for said in _SAID for example in kind.examples]
    found = [text for text in texts if recognizer.analyze(text, recognizer.supported_entities)]
    assert found
    for text in found:
        rows = Asked([recognizer]).about(text, words_of(text.lower()))
        assert [row.recognizer for row in rows] == [recognizer]
        assert rows[0].gate is None or rows[0].gate.search(text)


def test_few_digits_and_short_pieces_wake_nobody_who_needs_more():
    asked = Asked([kind() for kind in OUR_OWN if kind.fewest_digits or kind.longest_piece])
    assert not asked.about("it leaks!", frozenset(["it", "leaks"]))
    assert len(asked.about("it leaks 2 times", frozenset(["it", "leaks", "2", "times"]))) == 0
    assert len(asked.about("code 12345678901234567", frozenset(["code", "12345678901234567"]))) > 2


def test_what_is_remembered_is_bounded_and_no_text():
    asked = Asked([kind() for kind in OUR_OWN])
    for number in range(5_000):
        asked.about(chr(33 + number % 90) + chr(33 + number // 90) + str(number), frozenset())
    assert len(asked._remembered) <= 4_096
    assert all(len(sign) == 1 for signs, _, _ in asked._remembered for sign in signs)


PIECES = sorted({piece for kind in OUR_OWN for text in kind.examples for piece in text.split()})


@pytest.mark.parametrize("kind", OUR_OWN)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_gates_open_for_whatever_is_found_in_pieces_of_examples(kind, data):
    own = st.sampled_from([piece for text in kind.examples for piece in text.split()])
    pieces = data.draw(st.lists(st.sampled_from(kind.examples) | own | st.sampled_from(PIECES), min_size=1, max_size=6))
    text = "".join(piece + data.draw(st.sampled_from([" ", " ", ", ", ". ", "-", "\n"])) for piece in pieces)
    recognizer, words = kind(), words_of(text.lower())
    if recognizer.analyze(text, []) and not (kind.cue_words and kind.cue_words.isdisjoint(words)):
        rows = Asked([recognizer]).about(text, words)
        assert [row.recognizer for row in rows] == [recognizer]
        assert rows[0].gate is None or rows[0].gate.search(text)
