"""What is new or growing: the chance of a term's growth among those looked at, against plain Python and a square that is calm."""

from math import ceil, sqrt
from statistics import NormalDist

import numpy as np
import pytest
from ledgers import Noise, Week, asked, cells, least_shown, published, week

NORMAL = NormalDist()
NOISE = {"term": Noise(100.0, k=20), "reading": Noise(25.0)}
CALM = {"lid": 200.0, "leak": 60.0, "smell": 75.0, "pot": -6.0}
CRISIS = {"lid": 210.0, "leak": 160.0, "smell": 80.0, "pot": 90.0}


def weeks(*terms, told=1000.0, missing=(), noise=None):
    """Each week is its terms, or None for no week."""
    return [
        Week(
            number,
            cells({"acorn": (0, 50, 0, 0)}, term=some, reading={"told": told}),
            noise or NOISE,
            missing=("square",) if number in missing else (),
        )
        for number, some in enumerate(terms)
        if some is not None
    ]


def tail(x):
    return NORMAL.cdf(-x)


def test_each_term_is_held_against_its_own_noisy_past(tmp_path):
    """The part e is 1000 / 4000; the chance of a z among those that reach T, by what does not depend on the difference."""
    public = published(tmp_path, *weeks(CALM, CALM, CALM, CALM, CRISIS))
    found = {row["term"]: row for row in asked(public, "FROM key_terms WHERE before_periods = 4")}
    least = least_shown(NOISE["term"], 4)
    assert set(found) == {"lid", "leak", "smell", "pot"}
    chances = {}
    for term, x in CRISIS.items():
        y, e, row = 4 * CALM[term], 0.25, found[term]
        expected = e * (x + y) / (1 + e)
        s1, s2 = expected + 100, e * expected + e * e * 400
        z = (x - e * y) / sqrt(s1 + s2)
        z_least = (least - 0.5 - (x * s2 + e * y * s1) / (s1 + s2)) * sqrt(s1 + s2) / s1
        assert (row["voices"], row["n"], row["before_n"]) == (x, 1000, 4000)
        assert row["z"] == pytest.approx(z)
        chances[term] = tail(z) / tail(z_least)
    ordered = sorted(chances, key=chances.get)
    for rank, term in enumerate(ordered, 1):
        q = min(chances[other] * 4 / at for at, other in enumerate(ordered, 1) if at >= rank)
        assert found[term]["q"] == pytest.approx(min(1, q), abs=1e-5)
    assert {term for term, row in found.items() if row["growing"]} == {"leak", "pot"}


def test_how_much_a_term_grew_and_what_is_known_of_one_that_hardly_anybody_used(tmp_path):
    public = published(tmp_path, *weeks(CALM, CALM, CALM, CALM, CRISIS))
    found = {row["term"]: row for row in asked(public, "FROM key_terms WHERE before_periods = 4")}
    leak, pot = found["leak"], found["pot"]
    assert (leak["before_voices"], leak["ratio"], leak["is_new"]) == (240, pytest.approx(160 / 60), False)
    assert leak["ratio_low"] < 160 / 60 < leak["ratio_high"]
    assert (pot["before_voices"], pot["ratio"], pot["ratio_high"], pot["is_new"]) == (None, None, None, True)
    sure = NORMAL.inv_cdf(1 - 0.01 / 4)
    assert pot["before_fewer_than"] == ceil(max(20 + 2.33 * 20, sure * 20))
    assert (pot["ratio_low"] > 1.5, pot["too_vague"], leak["too_vague"]) == (True, True, False)


def test_a_term_that_is_not_shown_has_no_row_and_the_first_week_has_none(tmp_path):
    public = published(tmp_path, *weeks(CALM, CALM))
    assert {(row["period"], row["term"]) for row in asked(public, "FROM key_terms")} == {
        (week(1).label, term) for term in ("lid", "leak", "smell")
    }
    assert not [row for row in asked(public, "FROM key_terms") if row["growing"] or row["is_new"]]


def test_no_comparison_reaches_over_a_gap(tmp_path):
    assert asked(published(tmp_path, *weeks(CALM, None, CRISIS)), "FROM key_terms") == []


def test_where_nobody_seems_to_have_been_read_nothing_is_compared(tmp_path):
    assert asked(published(tmp_path, *weeks(CALM, CALM, told=-3.0)), "FROM key_terms") == []


def test_a_week_that_was_not_read_wholly_marks_what_is_compared_with_it(tmp_path):
    public = published(tmp_path, *weeks(*[CALM] * 6, missing=(0,)))
    complete = {row["period"]: row["complete"] for row in asked(public, "FROM key_terms")}
    assert complete == {week(number).label: number == 5 for number in range(1, 6)}


def test_of_a_square_where_nothing_grows_one_week_in_twenty_is_said_to(tmp_path):
    """900 terms at steady rates, many near T, where only those whose noise is high are seen: seeded, 80 weeks.

    Were the chance of z not taken among those that reach T, most weeks would have a false alarm.
    """
    rng = np.random.default_rng(12)
    rates = np.concatenate([np.full(500, 5.0), np.linspace(40, 150, 360), np.full(40, 300.0)])
    noise = {"term": Noise(253.0, k=20), "reading": Noise(150.0)}
    drawn = [rng.poisson(rates) + np.rint(rng.normal(0, sqrt(253), len(rates))) for _ in range(84)]
    made = weeks(*({f"w{at}": float(x) for at, x in enumerate(one)} for one in drawn), told=5000.0, noise=noise)
    public = published(tmp_path, *made)
    [row] = asked(
        public, "SELECT count(DISTINCT period) AS weeks, count(*) AS terms FROM key_terms WHERE before_periods = 4"
    )
    assert (row["weeks"], row["terms"] > 80 * 200) == (80, True)
    [alarms] = asked(
        public, "SELECT count(DISTINCT period) AS weeks FROM key_terms WHERE growing AND before_periods = 4"
    )
    assert alarms["weeks"] <= 10  # four are to be expected; more than ten come up once in 1,000
    [lone] = asked(public, "SELECT count(DISTINCT period) AS weeks FROM key_terms WHERE z > 3 AND before_periods = 4")
    assert lone["weeks"] > 20
