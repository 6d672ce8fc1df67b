"""The suite of attacks: it works where there is nothing to protect, and is left out where there is nothing to attack."""

import numpy as np
import pytest
from noises import fixed_noise, no_noise
from shapes import study

from townhum.count.audit.attacks import attack, place, shown, without_terms
from townhum.count.audit.shapes import blank
from townhum.count.audit.suite import suite
from townhum.count.promise import advantage
from townhum.records import Grid
from townhum.records.budget import DECISIONS

SHAPE = study(tracks=6, sources=2)


def test_without_noise_every_attack_succeeds():
    found = [attack(one, runs=8, noise=no_noise) for one in suite(SHAPE, 1)]
    assert len(found) == 12
    assert {each.name for each in found if each.measured.advantage < 1} == set()


@pytest.mark.long
def test_with_noise_none_has_more_than_is_allowed_and_what_is_allowed_hangs_on_rho():
    small = without_terms(SHAPE)
    found = [attack(one, runs=60, noise=fixed_noise()) for one in suite(small, 1)]
    assert [each.name for each in found if not each.holds] == []
    assert [each.allowed for each in found] == [advantage(each.rho) for each in found]
    once = next(each for each in found if each.name == "accomplices, all cells together")
    assert once.rho <= small.budget.rho
    rest = {each.name.removeprefix(f"{once.name}, "): each.rho / once.rho for each in found}
    assert rest["in a second study too"] == pytest.approx(2)
    assert rest["summed over 12 periods"] == pytest.approx(12)


def test_a_study_of_one_track_and_no_splits_is_attacked_in_what_it_has():
    names = [one.name for one in suite(study(tracks=1, sources=1, grids=["track"]), 1)]
    assert "a track less a near-identical one" in names
    assert not [name for name in names if "source" in name or "language" in name or "word" in name]


def test_people_see_whole_numbers_and_fewer_than():
    grid = Grid("track", ("track",), (["a", "b", "c"],), np.array([3.2, 20.0, 31.6]), 5.0, 5.0, 4, 0.3, 0, 10, 20)
    assert shown(grid).tolist() == [19, 20, 32]
    assert place(grid, "b") == 1
    with pytest.raises(ValueError, match="not in list"):
        place(grid, "d")


def test_a_blank_release_has_every_cell_and_nobody_in_it():
    grids = blank(SHAPE)
    assert set(grids) == set(SHAPE.budget.shares) - set(DECISIONS)
    assert not any(grid.value.any() for grid in grids.values())
