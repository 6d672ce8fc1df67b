"""Overlapping findings become one, of the longest one's kind."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from townhum.scrub.spans import Found, inside, merge

founds = st.lists(
    st.builds(
        lambda start, size, kind: Found(start, start + size, kind),
        st.integers(0, 30),
        st.integers(1, 9),
        st.sampled_from(["person", "email", "handle", "other"]),
    ),
    max_size=8,
)


def test_the_longest_names_the_kind():
    assert merge([Found(0, 4, "person"), Found(2, 12, "link"), Found(11, 13, "email")]) == [Found(0, 13, "link")]


def test_of_equals_the_more_telling_one_names_the_kind():
    assert merge([Found(0, 4, "handle"), Found(0, 4, "email")]) == [Found(0, 4, "email")]


def test_a_guessed_person_does_not_rename_what_is_certain():
    assert merge([Found(0, 20, "person"), Found(9, 14, "email")]) == [Found(0, 20, "email")]


def test_neighbours_stay_two():
    assert len(merge([Found(0, 4, "handle"), Found(4, 8, "handle")])) == 2


@given(founds)
def test_every_character_found_stays_found_and_no_other(found):
    def covered(spans):
        return {place for span in spans for place in range(span.start, span.end)}

    merged = merge(found)
    assert covered(merged) == covered(found)
    assert all(one.end <= two.start for one, two in pairwise(merged))


def test_inside_means_wholly():
    assert inside((2, 4), [(0, 4)])
    assert not inside((2, 5), [(0, 4), (4, 9)])
