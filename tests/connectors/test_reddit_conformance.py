"""Reddit against the conformance suite."""

from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog
from townhum.records import Window


class TestSubreddit(ConnectorContract):
    connector = load_catalog()["reddit"]
    options: ClassVar = {
        "subreddit": "kettles",
        "client_id": "invented-id",
        "client_secret": "env:REDDIT_SECRET",
        "app_id": "org.example.listener",
        "app_user": "example_operator",
    }
    recording = Path(__file__).parent / "recordings" / "reddit_subreddit.json"
    window = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))
    posts = 5
    drops: ClassVar = {"deleted": 5, "not_public": 1, "automated": 2, "empty": 1}
