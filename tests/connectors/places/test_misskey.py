"""Misskey against the conformance suite."""

from typing import ClassVar

import pytest
from placed import WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.connector import Marker, Objections, load_catalog, to_post
from townhum.records import DropReason

HOST = "https://misskey.example"
URL = f"{HOST}/api/notes/search-by-tag"


def note(number, day, *, who=None, **over):
    user = {"id": f"u{number}abc", "username": f"moss_invented{number}", "name": "Fern Invented", "isBot": False}
    return {
        "id": f"9note{number}",
        "createdAt": at(day),
        "text": "It **hums** #kettle",
        "cw": None,
        "visibility": "public",
        "localOnly": False,
        "user": {**user, **(who or {})},
        **over,
    }


EXCHANGES = (
    got(
        URL,
        [
            note(9, 8, cw="Noise"),
            note(8, 8, visibility="home"),
            note(7, 7, localOnly=True),
            note(6, 7, who={"requireSigninToViewContents": True}),
            note(5, 6, who={"name": "fern #nobot"}),
            note(4, 6, who={"isBot": True}),
            note(3, 5, uri="https://other.example/notes/3"),
        ],
        method="POST",
        tag="kettle",
        limit=100,
    ),
    got(URL, [note(1, 1)], method="POST", tag="kettle", limit=100, untilId="9note3"),
)


class TestHashtag(ConnectorContract):
    connector = load_catalog()["misskey"]
    options: ClassVar = {"instance": HOST, "hashtag": "#kettle"}
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"not_public": 2, "opted_out": 2, "automated": 1}


KEY = b"o" * 32
WRITTEN = [  # by whom the note is, how the person writes it, whether that is they
    ({}, "moss_invented2", True),
    ({}, "@Moss_Invented2@misskey.example", True),
    ({}, "https://misskey.example/@moss_invented2", True),
    ({}, "u2abc", True),
    ({"host": "other.example"}, "@moss_invented2@other.example", True),
    ({"host": "other.example"}, "https://misskey.example/@moss_invented2@other.example", True),
    ({"host": "other.example"}, "moss_invented2", False),
    ({"host": None}, "@moss_invented2@other.example", False),
]


@pytest.mark.parametrize(("who", "written", "meant"), WRITTEN)
def test_who_objects_by_the_name_that_people_know_is_left_out(who, written, meant):
    connector = load_catalog()["misskey"]
    options = connector.decoder.Options.model_validate({"instance": HOST, "hashtag": "kettle"})
    objections = Objections.of(KEY, "misskey", connector.decoder.account(written, options))
    found = to_post(
        note(2, 5, who=who),
        connector.manifest,
        connector.decoder,
        options,
        source="kettles",
        marker=Marker(b"m" * 32),
        objections=objections,
    )
    assert (found is DropReason.WITHHELD) == meant
