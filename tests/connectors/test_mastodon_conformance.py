"""Mastodon against the conformance suite: a 4.6 server read forward, and a small server read downward."""

from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog
from townhum.records import Window

RECORDINGS = Path(__file__).parent / "recordings"
WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))


class TestHashtag(ConnectorContract):
    connector = load_catalog()["mastodon"]
    options: ClassVar = {"instance": "https://town.example", "hashtag": "kettle"}
    recording = RECORDINGS / "mastodon_hashtag.json"
    window = WEEK
    posts = 3
    drops: ClassVar = {
        "not_public": 2,
        "reshared": 1,
        "deleted": 1,
        "opted_out": 5,
        "automated": 1,
        "empty": 1,
        "broken": 1,
    }


class TestServerWithoutPolicyOrSnowflakes(ConnectorContract):
    connector = load_catalog()["mastodon"]
    options: ClassVar = {"instance": "https://snug.example", "timeline": "local"}
    recording = RECORDINGS / "mastodon_small_server.json"
    window = WEEK
    posts = 8
    not_shown: ClassVar = {rule.says: "shown by the other recording" for rule in connector.manifest.drop}
