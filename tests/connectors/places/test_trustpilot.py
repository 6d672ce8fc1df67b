"""Reviews of a business of one's own on Trustpilot against the conformance suite."""

from typing import ClassVar

from placed import WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

URL = "https://api.trustpilot.com/v1/business-units/46d6a890000064000500e0c3/reviews"
ASKED = {"orderBy": "createdat.desc", "perPage": 100}


def review(number, day, **over):
    return {
        "id": f"rev{number}",
        "consumer": {"id": f"con{number}", "displayName": "Fern Invented", "displayLocation": "Nowhere, NL"},
        "businessUnit": {"id": "46d6a890000064000500e0c3", "identifyingName": "kettles.example"},
        "stars": 4,
        "title": "It hums",
        "text": "All day, says Fern Invented",
        "language": "en",
        "createdAt": at(day),
        "companyReply": {"text": "Thank you, Fern", "createdAt": at(day)},
        "referralEmail": "fern@mail.example",
        "status": "active",
        **over,
    }


EXCHANGES = (
    got(URL, {"links": [], "reviews": [review(9, 8), review(8, 7, status="reported", stars=1)]}, page=1, **ASKED),
    got(
        URL, {"reviews": [review(7, 5, createdAt="2026-11-05T09:00:00"), review(6, 4, consumer=None)]}, page=2, **ASKED
    ),
    got(URL, {"reviews": [review(1, 1)]}, page=3, **ASKED),
)


class TestBusiness(ConnectorContract):
    connector = load_catalog()["trustpilot"]
    options: ClassVar = {"business": "46d6a890000064000500e0c3", "token": "env:SECRET"}
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"not_public": 1, "broken": 1}

    def test_stars_are_read_and_the_name_is_hidden(self):
        posts = self._listen().posts
        assert {post.rating for post in posts} == {4}
        assert all(post.names_to_hide == ("Fern Invented",) for post in posts)
        assert len({post.mark for post in posts}) == 2
