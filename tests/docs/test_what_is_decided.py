"""The figures of how a source is found too broken are those of the code."""

import math
import re
from statistics import NormalDist

from tools.pages import ROOT

from townhum.count.release.look import SURELY
from townhum.records.agreed import GRIDS
from townhum.records.budget import PROFILES, Bounds, budget_of
from townhum.study.model import Permission

PAGE = " ".join((ROOT / "docs" / "how-the-numbers-are-made.md").read_text(encoding="utf-8").split())
MOST = Permission.model_fields["most_broken"].default


def enough(profile):
    """Accounts of which a third is broken that are found so in 95 of 100 cases."""
    sigma2 = float(budget_of(PROFILES[profile].rho, GRIDS, tracks=Bounds().tracks).sigma2("broken"))
    off = math.sqrt(sigma2 * ((1 - MOST) ** 2 + MOST**2))
    over = (1 - MOST) / 3 - MOST * 2 / 3
    return math.ceil((SURELY + NormalDist().inv_cdf(0.95)) * off / over)


def test_how_many_accounts_are_enough():
    said = re.search(r"p is 5 %, (\d+) accounts are enough to find it in 95 of 100 cases \(`strict` (\d+)\)", PAGE)
    assert MOST == 0.05
    assert [int(each) for each in said.groups()] == [enough(profile) for profile in PROFILES]


def test_how_surely():
    assert f"> {SURELY:g} s" in PAGE
    assert round(1 / NormalDist().cdf(-SURELY)) in range(29_000, 33_000)
