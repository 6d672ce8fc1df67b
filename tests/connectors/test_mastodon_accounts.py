"""However a person of the fediverse writes an account, it is the one that its server gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed import wide

from townhum.connector import load_catalog

DECODER = load_catalog()["mastodon"].decoder
OPTIONS = DECODER.Options(instance="https://town.example", hashtag="kettle")
MOSS = "moss@town.example"


def account(written):
    return DECODER.account(written, OPTIONS)


@pytest.mark.parametrize(
    "written",
    [
        MOSS,
        "@moss@town.example",
        "  @Moss@Town.Example. \n",
        "acct:moss@town.example",
        "<@moss@town.example>",
        wide("@moss@town.example"),
        "@mo\u200bss@town.example\ufeff",
        "https://town.example/@moss",
        "https://town.example:443/@moss/",
        "HTTPS://TOWN.EXAMPLE/@MOSS?lang=en#top",
        "town.example/@moss",
        "https://town.example/%40moss",
        "https://town.example/users/moss",
        "https://town.example/@moss/115470000000000000",
        "https://elsewhere.example/@moss@town.example",
        "https://elsewhere.example/web/@moss@town.example",
        "moss",
        "@moss",
    ],
)
def test_one_account_in_every_spelling(written):
    assert account(written) == {MOSS}


@pytest.mark.parametrize("written", ["https://town.example/profile/moss", "https://town.example/accounts/moss"])
def test_pages_of_other_servers_name_the_account_too(written):
    assert account(written) == {MOSS}


def test_a_page_that_tells_no_name_is_an_account_of_its_own():
    assert account("https://town.example/ap/users/1155") == {"town.example/ap/users/1155"}


def test_hosts_in_letters_of_their_own_are_what_servers_call_them():
    assert account("@moss@bücher.example") == account("@moss@xn--bcher-kva.example")


@pytest.mark.parametrize(
    "written", ["", " ", "@", "two words", "https://town.example/", 7, None, [], {"x": 1}, "x" * 9_000]
)
def test_what_is_no_account(written):
    assert account(written) == frozenset()


@given(st.text())
def test_anything_can_be_asked(written):
    assert len(account(written)) <= 1


@given(st.from_regex(r"[a-z0-9_]{1,30}", fullmatch=True), st.from_regex(r"[a-z0-9]{1,9}\.example", fullmatch=True))
def test_an_address_and_a_page_are_one(name, host):
    assert account(f"@{name}@{host}") == account(f"https://{host}/@{name}") == {f"{name}@{host}"}
