"""HyperKitty against the conformance suite, and what it knows besides."""

from typing import ClassVar

import pytest
from placed import WEEK, at, got

from townhum.conformance import ConnectorContract, Exchange
from townhum.conformance.probes import BROKEN
from townhum.connector import load_catalog
from townhum.errors import AccessDenied, Missing

LIST = "https://lists.example/hyperkitty/api/list/kettles%40lists.example"
EMAILS = f"{LIST}/emails/"


def short(letter, day, **over):
    return {
        "url": f"{LIST}/email/{letter}/",
        "message_id": f"{letter}@post.example",
        "message_id_hash": letter,
        "thread": f"{LIST}/thread/A/",
        "sender": {"address": f"fern{letter} (a) Post.example", "mailman_id": f"id-invented{letter}", "emails": None},
        "sender_name": "Fern Invented",
        "subject": "Which kettle?",
        "date": at(day),
        "parent": None,
        "children": [],
        **over,
    }


def whole(letter, day, words, **over):
    body = {**short(letter, day, **over), "content": words, "votes": {"likes": 0}, "attachments": []}
    return got(f"{LIST}/email/{letter}/", body, format="json")


ALL = [short("D", 7), short("C", 6, parent=f"{LIST}/email/A/"), short("B", 5), short("A", 4), short("Z", 1)]
REPLY = "On Wed, 4 Nov 2026 at 09:00, Fern Invented <fern@post.example> wrote:\n> It sings\n\nMine leaks.\n\n-- \nMoss"
EXCHANGES = (
    got(EMAILS, {"count": 5, "next": None, "previous": None, "results": ALL}, format="json", limit=100, offset=0),
    got(EMAILS, {"count": 5, "next": None, "previous": None, "results": []}, format="json", limit=100, offset=5),
    whole("D", 7, "X-No-Archive: Yes\n\nleave me out"),
    whole("C", 6, REPLY, parent=f"{LIST}/email/A/"),
    whole("B", 5, "My kettle sings."),
    whole("A", 4, None),
    Exchange("GET", f"{LIST}/email/Z/?format=json", status=404),
)


class TestList(ConnectorContract):
    connector = load_catalog()["hyperkitty"]
    options: ClassVar = {"site": "https://lists.example", "list": "kettles@lists.example"}
    recording = EXCHANGES
    window = WEEK
    posts = 3
    drops: ClassVar = {"opted_out": 1}

    def spoil(self, exchange, heard):
        """A mail is asked for by itself: junk around it comes as a list, and junk in the listing leads nowhere."""
        if "results" in exchange.body:
            body = {**exchange.body, "results": [*BROKEN, *exchange.body["results"], *BROKEN]}
        else:
            body = [*BROKEN, exchange.body, *BROKEN]
        return Exchange("GET", exchange.url, body=body)

    def test_the_subject_belongs_to_the_first_mail_and_no_words_are_others(self):
        texts = sorted(post.text for post in self._listen().posts)
        assert texts == ["Mine leaks.", "Which kettle?", "Which kettle?\n\nMy kettle sings."]


def test_one_person_is_one_voice_on_every_list():
    kitty, box = load_catalog()["hyperkitty"].decoder, load_catalog()["mbox"].decoder
    options = kitty.Options.model_validate(dict(TestList.options))
    others = box.Options.model_validate({"path": "x.mbox", "list": "tea@lists.example"})
    assert kitty.account("Fern (a) post.example", options) == {"fern@post.example"}
    assert box.account("Fern Invented <fern@POST.example>", others) == {"fern@post.example"}


@pytest.mark.parametrize(("status", "error"), [(401, AccessDenied), (403, AccessDenied), (404, Missing)])
def test_a_closed_archive_is_told(status, error):
    with pytest.raises(error):
        TestList()._listen([Exchange("GET", EXCHANGES[0].url, status=status)])
