"""A list of hashes answers as a set would, and shows nothing."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector import NOBODY, Objections
from townhum.connector.objections import HASH, Hashes, hashed

KEY = b"o" * 32
HASHES = st.sets(st.binary(min_size=HASH, max_size=HASH) | st.integers(0, 300).map(lambda n: n.to_bytes(HASH, "big")))


@given(HASHES, HASHES)
def test_it_holds_what_a_set_holds(inside, others):
    made = Hashes(b"".join(sorted(inside)))
    assert len(made) == len(inside)
    assert set(made) == inside
    assert all((one in made) == (one in inside) for one in inside | others)


def test_hashes_of_another_length_are_refused():
    with pytest.raises(ValueError, match="length"):
        Hashes(b"x" * (HASH + 1))


@given(st.text(), st.text())
def test_a_hash_depends_on_network_account_and_key(one, other):
    assert (hashed(KEY, "net", one) == hashed(KEY, "net", other)) == (one == other)
    assert hashed(KEY, "net", one) != hashed(KEY, "nets", one)
    assert hashed(KEY, "net", one) != hashed(b"p" * 32, "net", one)


def test_any_name_of_an_account_is_enough_and_none_is_nobody():
    objections = Objections.of(KEY, "net", {"ann", "ann@board"})
    assert objections.hold("net", ["x", "ann@board"])
    assert not objections.hold("other", ["ann"])
    assert not objections.hold("net", ["x"])
    assert not objections.hold("net", [])
    assert not NOBODY.hold("net", ["ann"])


def test_it_shows_nothing_and_is_never_pickled():
    objections = Objections.of(KEY, "net", {"ann"})
    assert repr(objections) == "Objections()"
    assert repr(Hashes(b"a" * HASH)) == "Hashes()"
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(objections)
