"""Where tones are told apart: by kinds of text left out, and only as far as neutral mentions of groups of people stay neutral."""

import numpy as np
import pytest
from training.fair import least_fair
from training.points import AS_GOOD, SHIFTS, agreed
from training.read_corpora import scrub_texts

from townhum.read.mentions import NEUTRAL_ILL, mentions, read_mentions
from townhum.read.tone_model import ModelReader
from townhum.read.view import view
from townhum.read.weights import load_weights
from townhum.read.writing import WRITINGS
from townhum.run.stages import build_scrubber
from townhum.study.model import Fairness


def means(**at):
    """The mean over kinds at each shift: fifty, but where it is said otherwise (`m10` is -0.10)."""
    said = {round(float(shift[1]) * -100): number for number, shift in enumerate(SHIFTS)}
    found = np.full(len(SHIFTS), 50.0)
    for name, one in at.items():
        found[said[int(name[1:])]] = one
    return found


def test_of_what_is_as_good_the_fewest_texts_are_neutral():
    close, far = 60 - AS_GOOD / 2, 60 - AS_GOOD * 2
    assert agreed([means(m0=60, m10=close, m20=far)])[1] == np.float32(-0.1)
    assert agreed([means(m0=60, m20=far)])[1] == np.float32(0)
    assert agreed([means(m0=60), means(m30=60.1)])[1] == np.float32(-0.3), "kinds count alike"


def test_no_shift_is_below_what_is_fair_however_good_it_is():
    assert agreed([means()], least=-0.21)[1] == np.float32(-0.2)
    assert agreed([means(m40=60)], least=-0.11)[1] == np.float32(-0.1)
    assert agreed([means(m0=60, m40=70)], least=-0.11)[1] == np.float32(0)


@pytest.fixture(scope="module")
def shipped():
    return load_weights("tone-en")


def test_what_ships_reads_neutral_mentions_as_the_audit_allows_in_both_ways_of_writing(shipped):
    texts = scrub_texts([one.text for one in mentions()], build_scrubber({}))
    for writing in WRITINGS:
        told = ModelReader(shipped).read(texts, view(texts), [writing] * len(texts))
        said = [one if text else (None, None) for one, text in zip(told, texts, strict=True)]
        facts = read_mentions(lambda _, said=said: said)
        assert max(fact.value for fact in facts if fact.measure == NEUTRAL_ILL) <= Fairness().neutral_mentions


def test_a_shift_is_fair_as_far_as_the_weights_are(shipped):
    least = least_fair(shipped)
    assert all(-0.5 <= least[writing] <= 0 for writing in WRITINGS)
    up = np.array([0, 0.1, 0], np.float32)
    further = least_fair({**shipped, "bias": shipped["bias"] + up})
    assert all(further[writing] == pytest.approx(max(least[writing] - 0.1, -0.5), abs=0.05) for writing in WRITINGS)


def test_weights_that_hear_ill_in_everything_are_fair_at_no_shift(shipped):
    with pytest.raises(ValueError, match="empty"):
        least_fair({**shipped, "bias": shipped["bias"] + np.array([20, 0, 0], np.float32)})
