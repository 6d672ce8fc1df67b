"""Labels of one's own draw the table of mistakes to what it is where one listens, the more the more of them there are."""

import numpy as np
import pytest

from townhum.read.correction import Correction
from townhum.read.kinds import Kinds, shares_among
from townhum.read.labelled import FEWEST, enough, informed
from townhum.read.shares import Confusion
from townhum.read.voices import Mix
from townhum.read.weights import card

SINGLE = Mix(0, 0)
HERE = np.array([[0.35, 0.45, 0.2], [0.1, 0.75, 0.15], [0.1, 0.3, 0.6]])
"""How a place misreads that is unlike the mean of the kinds."""


def kinds(without=""):
    tables = card("tone-en")["kinds"]["posts"]
    return Kinds.of({name: table for name, table in tables.items() if name != without})


def labels(each):
    return np.rint(HERE * each).astype(int).tolist()


def test_under_fifty_labels_are_not_enough():
    assert not enough([[FEWEST - 1, 0, 0], [0, 0, 0], [0, 0, 0]])
    assert enough([[FEWEST - 1, 0, 0], [0, 1, 0], [0, 0, 0]])


def test_without_a_label_nothing_changes():
    known = kinds()
    before = known.spread(SINGLE)
    assert informed(before, known, [[0] * 3] * 3, SINGLE) is before


def test_the_more_labels_the_nearer_to_them_and_the_surer():
    known = kinds()
    found = [informed(known.spread(SINGLE), known, labels(each), SINGLE) for each in (10, 40, 1_000)]
    off = [np.abs(each.rates - HERE).max() for each in found]
    assert off[0] > off[1] > off[2]
    assert off[2] < 0.02
    doubt = [np.trace(each.moved) for each in found]
    assert np.trace(known.spread(SINGLE).moved) > doubt[0] > doubt[1] > doubt[2]
    assert known.spread(SINGLE).freedom < found[0].freedom < found[2].freedom
    for each in found:
        assert np.allclose(each.rates.sum(axis=1), 1)
        assert np.linalg.eigvalsh(each.moved).min() > -1e-12


def test_a_row_without_a_label_says_nothing_of_its_own():
    known = kinds()
    before = known.spread(SINGLE)
    found = informed(before, known, [[0, 0, 0], [0, 0, 0], [20, 60, 20]], SINGLE)
    assert np.trace(found.moved[4:, 4:]) < np.trace(before.moved[4:, 4:]) / 3
    assert np.trace(found.moved[:2, :2]) > np.trace(before.moved[:2, :2]) / 2


@pytest.mark.parametrize("counts", [[[1, 2, -1], [0, 0, 0], [0, 0, 0]], [[1, 2], [3, 4]]])
def test_what_is_no_table_is_refused(counts):
    known = kinds()
    with pytest.raises(ValueError, match="three rows"):
        informed(known.spread(SINGLE), known, counts, SINGLE)


def test_shares_on_kinds_left_out_are_nearer_and_intervals_hold():
    """Each kind takes its turn as the place that nobody counted, and 200 of its texts are labelled."""
    random, plain, own, holds, width = np.random.default_rng(11), [], [], [], []
    for name, table in card("tone-en")["kinds"]["posts"].items():
        rates, known = Confusion.of(table).rates(), kinds(name)
        for _ in range(4):
            true = random.dirichlet([2, 2, 2])
            read = random.multinomial(500, true @ rates)
            counts = [
                random.multinomial(many, row) for many, row in zip(random.multinomial(200, true), rates, strict=True)
            ]
            before = known.spread(SINGLE)
            first = shares_among(tuple(map(float, read)), before)
            then = shares_among(tuple(map(float, read)), informed(before, known, np.array(counts).tolist(), SINGLE))
            plain.append(abs(first.share[0] - true[0]))
            own.append(abs(then.share[0] - true[0]))
            holds += [low <= each <= high for low, each, high in zip(then.low, true, then.high, strict=True)]
            width.append((then.high[0] - then.low[0]) / (first.high[0] - first.low[0]))
    assert np.mean(own) < 0.65 * np.mean(plain)
    assert np.mean(width) < 0.6
    assert np.mean(holds) > 0.88


def test_what_labels_say_of_shares_is_expected_of_a_track_but_one_that_differs_is_seen_to():
    known = kinds()
    truth, plenty = np.array([0.1, 0.6, 0.3]), 4_000
    counts = np.rint(HERE * truth[:, None] * plenty).astype(int).tolist()
    found = informed(known.spread(SINGLE), known, counts, SINGLE)
    few, many = (shares_among(tuple(truth @ HERE * texts), found) for texts in (8, 4_000))
    assert few.share == pytest.approx(truth, abs=0.08), "of a few texts one believes what the labels say"
    assert many.share == pytest.approx(truth, abs=0.02)
    other = np.array([0.7, 0.2, 0.1])
    seen = shares_among(tuple(other @ HERE * 4_000), found)
    assert all(low <= true <= high for low, true, high in zip(seen.low, other, seen.high, strict=True))
    assert seen.share[0] > 0.6


def test_a_tone_that_no_label_had_may_be_there_all_the_same():
    known = kinds()
    counts = [[0, 0, 0], *np.rint(HERE[1:] * 100).astype(int).tolist()]
    found = informed(known.spread(SINGLE), known, counts, SINGLE)
    assert shares_among((150.0, 250.0, 100.0), found).high[0] > 0.2


def test_a_correction_takes_enough_labels_and_no_fewer():
    voices, counts = ((90.0, 250.0, 160.0), 4.0, None), tuple(map(tuple, labels(60)))
    few = tuple(map(tuple, labels(5)))
    none, same, own = (Correction("townhum", {"posts"}, each) for each in ({}, {"whole": few}, {"whole": counts}))
    assert none("theme", *voices) == same("theme", *voices)
    assert own("theme", *voices)[0][0] > none("theme", *voices)[0][0] + 0.02
    assert own("brand", *voices) == none("brand", *voices), "of what is said toward a brand nothing was labelled"


def test_where_words_are_unlike_those_of_every_kind_labels_give_a_share_all_the_same():
    counts = {"whole": tuple(map(tuple, labels(60)))}
    asked = ("theme", (90.0, 250.0, 160.0), 4.0, None, (0.95, 0.01))
    assert Correction("townhum", {"posts"})(*asked) is None
    assert Correction("townhum", {"posts"}, counts)(*asked) is not None
