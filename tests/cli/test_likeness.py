"""`check` warns of tracks that take each other out."""

import pytest

from townhum.cli.likeness import likeness_warnings
from townhum.study.model import Track


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("kettle", "kettle AND leak*", "nested"),
        ("tea OR coffee", "tea", "nested"),
        ("a OR b OR c OR d OR e OR f OR g OR h OR i", "a OR b OR c OR d OR e OR f OR g OR h OR z", "near-identical"),
        ("kettle AND leak", "kettle AND price", None),
        ("tea", "coffee", None),
    ],
)
def test_nested_and_near_identical_tracks_are_named(one, other, said):
    tracks = {"first": Track(kind="theme", query=one), "second": Track(kind="theme", query=other)}
    found = list(likeness_warnings(tracks))
    assert len(found) == (said is not None)
    assert all("first and second" in each and said in each for each in found)
