"""A study's budget follows from its files alone, and what it cannot fill leaves its share to the rest."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from studies import FakeDecoder, manifest, settings, source

from townhum.records.agreed import GRIDS
from townhum.records.budget import ALWAYS, DECISIONS, SHARES
from townhum.study import ReleaseRules
from townhum.study.budget import MOST_PAIRS, budget_of_study, grids_of, pairs_of, pairs_wanted
from townhum.study.model import Track

KEPT_FREE = sum(share for name, share in SHARES.items() if name not in {*GRIDS, *ALWAYS, *DECISIONS})
RATED = manifest(keep={"id": "id", "created_at": "at", "text": "text", "rating": "stars"})


def tracks_of(**kinds):
    """`own`, `rivals`, `aspects` and `themes` in so many."""
    made = {f"own{n}": Track(kind="brand", query=f"own{n}", ours=True) for n in range(kinds.get("own", 0))}
    made |= {f"rival{n}": Track(kind="brand", query=f"rival{n}") for n in range(kinds.get("rivals", 0))}
    made |= {f"aspect{n}": Track(kind="aspect", query=f"aspect{n}") for n in range(kinds.get("aspects", 0))}
    return made | {f"theme{n}": Track(kind="theme", query=f"theme{n}") for n in range(kinds.get("themes", 0))}


def study_of(release=None, sources=(), **kinds):
    return replace(settings(*sources), tracks=tracks_of(**kinds), release=release or ReleaseRules())


@pytest.mark.parametrize(
    ("kinds", "lacking"),
    [
        ({"own": 1, "rivals": 1, "aspects": 1}, {"track_rating"}),
        ({"own": 1, "aspects": 2}, {"track_rating", "pair"}),
        ({"own": 1, "rivals": 1}, {"track_rating", "brand_aspect", "brand_aspect_tone", "intent_aspect"}),
        ({"themes": 2}, {"track_rating", "pair", "brand_aspect", "brand_aspect_tone", "intent_aspect"}),
    ],
)
def test_a_grid_that_nothing_can_be_in_is_not_released(kinds, lacking):
    assert set(GRIDS) - set(grids_of(study_of(**kinds))) == lacking


def test_ratings_are_released_where_a_connector_keeps_them():
    rated = source("rated", FakeDecoder([]), manifest_=RATED)
    assert "track_rating" in grids_of(study_of(sources=(source("plain", FakeDecoder([])), rated), themes=1))


def test_what_joins_tracks_needs_an_account_to_count_on_two():
    found = study_of(ReleaseRules(bounds={"tracks": 1}), own=2, aspects=2)
    assert not {"pair", "brand_aspect"} & set(grids_of(found))
    assert {"pair", "brand_aspect"}.isdisjoint(budget_of_study(found).shares)


@given(
    st.lists(st.sampled_from(GRIDS)),
    st.fixed_dictionaries({name: st.integers(0, 5) for name in ("own", "rivals", "aspects", "themes")}),
    st.sampled_from(["standard", "strict"]),
)
def test_an_account_at_all_bounds_never_costs_more_than_rho(chosen, kinds, profile):
    rules = ReleaseRules(profile=profile, grids=("track", *chosen))
    if not sum(kinds.values()):
        return
    budget = budget_of_study(study_of(rules, **kinds))
    assert sum(budget.shares.values()) == pytest.approx(1 - KEPT_FREE)
    assert budget.spent(budget.at_the_bounds()) <= rules.spends
    assert budget.bounds.tracks <= sum(kinds.values())


def test_own_brands_are_paired_with_all_and_come_first():
    tracks = {"b": Track(kind="brand", query="b"), **tracks_of(own=2, themes=1), "a": Track(kind="brand", query="a")}
    assert pairs_of(tracks) == [
        ("own0", "own1"),
        ("own0", "b"),
        ("own0", "a"),
        ("own1", "b"),
        ("own1", "a"),
    ]


def test_without_an_own_brand_all_brands_are_paired():
    assert pairs_of(tracks_of(rivals=3)) == [("rival0", "rival1"), ("rival0", "rival2"), ("rival1", "rival2")]


@given(st.integers(0, 4), st.integers(0, 30))
def test_each_pair_is_there_once_and_as_many_as_wanted(own, rivals):
    tracks = tracks_of(own=own, rivals=rivals)
    pairs = pairs_of(tracks)
    assert len({frozenset(pair) for pair in pairs}) == len(pairs) == pairs_wanted(tracks)
    assert all(one != other for one, other in pairs)


def test_pairs_are_cut_after_the_most():
    tracks = tracks_of(rivals=65)
    assert len(pairs_of(tracks)) == MOST_PAIRS < pairs_wanted(tracks) == 65 * 64 // 2
