"""An account as people write it, in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed import wide

from townhum.connector.accounts import host_of, page_of, tidied


@pytest.mark.parametrize("written", ["ann", " Ann\n", wide("Ann"), "A\u200bnn", '"ann",', "<ann>"])
def test_one_form(written):
    assert tidied(written) == "ann"


@given(st.text())
def test_a_tidy_account_stays_as_it_is(written):
    assert tidied(tidied(written)) == tidied(written)


@pytest.mark.parametrize("written", [None, 7, [], "x" * 3_000])
def test_what_is_no_account_is_nothing(written):
    assert tidied(written) == ""


@pytest.mark.parametrize(
    ("written", "page"),
    [
        ("https://board.example/@ann?x=1#y", ("board.example", ("@ann",))),
        ("board.example/u/ann/", ("board.example", ("u", "ann"))),
        ("https://user:word@board.example:8443/a", ("board.example:8443", ("a",))),
        ("https://board.example", ("board.example", ())),
        ("@ann@board.example/x", None),
        ("u/ann", None),
        ("ann", None),
        ("https:///ann", None),
        ("https://[board/ann", None),
    ],
)
def test_addresses_of_pages(written, page):
    assert page_of(written) == page


def test_hosts_in_one_spelling():
    assert host_of("bücher.example:443") == host_of("xn--bcher-kva.example.") == "xn--bcher-kva.example"
    assert host_of("board.example:8443") == "board.example:8443"
