"""An account is known again by its page, its name, its name at a host and its number; a name elsewhere is somebody else's."""

import pytest

from townhum.connector import load_catalog
from townhum.connector.walk.accounts import accounts_meant

FORUM = ("/u/{account}",)
HOST = "forum.example"


@pytest.mark.parametrize(
    "written",
    [
        "ann",
        "@Ann",
        " ANN ",
        "ann@forum.example",
        "https://forum.example/u/ann",
        "forum.example/u/Ann/",
        "https://forum.example/u/ann/summary?x=1",
    ],
)
def test_however_it_is_written_it_is_one(written):
    assert accounts_meant(written, FORUM, HOST) == {"forum.example/ann"}


@pytest.mark.parametrize(
    "written", ["https://other.example/u/ann", "ann@other.example", "bob", "https://forum.example/t/ann"]
)
def test_what_is_elsewhere_or_another_s_is_not(written):
    assert "forum.example/ann" not in accounts_meant(written, FORUM, HOST)


def test_a_number_is_known_by_its_page_and_is_no_name():
    pages = ("https://stackoverflow.com/users/{account}",)
    assert accounts_meant(123, pages, "api.example") == {"stackoverflow.com/#123"}
    assert accounts_meant("https://stackoverflow.com/users/123/ann-smith", pages, "x") >= {"stackoverflow.com/#123"}


def test_a_page_that_a_server_has_for_an_account_of_another_is_that_account_s():
    page = "https://misskey.example/@Moss@other.example"
    assert accounts_meant(page, ("/@{account}",), "misskey.example") == {"other.example/moss"}
    assert accounts_meant("@moss@other.example", ("/@{account}",), "misskey.example") == {"other.example/moss"}


def test_a_name_in_a_query_is_found():
    pages = ("https://news.ycombinator.com/user?id={account}",)
    assert accounts_meant("https://news.ycombinator.com/user?id=ann", pages, "x") == accounts_meant("ann", pages, "x")


def test_without_pages_an_account_is_one_of_this_place_alone():
    assert accounts_meant("Ann", (), "feed.example") == {"feed.example/ann"}
    assert accounts_meant("https://blog.example/ann", (), "feed.example") == {"feed.example/blog.example/ann"}


@pytest.mark.parametrize("wrong", [None, True, "", "@", [], {}, 1.5, "x" * 5000])
def test_what_is_no_account_is_none(wrong):
    assert accounts_meant(wrong, FORUM, HOST) == frozenset()


def test_every_place_that_shows_names_says_how_its_pages_are_addressed():
    known_by_id_alone = {"feed"}  # which has no pages of accounts
    no_accounts = {"app_store", "google_business", "google_play"}  # a review stands under a name that leads to no page
    forms = {"formbricks", "typeform"}  # a form is filled in without an account
    without = {name for name, each in load_catalog().items() if each.manifest.listing and not each.manifest.pages}
    assert without == known_by_id_alone | no_accounts | forms | {"hyperkitty"}  # in its mails an account is an address


STEAM = ("https://steamcommunity.com/profiles/{account}",)


@pytest.mark.parametrize(
    "written", ["76561190000000001", 76561190000000001, "https://steamcommunity.com/profiles/76561190000000001/"]
)
def test_where_numbers_alone_tell_accounts_apart_one_is_known_by_it(written):
    assert accounts_meant(written, STEAM, "store.example", numbers=True) == {"steamcommunity.com/#76561190000000001"}


@pytest.mark.parametrize(
    "written", ["moss", "@moss", "https://steamcommunity.com/id/moss", "https://steamcommunity.com/profiles/moss", ""]
)
def test_a_name_by_which_nobody_could_be_left_out_is_no_account(written):
    assert accounts_meant(written, STEAM, "store.example", numbers=True) == frozenset()


def test_every_such_place_says_where_the_number_is_found():
    asked = {name for name, each in load_catalog().items() if each.manifest.account_number}
    assert asked == {"steam_reviews", "redmine", "stack_exchange"}
