import base64
import json
import re
import socket
import urllib.error
import urllib.request
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest

from townhum.clock import SimulatedClock
from townhum.demo import moments
from townhum.demo.reddit_api import CLIENT_ID, CLIENT_SECRET, RedditApi
from townhum.demo.reply import Request
from townhum.demo.square import Square
from townhum.demo.threads import SUBREDDITS
from townhum.demo.toots import HASHTAGS

SUBREDDIT = SUBREDDITS[0]


@contextmanager
def standing(sample, at=moments.NOW):
    clock = SimulatedClock(at)
    with Square(sample, clock) as square:
        yield square, clock


@pytest.fixture(scope="module")
def square(sample):
    """One square for questions that a few calls answer; its clock is pushed on so that no allowance runs out."""
    with standing(sample) as (square, clock):
        yield lambda path, **query: get(square, path, clock=clock, **query)


def get(square, path, *, clock=None, token="", data=None, **query):
    """Status, lower-case headers and JSON (or text) of one answer."""
    if clock:
        clock.sleep(2)
    url = f"{square.url}{path}" + (f"?{urlencode(query)}" if query else "")
    headers = {"Authorization": token} if token else {}
    try:
        answer = urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers), timeout=10)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        body = answer.read().decode()
        kind = answer.headers["content-type"]
        told = {name.lower(): value for name, value in answer.headers.items()}
        return answer.status, told, json.loads(body) if "json" in kind else body


def let_in(square, identity=f"{CLIENT_ID}:{CLIENT_SECRET}"):
    basic = base64.b64encode(identity.encode()).decode()
    return get(square, "/api/v1/access_token", token=f"Basic {basic}", data=b"grant_type=client_credentials")


def walk(ask, path, **query):
    """Every status, by `min_id`."""
    seen, last = [], "0"
    while page := ask(path, limit=40, min_id=last, **query)[2]:
        seen = page + seen
        last = page[0]["id"]
    return [one["id"] for one in seen]


def test_the_instance_says_that_it_is_invented_and_may_be_read(square):
    status, _, told = square("/api/v2/instance")
    assert status == 200
    assert "invented" in told["description"]
    assert told["configuration"]["timelines_access"]["hashtag_feeds"] == {"local": "public", "remote": "public"}


@pytest.mark.parametrize("tag", HASHTAGS)
def test_min_id_walks_through_a_hashtag_without_holes(square, sample, tag):
    tagged = [str(toot.id) for toot in sample.toots if tag in toot.hashtags]
    assert walk(square, f"/api/v1/timelines/tag/{tag.upper()}") == tagged[::-1]


def test_since_id_gives_the_newest_page_and_max_id_the_one_below(square, sample):
    ids = [str(toot.id) for toot in sample.toots]

    def asked(**query):
        return [one["id"] for one in square("/api/v1/timelines/public", **query)[2]]

    assert asked() == ids[-20:][::-1]
    assert asked(limit=900) == ids[-40:][::-1]
    assert asked(since_id=ids[100], limit=5) == ids[-5:][::-1]
    assert asked(min_id=ids[100], limit=5) == ids[101:106][::-1]
    assert asked(max_id=ids[100], limit=5) == ids[95:100][::-1]
    assert asked(min_id=ids[100], max_id=ids[103], limit=5) == ids[101:103][::-1]


def test_the_link_header_leads_on(square):
    _, headers, page = square("/api/v1/timelines/tag/kettles", limit=3)
    links = {name: url for url, name in re.findall(r'<([^>]+)>; rel="(\w+)"', headers["link"])}
    assert links["next"].endswith(f"/api/v1/timelines/tag/kettles?limit=3&max_id={page[-1]['id']}")
    assert links["prev"].endswith(f"min_id={page[0]['id']}")
    assert "link" not in square("/api/v1/timelines/tag/kettles", min_id=page[0]["id"])[1]


def test_local_and_remote_posts_can_be_asked_for(square):
    hosts = {
        flag: {
            "@" in one["account"]["acct"] for one in square("/api/v1/timelines/public", limit=40, **{flag: "true"})[2]
        }
        for flag in ("local", "remote")
    }
    assert hosts == {"local": {False}, "remote": {True}}


def test_an_unknown_place_is_not_there(square):
    assert square("/api/v1/timelines/tag/nobodysaysthis")[0] == 404
    assert square("/api/v1/statuses/1")[0] == 404


def test_statuses_have_the_fields_of_a_recorded_one(square):
    status = square("/api/v1/timelines/tag/kettles")[2][0]
    told = "id created_at in_reply_to_id sensitive spoiler_text visibility language uri url edited_at content reblog account mentions tags"
    assert set(told.split()) <= set(status)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", status["created_at"])
    assert {"id", "acct", "uri", "note", "fields", "bot", "indexable", "discoverable"} <= set(status["account"])


def test_nothing_of_the_future_is_shown(sample):
    noon = datetime(2026, 9, 20, 12, tzinfo=UTC)
    with standing(sample, noon) as (square, clock):
        newest = get(square, "/api/v1/timelines/public", limit=1)[2][0]["created_at"]
        token = f"bearer {let_in(square)[2]['access_token']}"
        post = get(square, f"/r/{SUBREDDIT}/new", limit=1, token=token)[2]["data"]["children"][0]["data"]
        assert noon - timedelta(days=1) < datetime.fromisoformat(newest) <= clock.now()
        assert post["created_utc"] <= noon.timestamp()


def test_mastodon_counts_calls_on_the_demos_clock_and_refuses_too_many(sample):
    with standing(sample) as (square, clock):
        _, first, _ = get(square, "/api/v2/instance")
        for _ in range(299):
            get(square, "/api/v2/instance")
        status, last, body = get(square, "/api/v2/instance")
        assert (first["x-ratelimit-limit"], first["x-ratelimit-remaining"]) == ("300", "299")
        assert first["x-ratelimit-reset"] == "2026-11-04T08:05:00.000000Z"
        assert (status, body, last["x-ratelimit-remaining"]) == (429, {"error": "Too many requests"}, "0")
        clock.sleep(300)
        assert get(square, "/api/v2/instance")[0] == 200


def test_the_date_header_tells_the_demos_time(square):
    assert square("/api/v2/instance")[1]["date"].startswith("Wed, 04 Nov 2026")


def test_reddit_wants_a_token_that_has_not_run_out(sample):
    with standing(sample) as (square, clock):
        assert get(square, f"/r/{SUBREDDIT}/new")[0] == 401
        assert let_in(square, "somebody:else")[0] == 401
        assert let_in(square, "no colon")[0] == 401
        status, _, told = let_in(square)
        assert (status, told["token_type"], told["expires_in"]) == (200, "bearer", 3600)
        token = f"bearer {told['access_token']}"
        assert get(square, f"/r/{SUBREDDIT}/new", token=token)[0] == 200
        clock.sleep(3600)
        assert get(square, f"/r/{SUBREDDIT}/new", token=token)[0] == 401


def test_reddit_writes_its_allowance_as_float_strings(sample):
    with standing(sample) as (square, clock):
        clock.sleep(2)
        token = f"bearer {let_in(square)[2]['access_token']}"
        _, headers, _ = get(square, f"/r/{SUBREDDIT}/new", token=token)
        told = {name: headers[f"x-ratelimit-{name}"] for name in ("remaining", "used", "reset")}
        assert told == {"remaining": "999.0", "used": "1", "reset": "598"}
        assert get(square, "/r/nobody/new", token=token)[0] == 404


@pytest.mark.parametrize(("kind", "prefix"), [("new", "t3"), ("comments", "t1")])
def test_after_walks_through_a_subreddit(sample, kind, prefix):
    written = [one for one in sample.threads if (one.subreddit, one.kind) == (SUBREDDIT, prefix)]
    with standing(sample) as (square, _):
        token = f"bearer {let_in(square)[2]['access_token']}"
        seen, after = [], ""
        while after is not None:
            data = get(square, f"/r/{SUBREDDIT}/{kind}/", token=token, limit=100, after=after, raw_json=1)[2]["data"]
            assert data["dist"] == len(data["children"])
            seen += [child["data"] for child in data["children"]]
            after = data["after"]
    assert Counter(one["name"] for one in seen) == Counter(one.name for one in written)
    assert [one["created_utc"] for one in seen] == sorted((one["created_utc"] for one in seen), reverse=True)
    gone = [one for one in seen if (one.get("body") or one.get("selftext")) in ("[deleted]", "[removed]")]
    assert len(gone) == sum(bool(one.gone) for one in written)


def test_before_gives_what_is_right_above_and_an_unknown_anchor_nothing(sample):
    api = RedditApi(sample.threads, SimulatedClock(moments.NOW))
    names = page(api, limit="20")
    assert page(api, before=names[9], limit="3") == names[6:9]
    assert page(api, before=names[1], limit="3") == names[:1]
    assert page(api, before=names[0]) == []
    assert page(api, before="t3_gone") == page(api, after="t3_gone") == []


def test_no_listing_reaches_below_its_depth(sample):
    api = RedditApi(sample.threads, SimulatedClock(moments.NOW), depth=30)
    names = page(api, limit="25")
    assert len(page(api, after=names[-1], limit="25")) == 5


def page(api, **query):
    basic = "Basic " + base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
    ask = Request(
        "POST", "/api/v1/access_token", {}, {"authorization": basic}, {"grant_type": "client_credentials"}, ""
    )
    token = json.loads(api.answer(ask).body)["access_token"]
    request = Request("GET", f"/r/{SUBREDDIT}/new", query, {"authorization": f"bearer {token}"}, {}, "")
    return [child["data"]["name"] for child in json.loads(api.answer(request).body)["data"]["children"]]


def test_texts_are_escaped_unless_raw_json_is_asked_for(sample):
    with standing(sample) as (square, _):
        token = f"bearer {let_in(square)[2]['access_token']}"

        def html(**query):
            children = get(square, f"/r/{SUBREDDIT}/new", token=token, limit=1, **query)[2]["data"]["children"]
            return children[0]["data"]["selftext_html"]

        assert html().startswith("&lt;!-- SC_OFF")
        assert html(raw_json=1).startswith("<!-- SC_OFF")


def test_robots_are_welcome(square):
    status, headers, text = square("/robots.txt")
    assert (status, headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert "Disallow" not in text
    assert "invented" in text


def test_nothing_is_printed_and_an_open_connection_does_not_hold_the_door(sample, capfd):
    with Square(sample) as square:
        host, port = square.url.removeprefix("http://").split(":")
        assert host == "127.0.0.1"
        idle = socket.create_connection((host, int(port)))
        idle.sendall(b"GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n")
        assert idle.recv(12) == b"HTTP/1.1 200"
        broken = socket.create_connection((host, int(port)))
        broken.sendall(b"\xff\xfe nonsense\r\n\r\n")
        broken.close()
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((host, int(port)), timeout=5)
    idle.close()
    assert capfd.readouterr() == ("", "")
