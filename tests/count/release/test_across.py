"""Two splits of one track must not tell of a few together."""

from itertools import chain, combinations

import numpy as np
import pytest
from crowds import Crowd, rows
from hypothesis import given
from hypothesis import strategies as st

from townhum.count.release.across import tells
from townhum.records import Tone


def bilingual(undetermined):
    """240 in English, whose tone is read; 60 Dutch, 40 others, and so many of whom the language could not be told, but the tone."""
    crowd = Crowd(("kettle",))
    for tone in Tone:
        crowd.add(80, "kettle", language="en", tone=tone)
    for language, count in (("nl", 60), ("de", 20), ("fr", 20)):
        crowd.add(count, "kettle", language=language, tone=None)
    crowd.add(undetermined, "kettle", language="und", tone=Tone.POSITIVE)
    return crowd


@pytest.mark.parametrize(("undetermined", "languages"), [(0, 3), (1, 0), (9, 0), (10, 3)])
def test_those_whose_tone_is_read_and_those_of_its_language_differ_by_nobody_or_ten(undetermined, languages):
    release = bilingual(undetermined).release()
    assert len(rows(release, "track_tone")) == 4
    assert len(rows(release, "track_language")) == languages


def test_a_split_that_is_not_released_holds_nothing_back():
    assert len(rows(bilingual(5).release(grids=("track", "track_language")), "track_language")) == 3


def test_ratings_of_one_source_are_told_apart_from_it():
    def world(elsewhere):
        crowd = Crowd(("kettle",), ("survey", "forum"))
        for stars in range(1, 6):
            crowd.add(30, "kettle", source="survey", rating=stars)
        crowd.add(100, "kettle", source="forum")
        crowd.add(elsewhere, "kettle", source="forum", rating=5)
        return crowd.release()

    assert rows(world(0), "track_rating")
    assert not rows(world(4), "track_rating")
    assert len(rows(world(4), "track_source")) == 2


def _some(many):
    return chain.from_iterable(combinations(range(many), size) for size in range(many + 1))


@given(st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=2, max_size=4))
def test_whole_blocks_are_all_that_can_be_taken_out(crossed):
    table = np.array(crossed)
    found = False
    for rows_in in _some(table.shape[0]):
        for columns_in in _some(table.shape[1]):
            row, column = (
                np.isin(np.arange(size), some) for size, some in zip(table.shape, (rows_in, columns_in), strict=True)
            )
            off = max(int(table[row][:, ~column].sum()), int(table[~row][:, column].sum()))
            whole = table[row].sum() and table[:, column].sum() and table[~row].sum() and table[:, ~column].sum()
            found |= bool(whole) and 0 < off < 5
    large = (table.sum(axis=0) >= 5).all() and (table.sum(axis=1) >= 5).all()
    if large:  # as every category that is shown is
        assert tells(table, 5) == found
