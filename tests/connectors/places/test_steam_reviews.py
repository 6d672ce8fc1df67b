"""Steam's reviews against the conformance suite, in the shapes of the new service and the old one."""

import json
from typing import ClassVar

from placed import WEEK, got, unix

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

URL = "https://api.steampowered.com/IUserReviewsService/GetAppReviews/v1/"
ASKED = {
    "appid": 730,
    "filter": 1,
    "languages": ["all"],
    "review_type": 0,
    "num_per_page": 100,
    "filter_offtopic_activity": True,
}


def review(number, day, words="It [b]hums[/b].", **over):
    return {
        "recommendationid": str(number),
        "author": {"steamid": f"7656119{number:010}", "playtime_forever": 15408},
        "language": "schinese",
        "review": words,
        "timestamp_created": unix(day),
        "voted_up": True,
        "weighted_vote_score": "0.53",
        **over,
    }


def page(cursor, reviews, after, **more):
    body = {"reviews": reviews, "cursor": after, **more}
    asked = json.dumps({**ASKED, "cursor": cursor}, separators=(",", ":"))
    return got(URL, body if more else {"response": body}, input_json=asked)


EXCHANGES = (
    page("*", [review(9, 8), review(8, 7, voted_up=False, language="english")], "AoJ4+a/b="),
    page(
        "AoJ4+a/b=",
        [review(7, 6, "[removed]"), review(6, 5, "[quote=Fern]No[/quote]Yes", language=None)],
        "AoJ5",
        success=1,
    ),
    page("AoJ5", [review(1, 1)], "AoJ6"),
)


class TestApp(ConnectorContract):
    connector = load_catalog()["steam_reviews"]
    options: ClassVar = {"app": 730}
    recording = EXCHANGES
    window = WEEK
    posts = 3
    drops: ClassVar = {"deleted": 1}

    def test_yes_and_no_are_the_ends_of_the_scale(self):
        posts = sorted(self._listen().posts, key=lambda post: post.created_at)
        assert [post.rating for post in posts] == [5, 1, 5]
        assert [post.language for post in posts] == [None, "en", "zh"]
        assert posts[0].text == "Yes"

    def test_a_cursor_that_repeats_is_the_end(self):
        last = page("AoJ5", [review(2, 4)], "AoJ5")
        assert len(self._listen([*EXCHANGES[:2], last]).posts) == 4
