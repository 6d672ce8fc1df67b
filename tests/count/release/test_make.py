"""A release holds every configured cell, noisy and fitted, and nothing else that was heard."""

import math
from dataclasses import replace

import numpy as np
import pytest
from noises import fixed_noise, no_noise
from weeks import series, week, world

from townhum.count.release import Heading, Rules, make_release
from townhum.count.release.make import TERM_K, least_shown
from townhum.records import Coverage, CoverageStatus
from townhum.records.agreed import GRIDS, PARTITIONS
from townhum.records.budget import ALWAYS, budget_of

FOUND = world(500, np.random.default_rng(3), tracks=12, sources=3)
SERIES = series(FOUND.tally.tracks, FOUND.tally.sources, brands=4, aspects=2)
PAIRS = [("t0", "t1"), ("t0", "t2"), ("t0", "t3")]
RULES = Rules(10, budget_of(0.5, GRIDS, tracks=12), PAIRS)


def heading(**changes):
    coverage = [Coverage(source.name, CoverageStatus.COMPLETE) for source in reversed(SERIES.sources)]
    return replace(Heading(week(0), SERIES, coverage, {"tone": "x 1"}), **changes)


def made(noise=no_noise, tally=FOUND.tally, rules=RULES, **changes):
    return make_release(tally, heading(), rules, noise=noise, **changes)


def grids(release):
    return {grid.name: grid for grid in release.grids}


def test_without_noise_the_cells_are_exact():
    found = grids(made())
    assert set(found) == {*GRIDS, *ALWAYS}
    assert found["track"].value == pytest.approx(np.bincount(FOUND.tally.track, minlength=12))
    for whole, parts in PARTITIONS.items():
        for part in parts:
            assert found[part].value.reshape(len(found[whole].value), -1).sum(axis=1) == pytest.approx(
                found[whole].value
            )


def test_every_cell_has_noise_the_empty_ones_too():
    noisy, exact = grids(made(fixed_noise())), grids(made())
    for name, grid in noisy.items():
        off = grid.value - exact[name].value
        assert off.std() == pytest.approx(math.sqrt(grid.variance), rel=0.25) or len(off) < 100
    empty = exact["term"].value == 0
    assert empty.sum() > 20_000
    assert abs((noisy["term"].value[empty]).std() / math.sqrt(noisy["term"].sigma2) - 1) < 0.02


def test_the_variance_of_the_noise_follows_from_the_configuration_alone():
    nobody = world(0, np.random.default_rng(0), tracks=12, sources=3).tally
    empty, full = grids(made(tally=nobody)), grids(made())
    facts = ("columns", "sigma2", "variance", "bound", "share", "categories", "fewer_than")
    assert all(getattr(empty[name], fact) == getattr(grid, fact) for name, grid in full.items() for fact in facts)
    assert all(
        [list(column) for column in empty[name].keys] == [list(column) for column in grid.keys]
        for name, grid in full.items()
    )
    for grid in full.values():
        assert grid.bound / (2 * RULES.budget.rho * grid.share) <= grid.sigma2
    assert sum(grid.share for grid in full.values()) < 1
    assert sum(grid.bound / (2 * grid.sigma2) for grid in full.values()) <= RULES.budget.rho


def test_the_same_noise_gives_the_same_release_and_other_noise_another():
    one, same, other = made(fixed_noise(1)), made(fixed_noise(1)), made(fixed_noise(2))
    assert all((a.value == b.value).all() for a, b in zip(one.grids, same.grids, strict=True))
    assert not (one.grids[0].value == other.grids[0].value).all()


def test_parts_add_up_whatever_the_noise():
    found = grids(made(fixed_noise(7)))
    for whole, parts in PARTITIONS.items():
        for part in parts:
            sums = found[part].value.reshape(len(found[whole].value), -1).sum(axis=1)
            assert sums == pytest.approx(found[whole].value)
            assert found[part].categories * len(found[whole].value) == len(found[part].value)


def test_a_number_is_shown_from_k_and_a_good_margin_on():
    for name, grid in grids(made()).items():
        sd = math.sqrt(grid.variance)
        assert grid.fewer_than == least_shown(name, 10, sd, len(grid.value))
        if name != "term":
            assert grid.fewer_than == math.ceil(10 + 2.33 * sd)
    assert grids(made())["term"].k == TERM_K
    assert least_shown("term", 10, 16.0, 24_000) > 16 * 4.5, "else words that nobody said appear"


def test_at_nine_accounts_a_number_is_shown_at_most_once_in_a_hundred():
    grid = grids(made())["track"]
    sd = math.sqrt(grid.variance)
    values = 9 + np.random.default_rng(1).normal(0, sd, 100_000)
    assert (values >= grid.fewer_than).mean() < 0.01


def test_a_grid_that_a_study_has_no_cells_for_is_left_out():
    plain = series(FOUND.tally.tracks, FOUND.tally.sources, brands=0, aspects=0)
    release = make_release(FOUND.tally, heading(series=plain), Rules(10, RULES.budget), noise=no_noise)
    assert {"pair", "brand_aspect", "brand_aspect_tone", "intent_aspect"}.isdisjoint(grids(release))


def test_the_heading_is_said_in_the_studys_order_and_the_budget_beside_the_versions():
    release = made()
    assert [each.source for each in release.coverage] == [source.name for source in SERIES.sources]
    assert release.made_with == {"tone": "x 1", "k": "10", "release": "7", "rho": "0.5"}
    assert release.rho == RULES.budget.rho


def test_tones_are_corrected_from_noisy_cells_with_their_noise():
    asked, words = [], []

    def correct(kind, voices, variance, several, unlisted):
        asked.append((kind, voices, variance, several))
        words.append(unlisted)
        return [(0.2, 0.1, 0.3), (0.5, 0.4, 0.6), (0.3, 0.2, 0.4)] if kind == "brand" else None

    release = made(fixed_noise(4), correct=correct)
    tones = grids(release)["track_tone"]
    assert [each[1] for each in asked] == [tuple(row[:3]) for row in tones.value.reshape(-1, 4).tolist()]
    assert {each[2] for each in asked} == {tones.sigma2}
    share, off = asked[0][3]
    assert 0 <= share <= 1
    assert off > 0
    assert set(words) == {words[0]}
    assert words[0] is None or 0 <= words[0][0] <= 1
    assert [(each.track, each.tone, each.share) for each in release.corrected[:2]] == [
        ("t0", "negative", 0.2),
        ("t0", "neutral", 0.5),
    ]
    assert len(release.corrected) == 4 * 3


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"series": series(("x",), FOUND.tally.sources)}, "differ in their tracks"),
        ({"series": series(FOUND.tally.tracks, ("x",))}, "differ in their sources"),
        ({"coverage": [Coverage("s0", CoverageStatus.COMPLETE)] * 2}, "twice"),
        ({"coverage": [Coverage("nowhere", CoverageStatus.COMPLETE)]}, "does not have"),
    ],
)
def test_what_does_not_fit_together_is_refused(changes, message):
    with pytest.raises(ValueError, match=message):
        make_release(FOUND.tally, heading(**changes), RULES, noise=no_noise)


def test_no_repr_shows_a_number():
    release = made()
    assert all(repr(grid) == f"Grid({grid.name}, {len(grid.value)} cells)" for grid in release.grids)
