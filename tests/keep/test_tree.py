"""The tree's root is RFC 6962's at every size."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from townhum.keep.tree import Tree


def by_definition(leaves):
    """RFC 6962, section 2.1, word by word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\0" + leaves[0]).digest()
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha256(b"\1" + by_definition(leaves[:half]) + by_definition(leaves[half:])).digest()


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_the_root_is_the_standard_s(leaves):
    assert Tree(leaves).root == by_definition(leaves)


def test_a_known_root():
    """The last root of the reference log of certificate-transparency-go: eight leaves."""
    leaves = [bytes.fromhex(one) for one in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657")]
    leaves.append(bytes.fromhex("606162636465666768696a6b6c6d6e6f"))
    assert Tree(leaves).root.hex() == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
