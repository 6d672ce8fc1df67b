"""Reviews of a place of one's own on Google against the conformance suite."""

from typing import ClassVar

from placed import WEEK, at, got

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog

URL = "https://mybusiness.googleapis.com/v4/accounts/11/locations/22/reviews"
ASKED = {"pageSize": 50, "orderBy": "updateTime desc"}


def review(number, day, **over):
    return {
        "name": f"accounts/11/locations/22/reviews/r{number}",
        "reviewId": f"r{number}",
        "reviewer": {"profilePhotoUrl": "https://images.example/ivy.png", "displayName": f"Ivy Invented{number}"},
        "starRating": "FIVE",
        "comment": "It hums",
        "createTime": at(day),
        "updateTime": at(day, 10),
        "reviewReply": {"comment": "Thank you, Ivy"},
        **over,
    }


EXCHANGES = (
    Exchange("POST", "https://oauth2.googleapis.com/token", body={"access_token": "not-a-token"}),
    got(
        URL,
        {
            "reviews": [review(9, 8), review(8, 7, starRating="TWO", createTime="2026-11-07T09:00:00.123456789Z")],
            "totalReviewCount": 4,
            "nextPageToken": "P2",
        },
        **ASKED,
    ),
    got(
        URL,
        {"reviews": [review(7, 5, comment=None), review(6, 4, starRating="STAR_RATING_UNSPECIFIED"), review(1, 1)]},
        pageToken="P2",
        **ASKED,
    ),
)


class TestLocation(ConnectorContract):
    connector = load_catalog()["google_business"]
    options: ClassVar = {
        "owner": 11,
        "location": 22,
        "client_id": "invented.apps.example",
        "client_secret": "env:SECRET",
        "refresh_token": "env:SECRET",
        "each_row_is_one_person": True,
    }
    recording = EXCHANGES
    window = WEEK
    posts = 3
    drops: ClassVar = {"empty": 1}

    def test_stars_in_words_are_read(self):
        posts = sorted(self._listen().posts, key=lambda post: post.created_at)
        assert [post.rating for post in posts] == [None, 2, 5]
        assert len({post.mark for post in posts}) == 3
