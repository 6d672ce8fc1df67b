"""Files of one's own, invented: where they lie, and the columns that most of them have."""

from datetime import UTC, datetime

from townhum.connector import load_catalog
from townhum.records import Window

FILES = load_catalog()["files"].decoder
COLUMNS = {"text": "text", "created_at": "when", "author": "who"}
ALWAYS = Window(datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC))
ROWS = "text,when,who\nGood tea,2026-11-03T10:00Z,ann\n"


class Folder:
    """A session that reaches files, and nothing else."""

    def __init__(self, folder):
        self.folder = folder

    def file(self, path):
        return self.folder / path
