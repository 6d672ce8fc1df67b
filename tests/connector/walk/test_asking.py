"""Kinds of asking that few places need: by the owner's refresh token, by GraphQL, and for items that lie within items."""

from datetime import UTC, datetime

import pytest
from manifests import walker

from townhum.connector import Answer
from townhum.connector.walk.answers import LEAVE
from townhum.errors import AccessDenied
from townhum.records import Window

WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))
BOOK = "https://book.example"


def entry(number, day, **over):
    return {"id": number, "at": f"2026-11-{day:02}T09:00:00Z", "words": "Tea", **over}


class Server:
    """A session that gives the answers one after the other, and notes what was asked: address, what was sent, and headers or client."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    def get(self, url, params=None, *, headers=None, expect=(), as_bytes=False):
        self.asked.append((url, params, headers))
        return Answer(200, {}, self.answers.pop(0))

    def post_json(self, url, body, *, headers=None, expect=()):
        return self.get(url, body, headers=headers)

    def post_form(self, url, data, *, basic, headers=None):
        self.asked.append((url, data, basic))
        return Answer(200, {}, {"access_token": "token"})

    def secret(self, ref):
        return f"secret of {ref}"


def walked(server, listing=None, keys=None, **over):
    """The ids that came out."""
    made = walker(listing, **over)
    options = made.Options.model_validate({"book": BOOK, **(keys or {})})
    return [item["id"] for page in made.walk(options, WEEK, server) for item in page.items]


def test_a_refresh_token_is_turned_into_a_token_by_its_client():
    form = {"refresh_token": "secret of env:S", "grant_type": "refresh_token"}
    access = {
        "kind": "oauth_refresh",
        "user": "client-1",
        "secret": "secret",
        "client_secret": "other",
        "token_url": f"{BOOK}/token",
    }
    keys = {
        "book": {"kind": "site", "says": "the book"},
        "secret": {"kind": "secret", "says": "a refresh token"},
        "other": {"kind": "secret", "says": "the client's own"},
    }
    server = Server([entry(9, 8)])
    assert walked(server, keys={"secret": "env:S", "other": "env:C"}, access=access, key=keys) == [9]
    assert server.asked[0] == (f"{BOOK}/token", form, ("client-1", "secret of env:C"))
    assert server.asked[1][2] == {"Authorization": "Bearer token"}


def test_a_query_of_graphql_is_sent_as_it_stands_with_its_parameters_as_variables():
    query = "query entries($of: String!, $after: String) { book(of: $of) { entries(after: $after) { id } } }"
    listing = {"graphql": query, "params": {"of": "{book}"}, "items": "data.entries"}
    paging = {"kind": "cursor", "param": "after", "path": "data.next"}
    pages = [{"data": {"entries": [entry(9, 8)], "next": "C2"}}, {"data": {"entries": [entry(8, 7)], "next": None}}]
    server = Server(*pages)
    assert walked(server, {**listing, "paging": paging}) == [9, 8]
    bodies = [body for _, body, _ in server.asked]
    assert [each["query"] for each in bodies] == [query, query]
    assert [each["variables"] for each in bodies] == [{"of": BOOK}, {"of": BOOK, "after": "C2"}]


def test_items_within_items_may_lie_deeper():
    page = [entry(9, 8, replies={"nodes": [entry(8, 7), entry(7, 6, replies={"nodes": None})]})]
    assert walked(Server(page), {"nested": "replies.nodes"}) == [9, 8, 7]


@pytest.mark.parametrize(
    ("status", "secret", "says"),
    [
        (401, "env:S", "Check secret: that what it points to is whole"),
        (403, "env:S", "Ask the operator what secret may read"),
        (401, None, "Set secret once"),
        (403, None, "Set secret once"),
    ],
)
def test_a_refusal_that_nobody_put_into_words_names_the_secret(status, secret, says):
    class Refusing(Server):
        def get(self, *_, **__):
            raise AccessDenied(LEAVE, f"the server answers {status}", status=status)

    keys = {
        "book": {"kind": "site", "says": "the book"},
        "secret": {"kind": "secret", "optional": True, "says": "a token"},
    }
    given = {"secret": secret} if secret else {}
    with pytest.raises(AccessDenied) as caught:
        walked(Refusing(), keys=given, access={"kind": "bearer", "secret": "secret"}, key=keys)
    assert caught.value.do.startswith(says)
    assert (caught.value.key, caught.value.status) == ("secret", status)
    assert "secret of" not in str(caught.value)


def test_a_guard_before_the_server_is_told_as_it_is_and_so_is_a_place_without_access():
    class Guarded(Server):
        def get(self, *_, **__):
            raise AccessDenied("Ask the operator to let this machine ask.", "with a web page", status=403)

    class Closed(Server):
        def get(self, *_, **__):
            raise AccessDenied(LEAVE, "the server answers 401", status=401)

    with pytest.raises(AccessDenied, match="let this machine ask"):
        walked(Guarded())
    with pytest.raises(AccessDenied) as caught:
        walked(Closed())
    assert (caught.value.do, caught.value.key) == (LEAVE, "")
