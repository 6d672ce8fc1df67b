"""The promise of the release: one account moves exact cells by no more than rho, moves nothing else, and is told no better.

Short forms; `make audit` and `make attack` have the long ones.
"""

from dataclasses import replace

import pytest
from shapes import study

from townhum.count.audit.sensitivity import pairs
from townhum.count.audit.worlds import Kind
from townhum.records.budget import Bounds

STUDIES = {
    "few tracks": (study(tracks=6), 400),
    "one track, one source": (study(tracks=1, sources=1), 150),
    "many tracks": (study(tracks=60, sources=9), 150),
    "wide bounds, strict": (study(0.1, bounds=Bounds(8, 3, 4, 9, 4, 3, 3)), 150),
    "no room at all": (study(bounds=Bounds(1, 1, 1, 1, 1, 1, 1)), 150),
}


@pytest.mark.parametrize("name", STUDIES)
def test_nobody_moves_more_than_the_budget_allows_nor_anything_but_cells(name):
    shape, many = STUDIES[name]
    moved = list(pairs(shape, many, seed=7, accounts=12))
    assert [each for each in moved if not each.holds] == []
    assert {each.kind for each in moved} == set(Kind)
    assert max(each.rho for each in moved) > 0.5 * shape.budget.rho, "the worlds are not bold enough to tell anything"


PAID = Bounds(tracks=2, intents=1, terms=1, themes=1, sources=1, reasons=1)
HANGS_ON = {
    "tracks": ["track", "track_source", "track_language", "track_rating"],
    "intents": ["track_intent"],
    "terms": ["term"],
    "themes": ["theme"],
    "sources": ["source"],
    "reasons": ["drop"],
}


@pytest.mark.parametrize("bound", HANGS_ON)
def test_a_tally_that_lets_an_account_do_more_than_was_paid_for_is_found(bound):
    shape = study(bounds=PAID, sources=6).with_grids(HANGS_ON[bound])
    cost = shape.budget.spent(shape.budget.at_the_bounds())
    wider = replace(PAID, **{bound: getattr(PAID, bound) + 4})
    held, broken = (
        [each.rho > cost for each in pairs(shape, 20, seed=7, bounds=bounds) if each.kind is not Kind.NAMELESS]
        for bounds in (PAID, wider)
    )
    assert not any(held)
    assert any(broken)
