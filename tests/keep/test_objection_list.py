"""The list does what sets would: objecting, importing, withdrawing; a receipt finds its objection and nobody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.objections import HASH
from townhum.errors import UsageError
from townhum.keep.objection_list import ObjectionList, State

KEY = b"o" * 32
SETS = st.sets(st.integers(0, 30).map(lambda n: bytes([n]) + bytes(HASH - 1)) | st.binary(min_size=HASH, max_size=HASH))
STEPS = st.lists(st.tuples(st.sampled_from(["objecting", "importing", "withdrawing"]), SETS), max_size=6)


def flat(hashes):
    return b"".join(hashes)


@given(STEPS)
def test_it_does_what_sets_would(steps):
    listed, objected, withdrawn = ObjectionList(KEY), set(), set()
    for step, given_ in steps:
        listed = getattr(listed, step)(flat(given_))
        if step == "objecting":
            objected, withdrawn = objected | given_, withdrawn - given_
        elif step == "importing":
            objected = objected | (given_ - withdrawn)
        else:
            objected, withdrawn = objected - given_, withdrawn | given_
        assert list(listed.objected) == sorted(objected)
        assert list(listed.withdrawn) == sorted(withdrawn)
    assert listed.changes == len(steps)


def test_the_state_of_an_account_and_of_its_receipt_is_one():
    listed = ObjectionList(KEY)
    ann, bo = (listed.hashes_of("net", {name}) for name in ("ann", "bo"))
    listed = listed.objecting(flat(ann + bo)).withdrawing(flat(bo))
    assert (listed.state_of(ann), listed.state_of(bo)) == (State.IN_FORCE, State.WITHDRAWN)
    assert listed.state_of(listed.hashes_of("net", {"cy"})) is State.UNKNOWN
    assert listed.state_of(ann + bo) is State.IN_FORCE
    receipt = listed.receipt_of(ann[0])
    assert listed.state_by_receipt(receipt) is State.IN_FORCE
    assert listed.state_by_receipt(f" {receipt.lower().replace('-', ' ')}") is State.IN_FORCE
    assert listed.state_by_receipt(listed.receipt_of(bo[0])) is State.WITHDRAWN
    assert listed.state_by_receipt("AAAA-AAAA-AAAA") is State.UNKNOWN
    assert listed.state_by_receipt("") is State.UNKNOWN
    assert ann[0].hex() not in receipt.lower()


def test_another_study_hands_out_another_receipt():
    [one] = ObjectionList(KEY).hashes_of("net", {"ann"})
    assert ObjectionList(KEY).receipt_of(one) != ObjectionList(b"p" * 32).receipt_of(one)


def test_withdrawn_ones_are_told_apart():
    listed = ObjectionList(KEY).objecting(b"a" * HASH + b"b" * HASH).withdrawing(b"a" * HASH)
    assert listed.withdrawn_among(b"a" * HASH * 2 + b"b" * HASH) == 1


def test_there_is_an_end_to_it():
    listed = ObjectionList(KEY, most=2).objecting(b"a" * HASH).withdrawing(b"b" * HASH)
    for step in (listed.objecting, listed.importing, listed.withdrawing):
        with pytest.raises(UsageError, match="Import fewer"):
            step(b"c" * HASH)


def test_it_shows_nothing():
    assert repr(ObjectionList(KEY).objecting(b"a" * HASH)) == "ObjectionList()"
