"""The search for wholes and parts finds what trying everything finds, and looks at few."""

from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from townhum.count.release.parts import MOST_PARTS, _may_tell, _Near, leaves_few, telling, telling_among


@given(st.integers(0, 2**31))
def test_no_combination_is_missed(seed):
    draw = Random(seed)
    size, k, many = draw.randrange(8, 40), draw.randrange(2, 8), draw.randrange(2, 7)
    mixed = draw.choice((0.0, 0.1, 0.5))
    piece = [draw.randrange(many) for _ in range(size)]
    sets = [
        np.array([at for at in range(size) if (piece[at] == part) ^ (draw.random() < mixed)]) for part in range(many)
    ]
    whole = np.array([at for at in range(size) if draw.random() < 0.9])
    every = [some for most in (2, 3) for some in combinations(range(many), most)]
    every += [tuple(range(many))] if many > MOST_PARTS else []
    wanted = {some for some in every if leaves_few(whole, [sets[each] for each in some], k)}
    assert sorted(telling(whole, sets, k)) == sorted(wanted)
    both = dict(enumerate([whole, *sets]))
    overlap = np.array([[len(np.intersect1d(one, other)) for other in both.values()] for one in both.values()])
    found = {(some[0] - 1, *(each - 1 for each in some[1:])) for some in telling_among(both, overlap, list(both), k)}
    assert {some[1:] for some in found if some[0] == -1 and len(some) <= MOST_PARTS + 1} == {
        some for some in wanted if len(some) <= MOST_PARTS
    }


def test_many_small_sets_beside_a_large_one_are_not_tried_three_by_three():
    size = np.full(60, 15)
    inside, shared = np.full(60, 2), np.zeros((60, 60), dtype=np.int64)
    assert list(_may_tell(100, _Near(size, inside, shared), 20)) == [tuple(range(60))]  # all at once
