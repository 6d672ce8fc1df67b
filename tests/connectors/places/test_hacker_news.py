"""Hacker News against the conformance suite, in the shapes of both its APIs."""

from typing import ClassVar

from placed import SINCE, UNIX, UNTIL, WEEK, got, unix

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

URL = "https://hn.algolia.com/api/v1/search_by_date"


def asked(tags, until=UNIX[UNTIL]):
    return {
        "tags": tags,
        "hitsPerPage": 1000,
        "numericFilters": f"created_at_i>={UNIX[SINCE]},created_at_i<={until}",
    }


def story(number, day, **over):
    return {
        "objectID": str(number),
        "author": f"moss_invented{number}",
        "title": "A kettle that hums",
        "story_text": "It does not whistle &amp; nobody minds.",
        "comment_text": None,
        "created_at_i": unix(day),
        "_tags": ["story", f"author_moss_invented{number}", f"story_{number}"],
        **over,
    }


def comment(number, day, **over):
    words = {"title": None, "story_text": None, "comment_text": "<p>Ours sings", "_tags": ["comment"]}
    return story(number, day, **{**words, **over})


EXCHANGES = (
    got(URL, {"hits": [story(9, 8), story(8, 7, type="job"), story(7, 3)]}, **asked("story")),
    got(URL, {"hits": [story(7, 3)]}, **asked("story", unix(3))),
    got(
        URL,
        {
            "hits": [
                comment(99, 8),
                comment(98, 8, deleted=True),
                comment(97, 7, dead=True),
                comment(96, 7, type="job"),
                {"id": 95, "by": "moss_invented95", "time": unix(6), "text": "Mine too", "type": "comment"},
            ]
        },
        **asked("comment"),
    ),
    got(URL, {"hits": []}, **asked("comment", unix(6))),
)


class TestHackerNews(ConnectorContract):
    connector = load_catalog()["hacker_news"]
    options: ClassVar = {}
    recording = EXCHANGES
    window = WEEK
    posts = 4
    drops: ClassVar = {"deleted": 2, "automated": 2}

    def test_a_story_s_title_is_part_of_what_it_says(self):
        assert "A kettle that hums\n\nIt does not whistle & nobody minds." in {p.text for p in self._listen().posts}


class TestStoriesAlone(ConnectorContract):
    connector = load_catalog()["hacker_news"]
    options: ClassVar = {"what": ["stories"]}
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"automated": 1}
    not_shown: ClassVar = {
        rule.says: "comments show it" for rule in load_catalog()["hacker_news"].manifest.drop if rule.path != ("type",)
    }
