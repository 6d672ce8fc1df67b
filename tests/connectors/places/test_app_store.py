"""Reviews of an app of one's own in the App Store against the conformance suite."""

from typing import ClassVar

from placed import WEEK, got

from townhum.conformance import ConnectorContract
from townhum.conformance.listen import KEY
from townhum.connector import Objections, load_catalog
from townhum.records import DropReason

URL = "https://api.appstoreconnect.apple.com/v1/apps/123456/customerReviews"
FIELDS = "rating,title,body,createdDate,reviewerNickname"
NEXT = f"{URL}?cursor=AQ.AAAB&limit=200&sort=-createdDate"


def review(number, day, **over):
    said = {
        "rating": 2,
        "title": "It hums",
        "body": "All day long",
        "reviewerNickname": f"Moss Invented{number}",
        "createdDate": f"2026-11-{day:02}T01:00:00-08:00",
        "territory": "NLD",
        **over,
    }
    answers = {"links": {"related": f"https://api.example/{number}/response"}}
    return {
        "type": "customerReviews",
        "id": f"0000-{number}",
        "attributes": said,
        "relationships": {"response": answers},
    }


EXCHANGES = (
    got(
        URL,
        {"data": [review(9, 8), review(8, 7, title=None, rating=5)], "links": {"self": URL, "next": NEXT}},
        **{"sort": "-createdDate", "limit": 200, "fields[customerReviews]": FIELDS},
    ),
    got(NEXT, {"data": [review(7, 5, title=None, body=""), review(1, 1)], "links": {"self": NEXT}}),
)


class TestApp(ConnectorContract):
    connector = load_catalog()["app_store"]
    options: ClassVar = {
        "app": 123456,
        "issuer": "57246542-96fe-1a63-e053-0824d011072a",
        "key_name": "2X9R4HXF34",
        "private_key": "env:SECRET",
        "each_row_is_one_person": False,
    }
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"empty": 1}

    def test_stars_title_and_words_are_read(self):
        first, second = sorted(self._listen().posts, key=lambda post: post.created_at)
        assert (first.rating, second.rating) == (5, 2)
        assert (first.text, second.text) == ("All day long", "It hums\n\nAll day long")
        assert (second.created_at.hour, second.mark) == (9, None)

    def test_who_wrote_a_review_may_object_by_the_nickname_shown_there(self):
        accounts = self.connector.decoder.account("moss  Invented9".replace("  ", " "), self._options())
        objections = Objections.of(KEY, "app_store", accounts)
        assert self._screen(review(9, 8), objections=objections) is DropReason.WITHHELD
        assert self._screen(review(8, 8), objections=objections) is not DropReason.WITHHELD
