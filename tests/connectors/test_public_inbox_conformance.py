"""public-inbox against the conformance suite, and what it says of an inbox that cannot be read."""

from typing import ClassVar

import pytest
from placed import WEEK

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog
from townhum.errors import AccessDenied, BadAnswer, Missing

SITE = "https://lists.example"
OPTIONS = {"site": SITE, "inbox": "kettles"}


def mail(number, day, words="The kettle sings", head=""):
    return (
        f"From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: Fern Invented <fern{number}@post.example>\nSubject: Kettles\n"
        f"Date: Thu, {day:02} Nov 2026 09:00:00 +0000\nMessage-ID: <k{number}@post.example>\n{head}\n{words}\n\n"
    )


def asked(day, body, status=200):
    return Exchange("POST", f"{SITE}/kettles/?q=d:202611{day:02}..202611{day:02}&x=m", status=status, body=body)


NONE = "No results found\n"
MAILS = {
    3: mail(1, 3)
    + mail(2, 3, "Leave me out", "X-No-Archive: yes\n")
    + mail(3, 3, "And me", "X-Archive: no\n")
    + mail(8, 3, "X-no-archive: Yes\n\nMe too"),
    5: mail(4, 5, "> It whistles\nNo, it hums") + mail(5, 5, "Away", "Auto-Submitted: auto-replied\n"),
    6: mail(6, 6, "--x--", 'Content-Type: multipart/report; boundary="x"\n')
    + mail(7, 6, "<p>Mine <b>leaks</b></p>", "Content-Type: text/html; charset=utf-8\n"),
}
THERE = Exchange("GET", f"{SITE}/kettles/new.atom", body="<feed/>")
DAYS = tuple(asked(day, MAILS.get(day, NONE), 200 if day in MAILS else 404) for day in range(2, 9))


class TestInbox(ConnectorContract):
    connector = load_catalog()["public_inbox"]
    options: ClassVar = OPTIONS
    recording = (THERE, *DAYS)
    window = WEEK
    posts = 3
    drops: ClassVar = {"opted_out": 3, "automated": 2}

    def spoil(self, exchange, heard):
        """Junk in an mbox is a mail without anything in it."""
        if "q=d" not in exchange.url or exchange.status != 200:
            return exchange
        return Exchange("POST", exchange.url, body="From x\n\n" * 26 + exchange.body)

    def test_no_words_of_others(self):
        assert "Kettles\n\nNo, it hums" in {post.text for post in self._listen().posts}


@pytest.mark.parametrize(
    ("exchanges", "error"),
    [
        ((Exchange("GET", THERE.url, status=404),), Missing),
        ((Exchange("GET", THERE.url, status=403),), AccessDenied),
        ((THERE, asked(2, "search not available", 501)), BadAnswer),
        ((THERE, asked(2, "Not Found", 404)), BadAnswer),
        ((THERE, asked(2, "<html>prove that you are no machine</html>")), BadAnswer),
    ],
)
def test_what_cannot_be_read_is_told(exchanges, error):
    with pytest.raises(error):
        TestInbox()._listen(list(exchanges))
