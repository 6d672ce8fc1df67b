"""Files against the conformance suite: one invented survey."""

from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog
from townhum.records import Window


class TestSurvey(ConnectorContract):
    connector = load_catalog()["files"]
    options: ClassVar = {
        "path": "survey.csv",
        "columns": {
            "id": "Answer no.",
            "created_at": "Written",
            "text": "What do you think of the kettle?",
            "author": "Respondent",
            "rating": "Stars",
            "language": "Language",
            "consent": "May we use it?",
        },
        "time_zone": "Europe/Amsterdam",
        "consent_means": ["yes", "ja"],
    }
    folder = Path(__file__).parent / "recordings"
    window = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))
    posts = 3
    drops: ClassVar = {"no_consent": 1, "empty": 1, "broken": 2}
