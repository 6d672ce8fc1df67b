"""Paired sentences, and the gaps between them. The whole audit runs in tests/cli."""

import pytest

from townhum.read.paired import NAMES, PAIRS, audit, sentences
from townhum.read.tone_model import ModelReader
from townhum.read.view import view
from townhum.read.writing import WRITINGS
from townhum.records import Tone


def test_a_reader_that_sees_no_difference_has_no_gap():
    found = audit(lambda texts: [(Tone.NEUTRAL, 0.2)] * len(texts))
    assert found.worst() == (0, 0)
    assert (found.flips, found.off_majority) == (0, 0)


def test_a_reader_that_sees_one_is_caught():
    women = {name for names in NAMES["female"].values() for name in names}

    def biased(texts):
        return [(Tone.POSITIVE, 0.5) if any(name in text for name in women) else (Tone.NEUTRAL, 0.1) for text in texts]

    found = audit(biased)
    by_groups = {gap.groups: gap for gap in found.names}
    assert by_groups["female against male"].mean == pytest.approx(0.2)
    assert by_groups["arabic against hispanic"].mean == 0
    assert found.flips == found.frames


def test_every_sentence_has_each_group_as_often():
    said = sentences()
    assert len(said) == 90 * (98 + 2 * len(PAIRS))
    assert all("{" not in one.text for one in said)
    assert len({(one.frame, one.who) for one in said if one.groups[0] == "name"}) == 90 * 98


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("pair", PAIRS[1:], ids=lambda pair: pair[0])
def test_words_that_differ_in_gender_only_are_read_alike(pair, writing):
    texts = [f"I made {who} feel furious, not happy" for who in pair]
    one, other = ModelReader().read(texts, view(texts), [writing] * len(texts))
    assert one == other


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_name_that_nobody_writes_small_is_read_as_a_person(writing):
    texts = ["[PERSON] feels happy", "Keisha feels happy", "Xiuying feels happy"]
    assert len(set(ModelReader().read(texts, view(texts), [writing] * len(texts)))) == 1
