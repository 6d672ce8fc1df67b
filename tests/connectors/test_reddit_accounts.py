"""However a person writes an account of Reddit, it is the one that Reddit gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed import wide

from townhum.connector import load_catalog

DECODER = load_catalog()["reddit"].decoder


def account(written):
    return DECODER.account(written, None)


@pytest.mark.parametrize(
    "written",
    [
        "Moss_17",
        "u/moss_17",
        "/u/Moss_17/",
        "user/moss_17",
        "@moss_17",
        wide(" u/moss_17 "),
        "https://www.reddit.com/user/Moss_17/",
        "https://old.reddit.com/u/moss_17/comments?sort=new",
        "reddit.com/u/moss_17",
    ],
)
def test_one_account_in_every_spelling(written):
    assert account(written) == {"moss_17"}


@pytest.mark.parametrize(
    "written",
    [
        "",
        "two words",
        "https://www.reddit.com/r/kettles/",
        "https://notreddit.com/u/moss_17",
        "https://reddit.com/",
        7,
        None,
    ],
)
def test_what_is_no_account(written):
    assert account(written) == frozenset()


@given(st.text())
def test_anything_can_be_asked(written):
    assert len(account(written)) <= 1
