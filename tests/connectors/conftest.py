"""Stand-in servers for the paging tests, and the way to the recordings of real ones."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from filed import ALWAYS, COLUMNS, FILES, Folder

from townhum.connector import Answer, load_catalog, to_post
from townhum.connector.marks import Marker
from townhum.records import Post, Window

REAL = Path(__file__).parents[2] / ".." / "shared" / "data" / "connectors"


@pytest.fixture
def week():
    return Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))


@pytest.fixture
def connector(request):
    """The connector that the test file is named after."""
    return load_catalog()[request.path.stem.split("_")[1]]


@pytest.fixture
def screen(connector):
    """One raw item through the rules of a run."""

    def run(raw, options):
        return to_post(raw, connector.manifest, connector.decoder, options, source="place", marker=Marker(b"k" * 32))

    return run


@pytest.fixture
def walked():
    """All pages of a walk, and what it said it covered."""

    def run(walk):
        pages = []
        while True:
            try:
                pages.append(next(walk))
            except StopIteration as end:
                return pages, end.value

    return run


@pytest.fixture
def posts_of(screen):
    """The posts of some pages."""

    def run(pages, options):
        results = [screen(raw, options) for page in pages for raw in page.items]
        return [result for result in results if isinstance(result, Post)]

    return run


@pytest.fixture
def real():
    """A file of the real recordings, or a skip where they are not at hand."""

    def path(name):
        found = REAL / name
        if not found.exists():
            pytest.skip(f"the recording {name} lies beside the project, and is not here")
        return found

    return path


class Scripted:
    """A session that hands each request to a function, and notes it."""

    user_agent = "test (privacy@example.org)"

    def __init__(self, answer):
        self._answer = answer
        self.asked = []
        self.headers = []
        self.forms = []

    def get(self, url, params=None, *, headers=None, expect=()):
        self.asked.append((url, dict(params or {})))
        self.headers.append(dict(headers or {}))
        result = self._answer(url, dict(params or {}), expect)
        return result if isinstance(result, Answer) else Answer(200, {}, result)

    def post_form(self, url, data, *, basic, headers=None):
        self.forms.append((url, dict(data), basic, dict(headers or {})))
        return Answer(200, {}, {"access_token": f"token-{len(self.forms)}", "token_type": "bearer"})

    def secret(self, ref):
        return f"secret of {ref}"


@pytest.fixture
def scripted():
    return Scripted


@pytest.fixture
def read(tmp_path, walked, screen):
    """Write a file and read it: the results, the posts among them, and what was left out."""

    def run(name, content, window=ALWAYS, **over):
        path = tmp_path / name
        if isinstance(content, pa.Table):
            pq.write_table(content, path)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        keys = {"path": name, "columns": COLUMNS, "time_zone": "UTC", **over}
        options = FILES.Options.model_validate({k: v for k, v in keys.items() if v is not None})
        pages, covered = walked(FILES.walk(options, window, Folder(tmp_path)))
        assert covered.since is None
        results = [screen(raw, options) for page in pages for raw in page.items]
        posts = [result for result in results if isinstance(result, Post)]
        return results, posts, sum((Counter(page.left_out) for page in pages), Counter())

    return run
