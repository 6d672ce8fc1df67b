"""Down to the window's start, past deleted anchors, and up again to what arrived meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import townhum
from townhum.connector import Answer, load_catalog
from townhum.errors import AccessDenied, BadAnswer

REDDIT = load_catalog()["reddit"].decoder
START = datetime(2026, 11, 2, tzinfo=UTC)


def options(**more):
    keys = {
        "subreddit": "kettles",
        "what": ["posts"],
        "client_id": "id",
        "client_secret": "env:SECRET",
        "app_id": "app",
        "app_user": "me",
    }
    return REDDIT.Options.model_validate({**keys, **more})


def child(number, hour, kind="t3"):
    data = {"name": f"{kind}_{number}", "created_utc": (START + timedelta(hours=hour)).timestamp(), "title": "tea"}
    return {"kind": kind, "data": data}


class Subreddit:
    """A listing that pages as Reddit does: newest first, silent behind a name that is gone, a thousand deep."""

    def __init__(self, children, *, page=100, depth=1000):
        self.children = children
        self.page = page
        self.depth = depth
        self.gone = set()

    def delete(self, name):
        self.gone.add(name)

    def __call__(self, url, params, expect):
        there = [each for each in self.children if each["data"]["name"] not in self.gone][: self.depth]
        names = [each["data"]["name"] for each in there]
        if "after" in params:
            found = there[names.index(params["after"]) + 1 :][: self.page] if params["after"] in names else []
        elif "before" in params:
            found = there[: names.index(params["before"])][-self.page :] if params["before"] in names else []
        else:
            found = there[: self.page]
        last = found[-1]["data"]["name"] if found else None
        more = bool(found) and last != names[-1]
        return {"kind": "Listing", "data": {"children": found, "after": last if more else None, "before": None}}


def names(pages):
    return [item["name"] for page in pages for item in page.items]


def newest_first(hours, kind="t3"):
    return [child(number, hour, kind) for number, hour in sorted(enumerate(sorted(hours)), reverse=True)]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=st.tuples(st.lists(st.integers(-60, 300), max_size=60), st.integers(1, 12)))
def test_every_item_of_the_window_comes_out(case, week, walked, scripted):
    hours, page = case
    children = newest_first(hours)
    pages, covered = walked(REDDIT.walk(options(), week, scripted(Subreddit(children, page=page))))
    inside = {
        each["data"]["name"]
        for each in children
        if START.timestamp() <= each["data"]["created_utc"] < week.end.timestamp()
    }
    assert inside <= set(names(pages))
    assert covered.since is None


def test_paging_stops_below_the_window(week, walked, scripted):
    session = scripted(Subreddit(newest_first([h / 2 for h in range(-1200, 336)])))
    walked(REDDIT.walk(options(), week, session))
    assert len(session.asked) <= 6, "336 items are four pages, and two questions for what is new"


def test_a_listing_that_ends_by_its_depth_says_from_when_on_it_is_whole(week, walked, scripted):
    children = newest_first([h / 10 for h in range(3000)])
    pages, covered = walked(REDDIT.walk(options(), week, scripted(Subreddit(children))))
    oldest = datetime.fromtimestamp(children[999]["data"]["created_utc"], UTC)
    assert covered.since == oldest
    assert "1,000" in covered.reason
    assert len(names(pages)) == 1000


def test_the_later_of_two_ends_counts(week, walked, scripted):
    posts, comments = newest_first([h / 10 for h in range(3000)]), newest_first([h / 20 for h in range(4000)], "t1")
    lists = {"new": Subreddit(posts), "comments": Subreddit(comments)}
    _, covered = walked(
        REDDIT.walk(
            options(what=["posts", "comments"]),
            week,
            scripted(lambda url, params, expect: lists[url.rsplit("/", 1)[1]](url, params, expect)),
        )
    )
    assert covered.since == max(
        datetime.fromtimestamp(each[999]["data"]["created_utc"], UTC) for each in (posts, comments)
    )


@pytest.mark.parametrize("deleted", [1, 2, 4])
def test_a_deleted_anchor_is_got_round(deleted, week, walked, scripted):
    children = newest_first(range(100))
    square = Subreddit(children, page=10)

    def answer(url, params, expect):
        page = square(url, params, expect)
        if "after" not in params and "before" not in params:  # those at the first page's end vanish meanwhile
            for each in children[10 - deleted : 10]:
                square.delete(each["data"]["name"])
        return page

    pages, covered = walked(REDDIT.walk(options(), week, scripted(answer)))
    assert set(names(pages)) == {each["data"]["name"] for each in children}
    assert covered.since is None


def test_when_every_anchor_is_gone_the_gap_is_reported(week, walked, scripted):
    children = newest_first(range(100))

    def answer(url, params, expect):
        return Subreddit(children if not params.keys() & {"after", "before"} else [], page=10)(url, params, expect)

    _, covered = walked(REDDIT.walk(options(), week, scripted(answer)))
    assert covered.since == START + timedelta(hours=90)
    assert "before the window" in covered.reason


@pytest.mark.parametrize("deleted", [0, 1, 2, 5])
def test_what_arrives_meanwhile_is_caught_up(deleted, week, walked, scripted):
    children = newest_first(range(30))
    square = Subreddit(children, page=10)

    def answer(url, params, expect):
        page = square(url, params, expect)
        if page["data"]["after"] is None and len(square.children) == 30:
            square.children = [child(100 + n, 40 + n) for n in (2, 1, 0)] + children
            for each in children[:deleted]:
                square.delete(each["data"]["name"])
        return page

    pages, _ = walked(REDDIT.walk(options(), week, scripted(answer)))
    assert {"t3_100", "t3_101", "t3_102"} <= set(names(pages))


def test_a_closed_window_needs_no_catching_up(week, walked, scripted):
    session = scripted(Subreddit(newest_first([-2, -1, 1, 2, 24 * 8])))
    walked(REDDIT.walk(options(), week, session))
    assert len(session.asked) == 1


def test_one_wrong_clock_does_not_end_the_walk(week, walked, scripted):
    children = newest_first(range(30))
    children[3]["data"]["created_utc"] = 0.0
    pages, _ = walked(REDDIT.walk(options(), week, scripted(Subreddit(children, page=10))))
    assert len(set(names(pages))) == 30


@pytest.mark.parametrize(
    "body", [None, [], {}, {"data": None}, {"data": {"children": None}}, {"data": {"children": {}}}]
)
def test_what_is_no_listing_is_a_bad_answer(body, week, walked, scripted):
    with pytest.raises(BadAnswer, match="subreddit"):
        walked(REDDIT.walk(options(), week, scripted(lambda url, params, expect: Answer(200, {}, body))))


def test_nameless_items_with_an_endless_anchor_end(week, walked, scripted):
    page = {"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {}}], "after": "t3_x"}}
    pages, covered = walked(REDDIT.walk(options(), week, scripted(lambda url, params, expect: page)))
    assert len(pages) == REDDIT.MOST_PAGES
    assert covered.since == week.end


def test_the_user_agent_is_of_the_form_reddit_asks_for(week, walked, scripted):
    session = scripted(Subreddit([]))
    walked(REDDIT.walk(options(), week, session))
    wanted = f"python:app:{townhum.__version__} (by /u/me)"
    (form,) = session.forms
    assert form[0] == "https://www.reddit.com/api/v1/access_token"
    assert form[1] == {"grant_type": "client_credentials"}
    assert form[2] == ("id", "secret of env:SECRET")
    assert form[3]["User-Agent"] == wanted
    assert session.headers[0] == {"Authorization": "bearer token-1", "User-Agent": wanted}
    assert session.asked[0][1] == {"limit": 100, "raw_json": 1}


def test_an_expired_token_is_replaced_once(week, walked, scripted):
    square, expired = Subreddit(newest_first(range(30)), page=10), []

    def answer(url, params, expect):
        if "after" in params and not expired:
            assert 401 in expect
            expired.append(True)
            return Answer(401, {}, None)
        if 401 not in expect and session.headers[-1]["Authorization"] == "bearer stale":
            raise AccessDenied("", "")
        return square(url, params, expect)

    session = scripted(answer)
    pages, _ = walked(REDDIT.walk(options(), week, session))
    assert len(session.forms) == 2
    assert session.headers[-1]["Authorization"] == "bearer token-2"
    assert len(names(pages)) == 30


def test_a_fresh_token_that_is_refused_is_final(week, walked, scripted):
    def answer(url, params, expect):
        assert 401 not in expect, "the session turns a 401 into AccessDenied"
        raise AccessDenied("Check the approval.", "401")

    session = scripted(answer)
    with pytest.raises(AccessDenied):
        walked(REDDIT.walk(options(), week, session))
    assert len(session.forms) == 1


def test_a_login_without_a_token_says_what_to_check(week, walked, scripted):
    session = scripted(Subreddit([]))
    session.post_form = lambda *_, **__: Answer(200, {}, {"error": "invalid_grant"})
    with pytest.raises(AccessDenied, match="approval"):
        walked(REDDIT.walk(options(), week, session))


def test_stand_in_servers_and_their_hosts():
    read = options(api="http://127.0.0.1:9", login="http://127.0.0.1:9")
    assert REDDIT.hosts(read) == ("http://127.0.0.1:9",)
    assert REDDIT.hosts(options()) == ("https://oauth.reddit.com", "https://www.reddit.com")
    assert REDDIT.place(options(what=["posts", "comments"])) == "posts and comments of r/kettles on Reddit"


@pytest.mark.parametrize(
    "more",
    [
        {"what": []},
        {"what": ["posts", "posts"]},
        {"what": ["users"]},
        {"subreddit": "r/kettles"},
        {"client_secret": "a literal"},
        {"app_user": "me) evil"},
        {"api": "http://oauth.reddit.example"},
    ],
)
def test_what_does_not_fit_is_refused(more):
    with pytest.raises(ValueError, match="validation error"):
        options(**more)
