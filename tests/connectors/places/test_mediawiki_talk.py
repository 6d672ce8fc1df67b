"""MediaWiki's talk pages against the conformance suite."""

from typing import ClassVar

import pytest
from placed import WEEK, at, got

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog
from townhum.errors import Missing

API = "https://wiki.example/w/api.php"
ASKED = {
    "action": "discussiontoolspageinfo",
    "page": "Talk:Kettle",
    "prop": "threaditemshtml",
    "format": "json",
    "formatversion": 2,
}


def comment(number, day, *replies, **over):
    return {
        "type": "comment",
        "id": f"c-Fern_Invented{number}-{number}",
        "author": f"Fern Invented{number}",
        "timestamp": at(day),
        "html": "<p>It hums</p>",
        "replies": list(replies),
        **over,
    }


HEADING = {
    "type": "heading",
    "id": "h-Kettle",
    "html": "<h2>Kettle</h2>",
    "replies": [comment(9, 8, comment(8, 8)), comment(1, 1)],
}
EXCHANGES = (got(API, {"discussiontoolspageinfo": {"threaditemshtml": [HEADING, comment(7, 5)]}}, **ASKED),)


class TestPage(ConnectorContract):
    connector = load_catalog()["mediawiki_talk"]
    options: ClassVar = {"api": API, "page": "Talk:Kettle"}
    recording = EXCHANGES
    window = WEEK
    posts = 3
    drops: ClassVar = {"empty": 1}

    def test_a_page_that_is_not_there_is_told_as_that(self):
        body = {"error": {"code": "missingtitle", "info": "The page you specified doesn't exist."}}
        with pytest.raises(Missing, match="no such page"):
            self._listen([Exchange("GET", EXCHANGES[0].url, body=body)])
