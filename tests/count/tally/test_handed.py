"""What several processes counted comes, as bytes, to the same tally as what one did; what was cut or is of another study is refused."""

import numpy as np
import pytest
from heard import SOURCES, TRACKS, same, signal, tallier
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds_of_posts import Drawer, counted, world


def handed_over(some, draw, **study):
    """The same world, counted by three talliers that hand over now and then, in any order."""
    signals, gone, unwilling = some
    others, parts = [tallier() for _ in range(3)], []
    for one in draw.sample(signals, len(signals)):
        other = draw.choice(others)
        other.add([one])
        if draw.random() < 0.1:
            parts.append(other.hand_over())
    for one in gone:
        draw.choice(others).drop([one])
    parts += [other.hand_over() for other in others]
    taking = tallier(**study)
    for part in draw.sample(parts, len(parts)):
        taking.take_up(part)
    return taking.close(unwilling)


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 60), st.sampled_from([None, 0, 20]))
def test_parts_come_to_the_same_as_one_tally(draw, size, most):
    some = world(draw, size)
    study = {} if most is None else {"spill": Drawer(), "most": most}
    whole, parts = counted(some), handed_over(some, draw, **study)
    assert same(whole, parts)
    assert np.array_equal(whole.looked_at, parts.looked_at)
    assert np.array_equal(whole.lot, parts.lot)


def test_what_is_handed_over_is_let_go_of():
    taking = tallier()
    taking.add([signal(1, 1)])
    assert taking.held == 1
    part = taking.hand_over()
    assert (taking.held, taking.close().accounts) == (0, 0)
    again = tallier()
    again.take_up(part)
    assert again.close().accounts == 1


def test_what_is_cut_is_refused_and_nothing_of_it_is_taken():
    other, taking = tallier(), tallier()
    other.add([signal(n, n, tracks=TRACKS[:1]) for n in range(1, 9)])
    part = other.hand_over()
    for end in (0, 5, 40, len(part) // 2, len(part) - 1):
        with pytest.raises(ValueError, match="part of a tally"):
            taking.take_up(part[:end])
    assert taking.held == 0


def test_what_is_of_another_study_is_refused():
    other = tallier(tracks=[*TRACKS, "foreign"], sources=[*SOURCES, "elsewhere"])
    other.add([signal(1, 1, tracks=("foreign",))])
    with pytest.raises(ValueError, match="another study"):
        tallier().take_up(other.hand_over())
    other.add([signal(1, 1, source="elsewhere", tracks=())])
    with pytest.raises(ValueError, match="another study"):
        tallier().take_up(other.hand_over())
