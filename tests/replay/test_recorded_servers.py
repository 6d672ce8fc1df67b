"""The whole of `townhum run` against recorded answers of the real Mastodon and Reddit, served over loopback.

The recordings lie beside the project, not in it. Each recorded page answers every question for its path, so each of
these servers is also one whose page repeats for ever.
"""

import json
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from noises import no_noise
from studies import KEY, PLAIN_PIPELINE, permission, settings

from townhum.clock import SimulatedClock
from townhum.connector import load_catalog
from townhum.keep.store import Store
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.run.sessions import open_sessions
from townhum.run.watch import Watch
from townhum.study import Source, Track
from townhum.tell.query import run_query

REAL = Path(__file__).parents[2] / ".." / "shared" / "data" / "connectors"


class Replay:
    """Serves exchanges (path, status, headers, body) on loopback while its `with` block runs."""

    def __init__(self, exchanges):
        answers = {urlsplit(path).path.rstrip("/"): rest for path, *rest in exchanges}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                status, headers, body = answers.get(urlsplit(self.path).path.rstrip("/"), (404, {}, b"{}"))
                self.send_response(status)
                for name, value in headers.items():
                    if name.lower().startswith("x-ratelimit"):
                        self.send_header(name, value)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                self.rfile.read(int(self.headers["content-length"]))
                self.do_GET()

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *error):
        self._server.shutdown()
        self._server.server_close()


def found(name):
    path = REAL / name
    if not path.exists():
        pytest.skip(f"the recording {name} lies beside the project, and is not here")
    return path


def from_yaml(name):
    yaml = pytest.importorskip("yaml", reason="these recordings are YAML")
    for each in yaml.safe_load(found(name).read_text(encoding="utf-8"))["interactions"]:
        headers = {key: values[0] for key, values in each["response"]["headers"].items()}
        status = each["response"]["status"]["code"]
        yield each["request"]["uri"], status, headers, each["response"]["body"]["string"].encode()


def from_json(name):
    for each in json.loads(found(name).read_text(encoding="utf-8"))["interactions"]:
        headers = {key: values[0] for key, values in each["response"]["headers"].items()}
        body = each["response"]["body"]["string"].encode()
        yield each["request"]["uri"], each["response"]["status"]["code"], headers, body


def close(folder, connector, day, *, environment=None, **options):
    """Run one day through the named connector; answer the report of the source, how many posts it gave, and its cells."""
    kind = load_catalog()[connector]
    allowed = permission(connector=connector, allow_networks=["127.0.0.0/8"], approval="TEST-1", terms_read_on=day)
    made = settings(
        Source("one", allowed, kind, kind.decoder.Options(**options)), folder=folder, time_zone="UTC", period="day"
    )
    made = replace(made, tracks={"any": Track(kind="theme", query="hoot")})
    clock = SimulatedClock(datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=9))
    pipeline = replace(PLAIN_PIPELINE, read=on_one_track)
    store, watch = Store(folder / "data"), Counting()
    with open_sessions(made, clock=clock, environment=environment or {}) as sessions:
        means = Means(lambda: pipeline, sessions, clock, KEY, watch, lambda: no_noise)
        report = run(made, store, means, Asked(since=day, until=day))
    return report.sources[0], watch.posts, shown(store)


def shown(store):
    """What is published. Of a period in which next to nobody was heard there is not even a file."""
    if not store.public.exists():
        return []
    asked = "select track, voices from cell_track where voices is not null"
    return [tuple(row) for row in run_query(store.public, asked).rows]


class Counting(Watch):
    posts = 0

    def read(self, posts):
        self.posts += posts


def on_one_track(posts):
    return [replace(signal, tracks=("any",)) for signal in PLAIN_PIPELINE.read(posts)]


def test_a_hashtag_of_a_real_mastodon(tmp_path):
    exchanges = list(from_yaml("mastodon/cassettes/test_hashtag_tl.yaml"))
    with Replay(exchanges) as server:
        report, kept, cells = close(tmp_path, "mastodon", date(2026, 8, 1), instance=server.url, hashtag="hoot")
    assert report.error is None
    assert kept == 1
    assert cells == []  # one account is far from ten


def test_the_public_timeline_of_a_real_mastodon_is_all_opted_out(tmp_path):
    own = [
        e for e in from_yaml("mastodon/cassettes/test_timeline_disabled.yaml") if e[0].startswith("http://localhost")
    ]
    with Replay(own) as server:
        report, kept, cells = close(tmp_path, "mastodon", date(2026, 8, 1), instance=server.url, timeline="local")
    assert kept == 0
    assert report.unwilling_accounts
    assert cells == []


def test_a_large_instance_that_closed_its_timeline_is_not_read(tmp_path):
    theirs = [
        e
        for e in from_yaml("mastodon/cassettes/test_timeline_disabled.yaml")
        if not e[0].startswith("http://localhost")
    ]
    with Replay(theirs) as server:
        report, _, _ = close(tmp_path, "mastodon", date(2026, 8, 1), instance=server.url, timeline="local")
    assert "switched this timeline off" in str(report.error)


@pytest.mark.parametrize(("kind", "what"), [("new", "posts"), ("comments", "comments")])
def test_a_page_of_the_real_reddit(tmp_path, kind, what):
    exchanges = list(from_json(f"reddit/cassettes/TestSubredditListings.test_{kind}.json"))
    exchanges = [(path.replace("askreddit", "AskReddit"), *rest) for path, *rest in exchanges]
    newest = json.loads(exchanges[-1][3])["data"]["children"][0]["data"]["created_utc"]
    with Replay(exchanges) as server:
        report, kept, cells = close(
            tmp_path,
            "reddit",
            datetime.fromtimestamp(newest, UTC).date(),
            environment={"SECRET": "s"},
            subreddit="AskReddit",
            what=[what],
            client_id="id",
            client_secret="env:SECRET",
            app_id="app",
            app_user="me",
            api=server.url,
            login=server.url,
        )
    assert report.error is None
    assert kept >= 50
    assert cells[0][0] == "any"
    assert 10 <= cells[0][1] <= kept
