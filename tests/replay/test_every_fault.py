"""Every connector through the real fetcher, against a server with each fault: it is told, and what was sound is kept."""

import json
import random
from itertools import product

import httpx
import pytest
from placed import every_place

from townhum.clock import SimulatedClock
from townhum.conformance import Exchange, load_recording
from townhum.conformance.probes import WRONG
from townhum.conformance.replay import asked_by
from townhum.conformance.secrets import NO_SECRET, secret_for
from townhum.connector import Marker
from townhum.errors import SourceError
from townhum.listen.collect import Collection, Job
from townhum.listen.fetch import Fetcher, Place, RetryPolicy

PLANTED = "plantedzqx"
TEN_MB = 10_000_000
NO = [httpx.Response(status) for status in (400, 401, 403, 404, 405, 410, 418, 429, 451, 500, 501, 502, 503, 504, 520)]
ODD = [
    httpx.Response(200, html=f"<!doctype html><title>{PLANTED}</title>"),
    httpx.Response(200, content=b""),
    httpx.Response(200, content=b'[{"id": "1", "body": "' + PLANTED.encode()),
    httpx.Response(200, content=b"\xff\xfe\x00" + PLANTED.encode("latin-1")),
    httpx.Response(200, content=b"[" * 100_000),
    httpx.Response(200, json=PLANTED),
    httpx.Response(200, json=7),
    httpx.Response(200, json=None),
    httpx.Response(200, json={"error": PLANTED}),
    httpx.Response(200, content=b'"' + b"x" * TEN_MB + b'"'),
    httpx.Response(200, content=b"x" * 25_000_000),
    httpx.Response(302, headers={"location": f"/search?q={PLANTED}"}),
    httpx.Response(302, headers={"location": "https://elsewhere.example/"}),
    httpx.Response(302),
    httpx.ReadTimeout(PLANTED),
    httpx.ConnectError(PLANTED),
    httpx.RemoteProtocolError(PLANTED),
]


def name_of(fault):
    return f"{fault.status_code}-{len(fault.content)}" if isinstance(fault, httpx.Response) else type(fault).__name__


def secret_of(connector):
    """Where a connector signs, a key that can; otherwise what may stand in no message."""
    return secret_for(connector.manifest) if connector.manifest.access.kind == "signed_token" else PLANTED


class Server:
    """Answers from a recording; from the request numbered `after` on, with a fault."""

    def __init__(self, recording, fault=None, after=0, twist=lambda body: body):
        self.known = {exchange.question: exchange for exchange in reversed(recording)}
        self.fault, self.after, self.twist, self.asked = fault, after, twist, 0

    def __call__(self, request):
        if request.url.path in ("/robots.txt", "/.well-known/tdmrep.json"):
            return httpx.Response(404)
        self.asked += 1
        if self.fault is not None and self.asked > self.after:
            return self._fault()
        url = str(request.url).replace(PLANTED, NO_SECRET)
        if request.method == "POST" and request.headers["content-type"] == "application/json":
            url = asked_by(url, json.loads(request.content))
        found = self.known.get(Exchange(request.method, url).question)
        if found is None:
            return httpx.Response(404)
        if isinstance(found.body, str):
            return httpx.Response(found.status, headers=found.headers, text=found.body)
        return httpx.Response(found.status, headers=found.headers, content=json.dumps(self.twist(found.body)).encode())

    def _fault(self):
        if isinstance(self.fault, Exception):
            raise self.fault
        return httpx.Response(self.fault.status_code, headers=self.fault.headers, content=self.fault.content)


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """Read one source from a server; answer the posts and what became of it."""
    folder = tmp_path_factory.mktemp("study")

    def run(kind, server):
        connector, clock = kind.connector, SimulatedClock(kind.window.end)
        options = connector.decoder.Options.model_validate(dict(kind.options))
        place = Place("town", connector.decoder.hosts(options), folder, limit=connector.manifest.limit)
        with Fetcher(
            user_agent="test",
            environment={"SECRET": secret_of(connector), "REDDIT_SECRET": PLANTED},
            clock=clock,
            transport=httpx.MockTransport(server),
            resolve=lambda _: ["93.184.215.14"],
            retry=RetryPolicy(attempts=2, wait_initial_s=0.0, wait_max_s=0.0),
        ) as fetcher:
            job = Job("town", connector, options, fetcher.session(place))
            collection = Collection([job], kind.window, Marker(b"k" * 32), clock)
            posts = {post.key for post in collection}
        (report,) = collection.reports
        assert report.error is None or isinstance(report.error, SourceError)
        assert PLANTED not in f"{report.error}{report.covered}{report!r}"
        assert "failed with" not in str(report.error), "a fault of the server passed for a fault of the connector"
        return posts, report

    return run


def recording_of(kind):
    return kind.recording if isinstance(kind.recording, tuple) else load_recording(kind.recording)


PLACES = list(every_place())


@pytest.mark.parametrize("kind", PLACES)
def test_a_sound_server_is_read(kind, heard):
    posts, report = heard(kind, Server(recording_of(kind)))
    assert report.error is None
    assert len(posts) == kind.posts


@pytest.mark.parametrize("fault", [*NO, *ODD], ids=name_of)
@pytest.mark.parametrize("kind", PLACES)
def test_a_fault_is_told_and_nothing_is_made_of_it(kind, fault, heard):
    posts, report = heard(kind, Server(recording_of(kind), fault))
    assert posts == set()
    said = {
        status for refusal in kind.connector.manifest.refusal if refusal.means == "nothing" for status in refusal.status
    }
    empty = isinstance(fault, httpx.Response) and fault.status_code in said
    absent = any(listing.may_be_absent for listing in kind.connector.manifest.listing) and name_of(fault) == name_of(
        ODD[8]
    )
    assert report.error is not None or empty or absent


@pytest.mark.parametrize("kind", PLACES)
def test_what_came_before_a_fault_is_kept(kind, heard):
    sound, _ = heard(kind, Server(recording_of(kind)))
    for fault, after in product([NO[1], NO[9], ODD[0], ODD[14]], [1, 2]):
        posts, _ = heard(kind, Server(recording_of(kind), fault, after))
        assert posts <= sound, f"{name_of(fault)} after {after}"


def _put(body, old, new):
    return json.loads(json.dumps(body).replace(old, new))


@pytest.mark.parametrize("year", ["0001", "1969", "9999"])
@pytest.mark.parametrize("kind", PLACES)
def test_a_clock_that_is_off_ends_no_walk_badly(kind, year, heard):
    posts, report = heard(kind, Server(recording_of(kind), twist=lambda body: _put(body, "2026-", f"{year}-")))
    assert report.error is None or posts == set()


@pytest.mark.parametrize("kind", PLACES)
def test_a_page_that_repeats_for_ever_ends(kind, heard):
    recording = recording_of(kind)
    first = {}
    for exchange in recording:
        first.setdefault(exchange.place, exchange)
    server = Server(recording)
    server.known = _Anything(first)
    posts, _ = heard(kind, server)
    assert server.asked < 500
    assert len(posts) <= kind.posts


class _Anything(dict):
    """Answers every question about a place with its first page."""

    def get(self, question, default=None):
        return super().get(question[:2], default)


def _shaken(body, rng):
    """The same answer with fields that are missing, null, of another type, in another order, or new."""
    if isinstance(body, list):
        return [_shaken(each, rng) for each in body]
    if isinstance(body, dict):
        names = list(body)
        rng.shuffle(names)
        kept = [name for name in names if rng.random() > 0.05]
        return {**{name: _shaken(body[name], rng) for name in kept}, "townhum_new": {"of": [PLANTED]}}
    return rng.choice(WRONG) if rng.random() < 0.1 else body


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", PLACES)
def test_fields_that_are_not_as_documented_break_no_connector(kind, seed, heard):
    rng = random.Random(seed)
    _, report = heard(kind, Server(recording_of(kind), twist=lambda body: _shaken(body, rng)))
    assert report.error is not None or report.covered is not None
