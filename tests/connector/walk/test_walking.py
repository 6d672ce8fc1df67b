"""How a place is walked by the words of its manifest: each kind of paging and order, children, and where a walk ends."""

import json
from datetime import UTC, datetime

import pytest
from manifests import manifest, walker

from townhum.connector import Answer
from townhum.connector.walk import walker_of
from townhum.errors import AccessDenied, BadAnswer, Busy, Missing
from townhum.records import Window

WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))
BOOK = "https://book.example"


def entry(number, day, **over):
    return {"id": number, "at": f"2026-11-{day:02}T09:00:00Z", "words": "Tea", **over}


class Server:
    """A session that gives the answers one after the other, and notes what was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def get(self, url, params=None, *, headers=None, expect=(), as_bytes=False):
        self.asked.append((url.removeprefix(BOOK), dict(params or {}), dict(headers or {})))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return answer if isinstance(answer, Answer) else Answer(200, {}, answer)

    def post_json(self, url, body, *, headers=None, expect=()):
        return self.get(url, {"json": json.dumps(body)}, headers=headers)

    def post_form(self, url, data, *, basic, headers=None):
        self.asked.append((url, dict(data), basic))
        return Answer(200, {}, {"access_token": f"token{len(self.asked)}"})

    def secret(self, ref):
        return f"secret of {ref}"


def walked(server, listing=None, keys=None, **over):
    """The ids that came out, what was covered, and the parameters of each question."""
    made = walker(listing, **over)
    options = made.Options.model_validate({"book": BOOK, **(keys or {})})
    walk = made.walk(options, WEEK, server)
    ids = []
    while True:
        try:
            page = next(walk)
        except StopIteration as end:
            return ids, end.value, [params for _, params, _ in server.asked]
        ids += [item.get("id") if isinstance(item, dict) else item for item in page.items]


NEWEST = {"order": "newest_first"}


def test_one_page_is_one_page():
    ids, covered, asked = walked(Server([entry(1, 3), entry(2, 4)]))
    assert (ids, covered.since, asked) == ([1, 2], None, [{}])


@pytest.mark.parametrize(
    ("paging", "answers", "asked"),
    [
        (
            {"kind": "id_down", "param": "before", "path": "id"},
            [[entry(30, 8), entry(9, 7)], [entry(8, 1)]],
            [{}, {"before": 9}],
        ),
        (
            {"kind": "id_down", "param": "before", "path": "id"},
            [[entry("z9", 8), entry("a8", 7)], [entry("q7", 1)]],
            [{}, {"before": "a8"}],
        ),
        (
            {"kind": "id_down", "param": "before", "path": "id"},
            [[entry(30, 8), entry("9" * 5000, 7)], [entry(8, 1)]],  # no id is so long, and none is a number for Python
            [{}, {"before": 30}],
        ),
        (
            {"kind": "page", "param": "page"},
            [[entry(9, 8)], [entry(8, 7)], []],
            [{"page": 1}, {"page": 2}, {"page": 3}],
        ),
        ({"kind": "page", "param": "p", "first": 0}, [[entry(9, 8)], []], [{"p": 0}, {"p": 1}]),
        ({"kind": "offset", "param": "start"}, [[entry(9, 8), entry(8, 7)], []], [{"start": 0}, {"start": 2}]),
        ({"kind": "single"}, [[entry(9, 8)]], [{}]),
    ],
)
def test_pages_follow_each_other(paging, answers, asked):
    _, covered, found = walked(Server(*answers), {**NEWEST, "paging": paging})
    assert found == asked
    assert covered.since is None


@pytest.mark.parametrize("end", [{}, {"next": None}, {"next": ""}, {"next": "C1"}])
def test_a_cursor_leads_on_until_there_is_none_or_it_repeats(end):
    paging = {"kind": "cursor", "param": "after", "path": "next", "first": "*"}
    pages = [{"items": [entry(9, 8)], "next": "C1"}, {"items": [entry(8, 7)], **end}]
    ids, covered, asked = walked(Server(*pages), {**NEWEST, "items": "items", "paging": paging})
    assert (ids, covered.since) == ([9, 8], None)
    assert asked == [{"after": "*"}, {"after": "C1"}]


@pytest.mark.parametrize("how", ["next_url", "link_header"])
def test_an_address_leads_on(how):
    onward = f"{BOOK}/entries?cursor=2"
    first = {"items": [entry(9, 8)], "links": {"next": "/entries?cursor=2"}}
    pages = [
        Answer(200, {"link": f'<{BOOK}/x>; rel="last", <{onward}>; rel="next"'}, first),
        {"items": [entry(8, 7)], "links": {}},
    ]
    paging = {"kind": how, **({"path": "links.next"} if how == "next_url" else {})}
    server = Server(*pages)
    ids, _, _ = walked(server, {**NEWEST, "items": "items", "paging": paging})
    assert ids == [9, 8]
    assert server.asked[1][0] == "/entries?cursor=2"


def test_the_end_of_the_window_moves_down():
    params = {"from": "{since:unix}", "to": "{until:iso8601}"}
    pages = [[entry(9, 8), entry(8, 7)], [entry(8, 7), entry(7, 5)], [entry(7, 5)]]
    ids, covered, asked = walked(Server(*pages), {**NEWEST, "params": params, "paging": {"kind": "time_down"}})
    assert sorted(set(ids)) == [7, 8, 9]
    assert [each["to"] for each in asked] == ["2026-11-09T00:15:00Z", "2026-11-07T09:00:00Z", "2026-11-05T09:00:00Z"]
    assert {each["from"] for each in asked} == {1793576700}
    assert covered.since is None


def test_a_server_that_does_not_know_the_end_of_the_window_is_told_apart():
    paging = {"kind": "time_down"}
    page = [entry(9, 8), entry(8, 7)]
    _, covered, asked = walked(Server(page), {**NEWEST, "params": {"to": "{until:unix}"}, "paging": paging})
    assert len(asked) == 2
    assert covered.since == datetime(2026, 11, 7, 9, tzinfo=UTC)


def test_newest_first_ends_below_the_window():
    pages = [[entry(9, 8), entry(8, 1)], [entry(7, 1)], [entry(6, 1)]]
    _, covered, asked = walked(Server(*pages), {**NEWEST, "paging": {"kind": "page", "param": "p"}})
    assert len(asked) == 2, "one old item alone may have a wrong clock, a page of them has not"
    assert covered.since is None


def test_oldest_first_ends_above_the_window():
    pages = [[entry(1, 3)], [entry(2, 10)], [entry(3, 11)]]
    _, covered, asked = walked(Server(*pages), {"order": "oldest_first", "paging": {"kind": "page", "param": "p"}})
    assert (len(asked), covered.since) == (2, None)


def test_a_listing_that_is_not_deep_says_how_far_it_went():
    pages = [[entry(9, 8)], [entry(8, 7)], [entry(7, 6)]]
    _, covered, _ = walked(Server(*pages), {**NEWEST, "paging": {"kind": "page", "param": "p", "most": 2}})
    assert (covered.since.day, covered.reason) == (7, "the listing ends after 2 items")


@pytest.mark.parametrize(("days", "since"), [((8, 7), 7), ((8, 1), None), ((), 9)])
def test_what_shows_its_newest_items_alone_may_not_cover_the_window(days, since):
    _, covered, _ = walked(Server([entry(day, day) for day in days]), {"window_only": True})
    assert (covered.since and covered.since.day) == since


def test_ids_with_gaps_are_stepped_over():
    paging = {"kind": "id_down", "param": "before", "path": "id", "span": 50}
    ids, covered, asked = walked(
        Server([entry(300, 8)], [], [entry(300, 8)], [entry(150, 7)], [entry(9, 1)]), {**NEWEST, "paging": paging}
    )
    assert ids == [300, 150, 9]
    assert [each.get("before") for each in asked] == [None, 300, 250, 200, 150]
    assert covered.since is None


def test_a_page_without_ids_is_nothing_to_go_on_from():
    paging = {"kind": "id_down", "param": "before", "path": "id"}
    ids, covered, _ = walked(Server([{"at": "x"}, 7]), {**NEWEST, "paging": paging})
    assert len(ids) == 2
    assert covered.reason == "a page holds nothing to go on from"


TOPICS = {
    "path": "/topics",
    "items_are_posts": False,
    "moment": "active",
    "order": "newest_first",
    "children": {"path": "/topics/{topic}/posts", "names": {"topic": "slug"}, "only_where": "replies"},
}


def topic(slug, day, **over):
    return {"id": slug, "slug": slug, "active": f"2026-11-{day:02}T09:00:00Z", "replies": 2, **over}


def test_children_are_asked_for_where_something_happened():
    topics = [topic("a b/c", 8), topic("quiet", 8, replies=0), topic("old", 1)]
    server = Server(topics, [entry(1, 7), entry(2, 6)])
    ids, covered, _ = walked(server, TOPICS)
    assert [url for url, _, _ in server.asked] == ["/topics", "/topics/a%20b%2Fc/posts"]
    assert (ids, covered.since) == ([1, 2], None)


def test_a_parent_that_cannot_be_read_is_counted_as_broken():
    ids, _, _ = walked(Server([topic(None, 8), topic("fine", 8)], [entry(1, 7)]), TOPICS)
    assert ids == [None, 1]


@pytest.mark.parametrize("status", [404, 410])
def test_children_whose_parent_is_gone_are_none(status):
    ids, covered, _ = walked(
        Server([topic("gone", 8), topic("fine", 8)], Answer(status, {}, None), [entry(1, 7)]), TOPICS
    )
    assert (ids, covered.since) == ([1], None)


def test_every_page_is_told_also_of_topics_in_which_nobody_spoke():
    made = walker(TOPICS)
    server = Server([topic(f"t{number}", 8) for number in range(12)], [])
    pages = list(made.walk(made.Options(book=BOOK), WEEK, server))
    assert len(server.asked) == 13
    assert [len(page.items) for page in pages] == [0] * 13, "or nothing could end a walk that finds nothing for ever"


def test_several_parents_are_asked_for_at_once():
    children = {"path": "/posts/{topics}", "names": {"topics": "slug"}, "several": 2}
    server = Server([topic(slug, 8) for slug in ("a", "b", "c")], [entry(1, 7)])
    walked(server, {**TOPICS, "children": children})
    assert [url for url, _, _ in server.asked][1:] == ["/posts/a;b", "/posts/c"]


def test_items_are_found_where_they_lie():
    tree = {"data": {"list": [{"data": entry(1, 3, inner=[entry(2, 4, inner=[entry(3, 5)]), entry(4, 6)])}, "odd"]}}
    ids, _, _ = walked(Server(tree), {"items": ["nothing.here", "data.list"], "within": "data", "nested": "inner"})
    assert ids == [1, 2, 3, 4, "odd"]


@pytest.mark.parametrize(("one_or_many", "ids"), [(True, [1]), (False, None)])
def test_one_item_alone_may_come_without_its_list(one_or_many, ids):
    listing = {"items": "feed.entry", "one_or_many": one_or_many}
    server = Server({"feed": {"entry": entry(1, 3)}})
    if ids is None:
        with pytest.raises(BadAnswer, match="no list of items"):
            walked(server, listing)
    else:
        assert walked(server, listing)[0] == ids


@pytest.mark.parametrize("body", [[entry(1, 3)], {"results": [entry(1, 3)]}])
def test_a_list_may_be_the_answer_itself_or_lie_in_it(body):
    assert walked(Server(body), {"items": ["results", "."]})[0] == [1]


@pytest.mark.parametrize("may_be_absent", [True, False])
def test_a_list_may_be_absent_where_the_manifest_says_so(may_be_absent):
    server = Server({"feed": {}})
    listing = {"items": "feed.entry", "may_be_absent": may_be_absent}
    if may_be_absent:
        assert walked(server, listing)[0] == []
    else:
        with pytest.raises(BadAnswer):
            walked(server, listing)


def test_items_of_another_place_are_passed_over():
    shelf = {"kind": "number", "says": "the shelf", "optional": True}
    key = {"book": {"kind": "site", "says": "x"}, "shelf": shelf}
    page = [entry(1, 3, shelf=4), entry(2, 3, shelf=5), entry(3, 3)]
    only = {"only": {"shelf": "{shelf}"}}
    assert walked(Server(page), only, key=key, keys={"shelf": 4})[0] == [1, 3]
    assert walked(Server(page), only, key=key)[0] == [1, 2, 3]


def test_parameters_may_go_as_one_or_as_a_body():
    params = {"book": "{book}", "many": ["a", 1], "since": "{since:unix_ms}", "yes": True, "no": "{secret}"}
    wanted = {"book": BOOK, "many": ["a", 1], "since": 1793576700000, "yes": True}
    _, _, asked = walked(Server([]), {"params": params, "in_one": "input"})
    assert json.loads(asked[0]["input"]) == wanted
    _, _, asked = walked(Server([]), {"params": params, "method": "POST"})
    assert json.loads(asked[0]["json"]) == wanted


@pytest.mark.parametrize(
    ("access", "headers", "params"),
    [
        ({"kind": "none"}, {}, {}),
        ({"kind": "header", "name": "X-Key", "secret": "secret"}, {"X-Key": "secret of env:S"}, {}),
        ({"kind": "bearer", "secret": "secret"}, {"Authorization": "Bearer secret of env:S"}, {}),
        ({"kind": "query", "name": "key", "secret": "secret"}, {}, {"key": "secret of env:S"}),
        (
            {"kind": "basic", "user": "fern", "secret": "secret"},
            {"Authorization": "Basic ZmVybjpzZWNyZXQgb2YgZW52OlM="},
            {},
        ),
    ],
)
def test_how_one_gets_in(access, headers, params):
    server = Server([])
    walked(server, access=access, keys={"secret": "env:S"})
    assert server.asked == [("/entries", params, headers)]
    server = Server([])
    walked(server, access=access)
    assert server.asked == [("/entries", {}, {})], "a secret that is not given sends nothing"


def test_a_token_is_asked_for_and_asked_for_again_once_it_has_run_out():
    access = {"kind": "oauth_client", "user": "fern", "secret": "secret", "token_url": f"{BOOK}/token", "scope": "read"}
    server = Server(Answer(401, {}, None), [entry(1, 3)])
    ids, _, _ = walked(server, access=access, keys={"secret": "env:S"})
    assert ids == [1]
    forms = [each for each in server.asked if each[0].endswith("/token")]
    assert (
        forms
        == [(f"{BOOK}/token", {"grant_type": "client_credentials", "scope": "read"}, ("fern", "secret of env:S"))] * 2
    )
    assert server.asked[-1][2] == {"Authorization": "Bearer token3"}


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Answer(403, {}, {"code": "closed"}), AccessDenied),
        (Answer(403, {}, {"code": "other"}), AccessDenied),
        (Answer(400, {}, {"code": 502}), Busy),
        (Answer(200, {}, {"code": "gone"}), Missing),
        (Answer(418, {}, None), BadAnswer),
        (Answer(404, {}, None), Missing),
    ],
)
def test_a_refusal_means_what_the_manifest_says(answer, error):
    refusal = [
        {
            "status": 403,
            "path": "code",
            "among": ["closed"],
            "means": "denied",
            "says": "the book is closed",
            "key": "book",
        },
        {"status": [400, 404, 418], "path": "code", "among": [502], "means": "busy", "says": "too many"},
        {"status": 200, "path": "code", "among": ["gone"], "means": "missing", "says": "the book is gone"},
    ]
    with pytest.raises(error) as caught:
        walked(Server(answer), refusal=refusal)
    assert caught.value.where == f"the guestbook at {BOOK}"


def test_a_refusal_may_mean_that_there_is_nothing():
    refusal = [{"status": 410, "means": "nothing", "says": "the book has no entries"}]
    assert walked(Server(Answer(410, {}, None)), refusal=refusal)[:2] == ([], walked(Server([]))[1])


def test_a_choice_of_listings():
    listing = [
        {"name": "entries", "path": "/entries"},
        {"name": "drawings", "path": "/drawings", "without": "secret"},
        {"name": "drawings", "path": "/private", "needs": "secret"},
    ]
    made = walker_of(manifest(listing=listing))

    def asked(**keys):
        server, options = Server([]), made.Options.model_validate({"book": BOOK, **keys})
        list(made.walk(options, WEEK, server))
        return [url for url, _, _ in server.asked]

    assert asked() == ["/entries", "/drawings"]
    assert asked(secret="env:S") == ["/entries", "/private"]
    assert asked(what=["drawings"]) == ["/drawings"]
