"""A first look at a source: bands alone, and nothing of what anybody said, whatever the place answers."""

import base64
import hashlib
from dataclasses import asdict
from datetime import UTC, datetime

import pytest
from studies import KEY, PLAIN_PIPELINE, permission

from townhum.cli.previewing import show
from townhum.conformance import Exchange, ReplaySession
from townhum.connector import load_catalog
from townhum.errors import AccessDenied
from townhum.run.previewing import how_many, preview, share
from townhum.study import Source

NOW = datetime(2026, 11, 9, tzinfo=UTC)
FORUM = "https://forum.example"
CANARY = ("Zaphira Quillwood", "zaphira@post.example", "https://paper.example/zaphira", "zq_invented")


def post(number, words="tea", **over):
    return {
        "id": number,
        "user_id": 100 + number,
        "username": CANARY[3],
        "name": CANARY[0],
        "created_at": "2026-11-08T09:00:00Z",
        "cooked": f"<p>{words} {CANARY[0]} {CANARY[1]} <a href='{CANARY[2]}'>x</a></p>",
        "topic_title": CANARY[0],
        "post_number": 2,
        "post_type": 1,
        **over,
    }


def source_of():
    connector = load_catalog()["discourse"]
    return Source("forum", permission(connector="discourse"), connector, connector.decoder.Options(forum=FORUM))


def look(posts, **more):
    pages = [({"latest_posts": posts}, ""), ({"latest_posts": []}, "?before=1")]
    session = ReplaySession([Exchange("GET", f"{FORUM}/posts.json{at}", body=body) for body, at in pages], [FORUM])
    found = preview(source_of(), session, lambda: PLAIN_PIPELINE, key=KEY, now=NOW, **more)
    return found, session


def everything(found, capsys):
    show(found, as_json=False)
    show(found, as_json=True)
    return repr(found) + str(asdict(found)) + "".join(capsys.readouterr())


@pytest.mark.parametrize("many", [0, 1, 9, 60])
def test_nothing_of_anybody_is_shown(many, capsys):
    found, _ = look([post(number) for number in range(many, 0, -1)])
    shown = everything(found, capsys).lower()
    for canary in CANARY:
        for form in (canary, base64.b64encode(canary.encode()).decode(), hashlib.sha256(canary.encode()).hexdigest()):
            assert form.lower() not in shown


def test_a_crowd_is_told_in_bands():
    posts = [post(number, "tea" if number % 2 else "coffee") for number in range(100, 55, -1)]
    dropped = [post(number, post_type=3) for number in range(55, 45, -1)]
    broken = [post(number, created_at=None) for number in range(45, 40, -1)]
    found, session = look([*posts, *dropped, *broken])
    assert session.requests == 1
    assert (found.items, found.posts, found.crowd) == ("50 to 199", "10 to 49", True)
    assert found.dropped == {"automated": "under a third", "broken": "a few"}
    assert found.kept["text"] == "all"
    assert found.kept["created_at"] == "most"
    assert set(found.tracks) == {"tea", "coffee"}
    assert not any(sign.isdigit() for band in (*found.tracks.values(), *found.languages.values()) for sign in band)


def test_of_few_nothing_is_told_but_how_they_are_written():
    found, _ = look([post(3), post(2, user_deleted=True), post(1, created_at="yesterday")])
    assert (found.items, found.posts, found.crowd) == ("fewer than 10", "fewer than 10", False)
    assert found.dropped == {"broken": "under a third"}
    assert (found.tracks, found.languages) == ({}, {})


def test_one_account_is_no_crowd():
    found, _ = look([post(number, user_id=7) for number in range(60, 0, -1)])
    assert not found.crowd
    assert found.tracks == {}


def test_who_objected_is_not_counted():
    class Everybody:
        def hold(self, network, accounts):
            return bool(accounts)

    found, _ = look([post(number) for number in range(60, 0, -1)], objections=Everybody())
    assert found.posts == "none"
    assert found.dropped == {"withheld_for_protection": "all"}


def test_a_place_that_is_closed_is_told():
    session = ReplaySession([Exchange("GET", f"{FORUM}/posts.json", status=403)], [FORUM])
    with pytest.raises(AccessDenied):
        preview(source_of(), session, lambda: PLAIN_PIPELINE, key=KEY, now=NOW)


def test_bands():
    assert [how_many(n) for n in (0, 1, 9, 10, 49, 50, 200)] == [
        "none",
        "fewer than 10",
        "fewer than 10",
        "10 to 49",
        "10 to 49",
        "50 to 199",
        "200 or more",
    ]
    assert [share(n, 100) for n in (0, 1, 20, 50, 99, 100)] == [
        "none",
        "a few",
        "under a third",
        "about half",
        "most",
        "all",
    ]
