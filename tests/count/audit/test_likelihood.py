"""The best guess from a release: fitted values say all that the drawn ones do, and what is measured is what is promised."""

from fractions import Fraction

import numpy as np
import pytest
from noises import fixed_noise
from shapes import study

from townhum.count.audit.attacks import without_terms
from townhum.count.audit.crowd import crowd
from townhum.count.audit.likelihood import audit, by_name, drawn_ahead, likelihood
from townhum.count.audit.sensitivity import change, exact_of
from townhum.count.audit.shapes import blank, released, tally_of
from townhum.count.audit.worlds import Kind, neighbours, somebody

SHAPE = without_terms(study(tracks=6, sources=2))


def worlds(kind=Kind.BOUNDS, shape=SHAPE, seed=1):
    rng = np.random.default_rng(seed)
    others = crowd(shape, 30, rng)
    return [tally_of(shape, posts) for posts in neighbours(others, somebody(kind, shape, rng, others))]


@pytest.mark.parametrize("kind", [Kind.BOUNDS, Kind.ONE_TRACK])
@pytest.mark.parametrize("seed", range(4))
def test_the_fitted_values_say_all_that_the_drawn_ones_do(kind, seed):
    without, with_somebody = (exact_of(SHAPE, tally) for tally in worlds(kind, seed=seed))
    changed = change(without, with_somebody)
    drawn, noise = [], fixed_noise(seed)

    def remembered(sigma2, many):
        drawn.append(noise(sigma2, many))
        return drawn[-1]

    grids = by_name(released(SHAPE, worlds(kind, seed=seed)[1], remembered))
    noisy = {name: with_somebody.cells[name] + each for name, each in zip(_drawn(SHAPE), drawn, strict=True)}
    direct = sum(float(changed[name] @ each) / float(SHAPE.budget.sigma2(name)) for name, each in noisy.items())
    assert likelihood(changed)(grids) == pytest.approx(direct)


def _drawn(shape):
    """The grids that a release draws, in order."""
    return [name for name in shape.budget.shares if name in blank(shape)]


def test_a_change_that_does_not_add_up_is_refused():
    changed = change(*(exact_of(SHAPE, tally) for tally in worlds()))
    changed["track"] = changed["track"] * 2
    with pytest.raises(ValueError, match="do not add up"):
        likelihood(changed)


def test_what_is_measured_is_no_more_than_is_promised_and_not_much_less():
    found = audit(SHAPE, *worlds(), runs=400, noise=fixed_noise())
    assert found.epsilon / 3 <= found.measured.epsilon <= found.epsilon


def test_noise_that_is_too_small_is_found():
    noise = fixed_noise()

    def half(sigma2, many):
        return noise(Fraction(max(1, round(sigma2)), 4), many)

    found = audit(SHAPE, *worlds(), runs=300, noise=half)
    assert found.measured.epsilon > found.epsilon


def test_drawing_ahead_gives_every_draw_once():
    asked = []

    def counting(sigma2, many):
        asked.append(many)
        first = sum(asked) - many
        return np.arange(first, first + many)

    draw = drawn_ahead(counting)
    given = np.concatenate([draw(Fraction(sigma2), 3) for _ in range(300) for sigma2 in (1, 2)])
    assert len(set(given.tolist())) == len(given) == 1_800
    assert len(asked) < 10
