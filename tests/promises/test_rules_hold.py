"""No rule is ever broken in what is published, whatever the population: checked on plain sets, apart from the rules' code."""

from dataclasses import replace
from itertools import combinations

import pytest
import sums
from crowds import Crowd, drawn, rows, voices
from hypothesis import given, settings
from hypothesis import strategies as st
from plain import behind

from townhum.records.agreed import GRIDS

SPLITS = {
    "track_tone": lambda person: person.tone,
    "track_source": lambda person: person.source,
    "track_language": lambda person: person.language,
    "track_rating": lambda person: person.rating,
}


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 2**31),
    st.sampled_from([10, 15, 25]),
    st.integers(1, 12),
    st.integers(1, 8),
    st.binary(min_size=32, max_size=32),
)
def test_no_rule_is_broken_in_what_is_published(seed, k, tracks, sources, key):
    crowd = drawn(seed, tracks=tracks, sources=sources)
    published = crowd.release(k=k, key=key)
    counted = behind(crowd, k)
    shown = {track: counted[track] for track in voices(published)}

    for grid in published.grids:
        at = grid.columns.index("voices")
        for row in grid.rows:
            assert (row[at] is None and row[at + 1] == "95 % or more") or (row[at] >= k and row[at] % 5 == 0)
    for track, number in voices(published).items():
        assert len(shown[track]) >= k
        assert abs(number - len(shown[track])) < 5
        assert shown[track] <= crowd.members(track)
        around = sum(shown[track] < other for other in shown.values())
        assert len(shown[track]) > around * (k - 1)
    for one, other in combinations(shown.values(), 2):
        assert one != other
        for difference in (one - other, other - one):
            assert not 0 < len(difference) < k
    for one, other, _ in (*rows(published, "pair"), *rows(published, "brand_aspect")):
        assert min(map(len, (shown[one] & shown[other], shown[one] - shown[other], shown[other] - shown[one]))) >= k
    for grid, read in SPLITS.items():
        whole_or_absent(crowd, published, grid, read, k=k, shown=shown)
    tone_of_both_is_whole_or_absent(crowd, published, k=k, shown=shown)
    assert all(words.startswith("<") or int(words.split("-")[0].split()[0]) >= k for words in published.drops.values())


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31), st.integers(3, 10))
def test_who_was_left_out_of_a_track_might_as_well_not_have_been_on_it(seed, tracks):
    """So that nothing published tells whether anybody was left out. Day-parts are of everyone, on a track or not."""
    crowd = drawn(seed, tracks=tracks)
    counted = behind(crowd, 10)
    never = [
        replace(person, tracks=tuple(track for track in person.tracks if number in counted.get(track, {number})))
        for number, person in enumerate(crowd.people)
    ]
    grids = [grid for grid in GRIDS if grid not in {"day_part", "term", "theme"}]
    assert replace(crowd, people=never).release(grids=grids).grids == crowd.release(grids=grids).grids


def whole_or_absent(crowd, published, grid, read, *, k, shown):
    for track in {row[0] for row in rows(published, grid)}:
        cells = [row for row in rows(published, grid) if row[0] == track]
        assert len(shown[track]) >= 5 * k
        if cells[0][2] is None:
            assert len(cells) == 1
            continue
        assert len(cells) >= 2
        assert sum(row[2] for row in cells) == voices(published)[track]
        assert max(row[2] for row in cells) - 4 <= 0.95 * len(shown[track])
        for row in cells:
            behind = [number for number in shown[track] if str(read(crowd.people[number])) == row[1]]
            named = {person for person in crowd.people if str(read(person)) == row[1]}
            if grid == "track_source" and row[1] != "smaller sources":
                assert len(named) >= 1
                assert len(behind) >= k
                assert sum(person.source == row[1] for person in crowd.people) >= 5 * k
            if row[1] in {"smaller sources", "other languages"}:
                assert row[2] >= 2 * k


def tone_of_both_is_whole_or_absent(crowd, published, *, k, shown):
    pairs = {(brand, aspect): number for brand, aspect, number in rows(published, "brand_aspect")}
    split = {}
    for brand, aspect, tone, number, _ in rows(published, "brand_aspect_tone"):
        split.setdefault((brand, aspect), {})[tone] = number
    for (brand, aspect), cells in split.items():
        both = shown[brand] & shown[aspect]
        assert len(both) >= 5 * k
        if None in cells.values():
            continue
        assert sum(cells.values()) == pairs[brand, aspect]
        for tone in set(cells) & {"negative", "positive"}:
            behind = {number for number in both if getattr(crowd.people[number].tone, "label", "") == tone}
            everywhere = {number for number in shown[aspect] if getattr(crowd.people[number].tone, "label", "") == tone}
            assert len(behind) >= k
            if any(row[:2] == (aspect, tone) for row in rows(published, "track_tone")):
                assert not 0 < len(everywhere - behind) < k


@pytest.mark.parametrize("seed", range(12))
def test_no_sum_or_difference_of_up_to_four_numbers_is_about_a_few(seed):
    crowd = sums.world(seed)
    published = crowd.release()
    assert list(sums.telling(sums.totals(crowd, published))) == []
    assert list(sums.telling(sums.tones(crowd, published))) == []


def test_the_search_finds_what_two_numbers_too_many_would_tell():
    crowd = Crowd(("Acorn", "Birch", "aspectprice"))
    crowd.add(40, "Acorn", "Birch")
    crowd.add(57, "Acorn", "aspectprice")
    crowd.add(3, "Acorn")
    crowd.add(30, "Birch")
    crowd.add(30, "aspectprice")
    sets = [
        (tracks, sums.who(crowd, set.intersection(*map(crowd.members, tracks))))
        for tracks in (("Acorn",), ("Acorn", "Birch"), ("Acorn", "aspectprice"))
    ]
    assert set(sums.telling(sets)) == {(("Acorn",), ("Acorn", "Birch"), ("Acorn", "aspectprice"))}
    assert list(sums.telling(sums.totals(crowd, crowd.release()))) == []
