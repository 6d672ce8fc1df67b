"""Every post of the window comes out, whatever the ids look like, and no walk runs for ever."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from townhum.connector import Answer, load_catalog
from townhum.errors import BadAnswer
from townhum.records import DropReason

MASTODON = load_catalog()["mastodon"].decoder
START = datetime(2026, 11, 2, tzinfo=UTC)
OPTIONS = MASTODON.Options(instance="https://town.example", hashtag="kettle")


def status(number, created_at, item_id):
    return {
        "id": item_id,
        "uri": f"https://town.example/users/a/statuses/{number}",
        "created_at": created_at.isoformat(),
        "content": "<p>tea</p>",
        "visibility": "public",
        "account": {"uri": "https://town.example/users/a"},
    }


def snowflake(number, created_at):
    return str((int(created_at.timestamp() * 1000) << 16) + number % 65536)


def counter(number, _created_at):
    return str(1_795_000_000_000 + number)


def hexadecimal(number, created_at):
    return f"{int(created_at.timestamp())}{number:032x}"


class Square:
    """A timeline that pages as Mastodon does, newest first, by the order of its statuses."""

    def __init__(self, statuses, *, page=40, forward="min_id"):
        self.newest_first = statuses
        self.page = page
        self.forward = forward

    def __call__(self, url, params, expect):
        if url.endswith("/instance"):
            return Answer(404, {}, None)
        at = {item["id"]: place for place, item in enumerate(self.newest_first)}
        if "max_id" in params:
            below = at[params["max_id"]] + 1
            return self.newest_first[below : below + self.page]
        if "min_id" in params:
            above = [item for item in self.newest_first if int(item["id"]) > int(params["min_id"])]
            return above[-self.page :] if self.forward == "min_id" else above[: self.page]
        return self.newest_first[: self.page]


def timeline(moments, make_id):
    oldest_first = [status(n, moment, make_id(n, moment)) for n, moment in enumerate(sorted(moments))]
    return oldest_first[::-1]


def ids_of(pages):
    return {item["uri"] for page in pages for item in page.items}


def wanted(statuses, window):
    return {item["uri"] for item in statuses if datetime.fromisoformat(item["created_at"]) in window}


@pytest.mark.parametrize("make_id", [snowflake, counter, hexadecimal])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=st.tuples(st.lists(st.integers(-3000, 14000), max_size=60, unique=True), st.integers(1, 12)))
def test_every_post_of_the_window_comes_out(case, make_id, week, walked, scripted):
    minutes, page = case
    statuses = timeline([START + timedelta(minutes=m) for m in minutes], make_id)
    pages, covered = walked(MASTODON.walk(OPTIONS, week, scripted(Square(statuses, page=page))))
    assert wanted(statuses, week) <= ids_of(pages)
    assert covered.since is None


def test_snowflakes_are_read_forward_from_the_start_of_the_window(week, walked, scripted):
    statuses = timeline([START + timedelta(hours=h) for h in range(-200, 400)], snowflake)
    session = scripted(Square(statuses))
    walked(MASTODON.walk(OPTIONS, week, session))
    asked = [params for _, params in session.asked[1:]]
    assert "min_id" not in asked[0]
    assert all("min_id" in params for params in asked[1:])
    assert int(asked[1]["min_id"]) >> 16 == (START - timedelta(minutes=15)).timestamp() * 1000
    assert len(asked) < 8, "168 hours and the overlap are five pages, not the whole timeline"


def test_a_server_that_reads_min_id_as_since_id_leaves_no_hole(week, walked, scripted):
    statuses = timeline([START + timedelta(hours=h) for h in range(168)], snowflake)
    pages, covered = walked(MASTODON.walk(OPTIONS, week, scripted(Square(statuses, forward="since_id"))))
    assert wanted(statuses, week) <= ids_of(pages)
    assert covered.since is None


def test_one_page_that_reaches_below_the_window_is_enough(week, walked, scripted):
    statuses = timeline([START + timedelta(hours=h) for h in (-2, 1, 2)], snowflake)
    session = scripted(Square(statuses))
    pages, _ = walked(MASTODON.walk(OPTIONS, week, session))
    assert ids_of(pages) >= wanted(statuses, week)
    assert len(session.asked) == 2


def test_a_late_post_from_elsewhere_does_not_end_the_walk(week, walked, scripted):
    late = [START + timedelta(hours=h) for h in range(30)]
    statuses = timeline(late, counter)
    statuses[3]["created_at"] = (START - timedelta(days=90)).isoformat()
    pages, _ = walked(MASTODON.walk(OPTIONS, week, scripted(Square(statuses, page=5))))
    assert wanted(statuses, week) <= ids_of(pages)


@pytest.mark.parametrize("make_id", [snowflake, counter])
def test_a_server_that_ignores_the_cursor_is_left_and_reported(make_id, week, walked, scripted):
    statuses = timeline([START + timedelta(hours=h) for h in range(5)], make_id)
    pages, covered = walked(
        MASTODON.walk(OPTIONS, week, scripted(lambda url, params, expect: [] if "instance" in url else statuses))
    )
    assert ids_of(pages) == wanted(statuses, week)
    assert covered.since == START
    assert "repeats" in covered.reason


def test_ids_that_are_absurd_are_no_numbers(week, walked, scripted):
    statuses = timeline([START + timedelta(hours=h) for h in range(3)], snowflake)
    statuses[0]["id"], statuses[1]["id"] = "9" * 6000, "٣"
    pages, _ = walked(MASTODON.walk(OPTIONS, week, scripted(Square(statuses))))
    assert len(ids_of(pages)) == 3


def test_a_page_of_junk_ends_the_walk(week, walked, scripted):
    junk = [None, [], {}, "x", {"id": 5}, {"id": ""}]
    pages, covered = walked(
        MASTODON.walk(OPTIONS, week, scripted(lambda url, params, expect: {} if "instance" in url else junk))
    )
    assert [page.items for page in pages] == [junk], "passed on once, to be counted"
    assert covered.since == week.end


def test_a_page_that_is_no_list_is_a_bad_answer(week, walked, scripted):
    with pytest.raises(BadAnswer, match="Mastodon API") as caught:
        walked(MASTODON.walk(OPTIONS, week, scripted(lambda url, params, expect: {"error": "secret words"})))
    assert "secret words" not in str(caught.value)


ACCOUNT = {"id": "116000000000000009", "created_at": "2026-11-03T10:00:00Z", "acct": "moss", "note": "tea"}
NOTIFICATION = {**ACCOUNT, "type": "mention", "account": {"acct": "moss"}}


def test_things_of_another_kind_are_broken_and_do_not_lead_the_walk(week, walked, scripted, screen):
    statuses = timeline([START + timedelta(hours=h) for h in range(3)], counter)
    page = [ACCOUNT, *statuses, NOTIFICATION]
    answers = {"max_id": [], "": page}
    pages, _ = walked(
        MASTODON.walk(
            OPTIONS,
            week,
            scripted(
                lambda url, params, expect: {} if "instance" in url else answers["max_id" if "max_id" in params else ""]
            ),
        )
    )
    results = [screen(raw, OPTIONS) for each in pages for raw in each.items]
    assert results.count(DropReason.BROKEN) == 2
    assert len(results) == 5


def test_a_list_of_other_things_is_no_timeline(week, walked, scripted):
    with pytest.raises(BadAnswer, match="not a list of posts"):
        walked(
            MASTODON.walk(
                OPTIONS, week, scripted(lambda url, params, expect: {} if "instance" in url else [ACCOUNT] * 9)
            )
        )


@pytest.mark.parametrize(
    ("more", "local"),
    [
        ({"hashtag": "kettle"}, None),
        ({"hashtag": "kettle", "include_remote": False}, "true"),
        ({"timeline": "local"}, "true"),
    ],
)
def test_remote_posts_are_asked_for_only_where_wanted(more, local, week, walked, scripted):
    session = scripted(lambda url, params, expect: [])
    walked(MASTODON.walk(MASTODON.Options(instance="https://town.example", **more), week, session))
    url, params = session.asked[1]
    assert params.get("local") == local
    assert url.endswith("/timelines/tag/kettle" if "hashtag" in more else "/timelines/public")
