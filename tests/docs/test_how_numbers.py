"""The figures of docs/how-the-numbers-are-made.md are those of the code."""

import math
import re

import numpy as np
import pytest
from tools.pages import ROOT

from townhum.count.promise import promises
from townhum.count.release.fit import Drawn, fitted
from townhum.count.release.make import least_shown
from townhum.records.agreed import GRIDS, K_FLOOR, PARTITIONS
from townhum.records.budget import PROFILES, SHARES, Bounds, budget_of
from townhum.words import term_words

PAGE = (ROOT / "docs" / "how-the-numbers-are-made.md").read_text(encoding="utf-8")
SPLIT_IN = {
    "track_source": 3,
    "track_tone": 4,
    "track_language": 2,
    "track_rating": 6,
    "brand_aspect_tone": 4,
    "day_part": 28,
}
"""Cells that share a total: three sources, one language and "other", as the page says of its figures."""

BUDGETS = {name: budget_of(profile.rho, GRIDS, tracks=Bounds().tracks) for name, profile in PROFILES.items()}


def table(first):
    """The rows of the table whose head begins with these words, without its head."""
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in re.findall(r"^\|.*\|$", PAGE, re.MULTILINE)]
    head = next(number for number, row in enumerate(rows) if row[: len(first)] == list(first))
    rest = rows[head + 2 :]
    ends = next((number for number, row in enumerate(rest) if set("".join(row)) <= {"-"}), len(rest) + 1)
    return rest[: ends - 1]


def variances(budget):
    """The variance of the fitted cells of each grid."""
    found = {grid: float(budget.sigma2(grid)) for grid in budget.shares}
    drawn = {grid: Drawn(np.zeros((1, SPLIT_IN.get(grid, 1))), variance) for grid, variance in found.items()}
    for total, parts in PARTITIONS.items():
        _, found[total], split = fitted(drawn[total], {part: drawn[part] for part in parts})
        found |= {part: variance for part, (_, variance) in split.items()}
    return found


def shown_from(profile):
    return {
        grid: least_shown(grid, K_FLOOR, math.sqrt(variance), len(term_words()))
        for grid, variance in variances(BUDGETS[profile]).items()
    }


def test_the_table_of_grids():
    standard, strict = BUDGETS.values()
    least = [shown_from(profile) for profile in BUDGETS]
    assert table(("grid", "bound")) == [
        [
            grid,
            str(standard.bounds.most(grid)),
            f"{100 * share:.1f}",
            *(f"{math.sqrt(budget.sigma2(grid)):.2f}" for budget in (standard, strict)),
            *(str(shown[grid]) for shown in least),
        ]
        for grid, share in standard.shares.items()
    ]


def test_no_share_is_kept_free():
    assert set(SHARES) == set(BUDGETS["standard"].shares)


@pytest.mark.parametrize("profile", PROFILES)
def test_from_how_many_on_a_number_is_shown(profile):
    named = ("track", "track_tone", "track_source", "track_intent", "pair", "brand_aspect", "theme", "term")
    least = shown_from(profile)
    row = next(row for row in table(("shown with a number from",)) if row[0] == f"`{profile}`")
    assert row[1:] == [str(least[grid]) for grid in named]


def test_from_how_many_on_sums_are_shown():
    found = [
        least_shown("track", K_FLOOR, math.sqrt(periods * variances(BUDGETS[profile])["track"]), 1)
        for periods in (4, 13)
        for profile in BUDGETS
    ]
    words = r"from (\d+) voices in four weeks \(`strict` (\d+)\), and from (\d+) in thirteen \((\d+)\)"
    assert [int(each) for each in re.search(words, PAGE).groups()] == found


@pytest.mark.parametrize("profile", [*PROFILES, None])
def test_how_exact_net_sentiment_is(profile):
    """Of the tones read, three in ten are positive and three negative: (P - N) / n varies by 0.6 / n. One in ten is not read."""
    rows = table(("voices", "60"))
    noise = 2 * float(BUDGETS[profile].sigma2("track_tone")) if profile else 0.0
    row = next(row for row in rows if row[0] == (f"`{profile}`" if profile else "chance alone"))
    read = [0.9 * voices for voices in (60, 150, 400)]
    assert row[1:] == [f"{100 * 1.96 * math.sqrt(0.6 / n + noise / n**2):.0f}" for n in read]


@pytest.mark.parametrize(
    ("profile", "kind"), [("standard", "week"), ("standard", "four_weeks"), ("strict", "four_weeks")]
)
def test_what_it_adds_up_to(profile, kind):
    study = f"`{profile}`, {'weeks' if kind == 'week' else 'four weeks'}"
    promised = promises(BUDGETS[profile], kind, PROFILES[profile].yearly)
    spans = (kind, "quarter", "year")
    rows = [row for row in table(("study", "account")) if row[0] == study]
    assert len(rows) == len({each.account for each in promised})
    for row in rows:
        its = {each.span: each for each in promised if each.account == row[1]}
        assert row[2:] == [
            f"{up(its[span].rho, 3 if span == kind else 2)}, {up(its[span].epsilon, 1)}, {up(its[span].advantage, 2)}"
            for span in spans
        ]


def up(number, places):
    """Rounded up, as a promise must be."""
    return f"{math.ceil(number * 10**places - 1e-6) / 10**places:.{places}f}"


def test_what_a_guess_is_right_in():
    promised = [
        *promises(BUDGETS["standard"], "week", None)[:2],
        *promises(BUDGETS["strict"], "four_weeks", PROFILES["strict"].yearly)[:2],
    ]
    right = {(each.span, each.account): math.ceil(50 * (1 + each.advantage)) for each in promised}
    said = re.search(
        r"right in (\d+) of 100 cases.*?in (\d+); in four weeks of `strict` in (\d+) and (\d+)", PAGE, re.DOTALL
    )
    accounts = ("on one track", "at the bounds")
    assert [int(each) for each in said.groups()] == [
        right[span, who] for span in ("week", "four_weeks") for who in accounts
    ]
