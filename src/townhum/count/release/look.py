"""What is decided by noisy numbers before a period is released: whether it waits, and which sources were read in part only.

They are drawn once a period and written down before anything is decided by them, so that a run that is killed or repeated decides
the same. What follows from them costs nothing more, whatever the limits are changed to.
"""

from __future__ import annotations

import math

from townhum.count.noise import Noise
from townhum.count.release.cells import LOOKS, cells_of
from townhum.count.release.exact import Exact
from townhum.count.release.layout import Layout
from townhum.count.release.make import least_shown
from townhum.records import Glimpse, Look, Tally
from townhum.records.budget import DECISIONS, Budget

SURELY = 4.0
"""Standard deviations above the limit: of a source of which exactly as much is broken as is allowed, more is found once in
30,000 periods; of a larger one that is sound, practically never. Ten small sources of a weekly study make a week wait without a cause once in sixty years."""


def draw(tally: Tally | Exact, layout: Layout, budget: Budget, *, noise: Noise) -> Glimpse:
    """Draw what decides. It is written down first."""
    heard = cells_of(tally, layout, "held") + noise(budget.sigma2("held"), 1)
    sigma2 = budget.sigma2("broken")
    exact = cells_of(tally, layout, "broken")
    cells = (exact + noise(sigma2, len(exact))).reshape(-1, LOOKS).tolist()
    looks = (
        Look(source, float(sound), float(broken), float(sigma2))
        for source, (sound, broken) in zip(layout.sources, cells, strict=True)
    )
    return Glimpse(float(heard[0]), tuple(looks), budget.spent({grid: budget.bounds.most(grid) for grid in DECISIONS}))


def next_to_nobody(glimpse: Glimpse, budget: Budget, k: int) -> bool:
    """Whether so few accounts were heard that they cannot be told from none."""
    return glimpse.heard < least_shown("held", k, math.sqrt(budget.sigma2("held")), 1)


def too_broken(look: Look, most: float) -> bool:
    """Whether surely more than a share `most` (0 to 1) of a source's accounts could not be read."""
    off = math.sqrt(look.sigma2 * ((1 - most) ** 2 + most**2))
    return (1 - most) * look.broken - most * look.sound > SURELY * off
