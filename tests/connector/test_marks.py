"""Marks tell accounts apart within a run, and nothing to anybody else."""

import copy
import hashlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector import Marker

KEY = b"k" * 32
NAMES = st.text(max_size=20)


@given(one=st.tuples(NAMES, NAMES), two=st.tuples(NAMES, NAMES))
def test_marks_are_equal_for_the_same_account_alone(one, two):
    without_nul = [tuple(part.replace("\0", "") for part in pair) for pair in (one, two)]
    marker = Marker(KEY)
    assert (marker.mark(*without_nul[0]) == marker.mark(*without_nul[1])) is (without_nul[0] == without_nul[1])


def test_another_key_gives_other_marks():
    assert Marker(KEY).mark("a", "b") != Marker(b"j" * 32).mark("a", "b")


def test_an_author_and_an_item_of_one_name_differ():
    assert Marker(KEY).mark("a", "b") != Marker(KEY).item_key("a", "b")


def test_a_mark_is_no_plain_hash():
    mark = Marker(KEY).mark("net", "ann")
    assert len(mark) == 16
    assert all(hashlib.new(name, b"ann").digest()[:16] != mark for name in ("md5", "sha1", "sha256"))


def test_lone_surrogates_are_names_too():
    assert Marker(KEY).mark("net", "\ud800") != Marker(KEY).mark("net", "\udfff")


def test_the_key_stays_where_it_is():
    marker = Marker(KEY)
    assert "k" * 8 not in repr(marker)
    for leave in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="never pickled"):
            leave(marker)


def test_a_short_key_is_refused():
    with pytest.raises(ValueError, match="32 random bytes"):
        Marker(b"short")
