"""Reviews of an app of one's own on Google Play against the conformance suite."""

from typing import ClassVar

from placed import WEEK, got, unix

from townhum.conformance import ConnectorContract, Exchange
from townhum.conformance.listen import KEY, screened
from townhum.connector import Objections, load_catalog
from townhum.records import DropReason

URL = "https://androidpublisher.googleapis.com/androidpublisher/v3/applications/org.example.kettle/reviews"
MINE = {"package": "org.example.kettle", "service_account": "env:SECRET", "each_row_is_one_person": True}


def review(number, day, words="It hums\tAll day long", **over):
    said = {
        "text": words,
        "lastModified": {"seconds": str(unix(day)), "nanos": 5_000_000},
        "starRating": 4,
        "reviewerLanguage": "de",
        "device": "kettlephone",
        "deviceMetadata": {"productName": "Kettlephone 4", "manufacturer": "Invented"},
        "appVersionName": "1.2",
        **over,
    }
    answer = {"text": "Thank you, Fern", "lastModified": {"seconds": str(unix(8))}}
    return {
        "reviewId": f"gp:{number}",
        "authorName": f"Fern Invented{number}",
        "comments": [{"userComment": said}, {"developerComment": answer}],
    }


EXCHANGES = (
    Exchange("POST", "https://oauth2.googleapis.com/token", body={"access_token": "not-a-token", "expires_in": 3599}),
    got(
        URL,
        {"reviews": [review(9, 8), review(8, 7, starRating=1)], "tokenPagination": {"nextPageToken": "T2"}},
        maxResults=100,
    ),
    got(URL, {"reviews": [review(7, 5, None), review(1, 1)]}, maxResults=100, token="T2"),
)


class TestApp(ConnectorContract):
    connector = load_catalog()["google_play"]
    options: ClassVar = MINE
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"empty": 1}

    def test_stars_title_and_language_are_read(self):
        first, second = sorted(self._listen().posts, key=lambda post: post.created_at)
        assert (first.rating, second.rating) == (1, 4)
        assert first.language == "de"
        assert second.text == "It hums\tAll day long"

    def test_each_review_is_a_person_only_where_the_permission_says_so(self):
        assert len({post.mark for post in self._listen().posts}) == 2
        together = self.connector.decoder.Options.model_validate({**MINE, "each_row_is_one_person": False})
        assert screened(review(9, 8), self.connector, together).mark is None

    def test_who_wrote_a_review_may_object_by_the_name_shown_there(self):
        options = self._options()
        accounts = self.connector.decoder.account(" FERN Invented9", options)
        objections = Objections.of(KEY, "google_play", accounts)
        assert self._screen(review(9, 8), objections=objections) is DropReason.WITHHELD
        assert self._screen(review(8, 7), objections=objections) is not DropReason.WITHHELD

    def test_an_app_without_reviews_has_none(self):
        assert self._listen([EXCHANGES[0], got(URL, {}, maxResults=100)]).posts == []
