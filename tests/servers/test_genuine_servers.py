"""Connectors against genuine servers on this machine, with invented posts in them: what they read is what was posted, and no more.

Each is skipped where its server is not installed; `python -m tools.servers` says what each needs.
"""

import ipaddress
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import partial

import httpx
import pytest
from studies import KEY, PLAIN_PIPELINE, permission, settings
from tools.servers.__main__ import SERVERS
from tools.servers.bluesky import TAG
from tools.servers.kit import free_port, running
from tools.servers.mails import LIST

from townhum.clock import SystemClock
from townhum.connector import Marker, load_catalog, to_post
from townhum.keep.store import Store
from townhum.listen.collect import Collection, Job
from townhum.listen.fetch import Fetcher, Place
from townhum.records import DropReason, Window
from townhum.run.listening import Ears, listen
from townhum.run.sessions import open_sessions
from townhum.run.spooling import Spooling
from townhum.run.watch import Watch
from townhum.study import Source
from townhum.study.listened import open_periods

OWN = (ipaddress.ip_network("127.0.0.0/8"),)
AGENT = "townhum-test (privacy@example.org)"
WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))


STREAMS = {"bluesky"}


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in SERVERS if name not in STREAMS])
def test_what_was_posted_is_read(name, tmp_path):
    server = there(name)
    with running(server, tmp_path, free_port()) as url:
        texts = read(server.connector, server.keys(url), tmp_path, window=around_now() if server.is_of_now else WEEK)
    assert texts == sorted(server.texts)


@pytest.mark.long
def test_an_archive_that_hyperkitty_exports_is_read_as_mbox(tmp_path):
    server = there("hyperkitty")
    with running(server, tmp_path, free_port()) as url:
        span = {"start": "2026-10-01", "end": "2026-12-01"}
        exported = httpx.get(f"{url}/archives/list/{LIST}/export/kettles.mbox.gz", params=span, trust_env=False)
    assert exported.status_code == httpx.codes.OK
    (tmp_path / "kettles.mbox.gz").write_bytes(exported.content)
    keys = {"path": "kettles.mbox.gz", "list": LIST}
    assert read("mbox", {**keys, "is_archive": True}, tmp_path) == sorted(server.texts)
    assert read("mbox", keys, tmp_path) == []  # HyperKitty's export names no list in its mails: they may be private


@pytest.mark.long
def test_of_a_stream_that_is_made_of_what_a_genuine_server_tells_what_was_posted_and_stands_is_heard(tmp_path):
    server = there("bluesky")
    with running(server, tmp_path, free_port()) as url:
        keys = {**server.keys(url), "hashtags": (TAG,)}
        posts, reasons = followed("bluesky", keys, tmp_path)
        assert posts == sorted(server.texts)
        assert reasons == {DropReason.OPTED_OUT: 2}, "a record that forbids machines, and a label of the author's own"
        heard = listened("bluesky", keys, tmp_path)
    assert len(list(heard.signals())) == len(server.texts)


def there(name):
    """The server, where it is installed."""
    server = SERVERS[name]
    if lacks := server.lacks():
        pytest.skip(f"{name} needs {server.needs}; not here: {lacks}")
    return server


def around_now():
    now = datetime.now(UTC)
    return Window(now - timedelta(hours=1), now + timedelta(hours=1))


def place_of(kind, keys, folder):
    connector = load_catalog()[kind]
    options = connector.decoder.Options.model_validate(dict(keys))
    place = Place(
        "genuine",
        connector.decoder.hosts(options),
        folder,
        allow_networks=OWN,
        limit=connector.manifest.limit,
        site_signals=connector.manifest.site_signals,
    )
    return connector, options, place


def read(kind, keys, folder, *, window=WEEK):
    """The texts of the week that a connector reads, sorted, of a source with these keys that is whole and without error."""
    connector, options, place = place_of(kind, keys, folder)
    clock = SystemClock()
    with Fetcher(user_agent=AGENT, environment={}, clock=clock) as fetcher:
        collection = Collection(
            [Job("genuine", connector, options, fetcher.session(place))], window, Marker(KEY), clock
        )
        texts = sorted(post.text for post in collection)
    (report,) = collection.reports
    assert report.error is None
    assert (report.covered.since is None) is (kind != "feed"), "of a feed what lay below its oldest entry is not known"
    return texts


def followed(kind, keys, folder):
    """The texts of a stream that are kept, sorted, and how often each reason left one out."""
    connector, options, place = place_of(kind, keys, folder)
    clock = SystemClock()
    with Fetcher(user_agent=AGENT, environment={}, clock=clock) as fetcher:
        session = fetcher.session(place)
        follower = connector.decoder.follow(options, None, clock.now)
        with session.stream(follower.where()) as frames:
            follower.begin()
            while (frame := frames.next(2.0)) is not None:
                follower.take(frame)
        items = follower.caught(session).items
    told = [
        to_post(raw, connector.manifest, connector.decoder, options, source="s", marker=Marker(KEY)) for raw in items
    ]
    kept = sorted(one.text for one in told if not isinstance(one, DropReason))
    return kept, Counter(one for one in told if isinstance(one, DropReason))


def listened(kind, keys, folder):
    """What is in the spool of the period that is on after the stream was listened to once."""
    connector, options, _ = place_of(kind, keys, folder)
    source = Source("genuine", permission(connector=kind, allow_networks=OWN), connector, options)
    made, clock, store = settings(source, folder=folder), SystemClock(), Store(folder / "data")
    opener = partial(open_sessions, made, clock=clock, environment={})
    assert listen(made, store, Ears(PLAIN_PIPELINE, opener, clock, Watch()), once=True) == ()
    return Spooling(made, store).heard(open_periods(made, clock.now())[-1].label)
