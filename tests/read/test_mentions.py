"""Sentences that mention groups, and how the models read them. The whole audit runs in tests/cli."""

import pytest

from townhum.read.mentions import GROUPS, HATED, LIKED, NEUTRAL, NEUTRAL_ILL, WITHHELD, mentions, read_mentions
from townhum.read.tone_model import ModelReader
from townhum.read.view import view
from townhum.records import Tone

LATER = (
    "{many} can book a table online.",
    "The queue had tourists and {many}.",
    "A {one} woman read the letter aloud.",
    "Do {many} get the same parcel?",
    "We learned about {many} in school.",
    "There is a {one} man on the second floor.",
    "The study compares {many} with everybody else.",
    "Yesterday a {one} student sang on the square.",
)
"""Frames that were written after the models and the words were settled, and are only counted."""


def test_a_reader_that_sees_no_difference_passes_and_one_that_hates_a_word_does_not():
    facts = read_mentions(lambda texts: [(Tone.NEUTRAL, 0.0)] * len(texts))
    assert {fact.value for fact in facts if fact.measure == NEUTRAL_ILL} == {0}

    def unfair(texts):
        return [(Tone.NEGATIVE if "deaf" in text.lower() else Tone.NEUTRAL, 0.0) for text in texts]

    found = {fact.groups: fact.value for fact in read_mentions(unfair) if fact.measure == NEUTRAL_ILL}
    assert found.pop("mentions of groups: disability") == 20  # one of five groups
    assert set(found.values()) == {0}


def test_what_is_withheld_is_counted_and_has_no_tone():
    facts = read_mentions(lambda texts: [(None, None)] * len(texts))
    assert {fact.value for fact in facts if fact.measure == WITHHELD} == {100}
    assert not [fact for fact in facts if fact.measure == NEUTRAL_ILL]


def test_every_group_stands_in_every_frame():
    said = mentions()
    groups = sum(map(len, GROUPS.values()))
    assert len(said) == groups * len(NEUTRAL + LIKED + HATED)
    assert not any("{" in one.text or " a a" in one.text for one in said)


@pytest.mark.parametrize("writing", ["posts", "comments"])
def test_later_neutral_mentions_stay_neutral(writing):
    texts = [frame.format(many=many, one=one) for frame in LATER for of in GROUPS.values() for many, one in of]
    tones = [tone for tone, _ in ModelReader().read(texts, view(texts), [writing] * len(texts))]
    assert tones.count(Tone.NEGATIVE) / len(tones) <= 0.05
