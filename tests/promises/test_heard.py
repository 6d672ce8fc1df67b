"""What `townhum listen` leaves on the disk: no planted string, no id, not even inside what is sealed; and noise without the key."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from commands import townhum
from skies import Frames, Sky, did, post

from townhum.demo.planted import Planted, Search
from townhum.keep.spool import Spools

MANY, FEW = 30, 6
PERMITTED = """
permitted_because = "It is invented."
terms_url         = "https://example.org/terms"
terms_read_on     = {day}
terms_read_by     = "A. Example"
added_by          = "A. Example"
reviewed_by       = "B. Example"
allow_networks    = ["127.0.0.0/8"]
"""
SOURCES = """
[source.paper]
connector = "feed"
feed      = "{feed}/feed.xml"
is_shared = "publication"
listen    = true
{permitted}
[source.sky]
connector      = "bluesky"
hashtags       = ["kettle"]
jetstream      = "{stream}"
appview        = "{api}"
records        = "{api}"
settle_seconds = 0
{permitted}
"""


def canary(field, row):
    return f"Kn4ry{field}{row:04}q7"


def entry(row, now):
    return (
        f"<item><title>{canary('title', row)}</title><guid>{canary('guid', row)}</guid><link>https://x.example/{canary('link', row)}</link>"
        f"<author>{canary('author', row)}</author><pubDate>{now:%a, %d %b %Y %H:%M:%S} +0000</pubDate>"
        f"<description>my kettle {canary('text', row)} leaks</description></item>"
    )


@contextmanager
def feed(now):
    content = (
        f"<rss version='2.0'><channel><title>x</title>{''.join(entry(row, now) for row in range(MANY))}</channel></rss>"
    )

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            found = self.path == "/feed.xml"
            self.send_response(200 if found else 404)
            self.send_header("content-length", str(len(content) if found else 0))
            self.end_headers()
            self.wfile.write(content.encode() if found else b"")

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A study that listens to a feed and a stream on loopback, both full of canaries; it is running when it is given."""
    folder, now = tmp_path_factory.mktemp("heard"), datetime.now(UTC)
    assert townhum("init", "config", cwd=folder).returncode == 0
    sky = Sky()
    sky.profile = lambda who: {
        "did": who,
        "handle": f"{canary('handle', 1)}.example",
        "displayName": canary("shown", 1),
        "labels": [],
    }
    server = Frames(sky)
    server.frames += [post(row, f"the kettle {canary('said', row)} leaks #kettle", at=now) for row in range(FEW)]
    with server.running() as (stream, api), feed(now) as address:
        permitted = PERMITTED.format(day=now.date())
        with (folder / "config" / "sources.toml").open("a", encoding="utf-8") as sources:
            sources.write(SOURCES.format(feed=address, stream=stream, api=api, permitted=permitted))
        yield folder


@pytest.fixture(scope="module")
def search():
    fields = ("title", "guid", "link", "author", "text", "said", "handle", "shown")
    planted = [Planted("canary", canary(field, row)) for field in fields for row in range(MANY)]
    return Search([*planted, *(Planted("did", did(row)) for row in range(MANY))])


def opened(folder):
    """The plain bytes of every block of every spool."""
    spools = Spools(folder / "data/private/spool", folder / "config/keys/spool")
    return [block for label in spools.labels() for block in spools.open(label).read().blocks]


def found_anywhere(folder, search):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        (path.name, each.kind) for path in files for each in search.found_in(path.read_bytes() + str(path).encode())
    }


def test_nothing_that_was_planted_lies_anywhere_not_even_in_what_is_sealed(study, search):
    done = townhum("listen", "--once", cwd=study)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "encrypted" in done.stdout
    assert search.found_in((done.stdout + done.stderr).encode()) == set()
    assert found_anywhere(study, search) == set()
    plain = b"".join(opened(study))
    assert plain.count(b"paper") >= 1, "it was heard"
    assert plain.count(b"sky") >= 1
    assert len(plain) > 60 * MANY
    assert search.found_in(plain) == set()
    for command in (("check",), ("papers",), ("notice",)):
        done = townhum(*command, cwd=study)
        assert done.returncode in {0, 1}
        assert search.found_in((done.stdout + done.stderr).encode()) == set()
    assert "listened to between runs" in townhum("check", cwd=study).stdout


@pytest.mark.long
def test_it_is_killed_anywhere_and_goes_on_and_ends_in_order_when_it_is_told_to(study, search):
    before = len(opened(study))
    for ending in (signal.SIGKILL, signal.SIGTERM):
        command = [sys.executable, "-c", "from townhum.cli import main; main()", "listen"]
        process = subprocess.Popen(command, cwd=study, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + 60
        while len(opened(study)) <= before and time.monotonic() < deadline:
            time.sleep(0.2)
        process.send_signal(ending)
        said, told = process.communicate(timeout=60)
        before = len(opened(study))
        assert search.found_in((said + told).encode()) == set()
    assert (process.returncode, "Ended." in said) == (0, True), told
    assert found_anywhere(study, search) == set()


def test_an_end_of_the_study_destroys_the_keys_of_what_was_heard(study, search):
    keys = list((study / "config/keys/spool").glob("*.key"))
    assert keys
    done = townhum("end", "--yes", cwd=study)
    assert done.returncode == 0, done.stderr
    assert not any(map(os.path.exists, keys))
    assert not (study / "data/private").exists()
    assert json.dumps(sorted(found_anywhere(study, search))) == "[]"
