"""Each of our own recognizers finds its examples, leaves its counter-examples, and takes linear time and any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from presidio_analyzer import EntityRecognizer
from spacy.lang.en.stop_words import STOP_WORDS

from townhum.scrub.common import COMMON
from townhum.scrub.latin import latin, words_of
from townhum.scrub.recognizers import OUR_OWN, build_registry, recognizers
from townhum.scrub.recognizers.pattern import looked, shown

EXAMPLES = [(one, text) for one in OUR_OWN for text in one.examples]
COUNTER_EXAMPLES = [(one, text) for one in OUR_OWN for text in one.counter_examples]


def found(recognizer, text):
    return recognizer().analyze(text, [recognizer.entity], None)


def gate_opens(recognizer, text):
    """As the scrubber asks before it calls."""
    words = frozenset("".join(c if c.isalnum() else " " for c in text.lower() + " " + latin(text.lower())).split())
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


TEXTS = (
    "ann@bee.co.uk, card 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00",
    "1BoatSLRHtKNngkdXEeobR76b53LETtpyT from 192.168.1.44 or 2001:db8::1, +44 20 7946 0018",
    "so @ann_b, u/some_user, https://social.example/@ann/1, Mr Price at 221b Baker Street",
)


def test_the_registry_of_presidio_holds_the_same_recognizers_and_finds_the_same():
    ours, theirs = recognizers(), build_registry().recognizers
    assert all(isinstance(one, EntityRecognizer) for one in theirs)
    assert [one.supported_entities for one in theirs] == [one.supported_entities for one in ours]
    for text in TEXTS:
        hits = [
            [
                (hit.entity_type, hit.start, hit.end, hit.score)
                for one in some
                for hit in one.analyze(text, one.supported_entities, None)
            ]
            for some in (ours, theirs)
        ]
        assert hits[0] == hits[1] != []


def test_the_common_words_are_those_of_spacy_and_more():
    assert {word for word in STOP_WORDS if word.isalpha()} < COMMON


def straight(recognizer, text):
    """As the scrubber looks, where it need not ask the recognizer itself; of what is empty it takes no notice."""
    one = recognizer()
    look = one.look()
    hits = [(hit.start, hit.end) for hit in found(recognizer, text) if hit.start < hit.end]
    return look is None or list(looked(look, one.span, shown(text, words_of(text.lower())))) == hits


@pytest.mark.parametrize(("recognizer", "text"), EXAMPLES + COUNTER_EXAMPLES)
def test_looking_straight_finds_what_is_found_by_asking(recognizer, text):
    for told in (
        text,
        f"so, {text} it was, and {text}",
        text.upper(),
        f"\u00e9t\u00e9 {text} \u0435",
        f"{text}\n{text}",
    ):
        assert straight(recognizer, told)


STARTED = [one for one in OUR_OWN if one.starts]
PIECES = sorted({piece for _, text in EXAMPLES + COUNTER_EXAMPLES for piece in text.split()})


@pytest.mark.parametrize("recognizer", STARTED)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_where_the_words_with_which_matches_begin_are_tried_nothing_is_missed(recognizer, data):
    own = st.sampled_from(sorted(recognizer.starts.words)) | st.sampled_from(
        [piece for text in recognizer.examples for piece in text.split()]
    )
    pieces = data.draw(st.lists(own | st.sampled_from(PIECES), min_size=1, max_size=8))
    signs = st.sampled_from([" ", "-", "", ", ", ": ", "'", "@", "_"])
    text = "".join(piece + data.draw(signs) for piece in pieces)
    assert straight(recognizer, text)
    assert straight(recognizer, text.upper().replace("I", "\u0131"))
    assert straight(recognizer, text.replace("B", "\u0392").replace("e", "\u00e9"))


def test_most_recognizers_need_not_be_asked_themselves():
    assert sum(one().look() is not None for one in OUR_OWN) > len(OUR_OWN) * 0.9


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters() | st.sampled_from("@#.:/-+019 aZ_"), max_size=60))
def test_any_text_gives_spans_inside_it_and_only_past_the_gate(text):
    for recognizer in OUR_OWN:
        results = found(recognizer, text)
        assert all(0 <= result.start < result.end <= len(text) for result in results)
        assert not results or gate_opens(recognizer, text)
        assert straight(recognizer, text)


def test_a_recognizer_of_presidios_can_be_taken_out_by_its_name():
    registry = build_registry()
    before = len(registry.recognizers)
    registry.remove_recognizer("CreditCardRecognizer")
    assert len(registry.recognizers) == before - 1
