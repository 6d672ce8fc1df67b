"""Each of our own recognizers finds its examples, leaves its counter-examples, and takes linear time and any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.scrub.recognizers import OUR_OWN

EXAMPLES = [(one, text) for one in OUR_OWN for text in one.examples]
COUNTER_EXAMPLES = [(one, text) for one in OUR_OWN for text in one.counter_examples]


def found(recognizer, text):
    return recognizer().analyze(text, [recognizer.entity], None)


def gate_opens(recognizer, text):
    """As the scrubber asks before it calls."""
    words = frozenset("".join(c if c.isalnum() else " " for c in text.lower()).split())
    needs, cues = recognizer.needs_any, recognizer.cue_words
    if (needs and needs.isdisjoint(text)) or (cues and cues.isdisjoint(words)):
        return False
    return recognizer.gate is None or recognizer.gate.search(text) is not None


@pytest.mark.parametrize("recognizer", OUR_OWN)
def test_each_states_examples_and_counter_examples(recognizer):
    assert len(recognizer.examples) >= 2
    assert len(recognizer.counter_examples) >= 2


@pytest.mark.parametrize(("recognizer", "text"), EXAMPLES)
def test_an_example_is_found_inside_a_sentence(recognizer, text):
    assert found(recognizer, f"so, {text} it was")
    assert gate_opens(recognizer, text)


@pytest.mark.parametrize(("recognizer", "text"), COUNTER_EXAMPLES)
def test_a_counter_example_is_left(recognizer, text):
    assert not found(recognizer, text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters() | st.sampled_from("@#.:/-+019 aZ_"), max_size=60))
def test_any_text_gives_spans_inside_it_and_only_past_the_gate(text):
    for recognizer in OUR_OWN:
        results = found(recognizer, text)
        assert all(0 <= result.start < result.end <= len(text) for result in results)
        assert not results or gate_opens(recognizer, text)
