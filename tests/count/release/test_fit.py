"""The fit is the least-squares one, and its variances are true."""

import numpy as np
import pytest

from townhum.count.release.fit import Drawn, fitted

SIGMA2 = {"whole": 14.5, "tone": 17.25, "source": 50.25, "one": 80.0}
WIDE = {"tone": 4, "source": 7, "one": 1}


def by_least_squares(whole, parts):
    """One total with its parts, by solving the weighted normal equations over the cells of each partition."""
    names = list(parts)
    free = [(name, place) for name in names for place in range(len(parts[name]))]
    first = names[0]
    rows, seen, weight = [], [], []
    column = {cell: number for number, cell in enumerate(free)}
    for cell in free:
        row = np.zeros(len(free))
        row[column[cell]] = 1
        rows.append(row)
        seen.append(parts[cell[0]][cell[1]])
        weight.append(1 / SIGMA2[cell[0]])
    rows.append(np.array([1.0 if name == first else 0.0 for name, _ in free]))
    seen.append(whole)
    weight.append(1 / SIGMA2["whole"])
    for name in names[1:]:
        rows.append(np.array([1.0 if each == first else -1.0 if each == name else 0.0 for each, _ in free]))
        seen.append(0.0)
        weight.append(1e9)  # they must add up
    scale = np.sqrt(weight)
    found, *_ = np.linalg.lstsq(np.array(rows) * scale[:, None], np.array(seen) * scale, rcond=None)
    return {name: [found[column[name, place]] for place in range(len(parts[name]))] for name in names}


def test_it_is_the_weighted_least_squares_solution():
    draw = np.random.default_rng(5)
    whole = draw.integers(-20, 400, 3)
    parts = {name: draw.integers(-20, 90, (3, wide)) for name, wide in WIDE.items()}
    total, _, split = fitted(
        Drawn(whole[:, None], SIGMA2["whole"]), {name: Drawn(each, SIGMA2[name]) for name, each in parts.items()}
    )
    for row in range(3):
        wanted = by_least_squares(whole[row], {name: each[row] for name, each in parts.items()})
        for name, cells in wanted.items():
            assert split[name][0][row] == pytest.approx(cells, abs=1e-3)
            assert split[name][0][row].sum() == pytest.approx(total[row])


def test_its_variances_are_those_of_many_worlds():
    draw = np.random.default_rng(6)
    many = 40_000
    whole = draw.normal(100, SIGMA2["whole"] ** 0.5, many)
    parts = {name: draw.normal(100 / wide, SIGMA2[name] ** 0.5, (many, wide)) for name, wide in WIDE.items()}
    total, variance, split = fitted(
        Drawn(whole[:, None], SIGMA2["whole"]), {name: Drawn(each, SIGMA2[name]) for name, each in parts.items()}
    )
    assert total.mean() == pytest.approx(100, abs=0.1)
    assert total.var() == pytest.approx(variance, rel=0.03)
    assert variance < SIGMA2["whole"]
    for name, (cells, its_variance) in split.items():
        assert cells.var(axis=0) == pytest.approx(np.full(WIDE[name], its_variance), rel=0.04)
        across = np.cov(cells.T)[0, 1] if WIDE[name] > 1 else None
        if across is not None:
            wanted = -SIGMA2[name] / WIDE[name] + variance / WIDE[name] ** 2
            assert across == pytest.approx(wanted, abs=0.04 * its_variance)
        assert np.cov(cells[:, 0], total)[0, 1] == pytest.approx(variance / WIDE[name], abs=0.04 * variance)


def test_a_total_without_parts_stays_as_it_was_drawn():
    total, variance, split = fitted(Drawn(np.array([[7], [-3]]), 4.0), {})
    assert (total.tolist(), variance, split) == ([7.0, -3.0], 4.0, {})
